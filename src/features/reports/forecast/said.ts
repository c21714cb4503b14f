import type { ForecastQuestion } from "@/domain/reports/answers/forecast-answers";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Day } from "@/lib/day";

/** « 12 semaines ». */
export function periodWords(period: ForecastQuestion["period"], count: number, t: Translate): string {
  return t(`reports.forecast.periods.${period}`, { count });
}

/** With one decimal: more would be a guess. */
export function meanOf(amounts: readonly number[]): number {
  return Math.round((amounts.reduce((sum, each) => sum + each, 0) / Math.max(1, amounts.length)) * 10) / 10;
}

/** A share that rounds to nothing, or to all, is neither. */
export function shareWords(part: number, all: number, format: Format): string {
  const ratio = part / Math.max(1, all);
  if (part > 0 && ratio < 0.01) return `<\u00a0${format.percent(0.01)}`;
  return part < all && ratio > 0.99 ? `>\u00a0${format.percent(0.99)}` : format.percent(ratio);
}

/** « 2 septembre 2027 », which no line breaks. */
export function longDay(day: Day, format: Format): string {
  return format.day(day, "long").replaceAll(" ", "\u00a0");
}

/** A day on a mark: with its year only if that is not this one's. */
export function markDay(day: string, today: string, format: Format): string {
  return day.slice(0, 4) === today.slice(0, 4) ? format.dayRange(day, day) : format.day(day);
}
