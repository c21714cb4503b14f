import { Dexie } from "dexie";
import type { ProjectId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "./database";
import { type Face, faceOf } from "./queries/face";
import { type Frame, readFrame } from "./queries/frame";

/** What a board shows before anybody scrolls: its frame and the head of each open column. */
export type FirstScreen = {
  /** Null when there is no such project. */
  readonly frame: Frame | null;
  readonly heads: readonly {
    readonly place: Place;
    readonly faces: readonly Face[];
    readonly isWhole: boolean;
  }[];
};

/** Cards that a first screen can show of a column. */
const firstWindow = 14;

/** The cards of a place in order, from a rank on. */
export async function facesFrom(
  db: VigieDatabase,
  [projectId, place, from]: readonly [ProjectId, Place, Rank | null],
  limit: number,
): Promise<readonly Face[]> {
  const rows = await db
    .rows("card")
    .where("[projectId+place+rank]")
    .between([projectId, place, from ?? Dexie.minKey], [projectId, place, Dexie.maxKey])
    .limit(limit)
    .toArray();
  return rows.map(faceOf);
}

/** Frame and heads in one transaction, the running one or its own: header totals and cards agree. */
export function readFirstScreen(
  db: VigieDatabase,
  projectId: ProjectId,
  wanted: ReadonlySet<Place>,
): Promise<FirstScreen> {
  return db.transaction("r", db.tables, async () => {
    const frame = (await readFrame(db, projectId)) ?? null;
    const open = (frame?.sprints ?? []).filter(({ state }) => state.phase !== "closed");
    const places = [...new Set([...wanted, ...open.map(({ id }) => id)])];
    const read = await Promise.all(
      places.map((place) => facesFrom(db, [projectId, place, null], firstWindow)),
    );
    const heads = places.map((place, i) => {
      const faces = read[i] ?? [];
      return { place, faces, isWhole: faces.length < firstWindow };
    });
    return { frame, heads };
  });
}
