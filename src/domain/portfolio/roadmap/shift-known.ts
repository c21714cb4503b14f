import { addDays, type Day } from "@/lib/day";
import type { KnownDate } from "../../model/vocabulary";
import { isReversed, knownAround, spanOf } from "../known-span";

/** The whole of something with two dates, or one of its ends. */
export type Which = "both" | "start" | "end";

type Dates = { readonly startOn: KnownDate | null; readonly endOn: KnownDate | null };

const unitMonths = { month: 1, quarter: 3, approximate: 3, year: 12 } as const;
const unitDays = { month: 30.4, quarter: 91.3, approximate: 91.3, year: 365.2 } as const;

/**
 * The same date some days later or earlier, no more precise than before: a day
 * moves by days, « T2 2027 » by whole quarters. To the nearest unit, or, where
 * something must not be too early, to the next one.
 */
export function shiftKnown(date: KnownDate, days: number, to: "nearest" | "later" = "nearest"): KnownDate {
  const { on, precision } = date;
  if (precision === "day") return { on: addDays(on as Day, days), precision };
  const units = days / unitDays[precision];
  const whole = to === "later" ? Math.ceil(units) : Math.round(units);
  if (whole === 0) return date;
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + whole * unitMonths[precision];
  const text = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  return { on: `${text}-01`, precision };
}

/**
 * Two dates some days later or earlier, or one of them. What has no date gets
 * none, and a start and an end that were in order stay so: an end that is
 * pulled past the start stops there, and the rougher of two that move together
 * keeps to the finer one.
 */
export function shiftDates(
  dates: Dates,
  days: number,
  which: Which,
  to: "nearest" | "later" = "nearest",
): Dates {
  const at = (date: KnownDate | null, isMeant: boolean) =>
    date && isMeant ? shiftKnown(date, days, to) : date;
  const [startOn, endOn] = [at(dates.startOn, which !== "end"), at(dates.endOn, which !== "start")];
  if (!startOn || !endOn || !isReversed(startOn, endOn) || isReversed(dates.startOn, dates.endOn))
    return { startOn, endOn };
  const isStartMoved =
    which === "start" || (which === "both" && roughness[startOn.precision] > roughness[endOn.precision]);
  return isStartMoved
    ? { startOn: knownAround(spanOf(endOn).to, startOn.precision), endOn }
    : { startOn, endOn: knownAround(spanOf(startOn).from, endOn.precision) };
}

const roughness = { day: 0, month: 1, quarter: 2, approximate: 2, year: 3 } as const;

/** Would the end that is pulled by so many days stand beyond the other one? */
export function isBeyond({ startOn, endOn }: Dates, days: number, which: Which): boolean {
  if (which === "both" || !startOn || !endOn) return false;
  return which === "start"
    ? isReversed(shiftKnown(startOn, days), endOn)
    : isReversed(startOn, shiftKnown(endOn, days));
}
