import { stampOf } from "@/domain/change";
import type { Stamp } from "@/domain/model/stamp";
import type { VigieDatabase } from "../../database";

/** A project that is no more, and the undoing that took it, if it was one. */
export type GoneProject = { readonly name: string; readonly undoing: Stamp | null };

/** The last project of that code that was taken away; undefined when there never was one. */
export async function goneProject(db: VigieDatabase, code: string): Promise<GoneProject | undefined> {
  const rows = await db.rows("project").toArray();
  const gone = rows
    .filter((row) => row.deleted && row.code === code)
    .sort((a, b) => (stampOf(a, "deleted") < stampOf(b, "deleted") ? 1 : -1))[0];
  if (!gone) return undefined;
  const deed = await db.deed.get(stampOf(gone, "deleted"));
  const isUndoing = (deed?.undoes ?? null) !== null;
  return { name: gone.name, undoing: isUndoing ? (deed?.stamp ?? null) : null };
}
