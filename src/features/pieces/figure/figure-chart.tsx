import { type ReactElement, type ReactNode, useMemo } from "react";
import { useTranslation } from "@/i18n/words";
import { Chart } from "@/ui/chart/chart";
import type { ChartSpec, Stop } from "@/ui/chart/chart-spec";
import { Keys } from "@/ui/chart/keys";
import { halfLandscapePage, heightOf, lanesOnPaper, lanesOnScreen, sheetsOf } from "@/ui/chart/sheets";
import { usePrinting } from "@/ui/use-printing";

interface FigureChartProps {
  readonly title: string;
  readonly spec: ChartSpec;
  readonly height?: number | undefined;
  readonly behind: (stop: Stop) => ReactNode;
  /** What stands over the drawing, and on the same page. */
  readonly children: ReactNode;
}

/** The drawing of a figure under its words; one of many lanes in several sheets, fewer lanes each on paper. */
export function FigureChart({ title, spec, height = 260, behind, children }: FigureChartProps): ReactElement {
  const { t } = useTranslation();
  const isPaper = usePrinting();
  const sheets = useMemo(() => sheetsOf(spec, isPaper ? lanesOnPaper : lanesOnScreen), [spec, isPaper]);
  const drawings = sheets.map((sheet, i) => {
    const high = heightOf(sheet, height);
    const lanes = sheet.upwards.lanes ?? [];
    const words = { title, sheet: i + 1, count: sheets.length };
    const ends = { first: lanes[0]?.label ?? "", last: lanes.at(-1)?.label ?? "" };
    return (
      <Chart
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
        key={i}
        label={
          sheets.length === 1
            ? t("reports.common.walk", { title })
            : t("reports.common.walkSheet", { ...words, ...ends })
        }
        spec={sheet}
        height={isPaper && lanes.length > 0 ? Math.min(halfLandscapePage, high) : high}
        isPaper={isPaper}
        behind={behind}
      />
    );
  });
  return (
    <>
      {/* What it is the table of stays with the table; sheet after sheet need not. */}
      <div
        className={`@container grid min-w-0 grid-cols-1 gap-2 print:break-inside-avoid ${sheets.length === 1 ? "print:break-after-avoid" : ""}`}
      >
        {children}
        {drawings[0]}
        <Keys keys={spec.keys} layers={spec.layers} />
      </div>
      {drawings.slice(1).map((drawing) => (
        <div key={drawing.key} className="mt-2 min-w-0 print:mt-0 print:break-inside-avoid">
          {drawing}
        </div>
      ))}
    </>
  );
}
