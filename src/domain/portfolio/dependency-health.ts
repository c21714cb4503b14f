import type { DependencyState } from "../model/planning";
import type { DayText } from "../model/vocabulary";

/** Where one end stands in time, as its iteration or its own dates say (B48); null = nowhere yet. */
export type End = {
  readonly startOn: DayText | null;
  readonly endOn: DayText | null;
  /** In how many iterations from the interval's first, where it stands in one. */
  readonly slot: number | null;
  readonly isDone: boolean;
};

/** Red, orange, green, and what is over or cannot be told yet. */
export type DependencyHealth = "late" | "tight" | "fine" | "done" | "unplanned";

/**
 * How a dependency stands: a pure function of both ends (B47). What must be
 * there first is `from`. Late: it ends after the other starts, or is not
 * planned while the other is. Tight: both in the same iteration, or late by the
 * interval's choice. Two that are planned nowhere conflict with nobody.
 */
export function dependencyHealth(
  { from, to, state }: { readonly from: End; readonly to: End; readonly state: DependencyState },
  sameIteration: "tight" | "late",
): DependencyHealth {
  if (from.isDone || state === "delivered") return "done";
  if (!isPlanned(to)) return "unplanned";
  if (!isPlanned(from) || state === "refused") return "late";
  if (from.slot !== null && to.slot !== null) {
    if (from.slot === to.slot) return sameIteration;
    return from.slot < to.slot ? "fine" : "late";
  }
  const ready = from.endOn ?? from.startOn;
  const needed = to.startOn ?? to.endOn;
  if (ready === null || needed === null) return "unplanned";
  if (ready < needed) return "fine";
  const overlaps = (from.startOn ?? ready) <= needed && ready <= (to.endOn ?? needed);
  return overlaps ? sameIteration : "late";
}

function isPlanned({ startOn, endOn, slot }: End): boolean {
  return slot !== null || startOn !== null || endOn !== null;
}
