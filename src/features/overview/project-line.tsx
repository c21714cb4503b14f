import type { ReactElement } from "react";
import { fromHundredths } from "@/domain/model/points";
import { paceOf, rangeOfAll } from "@/domain/portfolio/pace";
import { paths } from "@/features/paths";
import type { Ask } from "@/features/pieces/plan/ask";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { ratioOf } from "@/features/pieces/plan/progress/progress-words";
import { StatusBar } from "@/features/pieces/plan/progress/status-bar";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows, ProjectState } from "@/storage/queries/plan/overview";
import { DependencyCell } from "./dependency-cell";

/** How far a project under others is set in, in rem. */
const inset = 0.9;
const noBreak = "\u00a0";

/** A line of the overview: a person's word on a project, and what its cards and those of the projects beneath it say. */
export function ProjectLine({
  state,
  rows,
  today,
  onAsk,
  isOnPaper,
}: {
  state: ProjectState;
  rows: OverviewRows;
  today: Day;
  onAsk: Ask;
  isOnPaper: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { project, closed, health, depth, tally } = state;
  const above = depth === 0 ? undefined : rows.projects.find((each) => each.project.id === project.parentId);
  const { velocity } = paceOf(closed, tally, today);
  return (
    <tr className={`border-line border-b last:border-b-0 ${isOnPaper ? "" : "print:hidden"}`}>
      <th scope="row" className="max-w-64 px-1.5 py-2 print:py-1 font-semibold">
        <div style={{ paddingInlineStart: `${depth * inset}rem` }}>
          <span className="mr-1.5 font-medium text-ink-3 text-s">{project.code}</span>
          <a href={`#${paths.sprints(project.code)}`} className="hover:underline" dir="auto">
            {project.name}
          </a>
          {above ? (
            <span className="block font-normal text-ink-3 text-s">
              {t("plan.overview.under", { name: above.project.name })}
            </span>
          ) : null}
        </div>
      </th>
      <td className="px-1.5 py-2 print:py-1">
        <HealthButton
          subject={{ about: project.id, name: project.name, portfolioId: rows.portfolio.id }}
          note={health[0]}
        />
      </td>
      <td className="px-1.5 py-2 print:py-1">
        <Progress state={state} onAsk={onAsk} />
      </td>
      <td className="px-1.5 py-2 print:py-1 text-right tabular-nums">
        {velocity === null ? "–" : format.points(Math.round(fromHundredths(velocity)))}
      </td>
      <td className="px-1.5 py-2 print:py-1">
        <Forecast state={state} rows={rows} today={today} />
      </td>
      <td className="px-1.5 py-2 print:py-1">
        <DependencyCell project={project} rows={rows} />
      </td>
    </tr>
  );
}

/** Its cards by status, with those of the projects beneath it; every number opens what it counts. */
function Progress({
  state: { project, whole, beneath },
  onAsk,
}: {
  state: ProjectState;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const ratio = ratioOf(whole);
  const { name } = project;
  const said = {
    name,
    done: format.number(whole.done),
    started: format.number(whole.started),
    cards: format.number(whole.cards),
  };
  const ask = (which: "all" | "done" | "started") => () =>
    onAsk({
      title: t(`plan.overview.behind.${which}`, { name }),
      behind: { projectIds: [project.id, ...beneath], which },
    });
  return (
    <span className="grid grid-cols-[4rem_auto] items-center gap-x-2 gap-y-0.5 print:grid-cols-[4rem_2.5rem_1fr]">
      <StatusBar name={name} tally={whole} />
      <span className="tabular-nums">{ratio === null ? "–" : format.percent(ratio)}</span>
      <span className="col-span-2 text-ink-3 text-s print:col-span-1">
        {ratio === null ? (
          t("plan.overview.noCards")
        ) : (
          <span className="flex gap-x-1.5 whitespace-nowrap">
            <span>
              <NumberButton label={t("plan.overview.openDone", said)} onPress={ask("done")}>
                {said.done}
              </NumberButton>
              {" / "}
              <NumberButton label={t("plan.overview.openAll", said)} onPress={ask("all")}>
                {said.cards}
              </NumberButton>
            </span>
            {whole.started === 0 ? null : (
              <NumberButton label={t("plan.overview.openStarted", said)} onPress={ask("started")}>
                {t("plan.overview.status.started", { count: whole.started })}
              </NumberButton>
            )}
          </span>
        )}
        {beneath.length === 0 ? null : (
          <span className="block">{t("plan.overview.with", { count: beneath.length })}</span>
        )}
      </span>
    </span>
  );
}

/** When it would end at the pace of its last sprints; with projects beneath it, with the last of them. */
function Forecast({
  state: { project, beneath, whole },
  rows,
  today,
}: {
  state: ProjectState;
  rows: OverviewRows;
  today: Day;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const own = new Set([project.id, ...beneath]);
  const range = rangeOfAll(
    rows.projects.filter((each) => own.has(each.project.id)),
    today,
  );
  const isDone = whole.cards > 0 && whole.done === whole.cards;
  return (
    <>
      <a
        href={`#${paths.reports(project.code)}?of=forecast`}
        className="hover:underline print:whitespace-nowrap"
      >
        {range
          ? // Where a line is full it ends after the dash, never within a date.
            format.dayRange(range.from, range.to).replace(/(?<!–) (?!–)/g, noBreak)
          : t(isDone ? "plan.overview.allDone" : "plan.overview.noForecast")}
      </a>
      {range && beneath.length > 0 ? (
        <span className="block text-ink-3 text-s">{t("plan.overview.inferred")}</span>
      ) : null}
    </>
  );
}
