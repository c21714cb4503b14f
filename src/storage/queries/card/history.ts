import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { CardId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { VigieDatabase } from "../../database";

/** What hangs on a card, and has a history that is told with the card's own. */
type Part =
  | { readonly table: "checkItem"; readonly row: Row<"checkItem"> }
  | { readonly table: "comment"; readonly row: Row<"comment"> }
  | { readonly table: "attachment"; readonly row: Row<"attachment"> }
  | { readonly table: "link"; readonly row: Row<"link">; readonly isFrom: boolean };

export type HistoryLine = {
  readonly event: JournalEvent;
  readonly deed: Deed;
  /** What the event is about as it stands today, for an event that is not the card's own. */
  readonly part?: Part;
  /** What the other cards of which the event speaks are called today, by id. */
  readonly keys?: Readonly<Record<string, string>>;
};

/**
 * The newest events of a card, its text, its criteria, comments, files and
 * links, newest first; `limit` of them, so that a long history stays cheap. Of what
 * hangs on the card only the `limit` rows that were touched last are asked:
 * each of the others has nothing newer to tell than any of those.
 */
export function cardHistory(
  db: VigieDatabase,
  cardId: CardId,
  limit: number,
): Promise<readonly HistoryLine[]> {
  return db.transaction("r", db.tables, async () => {
    const birth = (await db.rows("card").get(cardId))?.stamp;
    // What came with the card, by an import or a template, is told by the birth of the card.
    const parts = newestFirst(await partsOf(db, cardId), birth).slice(0, limit);
    const [own, ...others] = await Promise.all([
      db.event.where(":id").between([cardId], [cardId, Dexie.maxKey]).reverse().limit(limit).toArray(),
      ...parts.map(({ row }) => db.event.where(":id").between([row.id], [row.id, Dexie.maxKey]).toArray()),
    ]);
    const told = [
      ...own.map((event) => ({ event })),
      ...others.flatMap((events, i) => {
        const part = parts[i];
        return part ? events.filter(({ stamp }) => stamp !== birth).map((event) => ({ event, part })) : [];
      }),
    ];
    const window = told.sort((a, b) => (a.event.stamp < b.event.stamp ? 1 : -1)).slice(0, limit);
    const deeds = await db.deed.bulkGet(window.map(({ event }) => event.stamp));
    const named = await withKeys(db, window);
    return named.flatMap((line, i) => {
      const deed = deeds[i];
      return deed ? [{ ...line, deed }] : [];
    });
  });
}

/** Everything that ever hung on the card, what was taken away included: taking it away is part of its history. */
async function partsOf(db: VigieDatabase, cardId: CardId): Promise<readonly Part[]> {
  const [checks, comments, files, from, to] = await Promise.all([
    db.rows("checkItem").where({ cardId }).toArray(),
    db.rows("comment").where({ cardId }).toArray(),
    db.rows("attachment").where({ cardId }).toArray(),
    db.rows("link").where({ fromCardId: cardId }).toArray(),
    db.rows("link").where({ toCardId: cardId }).toArray(),
  ]);
  return [
    ...checks.map((row) => ({ table: "checkItem" as const, row })),
    ...comments.map((row) => ({ table: "comment" as const, row })),
    ...files.map((row) => ({ table: "attachment" as const, row })),
    ...[...from, ...to].map((row) => ({
      table: "link" as const,
      row,
      isFrom: row.fromCardId === cardId,
    })),
  ];
}

function newestFirst(parts: readonly Part[], birth: Stamp | undefined): readonly Part[] {
  const dated = parts.map((part) => ({ part, at: lastTouched(part.row) })).filter(({ at }) => at !== birth);
  return dated.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ part }) => part);
}

function lastTouched({ stamp, stamps }: Row): Stamp {
  let last = stamp;
  for (const each of Object.values(stamps ?? {})) if (each > last) last = each;
  return last;
}

type Told = Pick<HistoryLine, "event" | "part" | "keys">;

/** The other cards of which the lines speak, links and parents, by their keys. */
async function withKeys(db: VigieDatabase, lines: readonly Told[]): Promise<readonly Told[]> {
  const ids = [...new Set(lines.flatMap(othersIn))];
  if (ids.length === 0) return lines;
  const cards = await db.rows("card").bulkGet(ids);
  const projects = await db.rows("project").bulkGet(cards.map((card) => card?.projectId ?? ""));
  const keys = Object.fromEntries(
    cards.flatMap((card, i) => (card ? [[card.id, `${projects[i]?.code ?? "?"}-${card.number}`]] : [])),
  );
  return lines.map((line) => (othersIn(line).length === 0 ? line : { ...line, keys }));
}

function othersIn({ event, part }: Told): readonly CardId[] {
  if (part?.table === "link") return [part.isFrom ? part.row.toCardId : part.row.fromCardId];
  const parents = [event.before?.["parentCardId"], event.after["parentCardId"]];
  return parents.filter((id) => typeof id === "string") as CardId[];
}
