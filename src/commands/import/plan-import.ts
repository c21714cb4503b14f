import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { ok, type Result } from "@/lib/result";
import { cardParts, newLinks, type Parts } from "./card-parts";
import { isInClosedSprint } from "./card-words";
import { type CardsHere, cardsHere } from "./cards-here";
import type { Foreign, ForeignCard, ImportWish } from "./foreign";
import { type Cast, castOf } from "./import-cast";
import type { ImportPlan, ImportReport, LeftOut } from "./import-report";
import { cardBack, differencesOf } from "./known-cards";
import { newCards } from "./new-cards";
import { changesOf, type Difference, threeWay, type Verdicts } from "./three-way";

const titlesTold = 20;

/**
 * What an import would change, and in words what it would do: the same code
 * for the dry run and for the import (B88). The same file a second time
 * changes nothing (B89); work done here since is kept unless the file's is
 * newer. Reads in bulk, writes nothing, linear in the rows of the file.
 */
export async function planImport(
  tx: ReadTx,
  foreign: Foreign,
  wish: ImportWish,
): Promise<Result<ImportPlan, Refusal>> {
  const found = await castOf(tx, foreign, wish);
  if (!found.ok) return found;
  const cast = found.value;
  const here = await cardsHere(tx, foreign, cast);
  const planning = { cast, here, wish, idOf: idsOf(foreign, cast, here), matches: here.matches };
  const fresh = foreign.cards.filter((card) => !here.matches.has(card));
  const living = [...here.matches].filter(([, row]) => !row.deleted);
  const dead = [...here.matches].filter(([, row]) => row.deleted);

  const births = await newCards(tx, fresh, planning);
  const back = dead.flatMap(([card, row]) => cardBack(card, row, planning));
  const parts = await cardParts(tx, foreign.cards, planning);
  const links = await newLinks(tx, foreign.links, planning);
  const differences = living.flatMap(([card, row]) => differencesOf(card, row, planning));
  const verdicts = await threeWay(tx, [...differences, ...parts.differences]);
  const updates = changesOf([...verdicts.taken, ...dated(verdicts, wish)]);

  const changes = [
    ...cast.changes,
    ...births.changes,
    ...back,
    ...updates,
    ...parts.changes,
    ...links.changes,
  ];
  const figures = { fresh: fresh.length, living: living.length, revived: dead.length };
  const leftOut = leftOutOf(foreign, cast, links);
  const report = reportOf(cast, { ...figures, verdicts, parts, leftOut });
  const created = { ...report.created, aliases: births.aliases, links: links.changes.length };
  return ok({ changes, report: { ...report, created } });
}

/** The id of each card of the file, the one that it bears here already if it does. */
function idsOf({ cards }: Foreign, { ids }: Cast, { matches }: CardsHere): ReadonlyMap<string, CardId> {
  return new Map(cards.map((card) => [card.identity, matches.get(card)?.id ?? ids.card(card.identity)]));
}

/** An imported card that takes something from a newer file says from which. */
function dated({ taken }: Verdicts, { source }: ImportWish): readonly Difference[] {
  const rows = new Map<string, Difference>();
  for (const difference of taken) {
    const { source: known } = difference.row as Row<"card">;
    if (difference.table === "card" && known !== undefined) rows.set(difference.cardId, difference);
  }
  return [...rows.values()].map((difference) => ({ ...difference, field: "source", value: source }));
}

function leftOutOf(
  { cards, epics }: Foreign,
  cast: Cast,
  links: { readonly outside: number; readonly ofEpics: number },
): ImportReport["leftOut"] {
  const count = (isOne: (card: ForeignCard) => boolean) => cards.filter(isOne).length;
  const counts: Record<LeftOut, number> = {
    reporter: count(({ reporter }) => reporter !== null),
    "epic-description": epics.filter(({ description }) => description !== "").length,
    "link-outside": links.outside,
    "link-of-epic": links.ofEpics,
    "sprint-closed": count((card) => isInClosedSprint(card, cast)),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, lost]) => lost > 0));
}

type Figures = {
  readonly fresh: number;
  readonly living: number;
  readonly revived: number;
  readonly verdicts: Verdicts;
  readonly parts: Parts;
  readonly leftOut: ImportReport["leftOut"];
};

function reportOf(cast: Cast, figures: Figures): ImportReport {
  const { verdicts, parts } = figures;
  const touched = new Set([...verdicts.taken.map(({ cardId }) => cardId), ...parts.grown]);
  const held = new Map(verdicts.kept.map(({ cardId, title }) => [cardId, title]));
  const still = [...held.keys()].filter((cardId) => !touched.has(cardId)).length;
  const { id, name, code } = cast.project;
  return {
    project: { id, name, code, isNew: cast.isNew },
    created: {
      ...cast.created,
      cards: figures.fresh,
      comments: parts.comments,
      checkItems: parts.checkItems,
      links: 0,
      aliases: 0,
    },
    revived: figures.revived,
    updated: {
      cards: touched.size,
      fields: { ...byField(verdicts.taken), ...(parts.grown.size > 0 ? { comments: parts.grown.size } : {}) },
    },
    kept: {
      cards: held.size,
      fields: byField(verdicts.kept),
      titles: [...held.values()].slice(0, titlesTold),
    },
    unchanged: figures.living - touched.size - still,
    statuses: cast.statuses,
    columns: cast.columns,
    leftOut: figures.leftOut,
  };
}

function byField(differences: readonly Difference[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { field } of differences) {
    const name = field.split("/", 1)[0] ?? field;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
