import { readField, sameValue } from "@/domain/change";
import { isLongText } from "@/domain/long-text";
import type { HistoryLine } from "@/storage/queries/card/history";
import type { Parts, Sheet } from "../sheet-context";

/** What the card says today. */
type Restored = Pick<Sheet, "card"> & Pick<Parts, "description">;

const ofCard: ReadonlySet<string> = new Set([
  "title",
  "kind",
  "points",
  "columnId",
  "epicId",
  "priority",
  "dueOn",
  "blocked",
  "parentCardId",
  "place",
]);

/** The fields of an event that say something else today than before it: what can be given back, one by one. */
export function restorable({ card, description }: Restored, { event, part }: HistoryLine): readonly string[] {
  const { before, redacted, table } = event;
  if (before === null || redacted) return [];
  return Object.keys(before).filter((field) => {
    const was = before[field];
    if (table === "cardText")
      return field === "description" && (isLongText(was) || (was ?? "") !== description);
    if (part) return isOfPart(part.table, field) && !sameValue(readField(part.row, field), was ?? null);
    // Lowering asks for a reason: that is said where the mention is chosen.
    if (table === "card" && field === "marking") return was === "DR" && card.marking !== "DR";
    const isOurs = ofCard.has(field) || field.startsWith("labels/") || field.startsWith("assignees/");
    return table === "card" && isOurs && !sameValue(readField(card, field), was ?? null);
  });
}

/** What was brought in may be taken out by its own button; only what was taken out comes back from here. */
function isOfPart(table: string, field: string): boolean {
  if (table === "attachment") return field === "name";
  if (field === "deleted") return true;
  if (table === "comment") return field === "text";
  return table === "checkItem" && (field === "text" || field === "done");
}
