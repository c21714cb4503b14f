import type { Fill, Key, Layer } from "@/ui/chart/chart-spec";
import type { ForecastTools } from "./forecast-words";

/** How the surest half of the runs, those up to 85 of 100, and the rest are drawn: by texture as much as by tone. */
const fills: readonly [Fill, Fill, Fill] = [
  { tone: "accent" },
  { tone: "accent", texture: "hatched" },
  { tone: "soft", texture: "outlined" },
];

type Runs = readonly [number, number, number];

/** A bar a place, each in the parts that belong to the answers. */
export function histogram(bars: readonly { readonly runs: Runs }[]): Layer {
  return {
    kind: "bars",
    beside: 1,
    bars: bars.flatMap(({ runs }, slot) => {
      let from = 0;
      return runs.flatMap((count, i) => {
        const foot = from;
        from += count;
        return count === 0 ? [] : [{ slot, turn: 0, from: foot, to: from, fill: fills[i] ?? fills[2] }];
      });
    }),
  };
}

/** How many runs ended at a bar. */
export function runsOf({ runs: [to50, to85, after] }: { readonly runs: Runs }): number {
  return to50 + to85 + after;
}

/** What the three faces are. */
export function histogramKeys({ t }: ForecastTools): readonly Key[] {
  const names = ["to50", "to85", "after"] as const;
  return names.map((name, i) => ({ label: t(`reports.forecast.key.${name}`), fill: fills[i] ?? fills[2] }));
}
