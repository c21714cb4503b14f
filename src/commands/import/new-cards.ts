import { born, type Change } from "@/domain/change";
import type { Card } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { ranksBetween } from "@/domain/model/rank";
import type { ReadTx } from "@/domain/store";
import { blankCard } from "../card/add-card";
import { type CardWords, wordsOf } from "./card-words";
import { type CardsHere, ownNumber } from "./cards-here";
import type { ForeignCard, ImportWish } from "./foreign";
import type { Cast } from "./import-cast";
import { pastOf } from "./past-of";

export type Births = { readonly changes: readonly Change[]; readonly aliases: number };

type Planning = {
  readonly cast: Cast;
  readonly here: CardsHere;
  readonly wish: ImportWish;
  readonly idOf: ReadonlyMap<string, CardId>;
};

/**
 * The cards that are not here yet, behind those that are, in the order of the
 * file. A card keeps the number of its key where the key bears the project's
 * code and nobody has that number; else it takes the next one, and its old key
 * goes on finding it.
 */
export async function newCards(
  tx: ReadTx,
  cards: readonly ForeignCard[],
  planning: Planning,
): Promise<Births> {
  const { cast, here, wish, idOf } = planning;
  const { id: projectId, code } = cast.project;
  const numbers = numbersFor(cards, code, here.numbers);
  const ranks = ranksBetween(here.lastRank, null, cards.length);
  const changes: Change[] = [];
  const aliased: { readonly key: string; readonly cardId: CardId }[] = [];
  cards.forEach((foreign, i) => {
    const [rank, number] = [ranks[i], numbers[i]];
    if (rank === undefined || number === undefined) return;
    const words: CardWords = wordsOf(foreign, { cast, wish, idOf });
    const id = idOf.get(foreign.identity) ?? cast.ids.card(foreign.identity);
    const { externalKey, createdAt, description } = foreign;
    const card: Card = {
      ...blankCard,
      id,
      projectId,
      rank,
      number,
      ...words,
      ...(externalKey === null ? {} : { externalKey }),
      source: wish.source,
    };
    const at = createdAt ?? undefined;
    changes.push(born("card", card, at ?? foreign.history?.[0]?.at, pastOf(foreign, cast)));
    if (description !== "") changes.push(born("cardText", { id, projectId, description }, at));
    if (externalKey !== null && externalKey !== `${code}-${number}`)
      aliased.push({ key: externalKey, cardId: id });
  });
  const aliases = await newAliases(tx, aliased, cast, here);
  return { changes: [...changes, ...aliases], aliases: aliases.length };
}

/** Numbers in the order of the cards: those that keys ask for first, then the next ones. */
function numbersFor(
  cards: readonly ForeignCard[],
  code: string,
  taken: ReadonlySet<number>,
): readonly number[] {
  const used = new Set(taken);
  const asked = cards.map(({ externalKey }) => {
    const number = ownNumber(externalKey, code);
    if (number === null || used.has(number)) return null;
    used.add(number);
    return number;
  });
  let next = 0;
  for (const number of used) next = Math.max(next, number);
  return asked.map((number) => {
    if (number !== null) return number;
    next += 1;
    return next;
  });
}

async function newAliases(
  tx: ReadTx,
  aliased: readonly { readonly key: string; readonly cardId: CardId }[],
  { ids, project }: Cast,
  here: CardsHere,
): Promise<readonly Change[]> {
  // Keys are looked for in capitals.
  const rows = aliased.map(({ key: told, cardId }) => {
    const key = told.toUpperCase();
    return { id: ids.alias(key), projectId: project.id, cardId, key };
  });
  // In a project without cards no key has ever been anybody's.
  const known =
    here.numbers.size === 0
      ? []
      : await tx.getMany(
          "alias",
          rows.map(({ id }) => id),
        );
  return rows.filter((_, i) => known[i] === undefined).map((row) => born("alias", row));
}
