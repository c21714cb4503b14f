import type { ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../database";
import { facesFrom, readFirstScreen } from "../first-screen";
import { faceOf } from "./face";
import { readFrame } from "./frame";
import type { PictureState } from "./picture-state";

/** The picture's questions to the database; each answer goes into the state at once. */
export function createReader(db: VigieDatabase, projectId: ProjectId, state: PictureState) {
  async function first(told: Set<string>): Promise<void> {
    state.begin(await readFirstScreen(db, projectId, state.wanted), told);
  }
  return {
    first,

    /** The rows have the last word on a first screen that came from elsewhere; where it says the same, nothing is told. */
    async again(told: Set<string>): Promise<void> {
      const screen = await readFirstScreen(db, projectId, state.wanted);
      if (!state.says(screen)) state.begin(screen, told);
    },

    async next(place: Place, limit: number, told: Set<string>): Promise<void> {
      const last = state.columns.get(place)?.ids.at(-1);
      const edge = last === undefined ? null : (state.faces.get(last)?.rank ?? null);
      const faces = await facesFrom(db, [projectId, place, edge], limit);
      state.append(place, faces, faces.length < limit, told);
    },

    async touched(ids: readonly string[], needsFrame: boolean, told: Set<string>): Promise<void> {
      const [frame, rows] = await db.transaction("r", db.tables, () =>
        Promise.all([
          needsFrame ? readFrame(db, projectId) : undefined,
          ids.length > 0 ? db.rows("card").bulkGet([...ids]) : [],
        ]),
      );
      if (needsFrame) state.setFrame(frame ?? null, told);
      for (const row of rows) {
        if (row?.projectId === projectId) state.take(faceOf(row), row.deleted === true, told);
        // It has left for another project: here it is gone.
        else if (row && state.faces.has(row.id)) state.take(faceOf(row), true, told);
      }
    },
  };
}
