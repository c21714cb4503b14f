import type { ColumnId } from "@/domain/model/ids";
import { fromHundredths, toHundredths } from "@/domain/model/points";
import type { WipLimit } from "@/domain/model/vocabulary";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

export type LimitState = "short" | "under" | "near" | "reached" | "over";

/** How a count stands against a limit (B36): of cards, one place left is near; under its minimum a column is short of work (B39). */
export function limitState(count: number, { cards: most, unit, least = 0 }: WipLimit): LimitState {
  if (count > most) return "over";
  if (count === most) return "reached";
  if (count < least) return "short";
  return unit === undefined && count === most - 1 ? "near" : "under";
}

/** What a limit counts, as the guard behind every command does: active sprints and the flow, whatever a filter shows (B38). */
export function countOnBoard(
  frame: Frame | null | undefined,
  columnId: ColumnId,
  { unit }: Pick<WipLimit, "unit">,
): number {
  if (!frame) return 0;
  const active = frame.sprints.filter(({ state }) => state.phase === "active").map(({ id }) => id);
  const sum = [...active, "flow" as const].reduce((all, place) => {
    const held = frame.totalsByPlace.get(place)?.byColumn.get(columnId);
    return all + ((unit ? held?.points : held?.cards) ?? 0);
  }, 0);
  return unit ? fromHundredths(sum) : sum;
}

/** What some cards weigh against a limit. */
export function countOf(faces: readonly (Face | undefined)[], { unit }: Pick<WipLimit, "unit">): number {
  if (unit === undefined) return faces.length;
  return fromHundredths(faces.reduce((all, face) => all + toHundredths(face?.points ?? 0), 0));
}

/** In what a limit is said: cards, or the project's unit. */
export function unitOf(frame: Frame, { unit }: Pick<WipLimit, "unit">): "cards" | "points" | "hours" {
  return unit ? frame.project.unit : "cards";
}
