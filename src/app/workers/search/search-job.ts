import type { CardId } from "@/domain/model/ids";
import { excerptOf, wordsIn } from "@/lib/mark-words";
import type { VigieDatabase } from "@/storage/database";
import type { SearchAnswer, SearchHit } from "@/storage/queries/search/found";
import { cardsAfter, namesForSearch, textsOf, textsOfRange } from "@/storage/queries/search/searchable";
import { askAll, askTitles, type Found, type Names } from "./ask-index";
import { createSearchIndex, type SearchIndex } from "./search-index";

/** What changed, as a tab was told of it: ids by table, or « many ». */
export type TouchedRows = readonly (readonly [table: string, ids: readonly string[] | "many"])[];
export type OnPrepared = (done: number, total: number) => void;

type Session = {
  readonly db: VigieDatabase;
  readonly index: SearchIndex;
  names: Names;
  isReady: boolean;
  /** One preparation or renewal at a time. */
  queue: Promise<unknown>;
  /** Cards that changed while the index was being prepared. */
  readonly late: Set<CardId>;
};

const titlesAtOnce = 5000;
const textsAtOnce = 500;
/** No list on a screen is longer. */
const most = 50;

/** Keeps an index of all cards of a base, in a worker of its own, and answers from it. */
export function createSearchJobs(open: (base: string) => Promise<{ readonly db: VigieDatabase }>) {
  let session: Session | null = null;

  return {
    /** Reads titles first, so that one can find by them, then all texts. Resolves when everything is there. */
    async prepareSearch(base: string, onPrepared: OnPrepared): Promise<{ readonly terms: number }> {
      const { db } = await open(base);
      const names = await namesForSearch(db);
      const now: Session = {
        db,
        index: createSearchIndex(),
        names,
        isReady: false,
        queue: Promise.resolve(),
        late: new Set(),
      };
      session = now;
      await readTitles(now);
      await readTexts(now, onPrepared);
      now.isReady = true;
      await renew(now, [...now.late]);
      now.late.clear();
      return { terms: now.index.terms() };
    },

    searchTitles: async (text: string): Promise<SearchAnswer> =>
      session ? told(session, text, askTitles(text, session.index, session.names, most + 1)) : nothing,

    searchAll: async (text: string): Promise<SearchAnswer | null> =>
      session?.isReady ? told(session, text, askAll(text, session.index, session.names, most + 1)) : null,

    /** Rows changed somewhere; resolves true when they were too many to tell apart and all must be prepared anew. */
    async searchTouched(touched: TouchedRows): Promise<boolean> {
      const now = session;
      if (!now) return false;
      if (touched.some(([table, ids]) => ids === "many" && (table === "*" || table in cardTables)))
        return true;
      if (touched.some(([table]) => namedTables.has(table))) now.names = await namesForSearch(now.db);
      const ids = await cardsTouched(now.db, touched);
      if (ids.length === 0) return false;
      if (now.isReady) now.queue = now.queue.then(() => renew(now, ids));
      else for (const id of ids) now.late.add(id);
      await now.queue;
      return false;
    },
  };
}

const nothing: SearchAnswer = { hits: [], isMore: false };
const cardTables = { card: true, cardText: true, checkItem: true, comment: true };
const namedTables = new Set(["project", "label", "epic", "person"]);

async function readTitles({ db, index }: Session): Promise<void> {
  for (let last: CardId | null = null; ; ) {
    const rows = await cardsAfter(db, last, titlesAtOnce);
    for (const row of rows) if (!row.deleted && row.place !== "trash") index.keep(row);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < titlesAtOnce) return;
  }
}

/** In small pieces, so that a question in between is answered soon. */
async function readTexts({ db, index }: Session, onPrepared: OnPrepared): Promise<void> {
  const cards = [...index.entries.values()].map(({ card }) => card);
  for (let from = 0; from < cards.length; from += textsAtOnce) {
    onPrepared(from, cards.length);
    for (const texts of await textsOfRange(db, cards.slice(from, from + textsAtOnce))) index.write(texts);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  onPrepared(cards.length, cards.length);
}

/** Reads some cards again, and writes them anew or forgets them. */
async function renew({ db, index }: Session, ids: readonly CardId[]): Promise<void> {
  const rows = (await db.rows("card").bulkGet([...ids])).filter((row) => row !== undefined);
  const [living, gone] = [
    rows.filter(({ deleted, place }) => !deleted && place !== "trash"),
    rows.filter(({ deleted, place }) => deleted || place === "trash"),
  ];
  for (const { id } of gone) index.forget(id);
  for (const row of living) index.keep(row);
  for (const texts of await textsOf(db, living)) index.write(texts);
}

async function cardsTouched(db: VigieDatabase, touched: TouchedRows): Promise<readonly CardId[]> {
  const ids = new Set<CardId>();
  for (const [table, rows] of touched) {
    if (rows === "many") continue;
    if (table === "card" || table === "cardText") for (const id of rows) ids.add(id as CardId);
    if (table !== "checkItem" && table !== "comment") continue;
    for (const row of await db.rows(table).bulkGet([...rows])) if (row) ids.add(row.cardId);
  }
  return [...ids];
}

/** What was found, with the words around it where it is in a text. */
async function told(
  { db, index, names }: Session,
  text: string,
  found: readonly Found[],
): Promise<SearchAnswer> {
  const words = wordsIn(text);
  const shown = found.slice(0, most);
  const deep = shown.filter(
    (each) => each.in === "comment" || each.in === "checklist" || each.in === "description",
  );
  const cards = deep.flatMap(({ id }) => index.entries.get(id)?.card ?? []);
  const texts = new Map((await textsOf(db, cards)).map((each) => [each.id, each]));
  const hits = shown.flatMap((each): SearchHit[] => {
    const card = index.entries.get(each.id)?.card;
    if (!card) return [];
    const written = texts.get(each.id);
    const long = { comment: written?.comments, checklist: written?.checks, description: written?.text };
    const excerpt = each.in in long ? excerptOf(long[each.in as "comment"] ?? "", words) : each.name;
    return [
      {
        cardId: card.id,
        projectId: card.projectId,
        key: `${names.codes.get(card.projectId) ?? ""}-${card.number}`,
        title: card.title,
        isArchived: card.place === "archive",
        found: each.in,
        excerpt,
      },
    ];
  });
  return { hits: hits.filter(({ projectId }) => names.codes.has(projectId)), isMore: found.length > most };
}
