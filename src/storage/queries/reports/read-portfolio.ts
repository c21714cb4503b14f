import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import type { CardId, PortfolioId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { eventsOf } from "@/domain/reports/kept-journal";
import { type PortfolioFrame, type ProjectPart, type Told, told } from "@/domain/reports/portfolio/book";
import { livesOf } from "@/domain/reports/portfolio/card-life";
import { maybeUndoings } from "@/domain/reports/undoings";
import type { VigieDatabase } from "../../database";
import { livingRows } from "../plan/plan-rows";
import { undoesIn } from "./project-journal";
import { eventsFrom, readBook } from "./read-book";

/** The rows above projects, those that are gone too where the past asks for them; null when there is no such portfolio. */
export async function readFrame(db: VigieDatabase, portfolioId: PortfolioId): Promise<PortfolioFrame | null> {
  const portfolio = await db.rows("portfolio").get(portfolioId);
  if (!portfolio || portfolio.deleted) return null;
  const events = await db.event
    .where("[projectId+occurredAt]")
    .between(["", Dexie.minKey], ["", Dexie.maxKey])
    .toArray();
  const undoes = await undoesOf(db, events);
  const byRow = grouped(events);
  const of = async <T extends "dependency" | "iteration" | "planningInterval">(
    table: T,
  ): Promise<readonly Told<T>[]> => {
    const rows = (await db.rows(table).toArray()) as readonly Row<T>[];
    const own = rows.filter((row) => row.portfolioId === portfolioId);
    return own.map((row) => told(row, byRow.get(row.id) ?? [], undoes));
  };
  const mine = <R extends { readonly portfolioId: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.portfolioId === portfolioId);
  return {
    portfolio,
    programs: mine(await livingRows(db, "program")),
    pillars: mine(await livingRows(db, "pillar")),
    objectives: mine(await livingRows(db, "objective")),
    dependencies: await of("dependency"),
    iterations: await of("iteration"),
    intervals: await of("planningInterval"),
  };
}

/** The projects that are, or may have been, in a portfolio: all of this base, in their order. */
export async function projectIds(db: VigieDatabase): Promise<readonly ProjectId[]> {
  return (await livingRows(db, "project")).map(({ id }) => id);
}

/** What is kept of a project: its journal is read, told and let go. `named` are the cards at the ends of dependencies. */
export async function readPart(
  db: VigieDatabase,
  projectId: ProjectId,
  named: ReadonlySet<string>,
): Promise<ProjectPart | null> {
  const book = await readBook(db, projectId);
  if (!book) return null;
  const { journal } = book.past;
  const [project, epicRows, sprintRows] = await Promise.all([
    db.rows("project").get(projectId),
    db.rows("epic").where({ projectId }).toArray(),
    db.rows("sprint").where({ projectId }).toArray(),
  ]);
  if (!project) return null;
  const ids = [projectId, ...epicRows.map(({ id }) => id)];
  const events = (await Promise.all(ids.map((id) => eventsFrom(db, id, id)))).flat();
  const undoes = await undoesOf(db, events);
  const byRow = grouped(events);
  const above = <T extends TableName>(row: Row<T>): Told<T> => told(row, byRow.get(row.id) ?? [], undoes);
  const within = <T extends "card" | "column" | "sprint">(row: Row<T>, table: T): Told<T> =>
    told(row, eventsOf(journal, table, row.id), journal.undoes);
  return {
    project: above<"project">(project),
    epics: epicRows.map((row) => above<"epic">(row)),
    sprints: sprintRows.map((row) => within(row, "sprint")),
    columns: [...journal.columns.values()].map((row) => within(row, "column")),
    lives: livesOf(book.past),
    ends: [...named].flatMap((id) => {
      const row = journal.cards.get(id as CardId);
      return row ? [within(row, "card")] : [];
    }),
  };
}

/** Which projects these deeds spoke of; "" = rows above them. */
export async function projectsOf(db: VigieDatabase, stamps: readonly Stamp[]): Promise<ReadonlySet<string>> {
  const events = await db.event
    .where("stamp")
    .anyOf([...stamps])
    .toArray();
  return new Set(events.map(({ projectId }) => projectId));
}

async function undoesOf(db: VigieDatabase, events: readonly JournalEvent[]) {
  return undoesIn(await db.deed.bulkGet([...maybeUndoings(events)]));
}

function grouped(events: readonly JournalEvent[]): ReadonlyMap<string, readonly JournalEvent[]> {
  const byRow = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const own = byRow.get(event.rowId);
    if (own) own.push(event);
    else byRow.set(event.rowId, [event]);
  }
  return byRow;
}
