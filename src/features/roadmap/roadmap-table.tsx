import type { ReactElement } from "react";
import { type Bar, reachOf } from "@/domain/portfolio/roadmap/bars";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";
import { type Day, daysBetween } from "@/lib/day";
import { Button } from "@/ui/button";
import { useReadOnly } from "@/ui/writes/read-only";
import { useRoadmap } from "./roadmap-context";
import { useDatesWords } from "./use-dates-words";

const columns = ["name", "kind", "start", "end", "origin", "agreed", "gap", "waits", "edit"] as const;
/** Nothing is known: no empty cell, which might be a fault. */
const nothing = "–";
/** Two dates, and a gap in words: on two lines rather than on four. */
const widths: Partial<Record<(typeof columns)[number], string>> = {
  agreed: "xl:min-w-27",
  gap: "xl:min-w-28",
};
const cell = "px-2 py-1.5 align-top";

/** All that the chart shows, as a table; its dates are set from here too. */
export function RoadmapTable(): ReactElement {
  const { t } = useTranslation();
  const { bars, milestones, facts } = useRoadmap();
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4 print:overflow-visible print:p-0">
      <table className="w-full min-w-200 border-collapse bg-surface text-left">
        <caption className="sr-only">{t("plan.roadmap.heading", { name: facts.portfolio.name })}</caption>
        <thead className="sticky top-0 bg-surface text-ink-3 text-s">
          <tr>
            {columns.map((each) => (
              <th
                key={each}
                scope="col"
                className={`${cell} font-medium ${each === "edit" ? "print:hidden" : (widths[each] ?? "")}`}
              >
                {t(`plan.roadmap.table.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <BarLine key={bar.id} bar={bar} />
          ))}
          {milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} id={milestone.id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A date stands on one line; « vers le 3e trimestre 2027 » is a phrase, and may take two. */
function lineOf(date: Bar["endOn"]): string {
  return date?.precision === "approximate" ? "" : "xl:whitespace-nowrap";
}

function BarLine({ bar }: { bar: Bar }): ReactElement {
  const { t } = useTranslation();
  const { byId, facts } = useRoadmap();
  const words = useKnownDate();
  const dates = useDatesWords();
  const isDated = bar.startOn !== null || bar.endOn !== null;
  const origin = bar.isInferred ? "inferred" : "own";
  const waits = facts.dependency.flatMap(({ fromId, toId }) =>
    toId === bar.id ? (byId.get(fromId) ?? []) : [],
  );
  return (
    <tr className="border-line border-t">
      <th scope="row" className={`${cell} ${bar.level === 2 ? "pl-6 font-normal" : "font-semibold"}`}>
        {bar.name}
      </th>
      <td className={cell}>{t(`plan.roadmap.kind.${bar.table}`)}</td>
      <td className={`${cell} ${lineOf(bar.startOn)}`}>{words(bar.startOn) || nothing}</td>
      <td className={`${cell} ${lineOf(bar.endOn)}`}>{words(bar.endOn) || nothing}</td>
      <td className={`${cell} xl:whitespace-nowrap`}>
        {isDated ? t(`plan.roadmap.table.${origin}`) : t("plan.roadmap.dates.none")}
      </td>
      <td className={cell}>{bar.baseline ? dates(bar.baseline) : nothing}</td>
      <td className={`${cell} tabular-nums`}>
        <Gap bar={bar} />
      </td>
      <td className={cell}>{waits.map(({ name }) => name).join(", ") || nothing}</td>
      <Edit id={bar.id} name={bar.name} />
    </tr>
  );
}

/** Days between what was agreed and today's end. */
function Gap({ bar }: { bar: Bar }): ReactElement {
  const { t } = useTranslation();
  const agreed = bar.baseline ? reachOf(bar.baseline).to : null;
  const { to } = reachOf(bar);
  if (agreed === null || to === null) return <>{nothing}</>;
  const days = daysBetween(agreed as Day, to as Day);
  if (days === 0) return <>{t("plan.roadmap.table.onDay")}</>;
  // Days between spans are no more precise than the spans.
  const isVague = bar.endOn?.precision !== "day" || bar.baseline?.endOn?.precision !== "day";
  const gap = t(days > 0 ? "plan.roadmap.table.later" : "plan.roadmap.table.earlier", {
    count: Math.abs(days),
  });
  return <>{isVague ? t("plan.roadmap.table.about", { gap }) : gap}</>;
}

function MilestoneLine({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation();
  const { milestones } = useRoadmap();
  const words = useKnownDate();
  const milestone = milestones.find((each) => each.id === id);
  if (!milestone) return null;
  return (
    <tr className="border-line border-t">
      <th scope="row" className={`${cell} font-normal`}>
        {milestone.name}
      </th>
      <td className={cell}>{t("plan.roadmap.kind.milestone")}</td>
      <td className={cell}>{nothing}</td>
      <td className={cell}>{words(milestone.on)}</td>
      <td className={cell}>{t(`plan.roadmap.milestone.${milestone.state}`)}</td>
      <td className={cell}>{nothing}</td>
      <td className={cell}>{nothing}</td>
      <td className={cell}>{nothing}</td>
      <Edit id={id} name={milestone.name} />
    </tr>
  );
}

function Edit({ id, name }: { id: string; name: string }): ReactElement {
  const { t } = useTranslation();
  const { onOpen } = useRoadmap();
  const isReadOnly = useReadOnly() !== null;
  return (
    <td className={`${cell} print:hidden`}>
      <Button
        aria-label={t(isReadOnly ? "plan.roadmap.edit.title" : "plan.roadmap.row.dates", { name })}
        onClick={() => onOpen(id)}
      >
        {t("plan.roadmap.table.editDo")}
      </Button>
    </td>
  );
}
