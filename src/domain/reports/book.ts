import type { Row } from "../change";
import type { CardId, SprintId } from "../model/ids";
import type { Instant } from "../model/vocabulary";
import type { ProjectJournal } from "./kept-journal";
import { growPast, type ProjectPast, readPast } from "./project-past";
import { readSprint, type SprintFacts, type SprintReading } from "./sprint-facts";

/** Small tables that reports read beside the journal; deleted rows left out. */
export type BookTables = {
  readonly project: Row<"project">;
  readonly sprints: readonly Row<"sprint">[];
  readonly epics: readonly Row<"epic">[];
  readonly calendar: Row<"calendar"> | undefined;
  /** What was frozen when sprints started. */
  readonly snapshots: readonly Row<"snapshot">[];
  /** What was written in meetings: the word on a sprint's goal is there. */
  readonly minutes: readonly Row<"minutes">[];
};

/** All that the reports of a project are read from. */
export type ReportJournal = ProjectJournal & { readonly tables: BookTables };

/** A project's journal as reports keep it: read once, and added to. */
export type ReportBook = { readonly past: ProjectPast; readonly tables: BookTables };

/** Reads a project's journal into a book (B60). Linear in the events. */
export function bookOf({ tables, ...journal }: ReportJournal): ReportBook {
  return { past: readPast(journal), tables };
}

/** The book with more of the journal; the same as one that was read from all of it at once. */
export function addToBook(book: ReportBook, { tables, ...more }: ReportJournal): ReportBook {
  const { past, touched } = growPast(book.past, more);
  // A sprint that was itself spoken of is read anew: it may be over without a word of any card.
  const spoken = new Set<string>(
    more.events.flatMap(({ table, rowId }) => (table === "sprint" ? rowId : [])),
  );
  const known = [...(readings.get(book.past) ?? [])].filter(([id]) => !spoken.has(id));
  if (touched !== "all") readings.set(past, readOn(known, touched));
  return { past, tables };
}

/** How a sprint was read last, and which cards were spoken of since. */
type Kept = { readonly reading: SprintReading; readonly behind: ReadonlySet<CardId> };
type KeptBySprint = Map<SprintId, Kept>;

const nobody: ReadonlySet<CardId> = new Set();
/** Past so many cards a sprint that nobody asks after is read anew when somebody does. */
const many = 2000;
const readings = new WeakMap<ProjectPast, KeptBySprint>();

function readOn(known: Iterable<readonly [SprintId, Kept]>, touched: ReadonlySet<CardId>): KeptBySprint {
  const own: KeptBySprint = new Map();
  for (const [id, { reading, behind }] of known)
    if (behind.size + touched.size <= many)
      own.set(id, { reading, behind: new Set([...behind, ...touched]) });
  return own;
}

/**
 * What became of a sprint, read once for each state of the journal, and after
 * more of it only as far as that speaks of the sprint; null for one that never
 * started, or that is not there. What is dated from `until` on has not happened.
 */
export function factsOf(
  { past, tables }: ReportBook,
  sprintId: SprintId,
  until: Instant = Number.POSITIVE_INFINITY,
): SprintFacts | null {
  const sprint = tables.sprints.find(({ id }) => id === sprintId);
  if (!sprint) return null;
  const own = readings.get(past) ?? (new Map() as KeptBySprint);
  readings.set(past, own);
  const known = own.get(sprintId);
  if (known && known.behind.size === 0 && known.reading.course.until === until) return known.reading.facts;
  const kept = { kept: past.journal, categories: past.categories, until };
  const reading = readSprint(kept, sprint, known ? { ...known, touched: known.behind } : null);
  if (reading) own.set(sprintId, { reading, behind: nobody });
  else own.delete(sprintId);
  return reading?.facts ?? null;
}

/** What people call a card: its key and its title. */
export type CardName = { readonly key: string; readonly title: string };

/** The names of cards, for words beside a chart; of a card that is not known there is none. */
export function namesOf(
  { past, tables }: ReportBook,
  ids: Iterable<CardId>,
): Readonly<Record<CardId, CardName>> {
  const names: Record<CardId, CardName> = {};
  for (const id of ids) {
    const row = past.journal.cards.get(id);
    if (row) names[id] = { key: `${tables.project.code}-${row.number}`, title: row.title };
  }
  return names;
}
