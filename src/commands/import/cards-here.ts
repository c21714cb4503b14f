import type { Row } from "@/domain/change";
import type { CardText } from "@/domain/model/entities";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import type { Foreign, ForeignCard } from "./foreign";
import type { Cast } from "./import-cast";

/** What the project holds already of what the file brings. */
export type CardsHere = {
  /** The row that a card of the file is, dead or alive. */
  readonly matches: ReadonlyMap<ForeignCard, Row<"card">>;
  readonly textById: ReadonlyMap<string, Row<"cardText"> | undefined>;
  readonly numbers: ReadonlySet<number>;
  /** Behind this rank comes what is new. */
  readonly lastRank: Rank | null;
};

const none: CardsHere = { matches: new Map(), textById: new Map(), numbers: new Set(), lastRank: null };

/**
 * Meets the cards of the file with those of the project: by the id that an
 * import gives, by external key, or, for a card made here whose export comes
 * back, by key and title together. Range reads and bulk reads only: nothing
 * here costs a question a card.
 */
export async function cardsHere(tx: ReadTx, foreign: Foreign, cast: Cast): Promise<CardsHere> {
  if ((await tx.highestNumber(cast.project.id)) === 0) return none;
  const rows = await allCards(tx, cast.project.id);
  const matches = matchCards(foreign, cast, rows);
  const ids = [...matches.values()].map(({ id }) => id as string);
  const texts: readonly (Row<"cardText"> | undefined)[] = await tx.getMany("cardText", ids);
  const lastRank = rows.reduce<Rank | null>(
    (last, { rank }) => (last === null || rank > last ? rank : last),
    null,
  );
  return {
    matches,
    textById: new Map(ids.map((id, i) => [id, texts[i]])),
    numbers: new Set(rows.map(({ number }) => number)),
    lastRank,
  };
}

/** Every card of a project: the living ones stand where the counters say, those of an undone import in the trash. */
async function allCards(tx: ReadTx, projectId: ProjectId): Promise<readonly Row<"card">[]> {
  const counted = (await tx.counters(projectId)).map(({ place }) => place as Place);
  const sprints = (await tx.list("sprint", projectId)).map(({ id }) => id);
  const places = new Set<Place>(["backlog", "flow", "archive", "trash", ...counted, ...sprints]);
  const rows: Row<"card">[] = [];
  for (const place of places) for (const row of await tx.cardsIn(projectId, place)) rows.push(row);
  return rows;
}

function matchCards(
  { cards }: Foreign,
  { ids, project }: Cast,
  rows: readonly Row<"card">[],
): ReadonlyMap<ForeignCard, Row<"card">> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map<string, Row<"card">>();
  for (const row of rows) if (row.externalKey !== undefined) byKey.set(row.externalKey, row);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const matches = new Map<ForeignCard, Row<"card">>();
  const taken = new Set<CardId>();
  for (const card of cards) {
    const found =
      byId.get(ids.card(card.identity)) ??
      (card.externalKey === null ? undefined : byKey.get(card.externalKey)) ??
      madeHere(card, byNumber.get(ownNumber(card.externalKey, project.code) ?? 0));
    if (!found || taken.has(found.id)) continue;
    taken.add(found.id);
    matches.set(card, found);
  }
  return matches;
}

function madeHere(card: ForeignCard, row: Row<"card"> | undefined): Row<"card"> | undefined {
  const isOurs = row !== undefined && row.externalKey === undefined && fold(row.title) === fold(card.title);
  return isOurs ? row : undefined;
}

/** The number in a key that bears the project's own code: 44 of `INT-44`; null for any other key. */
export function ownNumber(key: string | null, code: string): number | null {
  if (key === null || !key.toUpperCase().startsWith(`${code}-`)) return null;
  const figures = key.slice(code.length + 1);
  return /^[1-9]\d{0,8}$/.test(figures) ? Number(figures) : null;
}

/** A text row to write on: one that is missing reads as an empty one. */
export function textOf(card: Row<"card">, here: CardsHere): Row<"cardText"> {
  const blank: CardText = { id: card.id, projectId: card.projectId, description: "" };
  return here.textById.get(card.id) ?? { ...blank, stamp: card.stamp };
}
