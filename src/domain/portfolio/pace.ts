import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";
import type { Row } from "../change";
import { forecastWhen } from "../reports/forecast/forecast";
import type { Tally } from "./shares";

/** A closed sprint with what is done in it by today's counters: closed sprints do not change, so it is what was done at the close. */
export type ClosedSprint = { readonly sprint: Row<"sprint">; readonly tally: Tally };

export type Pace = {
  /** Mean of the points (or hours) done in the last closed sprints, in hundredths; null before the first. */
  readonly velocity: number | null;
  readonly sprints: number;
  /** Days by which what is left is finished in 50 and in 85 of 100 drawn futures; null where that would be a guess. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  /** Part of all cards that was finished in the last closed sprint, 0 to 1; null before the first. */
  readonly lastGain: number | null;
};

/** So many closed sprints at most say how fast a team is (B64). */
export const paceSprints = 6;
const usualLength = 14;
/** Draws for a cell of a table: the forecast page has its ten thousand. */
const runs = 1_000;

/**
 * How fast a project goes, from its last closed sprints, the latest first, and
 * when it would end at that pace. Cards are counted, so that what is not
 * estimated is not forgotten; drawn as the forecast page draws, with seed 1.
 */
export function paceOf(closed: readonly ClosedSprint[], whole: Tally, today: Day): Pace {
  const last = closed.slice(0, paceSprints);
  const sum = last.reduce((points, { tally }) => points + tally.donePoints, 0);
  const [latest] = last;
  return {
    velocity: last.length === 0 ? null : Math.round(sum / last.length),
    sprints: last.length,
    range: rangeOf(last, whole.cards - whole.done, today),
    lastGain: latest && whole.cards > 0 ? latest.tally.done / whole.cards : null,
  };
}

/**
 * When a project ends together with those beneath it: with the last of them, inferred and never written (B5); null where
 * one that is not finished says nothing.
 */
export function rangeOfAll(
  parts: readonly { readonly closed: readonly ClosedSprint[]; readonly tally: Tally }[],
  today: Day,
): Pace["range"] {
  const ranges = parts
    .filter(({ tally }) => tally.done < tally.cards)
    .map(({ closed, tally }) => paceOf(closed, tally, today).range);
  const known = ranges.filter((range) => range !== null);
  if (known.length < ranges.length) return null;
  const [from, to] = [last(known.map((range) => range.from)), last(known.map((range) => range.to))];
  return from === undefined || to === undefined ? null : { from, to };
}

const last = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1);

function rangeOf(last: readonly ClosedSprint[], left: number, today: Day): Pace["range"] {
  if (left <= 0) return null;
  const drawn = forecastWhen({ samples: last.map(({ tally }) => tally.done), seed: 1, runs }, left);
  if (typeof drawn === "string") return null;
  const [half, most] = [50, 85].map(
    (asked) => drawn.answers.find(({ percent }) => percent === asked)?.periods,
  );
  if (half === undefined || half === null || most === undefined || most === null) return null;
  const length = lengthOf(last);
  return { from: addDays(today, half * length), to: addDays(today, most * length) };
}

/** Calendar days from one sprint's start to the next one's: the middle one. */
function lengthOf(last: readonly ClosedSprint[]): number {
  const starts = last.flatMap(({ sprint }) => parseDay(sprint.startOn ?? "") ?? []).sort();
  const lengths = starts.slice(1).map((start, i) => daysBetween(starts[i] ?? start, start));
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? usualLength;
}
