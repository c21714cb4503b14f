import { changed, edited, type FieldsOf, type Row } from "@/domain/change";
import { isDay } from "@/domain/model/is-day";
import { arePoints } from "@/domain/model/points";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { admit } from "./admit";
import type { CardFields } from "./card-commands";

/**
 * Writes the named fields of a card, and only those that differ from what it
 * says today. In a closed sprint its points and its status stay (B12, B32): they are the record.
 */
export async function editCard(tx: ReadTx, { cardId, fields }: CommandOf<"card/edit">): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const checked = await checkFields(tx, card, fields);
  if (!checked.ok) return checked;
  const changes = edited("card", card, checked.value);
  if (changes.some(({ after }) => "points" in after || "columnId" in after)) {
    const admitted = await admit(tx, card.place, card.projectId);
    if (!admitted.ok && admitted.error.kind === "sprint-closed") return admitted;
  }
  return ok({ changes, about: await aboutCards(tx, [card]) });
}

/** Writes a card's description; the row is made when the card has none yet. */
export async function describeCard(
  tx: ReadTx,
  { cardId, description }: CommandOf<"card/describe">,
): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const text = checkText("description", description);
  if (!text.ok) return text;
  const about = await aboutCards(tx, [card]);
  const row = await tx.get("cardText", cardId);
  if (row?.description === text.value) return ok({ changes: [], about });
  const blank = { id: cardId, projectId: card.projectId, description: "" };
  // A missing text reads as an empty one: the change bears the words, so history has both sides.
  const base: Row<"cardText"> = row ?? { ...blank, stamp: card.stamp };
  return ok({
    changes: [changed("cardText", base, { projectId: card.projectId, description: text.value })],
    about,
  });
}

async function checkFields(
  tx: ReadTx,
  card: Row<"card">,
  fields: CardFields,
): Promise<Result<FieldsOf<"card">, Refusal>> {
  const { assign = [], unassign = [], label = [], unlabel = [], title, ...rest } = fields;
  const line = title === undefined ? null : checkLine("title", title);
  if (line && !line.ok) return line;
  const refusal = wrongValue(rest);
  if (refusal) return err(refusal);
  const blocked = checkBlocked(rest.blocked);
  if (!blocked.ok) return blocked;
  if (rest.columnId !== undefined) {
    const column = await tx.get("column", rest.columnId);
    if (!column || column.deleted || column.projectId !== card.projectId)
      return err({ kind: "column-missing" });
  }
  const elements = [
    ...assign.map((id) => [`assignees/${id}`, true]),
    ...unassign.map((id) => [`assignees/${id}`, false]),
    ...label.map((id) => [`labels/${id}`, true]),
    ...unlabel.map((id) => [`labels/${id}`, false]),
  ];
  return ok({
    ...rest,
    ...(line ? { title: line.value } : {}),
    ...(blocked.value === undefined ? {} : { blocked: blocked.value }),
    ...Object.fromEntries(elements),
  });
}

/** Why a card is blocked is one line, and may be empty: a block that is said in haste is better than one that is not. */
function checkBlocked(blocked: CardFields["blocked"]): Result<CardFields["blocked"], Refusal> {
  if (!blocked) return ok(blocked);
  const reason = checkLine("reason", blocked.reason);
  if (reason.ok) return ok({ ...blocked, reason: reason.value });
  return reason.error.kind === "text-empty" ? ok({ ...blocked, reason: "" }) : reason;
}

function wrongValue({ points, dueOn }: CardFields): Refusal | null {
  if (points !== undefined && points !== null && !arePoints(points))
    return { kind: "points-invalid", value: points };
  if (dueOn !== undefined && dueOn !== null && !isDay(dueOn)) return { kind: "day-invalid", value: dueOn };
  return null;
}
