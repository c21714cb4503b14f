import type { DayText, KnownDate } from "../model/vocabulary";

export type Span = { readonly from: DayText; readonly to: DayText };

/**
 * The days that a date may mean, both included: « février 2018 » is any day of
 * that month, « fin 2017 » (approximate) the quarter that its day stands in.
 * Nothing is made more precise than it is (B59).
 */
export function spanOf({ on, precision }: KnownDate): Span {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  switch (precision) {
    case "day":
      return { from: on, to: on };
    case "month":
      return months(year, month, 1);
    case "quarter":
    case "approximate":
      return months(year, month - ((month - 1) % 3), 3);
    case "year":
      return { from: `${on.slice(0, 4)}-01-01`, to: `${on.slice(0, 4)}-12-31` };
  }
}

/** Has an end no day left that is not before every day of the start? While one reading of both still holds, they stand. */
export function isReversed(start: KnownDate | null | undefined, end: KnownDate | null | undefined): boolean {
  return !!start && !!end && spanOf(end).to < spanOf(start).from;
}

/** The month, quarter or year that a day stands in, as precise as that; a day as itself. */
export function knownAround(day: DayText, precision: KnownDate["precision"]): KnownDate {
  return { on: spanOf({ on: day, precision }).from, precision };
}

/** Is all of what the date may mean before `today`? « Horizon 2022 » is overdue from 1 January 2023 on (F16). */
export function isPast(date: KnownDate, today: DayText): boolean {
  return spanOf(date).to < today;
}

function months(year: number, first: number, count: number): Span {
  const last = first + count - 1;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  const text = (month: number, day: number) =>
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { from: text(first, 1), to: text(last, days) };
}
