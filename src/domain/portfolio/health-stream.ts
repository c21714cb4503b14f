import { type Day, daysBetween } from "@/lib/day";
import { compareText } from "../model/order";
import type { HealthNote } from "../model/planning";

/** A statement that is older says little of today: it is shown as old, and asked for again. */
export const freshDays = 28;

/** Statements by the day of which they speak, the newest first; of one day the one that was written last counts. */
export function newestFirst<N extends Pick<HealthNote, "id" | "on" | "at">>(
  notes: readonly N[],
): readonly N[] {
  return [...notes].sort((a, b) => compareText(b.on, a.on) || b.at - a.at || compareText(a.id, b.id));
}

/** The statements on each thing, the newest first. */
export function healthStreams<N extends Pick<HealthNote, "id" | "on" | "at" | "about">>(
  notes: readonly N[],
): ReadonlyMap<HealthNote["about"], readonly N[]> {
  const groups = new Map<HealthNote["about"], N[]>();
  for (const note of newestFirst(notes)) {
    const group = groups.get(note.about);
    if (group) group.push(note);
    else groups.set(note.about, [note]);
  }
  return groups;
}

/** How many days ago it was said, and whether that is too long ago to speak of today. */
export function ageOfNote(
  { on }: Pick<HealthNote, "on">,
  today: Day,
): { readonly days: number; readonly isOld: boolean } {
  const days = daysBetween(on as Day, today);
  return { days, isOld: days > freshDays };
}
