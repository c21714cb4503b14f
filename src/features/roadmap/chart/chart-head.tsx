import { memo, type ReactElement } from "react";
import { type Tick, ticksOf } from "@/domain/portfolio/roadmap/timeline";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useRoadmap } from "../roadmap-context";
import { MilestoneLanes, type Placed } from "./milestones";

/** Years, their months, quarters or halves, and the milestones: stays in sight over all lines. */
export const ChartHead = memo(function ChartHead({
  milestones,
}: {
  milestones: readonly Placed[];
}): ReactElement {
  const { t } = useTranslation();
  const { line } = useRoadmap();
  return (
    <div
      className="sticky top-0 z-30 flex border-line border-b bg-surface"
      style={{ width: `calc(var(--names) + ${line.width}px)` }}
    >
      <div className="sticky left-0 z-10 flex w-(--names) flex-none items-end border-line border-r bg-surface px-2 pb-1 text-ink-3 text-s">
        {milestones.length > 0 ? t("plan.roadmap.milestones") : null}
      </div>
      <div className="relative flex-none" style={{ width: line.width }}>
        <Ticks ticks={ticksOf(line, "year")} />
        <Ticks ticks={ticksOf(line, line.zoom)} />
        <MilestoneLanes all={milestones} />
      </div>
    </div>
  );
});

function Ticks({ ticks }: { ticks: readonly Tick[] }): ReactElement {
  const words = useTickWords();
  return (
    <div aria-hidden className="relative h-6 border-line border-b">
      {ticks.map((tick) => (
        <span
          key={tick.on}
          className={`absolute inset-y-0 border-line border-l text-s ${tick.unit === "year" ? "font-semibold" : "text-ink-2"}`}
          style={{ left: tick.x, width: tick.width }}
        >
          <span className="sticky left-(--names) inline-block px-1.5 py-0.5">{words(tick)}</span>
        </span>
      ))}
    </div>
  );
}

function useTickWords(): (tick: Tick) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ on, unit }) => {
    const month = Number(on.slice(5, 7)) - 1;
    if (unit === "year") return on.slice(0, 4);
    // « 1er nov. 2026 » without its day and its year.
    if (unit === "month") return format.day(on).split(" ")[1] ?? "";
    const number = Math.floor(month / (unit === "half" ? 6 : 3)) + 1;
    return t(`plan.roadmap.tick.${unit}`, { number });
  };
}
