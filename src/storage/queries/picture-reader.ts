import { Dexie } from "dexie";
import type { ProjectId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../database";
import { faceOf } from "./face";
import { readFrame } from "./frame";
import type { PictureState } from "./picture-state";

/** Cards that a first screen can show of a column. */
const firstWindow = 14;

/** The picture's questions to the database; each answer goes into the state at once. */
export function createReader(db: VigieDatabase, projectId: ProjectId, state: PictureState) {
  const cardsFrom = (place: Place, from: Rank | null, limit: number) =>
    db
      .rows("card")
      .where("[projectId+place+rank]")
      .between([projectId, place, from ?? Dexie.minKey], [projectId, place, Dexie.maxKey])
      .limit(limit)
      .toArray();
  return {
    /** Frame and heads of columns, in one transaction: header totals and cards agree. */
    async first(told: Set<string>): Promise<void> {
      const [frame, heads] = await db.transaction("r", db.tables, async () => {
        const next = await readFrame(db, projectId);
        for (const sprint of next?.sprints ?? [])
          if (sprint.state.phase !== "closed") state.wanted.add(sprint.id);
        const places = [...state.wanted];
        const rows = await Promise.all(places.map((place) => cardsFrom(place, null, firstWindow)));
        return [next, places.map((place, i) => ({ place, rows: rows[i] ?? [] }))] as const;
      });
      for (const id of state.faces.keys()) told.add(id);
      state.clear();
      state.setFrame(frame ?? null, told);
      for (const { place, rows } of heads) {
        state.append(place, rows.map(faceOf), rows.length < firstWindow, told);
        for (const { id } of rows) told.add(id);
      }
    },

    async next(place: Place, limit: number, told: Set<string>): Promise<void> {
      const last = state.columns.get(place)?.ids.at(-1);
      const edge = last === undefined ? null : (state.faces.get(last)?.rank ?? null);
      const rows = await cardsFrom(place, edge, limit);
      state.append(place, rows.map(faceOf), rows.length < limit, told);
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
