import type { Row } from "../change";
import type { CardId, SprintId } from "../model/ids";
import type { ProjectJournal } from "./kept-journal";
import { addToPast, type ProjectPast, readPast } from "./project-past";
import { type SprintFacts, sprintsIn } from "./sprint-facts";

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
  return { past: addToPast(book.past, more), tables };
}

const read = new WeakMap<ProjectPast, (sprint: Row<"sprint">) => SprintFacts | null>();
const known = new WeakMap<ProjectPast, Map<SprintId, SprintFacts | null>>();

/** What became of a sprint, read once for each state of the journal; null for one that never started, or that is not there. */
export function factsOf({ past, tables }: ReportBook, sprintId: SprintId): SprintFacts | null {
  const sprint = tables.sprints.find(({ id }) => id === sprintId);
  if (!sprint) return null;
  const own = known.get(past) ?? new Map<SprintId, SprintFacts | null>();
  known.set(past, own);
  const before = own.get(sprintId);
  if (before !== undefined) return before;
  const tell = read.get(past) ?? sprintsIn(past.journal, past.categories);
  read.set(past, tell);
  const facts = tell(sprint);
  own.set(sprintId, facts);
  return facts;
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
