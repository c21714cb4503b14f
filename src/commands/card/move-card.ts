import { type Change, changed, type Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Chance, CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { admit } from "./admit";
import type { Destination } from "./card-commands";
import { rankPlan } from "./rank-plan";

/**
 * Moves cards of one project behind a card of a place, keeping their order
 * among themselves; one deed for all of them (B18). A move to where the cards
 * already stand changes nothing. Refuses a closed sprint, on the way in and on
 * the way out (B12, B16).
 */
export async function moveCard(
  tx: ReadTx,
  { cardIds, to }: CommandOf<"card/move">,
  { dice }: Chance,
): Promise<Planned> {
  const wanted = [...new Set(cardIds)];
  // The card to land behind is read along: one question to the database instead of two.
  const read = await tx.getMany("card", to.after === null ? wanted : [...wanted, to.after]);
  const found = read.slice(0, wanted.length);
  const cards = found.filter((card) => card !== undefined && !card.deleted) as readonly Row<"card">[];
  const [first] = cards;
  if (!first || cards.length < wanted.length) return err({ kind: "card-missing" });
  if (cards.some((card) => card.projectId !== first.projectId)) return err({ kind: "project-missing" });
  for (const place of new Set([to.place, ...cards.map((card) => card.place)])) {
    const admitted = await admit(tx, place, first.projectId);
    if (!admitted.ok && (place === to.place || admitted.error.kind === "sprint-closed")) return admitted;
  }
  if (to.columnId !== undefined) {
    const column = await tx.get("column", to.columnId);
    if (!column || column.deleted || column.projectId !== first.projectId)
      return err({ kind: "column-missing" });
  }
  const moving = inOrder(cards);
  const after =
    to.after !== null && moving.some((card) => card.id === to.after)
      ? await firmGround(tx, moving, to)
      : to.after;
  const about = await aboutCards(tx, cards);
  const ids = moving.map((card) => card.id);
  const plan = await rankPlan(tx, { projectId: first.projectId, place: to.place, after, moving: ids }, dice);
  if (plan.stays) return ok({ changes: columnChanges(moving, to), about });
  const changes = moving.map((card, i) =>
    changed("card", card, {
      rank: plan.ranks[i] ?? card.rank,
      ...(card.place === to.place ? {} : { place: to.place }),
      ...(to.columnId === undefined || to.columnId === card.columnId ? {} : { columnId: to.columnId }),
    }),
  );
  return ok({ changes: [...changes, ...plan.reranked], about });
}

/** Cards of one column keep its order; between places, the order in which they were named. */
function inOrder(cards: readonly Row<"card">[]): readonly Row<"card">[] {
  return cards.every((card) => card.place === cards[0]?.place) ? [...cards].sort(compareRanked) : cards;
}

function columnChanges(cards: readonly Row<"card">[], to: Destination): readonly Change[] {
  const { columnId } = to;
  if (columnId === undefined) return [];
  return cards
    .filter((card) => card.columnId !== columnId)
    .map((card) => changed("card", card, { columnId }));
}

/** « After » one of the moving cards means: after the nearest card above it that stays. */
async function firmGround(
  tx: ReadTx,
  moving: readonly Row<"card">[],
  to: Destination,
): Promise<CardId | null> {
  const anchor = moving.find((card) => card.id === to.after);
  if (!anchor || anchor.place !== to.place) return null;
  const range = { projectId: anchor.projectId, place: to.place, from: anchor.rank, direction: "up" as const };
  const above = await tx.window({ ...range, limit: moving.length + 2 });
  const ids = new Set<string>(moving.map((card) => card.id));
  return above.find((card) => !ids.has(card.id) && compareRanked(card, anchor) < 0)?.id ?? null;
}
