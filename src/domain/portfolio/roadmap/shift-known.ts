import { addDays, type Day } from "@/lib/day";
import type { KnownDate } from "../../model/vocabulary";

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
