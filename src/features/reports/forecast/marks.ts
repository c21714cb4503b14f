import type { Percent } from "@/domain/reports/forecast/forecast";
import type { Layer } from "@/ui/chart/chart-spec";
import type { ForecastTools } from "./forecast-words";

type Mark = { readonly percent: Percent; readonly at: number | null; readonly said: string };

/** The lines at 50 and 85 %; one line where both are at the same place. */
export function markLayers(marks: readonly Mark[], { t, format }: ForecastTools): readonly Layer[] {
  const told = marks.filter(({ percent, at }) => at !== null && (percent === 50 || percent === 85));
  const [left, right] = [...told].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const words = (those: readonly Mark[]) =>
    t("reports.forecast.mark", {
      percents: format.list(those.map(({ percent }) => format.percent(percent / 100))),
      at: those[0]?.said ?? "",
    });
  if (!left) return [];
  if (right && right.said === left.said)
    return [momentAt(left, words([...told].sort((a, b) => a.percent - b.percent)), "right")];
  // The left one last: where it has no room on its left, its label lies over the line of the other.
  return right
    ? [{ ...momentAt(right, words([right]), "right"), row: 1 }, momentAt(left, words([left]), "left")]
    : [momentAt(left, words([left]), "right")];
}

function momentAt({ at }: Mark, label: string, side: "left" | "right") {
  return { kind: "moment", x: at ?? 0, label, tone: "ink", side } as const;
}
