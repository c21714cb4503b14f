import { changed, type FieldsOf, type Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { Instant } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import type { Chance, CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { admit } from "./admit";
import type { Destination, LaneFields } from "./card-commands";
import { readCast, wishFor } from "./many-wishes";
import { rankPlan } from "./rank-plan";

/**
 * Moves cards of one project behind a card of a place, keeping their order
 * among themselves; one deed for all of them (B18). A move to where the cards
 * already stand changes nothing. Refuses a closed sprint, on the way in and on
 * the way out (B12, B16). In another lane they say what that lane says (B41);
 * a lane that is there no more refuses them all.
 */
export async function moveCard(
  tx: ReadTx,
  { cardIds, to, fields = {} }: CommandOf<"card/move">,
  { dice, now }: Chance,
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
  const said = await saidInLane(tx, moving, fields, now);
  if (!said.ok) return said;
  const after =
    to.after !== null && moving.some((card) => card.id === to.after)
      ? await firmGround(tx, moving, to)
      : to.after;
  const about = await aboutCards(tx, cards);
  const ids = moving.map((card) => card.id);
  const plan = await rankPlan(tx, { projectId: first.projectId, place: to.place, after, moving: ids }, dice);
  const changes = moving.map((card, i) => {
    const written = {
      ...(plan.stays ? {} : { rank: plan.ranks[i] ?? card.rank }),
      ...(card.place === to.place ? {} : { place: to.place }),
      ...(to.columnId === undefined || to.columnId === card.columnId ? {} : { columnId: to.columnId }),
      ...said.value[i],
    };
    return Object.keys(written).length === 0 ? [] : [changed("card", card, written)];
  });
  return ok({ changes: [...changes.flat(), ...(plan.stays ? [] : plan.reranked)], about });
}

/** Cards of one column keep its order; between places, the order in which they were named. */
function inOrder(cards: readonly Row<"card">[]): readonly Row<"card">[] {
  return cards.every((card) => card.place === cards[0]?.place) ? [...cards].sort(compareRanked) : cards;
}

/** What a lane makes each card say; only what differs from what it says already. */
async function saidInLane(
  tx: ReadTx,
  cards: readonly Row<"card">[],
  fields: LaneFields,
  now: Instant,
): Promise<Result<readonly FieldsOf<"card">[], Refusal>> {
  if (Object.keys(fields).length === 0) return ok(cards.map(() => ({})));
  const people = await tx.getMany("person", [...(fields.assign ?? [])]);
  if (people.some((person) => !person || person.deleted)) return err({ kind: "row-missing" });
  const cast = await readCast(tx, cards, fields, now);
  const said: FieldsOf<"card">[] = [];
  for (const card of cards) {
    const wish = wishFor(card, fields, cast);
    if (!wish.ok) return wish;
    said.push(wish.value);
  }
  return ok(said);
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
