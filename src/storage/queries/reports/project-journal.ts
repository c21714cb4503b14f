import type { Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { BookTables, ReportJournal } from "@/domain/reports/book";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import type { VigieDatabase } from "../../database";

const told = new Set(["card", "column", "sprint"]);
/** Is it an event of which reports tell? */
export const isTold = ({ table }: JournalEvent): boolean => told.has(table);

/** What a commit touched, beside the tables as they are known. */
export type Touched = {
  readonly stamps: readonly Stamp[];
  readonly cardIds: readonly CardId[];
  readonly known: BookTables;
  /** Tables of which something may read otherwise than in `known`. */
  readonly tables: ReadonlySet<string>;
};

/** What some deeds and some cards add to a journal that is known already. Of the tables only those are read that were touched. */
export function moreOfJournal(
  db: VigieDatabase,
  projectId: ProjectId,
  { stamps, cardIds, known, tables: touched }: Touched,
): Promise<ReportJournal | undefined> {
  const stale = bookTables.filter((table) => touched.has(table));
  // No other store is waited for: what writes there is none of a report's business.
  const stores = ["event", "deed", "card", "column", ...stale].map((name) => db.table(name));
  return db.transaction("r", stores, async () => {
    const [tables, found, own, deeds] = await Promise.all([
      tablesOf(db, projectId, (table) => (touched.has(table) ? null : known)),
      db.event
        .where("stamp")
        .anyOf([...stamps])
        .toArray(),
      db.rows("card").bulkGet([...cardIds]),
      db.deed.bulkGet([...stamps]),
    ]);
    if (!tables) return undefined;
    const events = found.filter((event) => event.projectId === projectId && isTold(event));
    const ids = new Set(cardIds);
    const spoken = events.flatMap(({ table, rowId }) =>
      table === "card" && !ids.has(rowId as CardId) ? [rowId as CardId] : [],
    );
    const others = spoken.length === 0 ? [] : await db.rows("card").bulkGet([...new Set(spoken)]);
    const hasColumns = events.some(({ table }) => table === "column");
    return {
      tables,
      cards: [...own, ...others].flatMap((row) => (row?.projectId === projectId ? [row] : [])),
      columns: hasColumns ? await db.rows("column").where({ projectId }).toArray() : [],
      events,
      undoes: undoesIn(deeds),
    };
  });
}

const bookTables = ["project", "sprint", "epic", "calendar", "snapshot", "minutes"] as const;
type BookTable = (typeof bookTables)[number];

const living = <R extends { readonly deleted?: boolean }>(rows: readonly R[]): readonly R[] =>
  rows.filter(({ deleted }) => deleted !== true);

/** The small tables, each from what is known of it, or read where `knownOf` has nothing. */
export async function tablesOf(
  db: VigieDatabase,
  projectId: ProjectId,
  knownOf: (table: BookTable) => BookTables | null,
): Promise<BookTables | undefined> {
  const of = <T extends Exclude<BookTable, "project">>(table: T) =>
    db.rows(table).where({ projectId }).toArray() as Promise<readonly Row<T>[]>;
  const [project, sprints, epics, calendar, snapshots, minutes] = await Promise.all([
    knownOf("project")?.project ?? db.rows("project").get(projectId),
    knownOf("sprint")?.sprints ?? of("sprint").then(living),
    knownOf("epic")?.epics ?? of("epic").then(living),
    knownOf("calendar") ? knownOf("calendar")?.calendar : of("calendar").then((rows) => living(rows)[0]),
    knownOf("snapshot")?.snapshots ?? of("snapshot").then(living),
    knownOf("minutes")?.minutes ?? of("minutes").then(living),
  ]);
  return project ? { project, sprints, epics, calendar, snapshots, minutes } : undefined;
}

/** Which of these deeds undid which. */
export function undoesIn(deeds: readonly (Deed | undefined)[]): ProjectJournal["undoes"] {
  return new Map(deeds.flatMap((deed) => (deed?.undoes ? [[deed.stamp, deed.undoes] as const] : [])));
}
