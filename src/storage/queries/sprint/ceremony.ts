import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { CardId, PersonId, ProjectId, SprintId } from "@/domain/model/ids";
import { compareText } from "@/domain/model/order";
import type { Instant, Place } from "@/domain/model/vocabulary";
import { endOfToday } from "@/domain/reports/day-starts";
import { readSprints, type SprintFacts } from "@/domain/reports/sprint-facts";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";
import { type Face, faceOf } from "../face";
import { openSprints } from "../open-sprints";

export type DailyCard = Face & {
  /** Since when it stands in its column. */
  readonly since: Instant;
};

export type Daily = {
  readonly cards: readonly DailyCard[];
  readonly availability: readonly Row<"availability">[];
};

export type SprintPast = {
  /** null for a sprint that never started. */
  readonly facts: SprintFacts | null;
  /** Every card that was ever in it, as it stands today; away or not. */
  readonly cards: ReadonlyMap<CardId, Face>;
  readonly snapshot: Row<"snapshot"> | undefined;
};

/** The cards of a running sprint with their age in their column, and who is there when. */
export function daily(db: VigieDatabase, projectId: ProjectId, sprintId: SprintId): Promise<Daily> {
  return db.transaction("r", db.tables, async () => {
    const rows = (await createReadTx(db, new Map()).cardsIn(projectId, sprintId)).filter((c) => !c.deleted);
    const cards = await Promise.all(
      rows.map(async (row) => ({ ...faceOf(row), since: since(await eventsOf(db, row.id)) })),
    );
    const availability = await db.rows("availability").where({ sprintId }).toArray();
    return { cards, availability: availability.filter(({ deleted }) => !deleted) };
  });
}

function since(events: readonly JournalEvent[]): Instant {
  const moved = events.findLast(({ before, after }) => before === null || "columnId" in after);
  return moved?.occurredAt ?? 0;
}

function eventsOf(db: VigieDatabase, rowId: string): Promise<JournalEvent[]> {
  return db.event.where(":id").between([rowId, Dexie.minKey], [rowId, Dexie.maxKey]).toArray();
}

/** Every text that was written in a meeting of this project, the newest first. */
export async function minutesOf(db: VigieDatabase, projectId: ProjectId): Promise<readonly Row<"minutes">[]> {
  const rows = await db.rows("minutes").where({ projectId }).toArray();
  const kept = rows.filter(
    ({ deleted, text, goal }) => !deleted && (text.trim() !== "" || goal !== undefined),
  );
  return kept.sort((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id));
}

/** The notes of all retrospectives of a project, as they were written. */
export async function retroNotes(
  db: VigieDatabase,
  projectId: ProjectId,
): Promise<readonly Row<"retroNote">[]> {
  const rows = await db.rows("retroNote").where({ projectId }).toArray();
  return rows.filter(({ deleted }) => !deleted).sort((a, b) => a.at - b.at || compareText(a.id, b.id));
}

/** These cards as they stand, wherever they are. */
export async function cardsByIds(db: VigieDatabase, ids: readonly CardId[]): Promise<readonly Face[]> {
  const rows = await db.rows("card").bulkGet([...ids]);
  return rows.flatMap((row) => (row && !row.deleted ? [faceOf(row)] : []));
}

/**
 * What became of a sprint, from the events of its own cards: the rest of the
 * project's journal stays unread. What is dated after the day of `now` has not
 * happened (Decision 106).
 */
export function sprintPast(db: VigieDatabase, sprintId: SprintId, now?: Instant): Promise<SprintPast> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const sprint = await tx.get("sprint", sprintId);
    if (!sprint || sprint.deleted) return { facts: null, cards: new Map(), snapshot: undefined };
    const { projectId, state } = sprint;
    const snapshots = await db.rows("snapshot").where({ projectId }).toArray();
    const snapshot = snapshots.filter((row) => row.sprintId === sprintId).at(-1);
    const here = await tx.cardsIn(projectId, sprintId);
    // A sprint that came closed with an import met its cards before they were here: their births tell of it.
    const cameClosed = state.phase === "closed" && sprint.stamps?.state === undefined;
    const from = state.phase === "planned" ? null : cameClosed ? 0 : state.startedAt;
    const met = from === null ? [] : await meetings(db, { projectId, place: sprintId, from });
    const ids = [
      ...new Set([...here.map(({ id }) => id), ...(snapshot?.cards ?? []).map(({ id }) => id), ...met]),
    ];
    const cards = (await db.rows("card").bulkGet(ids)).flatMap((row) => (row ? [row] : []));
    const columns = await db.rows("column").where({ projectId }).toArray();
    const told = [sprintId, ...columns.map(({ id }) => id), ...cards.map(({ id }) => id)];
    const events = (await Promise.all(told.map((id) => eventsOf(db, id)))).flat();
    const deeds = await db.deed.bulkGet([...new Set(events.map(({ stamp }) => stamp))]);
    const undoes = new Map(
      deeds.flatMap((deed) => (deed?.undoes ? [[deed.stamp, deed.undoes] as const] : [])),
    );
    const zone = (await tx.get("project", projectId))?.timeZone;
    const until = now === undefined || zone === undefined ? undefined : endOfToday(now, zone);
    const facts = readSprints({ cards, columns, events, undoes }, until)(sprint);
    return { facts, cards: new Map(cards.map((row) => [row.id, faceOf(row)])), snapshot };
  });
}

type Span = { readonly projectId: ProjectId; readonly place: Place; readonly from: Instant };

/** Cards that came into a place or left it since its sprint started. */
async function meetings(db: VigieDatabase, { projectId, place, from }: Span): Promise<CardId[]> {
  const events = await db.event
    .where("[projectId+occurredAt]")
    .between([projectId, from], [projectId, Dexie.maxKey])
    .filter(
      ({ table, before, after, past }) =>
        table === "card" &&
        (before?.["place"] === place ||
          after["place"] === place ||
          (past ?? []).some((step) => step.before["place"] === place || step.after["place"] === place)),
    )
    .toArray();
  return events.map(({ rowId }) => rowId as CardId);
}

export type ToEstimate = {
  /** Open cards of the open sprints and of the backlog, in the order of the board. */
  readonly cards: readonly Face[];
  /** Who has one of the open cards that are in a sprint. */
  readonly people: readonly PersonId[];
};

/** What an estimation is about: every open card with or without an estimate, and who works on some. */
export function toEstimate(db: VigieDatabase, projectId: ProjectId): Promise<ToEstimate> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const columns = await tx.list("column", projectId);
    const isOver = new Set<string>(
      columns.filter(({ category }) => category === "done" || category === "cancelled").map(({ id }) => id),
    );
    const sprints = await openSprints(db, projectId);
    const places: readonly Place[] = [...sprints.map(({ id }) => id), "flow", "backlog"];
    const rows = await Promise.all(places.map((place) => tx.cardsIn(projectId, place)));
    const cards = rows.flat().filter((card) => !card.deleted && !isOver.has(card.columnId));
    const people = cards.filter(({ place }) => place !== "backlog").flatMap(({ assignees }) => assignees);
    return { cards: cards.map(faceOf), people: [...new Set(people)] };
  });
}
