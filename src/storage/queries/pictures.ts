import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../database";
import { createPicture, type Picture } from "./picture";

/** At most two projects are held at once: the one on screen and the one before it. */
const held = 2;

export type Pictures = { readonly of: (projectId: ProjectId) => Picture };

/** The pictures of this window; asking for one more closes the one that was asked for longest ago. */
export function createPictures(db: VigieDatabase, onFailure: (error: unknown) => void): Pictures {
  const open = new Map<ProjectId, Picture>();
  return {
    of(projectId) {
      const picture = open.get(projectId) ?? createPicture(db, projectId, onFailure);
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
