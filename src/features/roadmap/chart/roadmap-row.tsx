import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type ReactElement } from "react";
import { isPast } from "@/domain/portfolio/known-span";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { xOf } from "@/domain/portfolio/roadmap/timeline";
import { useTranslation } from "@/i18n/words";
import { addDays, type Day } from "@/lib/day";
import { useReadOnly } from "@/ui/writes/read-only";
import { useRoadmap } from "../roadmap-context";
import { BarOnLine } from "./bar-on-line";
import { rowHeight } from "./looks";

const indent = ["pl-2", "pl-2", "pl-12"] as const;

/** One line: its name, which stays in sight, and its bar. */
export const RoadmapRow = memo(function RoadmapRow({
  bar,
  index,
  isFolded,
  onFold,
  onFocus,
}: {
  bar: Bar;
  index: number;
  isFolded: boolean;
  onFold: (id: string) => void;
  onFocus: (id: string) => void;
}): ReactElement {
  const { line } = useRoadmap();
  return (
    <li
      className="absolute flex border-line border-b"
      style={{ top: index * rowHeight, height: rowHeight, width: `calc(var(--names) + ${line.width}px)` }}
    >
      <Name bar={bar} isFolded={isFolded} onFold={onFold} onFocus={() => onFocus(bar.id)} />
      <div className="relative flex-none" style={{ width: line.width }}>
        <BarOnLine bar={bar} onFocus={() => onFocus(bar.id)} />
        {isFolded ? <Counts bar={bar} /> : null}
      </div>
    </li>
  );
});

function Name({
  bar,
  isFolded,
  onFold,
  onFocus,
}: {
  bar: Bar;
  isFolded: boolean;
  onFold: (id: string) => void;
  onFocus: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { onOpen, line } = useRoadmap();
  const isReadOnly = useReadOnly() !== null;
  const { tally, name, endOn } = bar;
  const isOpen = !tally || tally.cards === 0 || tally.done < tally.cards;
  const isOver = endOn !== null && isOpen && isPast(endOn, line.today);
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      className={`sticky left-0 z-20 flex w-(--names) flex-none items-center gap-1.5 border-line border-r bg-surface pr-2 ${indent[bar.level]} ${bar.table === "epic" ? "" : "font-semibold"}`}
    >
      {bar.epics > 0 ? (
        <button
          type="button"
          aria-expanded={!isFolded}
          aria-label={t("plan.roadmap.row.epics", { name, count: bar.epics })}
          onClick={() => onFold(bar.id)}
          className="flex size-6 flex-none items-center justify-center rounded-s text-ink-2 hover:bg-sunken print:hidden"
        >
          <Chevron aria-hidden size={14} />
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => onOpen(bar.id)}
        onFocus={onFocus}
        title={name}
        aria-label={t(isReadOnly ? "plan.roadmap.edit.title" : "plan.roadmap.row.dates", { name })}
        className="min-h-6 min-w-0 flex-1 truncate rounded-s text-left hover:underline print:line-clamp-2 print:whitespace-normal print:text-s"
      >
        {name}
      </button>
      {endOn === null && bar.startOn === null ? (
        <span className="flex-none font-normal text-ink-3 text-s">{t("plan.roadmap.dates.none")}</span>
      ) : null}
      {isOver ? (
        <span className="flex-none font-normal text-danger text-s">{t("plan.roadmap.row.over")}</span>
      ) : null}
      {tally && tally.cards > 0 && !isOver ? (
        <span className="flex-none font-normal text-ink-3 text-s tabular-nums">
          {t("plan.roadmap.row.done", { done: tally.done, count: tally.cards })}
        </span>
      ) : null}
    </div>
  );
}

/** Of a folded project: how many epics stand in each iteration (B57). */
function Counts({ bar }: { bar: Bar }): ReactElement {
  const { t } = useTranslation();
  const { facts, line } = useRoadmap();
  return (
    <>
      {facts.iteration.map(({ id, name, startOn, endOn }) => {
        const count = bar.byIteration.get(id);
        if (!count) return null;
        const x = xOf(line, startOn);
        const label = t("plan.roadmap.row.inIteration", { count, name });
        return (
          <span
            key={id}
            role="img"
            aria-label={label}
            title={label}
            className="absolute top-2.5 h-4 min-w-4 rounded-s border border-info bg-info-soft px-0.5 text-center text-info text-xs leading-3.5 tabular-nums"
            style={{ left: x, width: Math.max(0, xOf(line, addDays(endOn as Day, 1)) - x - 2) }}
          >
            {count}
          </span>
        );
      })}
    </>
  );
}
