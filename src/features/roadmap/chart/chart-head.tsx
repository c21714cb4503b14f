import { memo, type ReactElement } from "react";
import { type Tick, ticksOf } from "@/domain/portfolio/roadmap/timeline";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useRoadmap } from "../roadmap-context";
import { MilestoneLanes, type Placed } from "./milestones";

/** Years, their months, quarters or halves, which stay in sight over all lines; and the milestones, which do so where a screen is high enough. */
export const ChartHead = memo(function ChartHead({
  milestones,
}: {
  milestones: readonly Placed[];
}): ReactElement {
  const { t } = useTranslation();
  const { line } = useRoadmap();
  const width = `calc(var(--names) + ${line.width}px)`;
  return (
    <>
      <div className="sticky top-0 z-40 flex border-line border-b bg-surface print:static" style={{ width }}>
        <div className={corner} />
        <div className="relative flex-none" style={{ width: line.width }}>
          <Ticks ticks={ticksOf(line, "year")} />
          <Ticks ticks={ticksOf(line, line.zoom)} />
        </div>
      </div>
      {milestones.length === 0 ? null : (
        <div
          className="sticky top-12 z-30 flex border-line border-b bg-surface print:static low:static"
          style={{ width }}
        >
          <div className={`${corner} items-end px-2 pb-1 text-ink-3 text-s`}>
            {t("plan.roadmap.milestones")}
          </div>
          <div className="relative flex-none" style={{ width: line.width }}>
            <MilestoneLanes all={milestones} />
          </div>
        </div>
      )}
    </>
  );
});

const corner = "sticky left-0 z-10 flex w-(--names) flex-none border-line border-r bg-surface";

function Ticks({ ticks }: { ticks: readonly Tick[] }): ReactElement {
  const words = useTickWords();
  return (
    <div aria-hidden className="relative h-6 border-line border-b last:border-b-0">
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
