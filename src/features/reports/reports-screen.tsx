import { type ComponentType, type ReactElement, useMemo } from "react";
import type { Row } from "@/domain/change";
import { FigureScopeProvider } from "@/features/pieces/figure/figure-scope";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useFrame } from "@/features/use-frame";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { scopeOf } from "./figure/scope-of";
import { FlowReports } from "./flow/flow-reports";
import { ForecastReports } from "./forecast/forecast-reports";
import { Overview } from "./overview";
import { ProjectProvider } from "./project-context";
import { type ReportGroup, ReportsBar, reportGroups } from "./reports-bar";
import { SprintReports } from "./sprint/sprint-reports";
import { TeamReports } from "./team/team-reports";
import { ReportDeskProvider, useReportDesk } from "./use-report";

/** What each group of reports shows: the same frame for all. */
const pages: Readonly<Record<ReportGroup, ComponentType<{ readonly frame: Frame }>>> = {
  overview: Overview,
  sprint: SprintReports,
  team: TeamReports,
  flow: FlowReports,
  forecast: ForecastReports,
};

/** Charts of a project, each from the events of its journal (`#/projects/INT/reports`). */
export function ReportsScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  const frame = useFrame(project.id);
  const format = useFormat();
  const { now } = useServices();
  const desk = useReportDesk(project.id);
  const of = useHashQuery().get("of");
  const group = reportGroups.find((each) => each === of) ?? "overview";
  useShownMarking(project.marking);
  const scope = useMemo(() => scopeOf(project), [project]);
  const Page = pages[group];
  return (
    <div className="flex min-h-0 flex-1 flex-col print:block">
      <ReportsBar project={project} group={group} />
      <div className="min-h-0 flex-1 overflow-auto p-4 print:overflow-visible print:p-0">
        <h1 tabIndex={-1} className="sr-only print:not-sr-only print:font-semibold print:text-xl">
          {t(`reports.common.heading.${group}`)}
        </h1>
        <p className="hidden text-ink-2 print:block">
          {[
            project.name,
            t("reports.common.drawnAt.project", { at: format.instantShort(now(), project.timeZone) }),
          ].join(" · ")}
        </p>
        {frame && desk ? (
          <ProjectProvider value={project}>
            <ReportDeskProvider value={desk}>
              <FigureScopeProvider value={scope}>
                <Page key={project.id} frame={frame} />
              </FigureScopeProvider>
            </ReportDeskProvider>
          </ProjectProvider>
        ) : (
          <p className="text-ink-3">{t("common.loading")}</p>
        )}
      </div>
    </div>
  );
}
