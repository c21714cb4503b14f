import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { BookTables, ReportJournal } from "@/domain/reports/book";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { maybeUndoings } from "@/domain/reports/undoings";
import type { VigieDatabase } from "../../database";

const told = new Set(["card", "column", "sprint"]);
const isTold = ({ table }: JournalEvent): boolean => told.has(table);

/**
 * The whole journal of a project as reports read it, in one transaction: cards
 * wherever they are, columns, events, and which deeds undid which. For a worker
 * when the project is large; `moreOfJournal` reads what comes later.
 */
export function projectJournal(db: VigieDatabase, projectId: ProjectId): Promise<ReportJournal | undefined> {
  return db.transaction("r", db.tables, async () => {
    const tables = await tablesOf(db, projectId);
    if (!tables) return undefined;
    const all = db.event
      .where("[projectId+occurredAt]")
      .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]);
    const events = (await all.toArray()).filter(isTold);
    const cards = db
      .rows("card")
      .where("[projectId+number]")
      .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]);
    return {
      tables,
      cards: await cards.toArray(),
      columns: await db.rows("column").where({ projectId }).toArray(),
      events,
      undoes: await undoesOf(db, events),
    };
  });
}

/** What some deeds and some cards add to a journal that is known already. */
export function moreOfJournal(
  db: VigieDatabase,
  projectId: ProjectId,
  { stamps, cardIds }: { readonly stamps: readonly Stamp[]; readonly cardIds: readonly CardId[] },
): Promise<ReportJournal | undefined> {
  return db.transaction("r", db.tables, async () => {
    const tables = await tablesOf(db, projectId);
    if (!tables) return undefined;
    const found = await db.event
      .where("stamp")
      .anyOf([...stamps])
      .toArray();
    const events = found.filter((event) => event.projectId === projectId && isTold(event));
    const spoken = events.filter(({ table }) => table === "card").map(({ rowId }) => rowId as CardId);
    const rows = await db.rows("card").bulkGet([...new Set([...cardIds, ...spoken])]);
    const hasColumns = events.some(({ table }) => table === "column");
    return {
      tables,
      cards: rows.flatMap((row) => (row?.projectId === projectId ? [row] : [])),
      columns: hasColumns ? await db.rows("column").where({ projectId }).toArray() : [],
      events,
      undoes: await undoesOf(db, events),
    };
  });
}

async function tablesOf(db: VigieDatabase, projectId: ProjectId): Promise<BookTables | undefined> {
  const project = await db.rows("project").get(projectId);
  if (!project) return undefined;
  const living = <R extends { readonly deleted?: boolean }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ deleted }) => deleted !== true);
  return {
    project,
    sprints: living<Row<"sprint">>(await db.rows("sprint").where({ projectId }).toArray()),
    epics: living<Row<"epic">>(await db.rows("epic").where({ projectId }).toArray()),
    calendar: living<Row<"calendar">>(await db.rows("calendar").where({ projectId }).toArray())[0],
    snapshots: living<Row<"snapshot">>(await db.rows("snapshot").where({ projectId }).toArray()),
    minutes: living<Row<"minutes">>(await db.rows("minutes").where({ projectId }).toArray()),
  };
}

async function undoesOf(
  db: VigieDatabase,
  events: readonly JournalEvent[],
): Promise<ProjectJournal["undoes"]> {
  const deeds = await db.deed.bulkGet([...maybeUndoings(events)]);
  return new Map(deeds.flatMap((deed) => (deed?.undoes ? [[deed.stamp, deed.undoes] as const] : [])));
}
