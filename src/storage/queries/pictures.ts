import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../database";
import type { FirstScreen } from "../first-screen";
import { partsOfKey } from "./card/key";
import type { Face } from "./face";
import { createPicture, type Picture } from "./picture";

/** At most two projects are held at once: the one on screen and the one before it. */
const most = 2;

export type Pictures = {
  readonly picture: (projectId: ProjectId) => Picture;
  /** The card that a key names, where a picture that is open has read it: an answer without a question to the base. */
  readonly cardByKey: (key: string) => Face | undefined;
};

/**
 * The pictures of this window; asking for one more closes the one that was asked for longest ago. `seeds` are first
 * screens that are known already: each serves once.
 */
export function createPictures(
  db: VigieDatabase,
  onFailure: (error: unknown) => void,
  seeds: ReadonlyMap<ProjectId, FirstScreen> = new Map(),
): Pictures {
  const open = new Map<ProjectId, Picture>();
  const unused = new Map(seeds);
  return {
    picture(projectId) {
      const held = open.get(projectId) ?? createPicture(db, projectId, onFailure, unused.get(projectId));
      unused.delete(projectId);
      open.delete(projectId);
      open.set(projectId, held);
      for (const [id, oldest] of open) {
        if (open.size <= most) break;
        oldest.close();
        open.delete(id);
      }
      return held;
    },
    cardByKey(key) {
      const named = partsOfKey(key);
      if (named === undefined) return undefined;
      const picture = [...open.values()].find((each) => each.frame()?.project.code === named.code);
      return picture?.cardByNumber(named.number);
    },
  };
}
