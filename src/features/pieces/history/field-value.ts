import { isDay } from "@/domain/model/is-day";
import { markingLabels } from "@/domain/rules/marking-words";
import { rowValue } from "./row-words";
import type { Speech } from "./speech";

type Voice = Pick<Speech, "t" | "format">;

/** A kind of card by its name. */
export const kindWords = ({ t }: Voice, value: unknown): string => {
  switch (value) {
    case "userStory":
    case "task":
    case "bug":
    case "enabler":
    case "spike":
    case "subtask":
      return t(`board.kind.${value}`);
    default:
      return "?";
  }
};

/** A priority by its name. */
export const priorityWords = ({ t }: Voice, value: unknown): string => {
  switch (value) {
    case "highest":
    case "high":
    case "medium":
    case "low":
    case "lowest":
      return t(`card.priority.${value}`);
    default:
      return "?";
  }
};

/** An estimate with its comma. */
export const pointsWords = ({ format }: Voice, value: unknown): string =>
  typeof value === "number" ? format.points(value) : "?";
/** A day as people write it. */
export const dayWords = ({ format }: Voice, value: unknown): string =>
  typeof value === "string" && isDay(value) ? format.day(value, "short") : "?";

/** A value of a card's field with today's names in it; null for one that has no short words. */
export function fieldValue(speech: Omit<Speech, "key">, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return rowValue(speech, value);
  const { names } = speech;
  switch (field) {
    case "kind":
      return kindWords(speech, value);
    case "priority":
      return priorityWords(speech, value);
    case "points":
      return pointsWords(speech, value);
    case "place":
      return names.place(String(value));
    case "afterClose":
      return names.place(String((value as { sprintId?: unknown }).sprintId));
    case "columnId":
      return names.column(String(value));
    case "epicId":
      return names.epic(String(value));
    case "blocked":
      return rowValue(speech, (value as { reason?: unknown }).reason || true);
    case "marking":
      return value === "DR" || value === "NP" ? markingLabels[value] : rowValue(speech, value);
    default:
      return rowValue(speech, value);
  }
}
