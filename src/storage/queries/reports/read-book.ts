import { Dexie } from "dexie";
import type { JournalEvent } from "@/domain/journal";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { ReportBook } from "@/domain/reports/book";
import { pastInParts } from "@/domain/reports/past-in-parts";
import { maybeUndoings } from "@/domain/reports/undoings";
import type { VigieDatabase } from "../../database";
import { isTold, tablesOf, undoesIn } from "./project-journal";

/** Cards a read: some ten thousand events of a project to which much happened. */
const aRead = 500;
/** Cards of the first one, which shows whether the project has the store nearly to itself. */
const aLook = 40;
/** Reads that are asked for before they are needed: the store reads on while stories are told. */
const ahead = 4;

/**
 * The book of a project out of its whole journal, in one transaction: cards
 * wherever they are, columns, events, and which deeds undid which; null when
 * there is no such project. Events are read in the order of their store, which
 * is more than twice as fast as by the index of their projects. For a worker
 * when the project is large; `moreOfJournal` reads what comes later.
 */
export function readBook(db: VigieDatabase, projectId: ProjectId): Promise<ReportBook | null> {
  return db.transaction("r", db.tables, async () => {
    const [tables, cards, columns, sprintIds] = await Promise.all([
      tablesOf(db, projectId, () => null),
      db
        .rows("card")
        .where("[projectId+number]")
        .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey])
        .toArray(),
      db.rows("column").where({ projectId }).toArray(),
      db.rows("sprint").where({ projectId }).primaryKeys(),
    ]);
    if (!tables) return null;
    const isOwn = (event: JournalEvent) => event.projectId === projectId && isTold(event);
    const frame = await Promise.all(
      [...columns.map(({ id }) => id), ...sprintIds].map((id) => eventsFrom(db, id, id)),
    );
    const events = frame.flat().filter(isOwn);
    const undoes = undoesIn(await db.deed.bulkGet([...maybeUndoings(events)]));
    const past = pastInParts({ cards, columns, events, undoes });
    const undoings = new Set<Stamp>();
    await eachPart(db, cards.map(({ id }) => id).sort(), (read) => {
      const own = read.filter(isOwn);
      for (const stamp of maybeUndoings(own)) undoings.add(stamp);
      past.add(own);
    });
    return { past: past.end(undoesIn(await db.deed.bulkGet([...undoings]))), tables };
  });
}

/** The events of the rows from one id to another, in the order of the store. */
export function eventsFrom(
  db: VigieDatabase,
  from: string,
  to: string,
): PromiseLike<readonly JournalEvent[]> {
  return db.event.where(":id").between([from], [to, Dexie.maxKey]).toArray();
}

/** All events of these cards, part by part; `ids` in their order. */
async function eachPart(
  db: VigieDatabase,
  ids: readonly CardId[],
  tell: (events: readonly JournalEvent[]) => void,
): Promise<void> {
  const look = await span(db, ids.slice(0, aLook));
  const isOurs = new Set<string>(ids.slice(0, aLook));
  const ours = look.filter(({ rowId }) => isOurs.has(rowId));
  tell(ours);
  // Between the cards of a small project lie those of others: then each card is read by itself.
  const read = ours.length * 3 >= look.length ? span : oneByOne;
  const parts: (readonly CardId[])[] = [];
  for (let from = aLook; from < ids.length; from += aRead) parts.push(ids.slice(from, from + aRead));
  const asked = parts.splice(0, ahead).map((part) => read(db, part));
  for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
    const events = await next;
    const more = parts.shift();
    if (more) asked.push(read(db, more));
    tell(events);
  }
}

async function span(db: VigieDatabase, ids: readonly CardId[]): Promise<readonly JournalEvent[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  return first === undefined || last === undefined ? [] : eventsFrom(db, first, last);
}

async function oneByOne(db: VigieDatabase, ids: readonly CardId[]): Promise<readonly JournalEvent[]> {
  return (await Promise.all(ids.map((id) => eventsFrom(db, id, id)))).flat();
}
