import type { Row } from "../../change";
import type { Epic } from "../../model/entities";
import type { Iteration, PlanningInterval } from "../../model/planning";

/** An iteration as a column of the board. */
export type Column = {
  readonly iteration: Row<"iteration">;
  /** Days since the end of the column before that no iteration covers; a weekend is none. */
  readonly gap: number;
};

/** The iterations of an interval in time, whatever order they were made in. Holes between them are told, not closed. */
export function columnsOf(
  iterations: readonly Row<"iteration">[],
  intervalId: PlanningInterval["id"],
): readonly Column[] {
  const own = inTime(iterations.filter((each) => each.intervalId === intervalId));
  return own.map((iteration, i) => ({ iteration, gap: gapBetween(own[i - 1], iteration) }));
}

/** Where an epic lies on the columns of a board. */
export type Reach = {
  /** Index of its first column on the board. */
  readonly slot: number;
  readonly span: number;
  /** It began in an interval before this one. */
  readonly isBegun: boolean;
  /** It goes on after the last column. */
  readonly isLonger: boolean;
};

/** Finds where epics lie on the columns of one interval; null = not on them. An epic of an earlier interval may reach in. */
export function reachOn(
  columns: readonly Column[],
  iterations: readonly Row<"iteration">[],
): (epic: Pick<Epic, "iterationId" | "span">) => Reach | null {
  const slots = new Map<string, number>(columns.map(({ iteration }, i) => [iteration.id, i]));
  const portfolioId = columns[0]?.iteration.portfolioId;
  const all = inTime(iterations.filter((each) => each.portfolioId === portfolioId));
  const places = new Map<string, number>(all.map(({ id }, i) => [id, i]));
  return ({ iterationId, span = 1 }) => {
    if (!iterationId) return null;
    const slot = slots.get(iterationId);
    if (slot !== undefined) {
      const left = columns.length - slot;
      return { slot, span: Math.min(span, left), isBegun: false, isLonger: span > left };
    }
    const start = places.get(iterationId);
    if (start === undefined || span < 2) return null;
    const reached = all.slice(start, start + span).flatMap(({ id }) => slots.get(id) ?? []);
    const [first] = reached;
    if (first === undefined) return null;
    const last = places.get(columns.at(-1)?.iteration.id ?? "") ?? 0;
    return { slot: first, span: reached.length, isBegun: true, isLonger: start + span - 1 > last };
  };
}

/** Iterations by their days. */
export function inTime<T extends Iteration>(iterations: readonly T[]): readonly T[] {
  return [...iterations].sort((a, b) =>
    a.startOn === b.startOn ? a.order - b.order : a.startOn < b.startOn ? -1 : 1,
  );
}

const dayMs = 86_400_000;

function gapBetween(before: Iteration | undefined, after: Iteration): number {
  if (!before) return 0;
  const days = (Date.parse(after.startOn) - Date.parse(before.endOn)) / dayMs - 1;
  return days > 3 ? days : 0;
}
