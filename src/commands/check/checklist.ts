import { born, changed, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { rankBetween } from "@/domain/model/rank";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { checkLine, checkText } from "../check-text";
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

/** A dated word on a card, under the name that its author goes by. */
export async function addComment(
  tx: ReadTx,
  command: CommandOf<"comment/add">,
  { now, mint }: Chance,
): Promise<Planned> {
  const card = await tx.get("card", command.cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const text = checkText("comment", command.text.trim());
  if (!text.ok) return text;
  if (text.value === "") return err({ kind: "text-empty", field: "comment" });
  const { id: cardId, projectId } = card;
  const comment = {
    id: makeId("comment", mint()),
    projectId,
    cardId,
    author: command.author,
    text: text.value,
    at: now,
  };
  return ok({ changes: [born("comment", comment)], about: await aboutCards(tx, [card]) });
}
