import type { PortfolioBehind } from "@/domain/reports/portfolio/answers";
import type { Behind, FigureTable } from "@/features/pieces/figure/figure";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Day } from "@/lib/day";
import { addDays } from "@/lib/day";
import type { Across, Stop } from "@/ui/chart/chart-spec";

/** What every figure of the portfolio is written with. */
export type Tools = { readonly t: Translate; readonly format: Format };
export type AmountTools = Tools & { readonly amounts: Amounts; readonly unit: "cards" | "points" };

/** « 16 – 22 nov. », of the week that is not over yet « du 23 nov. à aujourd’hui ». */
export function weekName(monday: Day, isLast: boolean, { t, format }: Tools): string {
  if (isLast) return t("plan.portfolioReports.thisWeek", { day: format.dayRange(monday, monday) });
  return format.dayRange(monday, addDays(monday, 6));
}

/** The weeks from left to right, each under its Monday. */
export function acrossWeeks(
  { mondays, untils }: { readonly mondays: readonly Day[]; readonly untils: readonly number[] },
  { format }: Tools,
): Across {
  const [from = 0, to = 0] = [untils[0], untils.at(-1)];
  return {
    kind: "time",
    from,
    to: Math.max(to, from + 1),
    marks: untils.map((at, i) => ({ at, label: format.dayRange(mondays[i] ?? "", mondays[i] ?? "") })),
  };
}

/** A stop that says what its row says: chart and table cannot differ. */
export function stopOf(
  { columns, rows }: FigureTable,
  row: number,
  at: Pick<Stop, "x" | "y">,
  { t }: Tools,
): Stop {
  const cells = rows[row] ?? [];
  const lines = cells.flatMap(({ text }, i) =>
    i === 0 || text === ""
      ? []
      : [t("plan.portfolioReports.pair", { what: columns[i]?.title ?? "", value: text })],
  );
  return { ...at, row, title: cells[0]?.text ?? "", lines };
}

/** A share for a file: four digits behind the point. */
export const shareValue = (share: number): number => Math.round(share * 10_000) / 10_000;

/** What opens behind a number of the portfolio. */
export function behindOf(count: number, ask: PortfolioBehind): Behind {
  // Earned: what opens in this room (`Behind`) asks a portfolio's questions and no project's.
  return { count, ask: ask as unknown as Behind["ask"] };
}
