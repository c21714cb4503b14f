import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../database";
import type { FirstScreen } from "../first-screen";
import { createPicture, type Picture } from "./picture";

/** At most two projects are held at once: the one on screen and the one before it. */
const held = 2;

export type Pictures = { readonly of: (projectId: ProjectId) => Picture };

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
    of(projectId) {
      const picture = open.get(projectId) ?? createPicture(db, projectId, onFailure, unused.get(projectId));
      unused.delete(projectId);
      open.delete(projectId);
      open.set(projectId, picture);
      for (const [id, oldest] of open) {
        if (open.size <= held) break;
        oldest.close();
        open.delete(id);
      }
      return picture;
    },
  };
}
