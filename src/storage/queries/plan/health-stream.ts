import type { Row } from "@/domain/change";
import type { HealthNote } from "@/domain/model/planning";
import { newestFirst } from "@/domain/portfolio/health-stream";
import type { VigieDatabase } from "../../database";
import { livingRows } from "./plan-rows";

/** A statement with who made it and, where it was put right later, who did that; null = the journal does not say. */
export type SignedNote = {
  readonly note: Row<"healthNote">;
  readonly author: string | null;
  readonly correctedBy: string | null;
};

/** What was said of how one thing stands, the newest first, with names as the journal keeps them. */
export async function healthStream(
  db: VigieDatabase,
  about: HealthNote["about"],
): Promise<readonly SignedNote[]> {
  const notes = newestFirst((await livingRows(db, "healthNote")).filter((note) => note.about === about));
  const [born, corrected] = await Promise.all([
    db.deed.bulkGet(notes.map(({ stamp }) => stamp)),
    db.deed.bulkGet(notes.map(lastStamp)),
  ]);
  return notes.map((note, i) => ({
    note,
    author: born[i]?.actor ?? null,
    correctedBy: lastStamp(note) === note.stamp ? null : (corrected[i]?.actor ?? null),
  }));
}

/** The deed that wrote its words last; what took it away and brought it back wrote none. */
function lastStamp({ stamp, stamps = {} }: Row<"healthNote">): Row["stamp"] {
  const said = (["health", "text", "on"] as const).flatMap((field) => stamps[field] ?? []);
  return [stamp, ...said].sort().at(-1) ?? stamp;
}
