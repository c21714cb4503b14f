import { born, changed, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import { rankBetween, ranksBetween } from "@/domain/model/rank";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { checkLine, checkLines } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

/** A new item at the end of a card's checklist. */
export async function addCheckItem(
  tx: ReadTx,
  command: CommandOf<"check/add">,
  { mint, dice }: Chance,
): Promise<Planned> {
  const card = await tx.get("card", command.cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const text = checkLine("checkItem", command.text);
  if (!text.ok) return text;
  const last = [...(await tx.partsOf("checkItem", card.id))].sort(compareRanked).at(-1);
  const rank = rankBetween(last?.rank ?? null, null, dice);
  const { id: cardId, projectId } = card;
  const item = { id: makeId("checkItem", mint()), projectId, cardId, text: text.value, done: false, rank };
  return ok({ changes: [born("checkItem", item)], about: await aboutCards(tx, [card]) });
}

/** As many items as lines, in their order, at the end of a card's checklist: one deed. */
export async function addCheckItems(
  tx: ReadTx,
  command: CommandOf<"check/add-many">,
  { mint }: Chance,
): Promise<Planned> {
  const card = await tx.get("card", command.cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const lines = checkLines("checkItem", command.texts);
  if (!lines.ok) return lines;
  const last = [...(await tx.partsOf("checkItem", card.id))].sort(compareRanked).at(-1);
  const ranks = ranksBetween(last?.rank ?? null, null, lines.value.length);
  const { id: cardId, projectId } = card;
  const changes = lines.value.map((text, i) => {
    const rank = ranks[i] as Rank;
    return born("checkItem", { id: makeId("checkItem", mint()), projectId, cardId, text, done: false, rank });
  });
  return ok({ changes, about: await aboutCards(tx, [card]) });
}

/**
 * Puts an item behind another of its list, or first. Where two items bear one
 * rank (two desks appended at once), all of the list is ranked anew.
 */
export async function moveCheckItem(
  tx: ReadTx,
  { itemId, after }: CommandOf<"check/move">,
  { dice }: Chance,
): Promise<Planned> {
  const item = await tx.get("checkItem", itemId);
  const card = item && (await tx.get("card", item.cardId));
  if (!item || item.deleted || !card || card.deleted) return err({ kind: "row-missing" });
  const all = [...(await tx.partsOf("checkItem", card.id))].sort(compareRanked);
  const others = all.filter((other) => other.id !== itemId);
  const at = after === null ? 0 : others.findIndex((other) => other.id === after) + 1;
  if (after !== null && at === 0) return err({ kind: "row-missing" });
  const about = await aboutCards(tx, [card]);
  if (all[at]?.id === itemId) return ok({ changes: [], about });
  const [above, below] = [others[at - 1]?.rank ?? null, others[at]?.rank ?? null];
  if (above !== null && below !== null && above >= below) {
    const ranks = ranksBetween(null, null, all.length);
    const wanted = others.toSpliced(at, 0, item);
    return ok({
      changes: wanted.flatMap((row, i) => edited("checkItem", row, { rank: ranks[i] as Rank })),
      about,
    });
  }
  return ok({ changes: [changed("checkItem", item, { rank: rankBetween(above, below, dice) })], about });
}

/** Ticks an item, unticks it, or writes it anew. */
export async function editCheckItem(tx: ReadTx, command: CommandOf<"check/edit">): Promise<Planned> {
  const item = await tx.get("checkItem", command.itemId);
  const card = item && (await tx.get("card", item.cardId));
  if (!item || item.deleted || !card || card.deleted) return err({ kind: "row-missing" });
  const text = command.text === undefined ? null : checkLine("checkItem", command.text);
  if (text && !text.ok) return text;
  const about = await aboutCards(tx, [card]);
  const wanted = {
    ...(text ? { text: text.value } : {}),
    ...(command.done === undefined ? {} : { done: command.done }),
  };
  return ok({ changes: edited("checkItem", item, wanted), about });
}

/** Takes an item out of the checklist; it is marked, not lost, and an undo gives it back. */
export async function removeCheckItem(tx: ReadTx, { itemId }: CommandOf<"check/remove">): Promise<Planned> {
  const item = await tx.get("checkItem", itemId);
  const card = item && (await tx.get("card", item.cardId));
  if (!item || item.deleted || !card) return err({ kind: "row-missing" });
  return ok({
    changes: [changed("checkItem", item, { deleted: true })],
    about: await aboutCards(tx, [card]),
  });
}
