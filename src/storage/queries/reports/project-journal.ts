import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { ProjectId } from "@/domain/model/ids";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { maybeUndoings } from "@/domain/reports/undoings";
import type { VigieDatabase } from "../../database";

/** What the reports of a project are read from, and its sprints, deleted ones left out. */
export type ReportJournal = ProjectJournal & { readonly sprints: readonly Row<"sprint">[] };

const told = new Set(["card", "column", "sprint"]);

/**
 * The whole journal of a project as reports read it, in one transaction: cards
 * wherever they are, columns, events, and which deeds undid which. For a worker
 * when the project is large; what comes later is added with `addToPast`.
 */
export function projectJournal(db: VigieDatabase, projectId: ProjectId): Promise<ReportJournal> {
  return db.transaction("r", db.tables, async () => {
    const all = db.event
      .where("[projectId+occurredAt]")
      .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]);
    const events = (await all.toArray()).filter(({ table }) => told.has(table));
    const cards = db
      .rows("card")
      .where("[projectId+number]")
      .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]);
    const sprints = await db.rows("sprint").where({ projectId }).toArray();
    return {
      cards: await cards.toArray(),
      columns: await db.rows("column").where({ projectId }).toArray(),
      sprints: sprints.filter(({ deleted }) => deleted !== true),
      events,
      undoes: await undoesOf(db, events),
    };
  });
}

async function undoesOf(
  db: VigieDatabase,
  events: readonly JournalEvent[],
): Promise<ProjectJournal["undoes"]> {
  const deeds = await db.deed.bulkGet([...maybeUndoings(events)]);
  return new Map(deeds.flatMap((deed) => (deed?.undoes ? [[deed.stamp, deed.undoes] as const] : [])));
}
