import type { DaysOff } from "@/domain/model/sprint-life";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** « 24 – 31 déc. 2026 », and whether only halves of these days are meant. */
export function daysOffText(t: Translate, format: Format, { from, to, half }: DaysOff): string {
  const days = from === to ? format.day(from, "full") : format.dayRange(from, to);
  return half === true ? t("capacity.calendar.span", { days }) : days;
}

/** The same days, by their first. */
export function inOrder<T extends DaysOff>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
