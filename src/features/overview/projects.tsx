import { type ReactElement, useState } from "react";
import type { Ask } from "@/features/pieces/plan/ask";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { projectsOnPaper } from "./on-paper";
import { Panel } from "./panel";
import { ProjectLine } from "./project-line";
import { Rest } from "./rest";

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
  // Who opens them all wants them all, on as many sheets as it takes.
  const onPaper = isWhole ? shown.length : Math.min(shown.length, projectsOnPaper(rows));
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
              {shown.map((state, i) => (
                <ProjectLine
                  key={state.project.id}
                  {...{ state, rows, today, onAsk }}
                  isOnPaper={i < onPaper}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Rest
        button={hidden > 0 ? t("plan.overview.moreProjects", { count: hidden }) : null}
        onPaper={
          onPaper < rows.projects.length
            ? t("plan.overview.restOfProjects", { count: rows.projects.length - onPaper })
            : null
        }
        onPress={() => setWhole(true)}
      />
      <p className="text-ink-3 text-s">{t("plan.overview.forecastNote")}</p>
    </Panel>
  );
}
