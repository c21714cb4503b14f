import { memo, type ReactElement, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { unfolded } from "@/domain/portfolio/roadmap/bars";
import { ticksOf, xOf } from "@/domain/portfolio/roadmap/timeline";
import { useTranslation } from "@/i18n/words";
import { useEvenRows } from "@/ui/list/use-even-rows";
import { useRoadmap } from "../roadmap-context";
import { ChartHead } from "./chart-head";
import { Legend } from "./legend";
import { rowHeight } from "./looks";
import { MilestoneLines, placed } from "./milestones";
import { RoadmapRow } from "./roadmap-row";
import { Wires } from "./wires";

/** Bars on a line of days. Rows out of sight are not drawn. */
export function RoadmapChart(): ReactElement {
  const { t } = useTranslation();
  const { bars, milestones, line, facts, isPrinting } = useRoadmap();
  const scroller = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = useMemo(() => unfolded(bars, folded), [bars, folded]);
  const marks = useMemo(() => placed(milestones, line), [milestones, line]);
  const onFold = useCallback(
    (id: string) =>
      setFolded((was) =>
        was.has(id) ? new Set([...was].filter((each) => each !== id)) : new Set([...was, id]),
      ),
    [],
  );
  const stop = rows.findIndex(({ id }) => id === chosen);
  const inSight = useEvenRows({ count: rows.length, height: rowHeight, stop, scroller });
  // Another zoom is another line: today is what both have in common.
  const shown = isPrinting ? rows.map((_, i) => i) : inSight;
  const atToday = xOf(line, line.today);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = atToday - 220;
  }, [atToday]);
  return (
    <>
      <p id="roadmap-keys" className="sr-only">
        {t("plan.roadmap.hand.keys")}
      </p>
      <section
        ref={scroller}
        aria-label={t("plan.roadmap.heading", { name: facts.portfolio.name })}
        className="relative min-h-0 flex-1 overflow-auto bg-surface print:overflow-visible print:[zoom:0.9] [--names:160px] sm:[--names:300px]"
      >
        <ChartHead milestones={marks} />
        <div
          className="relative"
          style={{ height: rows.length * rowHeight, width: `calc(var(--names) + ${line.width}px)` }}
        >
          <Ground marks={marks} />
          <ul className="relative">
            {shown.map((index) => {
              const bar = rows[index];
              return bar ? (
                <RoadmapRow
                  key={bar.id}
                  bar={bar}
                  index={index}
                  isFolded={folded.has(bar.id)}
                  onFold={onFold}
                  onFocus={setChosen}
                />
              ) : null;
            })}
          </ul>
          <Wires of={chosen} rows={rows} />
        </div>
      </section>
      <Legend />
    </>
  );
}

/** Behind the bars: the parts of the line, the milestones, and today. */
const Ground = memo(function Ground({ marks }: { marks: ReturnType<typeof placed> }): ReactElement {
  const { line } = useRoadmap();
  return (
    <div aria-hidden className="absolute inset-y-0 left-(--names)" style={{ width: line.width }}>
      {ticksOf(line, line.zoom).map(({ on, x }) => (
        <span key={on} className="absolute inset-y-0 border-line border-l" style={{ left: x }} />
      ))}
      <MilestoneLines all={marks} />
      <span className="absolute inset-y-0 w-0.5 bg-danger" style={{ left: xOf(line, line.today) }} />
    </div>
  );
});
