import { type ReactElement, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { unfolded } from "@/domain/portfolio/roadmap/bars";
import { xOf } from "@/domain/portfolio/roadmap/timeline";
import { useTranslation } from "@/i18n/words";
import { useEvenRows } from "@/ui/list/use-even-rows";
import { useReadOnly } from "@/ui/writes/read-only";
import { useRoadmap } from "../roadmap-context";
import { ChartHead } from "./chart-head";
import { OnGround } from "./ground";
import { Legend } from "./legend";
import { rowHeight, yearsHeight } from "./looks";
import { lanesHeight, placed } from "./milestones";
import { RoadmapOnPaper } from "./roadmap-paper";
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
  const atToday = xOf(line, line.today);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = atToday - 220;
  }, [atToday]);
  return (
    <>
      <p id="roadmap-keys" className="sr-only">
        {useReadOnly() ?? t("plan.roadmap.hand.keys")}
      </p>
      <section
        ref={scroller}
        aria-label={t("plan.roadmap.heading", { name: facts.portfolio.name })}
        // What takes the focus comes to stand beside the names and under the years, not behind them.
        style={{ scrollPaddingTop: yearsHeight + lanesHeight(marks), scrollPaddingLeft: "var(--names)" }}
        className="relative min-h-0 flex-1 overflow-auto bg-surface print:hidden [--names:160px] sm:[--names:300px]"
      >
        <ChartHead milestones={marks} />
        <OnGround rowCount={rows.length} marks={marks} wires={<Wires of={chosen} rows={rows} />}>
          {inSight.map((index) => {
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
        </OnGround>
      </section>
      {isPrinting ? <RoadmapOnPaper rows={rows} marks={marks} folded={folded} /> : null}
      <Legend />
    </>
  );
}
