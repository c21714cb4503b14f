import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { TableName } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import { readStamp, type Stamp, writeStamp } from "@/domain/model/stamp";
import { rowKey } from "@/domain/row-key";
import type { VigieDatabase } from "../../database";
import { type Frame, readFrame } from "../frame";
import { namedDeed, type ToldDeed, withFormerName } from "./deeds";

export type JournalAsk = {
  readonly limit: number;
  /** Looks at the deed alone; asked newest first, as far back as the window needs. */
  readonly accepts: (deed: Deed) => boolean;
  /** Only deeds that touched this project; null = all. */
  readonly projectId: ProjectId | null;
  /** Deeds that touched this row are taken whatever `accepts` says of their words. */
  readonly rowId: string | null;
  /** Recorded before this instant; null = up to now. */
  readonly until: number | null;
  /** Recorded at or after this instant. */
  readonly since: number | null;
};

export type JournalLine = {
  readonly deed: Deed;
  /** What was once done, for a deed that goes back or forth; otherwise the deed itself. */
  readonly named: Pick<ToldDeed, "command" | "about" | "was">;
  readonly isUndone: boolean;
};

export type JournalPage = { readonly lines: readonly JournalLine[]; readonly hasMore: boolean };

const page = 250;

/**
 * The journal newest first, as far as the window reaches: ranges of the primary
 * key, page by page, so that a long journal costs what is looked at. A deed is
 * undone when a later one took it back that stands itself; later ones have
 * always been seen before it.
 */
export async function journalPage(db: VigieDatabase, ask: JournalAsk): Promise<JournalPage> {
  const [ofProject, ofRow] = [await stampsOfProject(db, ask.projectId), await stampsOfRow(db, ask.rowId)];
  const takes = (deed: Deed): boolean => {
    const { millis } = readStamp(deed.stamp);
    if (ask.until !== null && millis >= ask.until) return false;
    if (ofProject !== null && !ofProject.has(deed.stamp)) return false;
    return ofRow?.has(deed.stamp) === true || ask.accepts(deed);
  };
  const floor = ask.since === null ? "" : writeStamp({ millis: ask.since, counter: 0, actor: "" });
  const undone = new Set<string>();
  const found: { readonly deed: Deed; readonly isUndone: boolean }[] = [];
  let top: string | null = null;
  while (found.length <= ask.limit) {
    const deeds = await olderThan(db, top, floor);
    for (const deed of deeds) {
      const isUndone = undone.has(deed.stamp);
      if (deed.undoes !== null && !isUndone) undone.add(deed.undoes);
      if (takes(deed)) found.push({ deed, isUndone });
    }
    const last = deeds.at(-1);
    if (last === undefined || deeds.length < page) break;
    top = last.stamp;
  }
  const lines = await Promise.all(
    found.slice(0, ask.limit).map(async (line): Promise<JournalLine> => {
      const first = line.deed.undoes === null ? undefined : await namedDeed(db, line.deed.stamp);
      return { ...line, named: first?.deed ?? (await withFormerName(db, line.deed)) };
    }),
  );
  return { lines, hasMore: found.length > ask.limit };
}

function olderThan(db: VigieDatabase, top: string | null, floor: string): Promise<readonly Deed[]> {
  const ids = db.deed.where(":id");
  const range = top === null ? ids.aboveOrEqual(floor) : ids.between(floor, top, true, false);
  return range.reverse().limit(page).toArray();
}

/** The stamps of the deeds that touched a project: keys alone, no event is read. */
async function stampsOfProject(db: VigieDatabase, id: ProjectId | null): Promise<ReadonlySet<string> | null> {
  if (id === null) return null;
  const range = db.event.where("[projectId+occurredAt]").between([id, Dexie.minKey], [id, Dexie.maxKey]);
  return new Set((await range.primaryKeys()).map(([, stamp]) => stamp));
}

async function stampsOfRow(db: VigieDatabase, id: string | null): Promise<ReadonlySet<string> | null> {
  if (id === null) return null;
  const range = db.event.where(":id").between([id], [id, Dexie.maxKey]);
  return new Set((await range.primaryKeys()).map(([, stamp]) => stamp));
}

/** Who signed the deeds of late, by name. */
export async function journalActors(db: VigieDatabase): Promise<readonly string[]> {
  const actors = new Set<string>();
  await db.deed
    .orderBy(":id")
    .reverse()
    .limit(5000)
    .each(({ actor }) => {
      if (actor !== "") actors.add(actor);
    });
  return [...actors].sort((a, b) => a.localeCompare(b));
}

export type DeedEvent = {
  readonly event: JournalEvent;
  readonly row: Row | undefined;
  /** The card that it is, or that it hangs on. */
  readonly card: Row<"card"> | undefined;
};

export type DeedDetail = {
  readonly events: readonly DeedEvent[];
  readonly total: number;
  readonly framesByProject: ReadonlyMap<string, Frame>;
};

/** What a deed did, row by row, the first `limit` of them, and what the ids in it are called today. */
export function deedDetail(db: VigieDatabase, stamp: Stamp, limit: number): Promise<DeedDetail> {
  return db.transaction("r", db.tables, async () => {
    const range = db.event.where({ stamp });
    const [events, total] = [await range.limit(limit).toArray(), await db.event.where({ stamp }).count()];
    const rows = await rowsOf(
      db,
      events.map(({ table, rowId }) => ({ table, id: rowId })),
    );
    const cardIdOf = ({ table, rowId }: JournalEvent): string | undefined =>
      table === "card" || table === "cardText"
        ? rowId
        : (rows.get(rowKey(table, rowId)) as { cardId?: string } | undefined)?.cardId;
    const cards = await rowsOf(
      db,
      events.flatMap((event) => {
        const id = cardIdOf(event);
        return id === undefined ? [] : [{ table: "card" as const, id }];
      }),
    );
    const framesByProject = new Map<string, Frame>();
    for (const projectId of new Set(events.map((event) => event.projectId))) {
      const frame = projectId === "" ? undefined : await readFrame(db, projectId as ProjectId);
      if (frame) framesByProject.set(projectId, frame);
    }
    return {
      events: events.map((event) => ({
        event,
        row: rows.get(rowKey(event.table, event.rowId)),
        card: cards.get(rowKey("card", cardIdOf(event) ?? "")) as Row<"card"> | undefined,
      })),
      total,
      framesByProject,
    };
  });
}

async function rowsOf(
  db: VigieDatabase,
  wanted: readonly { readonly table: TableName; readonly id: string }[],
): Promise<ReadonlyMap<string, Row>> {
  const idsByTable = new Map<TableName, Set<string>>();
  for (const { table, id } of wanted) idsByTable.set(table, (idsByTable.get(table) ?? new Set()).add(id));
  const rows = new Map<string, Row>();
  for (const [table, ids] of idsByTable)
    for (const row of (await db.rows(table).bulkGet([...ids])) as readonly (Row | undefined)[])
      if (row) rows.set(rowKey(table, row.id), row);
  return rows;
}
