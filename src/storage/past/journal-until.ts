import type { DBCore, DBCoreCursor, DBCoreQuery, DBCoreTable } from "dexie";
import type { JournalEvent } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { isBy, type Moment } from "@/domain/past/row-then";
import type { VigieDatabase } from "../database";

/** Where in the key of an event its stamp stands. */
const stampAt = 1;

/** Makes a connection one that only reads, and that hears of no event that was written after a moment. */
export function readUntil(db: VigieDatabase, endOf: () => Moment): void {
  const isKeyBy = (key: unknown): boolean => isBy((key as readonly Stamp[])[stampAt] as Stamp, endOf());
  const isEventBy = (event: JournalEvent | undefined): boolean =>
    event !== undefined && isBy(event.stamp, endOf());
  /** A range of stamps that ends by then needs no second look, and may be long. */
  const isWithin = ({ index, range }: DBCoreQuery): boolean =>
    index.name === "stamp" && typeof range.upper === "string" && isBy(range.upper as Stamp, endOf());
  const events = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: async (request) => {
      const event = await table.get(request);
      return isEventBy(event) ? event : undefined;
    },
    getMany: async (request) =>
      (await table.getMany(request)).map((event) => (isEventBy(event) ? event : undefined)),
    query: async (request) => {
      if (isWithin(request.query)) return table.query(request);
      const { limit = Number.POSITIVE_INFINITY, ...whole } = request;
      const answer = await table.query(whole);
      const isThen = request.values ? isEventBy : isKeyBy;
      return { ...answer, result: answer.result.filter(isThen).slice(0, limit) };
    },
    count: async (request) => {
      if (isWithin(request.query)) return table.count(request);
      const { result } = await table.query({ ...request, values: false });
      return result.filter(isKeyBy).length;
    },
    openCursor: async (request) => {
      const cursor = await table.openCursor(request);
      return cursor && only(cursor, isKeyBy);
    },
  });
  db.use({
    stack: "dbcore",
    name: "journal-until",
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => ({
        ...(name === "event" ? events(core.table(name)) : core.table(name)),
        mutate: () => Promise.reject(new Error("a past day writes nothing in the base of today")),
      }),
    }),
  });
}

/** A cursor that stops at some keys alone. */
function only(cursor: DBCoreCursor, takes: (primaryKey: unknown) => boolean): DBCoreCursor {
  const start: DBCoreCursor["start"] = (onNext) =>
    cursor.start(() => (takes(cursor.primaryKey) ? onNext() : cursor.continue()));
  return Object.create(cursor, { start: { value: start } });
}
