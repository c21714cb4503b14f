import type { ProjectPart } from "./book";
import type { CardLife, LifeStep } from "./card-life";
import type { Week } from "./weeks";

/** Sums at the end of a week. Points in hundredths. */
export type Sums = {
  readonly cards: number;
  readonly done: number;
  readonly points: number;
  readonly donePoints: number;
  readonly unestimated: number;
};

type Growing = { -readonly [K in keyof Sums]: Sums[K] };

export const noSums: Sums = { cards: 0, done: 0, points: 0, donePoints: 0, unestimated: 0 };

/** The sums of a project's cards week by week, by the epic that they belonged to then; "" = no epic. */
export type Cells = ReadonlyMap<string, readonly Sums[]>;

/** Counts every card of a project once a week, under the epic that it had. */
export function cellsOf({ lives }: Pick<ProjectPart, "lives">, weeks: readonly Week[]): Cells {
  const cells = new Map<string, Growing[]>();
  for (const life of lives)
    eachWeek(life, weeks, (week, step) => {
      if (step.standing === "out") return;
      const key = step.epicId ?? "";
      let cell = cells.get(key);
      if (!cell) {
        cell = weeks.map(() => ({ ...noSums }));
        cells.set(key, cell);
      }
      count(cell[week] as Growing, step);
    });
  return cells;
}

/** Walks a card's life and the weeks side by side. */
export function eachWeek(
  { steps }: CardLife,
  weeks: readonly Week[],
  see: (week: number, step: LifeStep) => void,
): void {
  let at = -1;
  for (let week = 0; week < weeks.length; week += 1) {
    const { until } = weeks[week] as Week;
    while (at + 1 < steps.length && (steps[at + 1] as LifeStep).at <= until) at += 1;
    const step = steps[at];
    if (step) see(week, step);
  }
}

function count(sums: Growing, { standing, points }: LifeStep): void {
  const isDone = standing === "done";
  sums.cards += 1;
  sums.points += points ?? 0;
  if (points === null) sums.unestimated += 1;
  if (!isDone) return;
  sums.done += 1;
  sums.donePoints += points ?? 0;
}

/** The sum of two. */
export function added(a: Sums, b: Sums): Sums {
  return {
    cards: a.cards + b.cards,
    done: a.done + b.done,
    points: a.points + b.points,
    donePoints: a.donePoints + b.donePoints,
    unestimated: a.unestimated + b.unestimated,
  };
}
