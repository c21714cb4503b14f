import { fold } from "@/lib/fold";
import type { PendingRow } from "./pending-row";
import type { Warnings } from "./warnings";

/** An epic that rows point to and that is no row itself: known by its name, or left outside of the export. */
export type NamedEpic = {
  readonly identity: string;
  readonly externalKey: string | null;
  readonly title: string;
};

export type Kin = {
  isEpic(row: PendingRow): boolean;
  /** `identity` of the epic, its own or that of the nearest parent that has one */
  epicOf(row: PendingRow): string | null;
  parentOf(row: PendingRow): PendingRow | null;
  readonly namedEpics: readonly NamedEpic[];
};

type Book = {
  readonly byReference: ReadonlyMap<string, PendingRow>;
  readonly byRowNumber: ReadonlyMap<string, PendingRow>;
  readonly epicRows: ReadonlySet<PendingRow>;
  readonly epicsByTitle: ReadonlyMap<string, PendingRow>;
  readonly parents: Map<PendingRow, PendingRow>;
  readonly epics: Map<PendingRow, string>;
  readonly namedEpics: Map<string, NamedEpic>;
};

type KinOptions = {
  readonly jira: boolean;
  /** rows by their number in the file, for files that name parents so (Redmine); empty when rows have keys */
  readonly byRowNumber: ReadonlyMap<string, PendingRow>;
};

const jiraKey = /^[A-Z][A-Z0-9_]*-\d+$/;

/**
 * Who belongs to whom. A parent is found by key, by id, or by row number where
 * rows have no key. A parent of kind epic (or a feature that has children) is
 * the row's epic; any other is its parent card. An epic or parent that is not
 * in the file is named in a warning; an epic outside is kept by its name, since
 * its children say all we need of it. Loops are cut.
 */
export function resolveKin(rows: readonly PendingRow[], options: KinOptions, warnings: Warnings): Kin {
  const book = openBook(rows, options);
  for (const row of rows) joinParent(book, row, options.jira, warnings);
  for (const row of rows) joinEpic(book, row, warnings);
  for (const row of rows) cutLoop(book, row, warnings);
  return {
    isEpic: (row) => book.epicRows.has(row),
    epicOf: (row) => nearestEpic(book, row),
    parentOf: (row) => book.parents.get(row) ?? null,
    namedEpics: [...book.namedEpics.values()],
  };
}

function openBook(rows: readonly PendingRow[], { byRowNumber }: KinOptions): Book {
  const byReference = new Map<string, PendingRow>();
  for (const row of rows) if (row.id !== null) byReference.set(row.id, row);
  // A key goes before an id that looks the same.
  for (const row of rows) if (row.key !== null) byReference.set(row.key, row);
  // Only features ask whether someone calls them parent; a file without any need not be searched.
  const callers = rows.some(({ kind }) => kind === "feature")
    ? rows.filter(({ kind }) => kind !== "subtask")
    : [];
  const named = new Set(callers.flatMap(referencesOf));
  const isNamed = ({ key, id }: PendingRow) => named.has(key ?? "") || named.has(id ?? "");
  const epicRows = new Set(
    rows.filter((row) => row.kind === "epic" || (row.kind === "feature" && isNamed(row))),
  );
  const epicsByTitle = new Map([...epicRows].map((row) => [fold(row.title), row]));
  return {
    byReference,
    byRowNumber,
    epicRows,
    epicsByTitle,
    parents: new Map(),
    epics: new Map(),
    namedEpics: new Map(),
  };
}

function referencesOf({ parent, parentKey, epic }: PendingRow): readonly string[] {
  return [parent, parentKey, epic].filter((reference) => reference !== null);
}

function joinParent(book: Book, row: PendingRow, jira: boolean, warnings: Warnings): void {
  const references = [row.parentKey, row.parent].filter((reference) => reference !== null);
  const [first] = references;
  if (first === undefined) return;
  const found = references.map((reference) => find(book, reference)).find((met) => met !== undefined);
  if (found) {
    if (!book.epicRows.has(found)) book.parents.set(row, found);
    else if (!book.epicRows.has(row)) book.epics.set(row, found.identity);
    else warnings.add("epic-in-epic", { field: "parent", value: first, line: row.line });
    return;
  }
  // In Jira only an epic is a parent of what is no sub-task.
  if (jira && row.kind !== "subtask" && !book.epicRows.has(row)) {
    book.epics.set(row, nameEpic(book, first, row.parentTitle ?? first));
    warnings.add("epic-outside", { field: "parent", value: first, line: row.line });
  } else warnings.add("parent-outside", { field: "parent", value: first, line: row.line });
}

function find(book: Book, reference: string): PendingRow | undefined {
  return book.byReference.get(reference) ?? book.byRowNumber.get(reference);
}

function joinEpic(book: Book, row: PendingRow, warnings: Warnings): void {
  if (row.epic === null || book.epics.has(row) || book.epicRows.has(row)) return;
  const met = book.byReference.get(row.epic) ?? book.epicsByTitle.get(fold(row.epic));
  if (met && book.epicRows.has(met)) {
    book.epics.set(row, met.identity);
  } else if (met) {
    if (met !== row && !book.parents.has(row)) book.parents.set(row, met);
  } else {
    book.epics.set(row, nameEpic(book, row.epic, row.epic));
    if (jiraKey.test(row.epic))
      warnings.add("epic-outside", { field: "epic", value: row.epic, line: row.line });
  }
}

function nameEpic(book: Book, reference: string, title: string): string {
  const externalKey = jiraKey.test(reference) ? reference : null;
  const identity = externalKey ?? `epic\n${fold(reference)}`;
  if (!book.namedEpics.has(identity)) book.namedEpics.set(identity, { identity, externalKey, title });
  return identity;
}

/** A row that is its own ancestor loses its parent; the first of the loop in the file is the one that lets go. */
function cutLoop(book: Book, row: PendingRow, warnings: Warnings): void {
  const seen = new Set([row]);
  for (let at = book.parents.get(row); at; at = book.parents.get(at)) {
    if (at === row) {
      book.parents.delete(row);
      warnings.add("parent-loop", { field: "parent", value: row.parentKey ?? row.parent, line: row.line });
      return;
    }
    // A loop further up, which its own rows will cut.
    if (seen.has(at)) return;
    seen.add(at);
  }
}

function nearestEpic(book: Book, row: PendingRow): string | null {
  for (let at: PendingRow | undefined = row; at; at = book.parents.get(at)) {
    const epic = book.epics.get(at);
    if (epic !== undefined) return epic;
  }
  return null;
}
