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

/** All statements of a portfolio with their authors, and what they are on, in the order of the house: itself, programmes, projects, objectives, axes. */
export type HealthReport = {
  readonly subjects: readonly { readonly about: HealthNote["about"]; readonly name: string }[];
  readonly notes: readonly SignedNote[];
  /** In which the days of the statements are cut. */
  readonly zone: string;
};

/** What was said of how everything in a portfolio stands; projects of which nothing was ever said are among the subjects. */
export async function healthReport(db: VigieDatabase, portfolioId: string): Promise<HealthReport> {
  const [portfolios, programs, projects, objectives, pillars, notes] = await Promise.all([
    livingRows(db, "portfolio"),
    livingRows(db, "program"),
    livingRows(db, "project"),
    livingRows(db, "objective"),
    livingRows(db, "pillar"),
    livingRows(db, "healthNote"),
  ]);
  const own = newestFirst(notes.filter((note) => note.portfolioId === portfolioId));
  const said = new Set<string>(own.map(({ about }) => about));
  const ours = <R extends { readonly portfolioId: string | null }>(rows: readonly R[]) =>
    rows.filter((row) => row.portfolioId === portfolioId);
  const inUse = ours(projects).filter(({ shelf, isExternal }) => !shelf && !isExternal);
  const deeds = await db.deed.bulkGet(own.map(({ stamp }) => stamp));
  return {
    subjects: [
      ...portfolios.filter(({ id }) => id === portfolioId && said.has(id)),
      ...ours(programs).filter(({ id }) => said.has(id)),
      ...inUse,
      ...ours(objectives).filter(({ id }) => said.has(id)),
      ...ours(pillars).filter(({ id }) => said.has(id)),
    ].map(({ id, name }) => ({ about: id, name })),
    notes: own.map((note, i) => ({ note, author: deeds[i]?.actor ?? null, correctedBy: null })),
    zone: inUse[0]?.timeZone ?? "Europe/Paris",
  };
}
