import { addDays, type Day } from "@/lib/day";
import type { Health, HealthNote } from "../model/planning";
import type { Instant } from "../model/vocabulary";
import { startOfDay } from "../reports/day-starts";
import { freshDays, newestFirst } from "./health-stream";

/** How long a statement was the last word on something; what is left of it after four weeks speaks of the past. */
export type HealthSpell<N> = {
  readonly note: N;
  readonly health: Health;
  readonly from: Instant;
  /** Until when it is fresh. */
  readonly freshTo: Instant;
  readonly to: Instant;
};

/** The statements on one thing as spells, the oldest first: each lasts until the next one is made, the last until now. Of one day only the last word counts. */
export function healthSpells<N extends Pick<HealthNote, "id" | "on" | "at" | "health">>(
  notes: readonly N[],
  now: Instant,
  zone: string,
): readonly HealthSpell<N>[] {
  const stream = newestFirst(notes);
  const counting = stream.filter((note, i) => stream[i - 1]?.on !== note.on).reverse();
  return counting.map((note, i) => {
    const from = Math.min(now, startOfDay(note.on as Day, zone));
    const next = counting[i + 1];
    const to = next ? Math.min(now, startOfDay(next.on as Day, zone)) : now;
    const freshTo = Math.min(to, startOfDay(addDays(note.on as Day, freshDays + 1), zone));
    return { note, health: note.health, from, freshTo, to };
  });
}
