import { type Change, changed, type FieldsOf, type Row } from "@/domain/change";
import { isDay } from "@/domain/model/is-day";
import { compareRanked } from "@/domain/model/order";
import { arePoints } from "@/domain/model/points";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Apart, Chance, CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { apartOf } from "./apart";
import type { ManyFields } from "./card-commands";
import { readCast, wishFor } from "./many-wishes";
import { rankPlan } from "./rank-plan";

type Wish = { readonly card: Row<"card">; readonly fields: FieldsOf<"card"> };

/**
 * Writes the same fields on many cards, of one project or of several, as one
 * deed and one undo (B84). A card that cannot take part stays out whole: unless
 * `skip` says so, it stops all the others, and the refusal names it. Cards that
 * change place go to its end, in their order.
 */
export async function editMany(
  tx: ReadTx,
  { cardIds, fields, skip = false }: CommandOf<"card/edit-many">,
  { now, dice }: Chance,
): Promise<Planned> {
  const wrong = wrongFields(fields);
  if (wrong) return err(wrong);
  const ids = [...new Set(cardIds)];
  const read = await tx.getMany("card", ids);
  const cards = read.filter((card) => card !== undefined);
  if (cards.length === 0) return err({ kind: "card-missing" });
  const cast = await readCast(tx, cards, fields, now);
  const wishes: Wish[] = [];
  const refused: { card: Row<"card">; why: Refusal }[] = [];
  for (const card of cards) {
    const wish = wishFor(card, fields, cast);
    if (!wish.ok) refused.push({ card, why: wish.error });
    else if (Object.keys(wish.value).length > 0) wishes.push({ card, fields: wish.value });
  }
  const missing = ids.filter((_, i) => read[i] === undefined);
  const apart: readonly Apart[] = [
    ...(await apartOf(tx, refused)),
    ...missing.map((id) => ({ id, key: "", name: "", why: { kind: "card-missing" } as const })),
  ];
  const [first] = apart;
  if (first && !skip)
    return err({ kind: "cards-apart", count: apart.length, key: first.key, why: first.why });
  const about = await aboutCards(
    tx,
    wishes.map(({ card }) => card),
  );
  return ok({ changes: await changesOf(tx, wishes, dice), about, apart });
}

/** One change a card: what was wished, and the rank that a new place asks for. */
async function changesOf(
  tx: ReadTx,
  wishes: readonly Wish[],
  dice: () => number,
): Promise<readonly Change[]> {
  const fieldsById = new Map<string, Wish>(wishes.map((wish) => [wish.card.id, wish]));
  const moving = wishes.filter(({ fields }) => fields.place !== undefined);
  for (const projectId of new Set(moving.map(({ card }) => card.projectId))) {
    const cards = moving.map(({ card }) => card).filter((card) => card.projectId === projectId);
    const inOrder = [...cards].sort(compareRanked);
    const place = moving[0]?.fields.place ?? "backlog";
    const range = { projectId, place, from: null, direction: "up", limit: 1 } as const;
    const after = (await tx.window(range))[0]?.id ?? null;
    const gap = { projectId, place, after, moving: inOrder.map(({ id }) => id) };
    const { ranks, reranked } = await rankPlan(tx, gap, dice);
    inOrder.forEach((card, i) => {
      const rank = ranks[i] ?? card.rank;
      fieldsById.set(card.id, { card, fields: { ...fieldsById.get(card.id)?.fields, rank } });
    });
    for (const { id, after: fields } of reranked) await rerank(tx, fieldsById, id, fields);
  }
  return [...fieldsById.values()].map(({ card, fields }) => changed("card", card, fields));
}

/** A neighbour that makes room may itself be among the edited: one row has one change a deed. */
async function rerank(tx: ReadTx, fieldsById: Map<string, Wish>, id: string, after: object): Promise<void> {
  const card = await tx.get("card", id);
  if (card) fieldsById.set(id, { card, fields: { ...fieldsById.get(id)?.fields, ...after } });
}

function wrongFields({ points, due, place }: ManyFields): Refusal | null {
  if (points !== undefined && points !== null && !arePoints(points))
    return { kind: "points-invalid", value: points };
  if (due && "on" in due && due.on !== null && !isDay(due.on)) return { kind: "day-invalid", value: due.on };
  if (due && "shift" in due && !(Number.isInteger(due.shift) && Math.abs(due.shift) <= 36_500))
    return { kind: "day-invalid", value: String(due.shift) };
  // Trash and archive have commands of their own, with rules of their own.
  const isShelf = (place as string | undefined) === "trash" || (place as string | undefined) === "archive";
  return isShelf ? { kind: "sprint-missing" } : null;
}
