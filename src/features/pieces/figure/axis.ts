import type { DayAxis } from "@/domain/reports/day-axis";
import type { Format } from "@/i18n/format";
import type { Across } from "@/ui/chart/chart-spec";

/** The days of an axis as a chart writes them: « 12 nov. », and what lies on days on which nobody works. */
export function acrossDays(
  { days, off }: DayAxis,
  { from, to }: { readonly from: number; readonly to: number },
  format: Format,
): Across {
  return {
    kind: "time",
    from,
    to,
    marks: days
      .filter(({ at }) => at >= from - 86_400_000)
      .map(({ day, at }) => ({ at: Math.max(at, from), label: format.dayRange(day, day) })),
    shades: off,
  };
}
