import { type ReactElement, useState } from "react";
import { fromHundredths } from "@/domain/model/points";
import { paceOf } from "@/domain/portfolio/pace";
import { paths } from "@/features/paths";
import type { Ask } from "@/features/pieces/plan/ask";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { ratioOf } from "@/features/pieces/plan/progress-words";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows, ProjectState } from "@/storage/queries/plan/overview";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import { DependencyCell } from "./dependency-cell";
import { Panel } from "./panel";

/** What stands below the projects is of this week: so many of them stand above it, and the rest is a press away. */
const first = 12;

const heads = ["project", "health", "progress", "velocity", "forecast", "dependencies"] as const;

/** The projects: a person's word on each, beside what the cards say; the one is never mixed into the other (B3). */
export function Projects({
  rows,
  today,
  onAsk,
}: {
  rows: OverviewRows;
  today: Day;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows.projects : rows.projects.slice(0, first);
  const hidden = rows.projects.length - shown.length;
  const aside = `${t("plan.overview.projects", { count: rows.projects.length })}, ${t("plan.overview.epics", { count: rows.epics })}`;
  return (
    <Panel id="overview-projects" title={t("plan.overview.projectsTitle")} aside={aside}>
      {rows.projects.length === 0 ? (
        <p className="text-ink-2">{t("plan.overview.noProjects")}</p>
      ) : (
        <div className="relative overflow-x-auto">
          <table className="w-full min-w-2xl border-collapse text-left print:min-w-0">
            <thead>
              <tr className="border-line border-b text-ink-3 text-s">
                {heads.map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className={`px-1.5 py-1.5 font-medium ${head === "velocity" ? "text-right" : ""}`}
                  >
                    {t(`plan.overview.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((state) => (
                <ProjectLine key={state.project.id} state={state} rows={rows} today={today} onAsk={onAsk} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hidden > 0 ? (
        <Button className="justify-self-start" onClick={() => setWhole(true)}>
          {t("plan.overview.moreProjects", { count: hidden })}
        </Button>
      ) : null}
      <p className="text-ink-3 text-s">{t("plan.overview.forecastNote")}</p>
    </Panel>
  );
}

function ProjectLine({
  state,
  rows,
  today,
  onAsk,
}: {
  state: ProjectState;
  rows: OverviewRows;
  today: Day;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { project, tally, closed, health } = state;
  const [said] = health;
  const pace = paceOf(closed, tally, today);
  const ratio = ratioOf(tally);
  const [done, cards] = [format.number(tally.done), format.number(tally.cards)];
  const ask = (which: "all" | "done") =>
    onAsk({
      title: t(`plan.overview.behind.${which}`, { name: project.name }),
      behind: { projectIds: [project.id], which },
    });
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="max-w-64 px-1.5 py-2 font-semibold">
        <span className="mr-1.5 font-medium text-ink-3 text-s">{project.code}</span>
        <a href={`#${paths.sprints(project.code)}`} className="hover:underline" dir="auto">
          {project.name}
        </a>
      </th>
      <td className="px-1.5 py-2">
        <HealthButton
          subject={{ about: project.id, name: project.name, portfolioId: rows.portfolio.id }}
          note={said}
        />
      </td>
      <td className="px-1.5 py-2">
        {ratio === null ? (
          <span className="text-ink-3">{t("plan.overview.noCards")}</span>
        ) : (
          <span className="grid grid-cols-[4rem_auto] items-center gap-x-2 gap-y-0.5">
            <ProgressBar
              label={project.name}
              ratio={ratio}
              words={t("plan.overview.doneOf", { done, cards })}
            />
            <span className="tabular-nums">{format.percent(ratio)}</span>
            <span className="col-span-2 text-ink-3 text-s">
              <NumberButton
                label={t("plan.overview.openDone", { name: project.name, done })}
                onPress={() => ask("done")}
              >
                {done}
              </NumberButton>
              {" / "}
              <NumberButton
                label={t("plan.overview.openAll", { name: project.name, cards })}
                onPress={() => ask("all")}
              >
                {cards}
              </NumberButton>
            </span>
          </span>
        )}
      </td>
      <td className="px-1.5 py-2 text-right tabular-nums">
        {pace.velocity === null ? "–" : format.points(Math.round(fromHundredths(pace.velocity)))}
      </td>
      <td className={`px-1.5 py-2 ${pace.range ? "whitespace-nowrap" : ""}`}>
        <a href={`#${paths.reports(project.code)}?of=forecast`} className="hover:underline">
          {pace.range
            ? format.dayRange(pace.range.from, pace.range.to)
            : t(
                tally.cards > 0 && tally.done === tally.cards
                  ? "plan.overview.allDone"
                  : "plan.overview.noForecast",
              )}
        </a>
      </td>
      <td className="px-1.5 py-2">
        <DependencyCell project={project} rows={rows} />
      </td>
    </tr>
  );
}
