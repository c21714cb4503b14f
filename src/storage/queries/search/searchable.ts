import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "@/storage/database";

/** All that was ever written on a card. */
export type CardTexts = {
  readonly id: CardId;
  readonly title: string;
  readonly text: string;
  readonly checks: string;
  readonly comments: string;
};

/** Cards in the order of their ids, behind one of them. */
export function cardsAfter(db: VigieDatabase, last: CardId | null, limit: number): Promise<Row<"card">[]> {
  return db
    .rows("card")
    .where(":id")
    .between(last ?? Dexie.minKey, Dexie.maxKey, false)
    .limit(limit)
    .toArray();
}

type Titled = { readonly id: CardId; readonly title: string };

/** The texts of cards that follow each other in the order of their ids: three range reads, however many they are. */
export async function textsOfRange(
  db: VigieDatabase,
  cards: readonly Titled[],
): Promise<readonly CardTexts[]> {
  const [first, last] = [cards[0]?.id, cards.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const [texts, checks, comments] = await Promise.all([
    db.rows("cardText").where(":id").between(first, last, true, true).toArray(),
    db.rows("checkItem").where("cardId").between(first, last, true, true).toArray(),
    db.rows("comment").where("cardId").between(first, last, true, true).toArray(),
  ]);
  return together(cards, { texts, checks, comments });
}

/** The texts of some cards. */
export async function textsOf(db: VigieDatabase, cards: readonly Titled[]): Promise<readonly CardTexts[]> {
  // What is found by its title asks for no text: its answer waits for no reading of the base.
  if (cards.length === 0) return [];
  const ids = cards.map(({ id }) => id);
  const [texts, checks, comments] = await Promise.all([
    db.rows("cardText").bulkGet(ids),
    db.rows("checkItem").where("cardId").anyOf(ids).toArray(),
    db.rows("comment").where("cardId").anyOf(ids).toArray(),
  ]);
  return together(cards, { texts: texts.filter((row) => row !== undefined), checks, comments });
}

type Parts = {
  readonly texts: readonly Row<"cardText">[];
  readonly checks: readonly Row<"checkItem">[];
  readonly comments: readonly Row<"comment">[];
};

function together(cards: readonly Titled[], { texts, checks, comments }: Parts): readonly CardTexts[] {
  const textOf = new Map(texts.map((row) => [row.id as string, row.deleted ? "" : row.description]));
  const joined = (rows: readonly (Row<"checkItem"> | Row<"comment">)[]): ReadonlyMap<string, string> => {
    const byCard = new Map<string, string>();
    for (const { cardId, text, deleted } of rows)
      if (!deleted) byCard.set(cardId, byCard.has(cardId) ? `${byCard.get(cardId)}\n${text}` : text);
    return byCard;
  };
  const [checksOf, commentsOf] = [joined(checks), joined(comments)];
  return cards.map(({ id, title }) => ({
    id,
    title,
    text: textOf.get(id) ?? "",
    checks: checksOf.get(id) ?? "",
    comments: commentsOf.get(id) ?? "",
  }));
}

/** Codes of projects, and what labels, epics and people are called, by id. */
export async function namesForSearch(db: VigieDatabase): Promise<{
  readonly codes: ReadonlyMap<ProjectId, string>;
  readonly byId: ReadonlyMap<string, string>;
}> {
  const [projects, labels, epics, people] = await Promise.all([
    db.rows("project").toArray(),
    db.rows("label").toArray(),
    db.rows("epic").toArray(),
    db.rows("person").toArray(),
  ]);
  const living = projects.filter(({ deleted }) => !deleted);
  const named = [...labels, ...epics, ...people].filter(({ deleted }) => !deleted);
  return {
    codes: new Map(living.map(({ id, code }) => [id, code])),
    byId: new Map(named.map(({ id, name }) => [id as string, name])),
  };
}
