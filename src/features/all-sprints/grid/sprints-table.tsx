import { type ReactElement, useLayoutEffect, useRef, useState } from "react";
import type { SprintGrid } from "@/domain/portfolio/sprint-grid";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { usePrinting } from "@/ui/use-printing";
import { Lane } from "./lane";

/** Iterations across, projects down. */
export function SprintsTable({ grid }: { grid: SprintGrid }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now } = useServices();
  const table = useRef<HTMLTableElement>(null);
  // What is over lies to the left: the page opens one iteration before the one that runs.
  const [first] = useState(() => grid.iterations.findIndex(({ endOn }) => endOn >= dayHere(now())) - 1);
  useLayoutEffect(() => {
    const [names, before] = [table.current?.rows[0]?.cells[0], table.current?.rows[0]?.cells[first + 1]];
    const box = table.current?.parentElement;
    if (box && names && before && first > 0) box.scrollLeft = before.offsetLeft - names.offsetWidth;
  }, [first]);
  const isPrinting = usePrinting();
  const head = "sticky top-0 bg-surface p-2 print:static shadow-[inset_0_-1px_var(--line)]";
  return (
    <table
      ref={table}
      style={isPrinting ? { zoom: zoomFor(grid.iterations.length) } : undefined}
      className="w-full border-separate border-spacing-0 text-left"
    >
      <caption className="sr-only">{t("plan.allSprints.caption")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} left-0 z-40 font-medium text-ink-3 text-s`}>
            {t("plan.allSprints.project")}
          </th>
          {grid.iterations.map(({ id, name, startOn, endOn }) => (
            <th key={id} scope="col" className={`${head} z-25 min-w-56 font-semibold print:min-w-44`}>
              <span dir="auto">{name}</span>
              <span className="block font-normal text-ink-3 text-s">{format.dayRange(startOn, endOn)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.lanes.map((lane, i) => (
          <Lane key={lane.id} lane={lane} index={i} firstAt={i < 5 ? Math.max(0, first) : null} />
        ))}
      </tbody>
    </table>
  );
}

/** A sheet of A3 across, in pixels, without its margins. */
const sheet = 1480;

/** All iterations stand side by side on the sheet, each as wide as its cards can be read. */
const zoomFor = (count: number): number => Math.max(0.4, Math.min(1, sheet / (160 + count * 176)));
