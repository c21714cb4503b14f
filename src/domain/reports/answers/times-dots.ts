import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { FinishedCard, FlowTimes } from "../flow/flow-times";

/** No chart draws more dots than this; past so many, a dot stands for several cards. */
export const mostDots = 1200;
/** Fields across and upwards, finer ones first: the first grid that leaves few enough dots is taken. */
const grids = [
  [180, 60],
  [120, 40],
  [80, 30],
  [48, 25],
] as const;

export type Measure = "cycle" | "lead";

/** One dot of the scatter: a card, or several that lie too close to be told apart. */
export type TimesDot = {
  readonly at: Instant;
  readonly days: number;
  readonly ids: readonly CardId[];
  readonly isReopened: boolean;
};

/** One dot a card; past so many, one for each field of a grid as fine as a screen shows. */
export function timesDots({ cards }: FlowTimes, of: Measure): readonly TimesDot[] {
  const measured = cards.flatMap((card) => {
    const days = of === "cycle" ? card.cycleDays : card.leadDays;
    return days === null ? [] : [{ ...card, days }];
  });
  if (measured.length <= mostDots)
    return measured.map(({ id, doneAt: at, days, reopened }) => {
      return { at, days, ids: [id], isReopened: reopened > 0 };
    });
  for (const grid of grids) {
    const dots = inFields(measured, grid);
    if (dots.length <= mostDots || grid === grids.at(-1)) return dots;
  }
  return [];
}

type Measured = FinishedCard & { readonly days: number };

function inFields(
  cards: readonly Measured[],
  [across, upwards]: readonly [number, number],
): readonly TimesDot[] {
  const [first, last] = [cards[0]?.doneAt ?? 0, cards.at(-1)?.doneAt ?? 1];
  const logs = cards.map(({ days }) => Math.log10(Math.max(days, 0.01)));
  const least = logs.reduce((a, b) => Math.min(a, b), 0);
  const most = logs.reduce((a, b) => Math.max(a, b), least + 1);
  const fields = new Map<number, { at: Instant; days: number; ids: CardId[]; isReopened: boolean }>();
  cards.forEach(({ id, doneAt, days, reopened }, i) => {
    const x = Math.round(((doneAt - first) / Math.max(1, last - first)) * (across - 1));
    const y = Math.round((((logs[i] ?? 0) - least) / (most - least)) * (upwards - 1));
    const field = fields.get(x * upwards + y);
    if (field) {
      field.ids.push(id);
      field.isReopened ||= reopened > 0;
    } else fields.set(x * upwards + y, { at: doneAt, days, ids: [id], isReopened: reopened > 0 });
  });
  return [...fields.values()];
}
