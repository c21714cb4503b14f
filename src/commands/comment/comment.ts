import { born, changed, edited, type Row } from "@/domain/change";
import { type CommentId, makeId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { checkText } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

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

/** Writes one's own comment anew; what it said before stays in the history of its card. */
export async function editComment(tx: ReadTx, command: CommandOf<"comment/edit">): Promise<Planned> {
  const own = await ownComment(tx, command);
  if (!own.ok) return own;
  const text = checkText("comment", command.text.trim());
  if (!text.ok) return text;
  if (text.value === "") return err({ kind: "text-empty", field: "comment" });
  const { comment, card } = own.value;
  return ok({
    changes: edited("comment", comment, { text: text.value }),
    about: await aboutCards(tx, [card]),
  });
}

/** Takes one's own comment away; it is marked, not lost, and an undo gives it back. */
export async function removeComment(tx: ReadTx, command: CommandOf<"comment/remove">): Promise<Planned> {
  const own = await ownComment(tx, command);
  if (!own.ok) return own;
  const { comment, card } = own.value;
  return ok({
    changes: [changed("comment", comment, { deleted: true })],
    about: await aboutCards(tx, [card]),
  });
}

/** A comment is its author's: who goes by another name may answer it and not change it. Names are claimed, not proven. */
async function ownComment(
  tx: ReadTx,
  { commentId, author }: { readonly commentId: CommentId; readonly author: string },
): Promise<Result<{ readonly comment: Row<"comment">; readonly card: Row<"card"> }, Refusal>> {
  const comment = await tx.get("comment", commentId);
  const card = comment && (await tx.get("card", comment.cardId));
  if (!comment || comment.deleted || !card || card.deleted) return err({ kind: "row-missing" });
  return comment.author === author
    ? ok({ comment, card })
    : err({ kind: "comment-of-another", author: comment.author });
}
