import { ChartLine } from "lucide-react";
import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { Waiting } from "@/features/pieces/figure/waiting";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { SprintChoice, UnitChoice, useReportedSprint } from "../figure/choices";
import { useBurn } from "./use-burn";
import { useSprintReport } from "./use-sprint-report";

/** One sprint: what remains, what was done, what became of every card. */
export function SprintReports({ frame }: { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const sprint = useReportedSprint(frame);
  const burn = useBurn(sprint?.id ?? null);
  const report = useSprintReport(frame, sprint?.id ?? null);
  if (!sprint)
    return (
      <EmptyState icon={<ChartLine />} title={t("reports.sprint.none")} hint={t("reports.sprint.noneHint")}>
        <LinkButton href={`#${paths.sprints(frame.project.code)}`}>
          {t("reports.sprint.toSprints")}
        </LinkButton>
      </EmptyState>
    );
  return (
    <div className="grid gap-3 print:block">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <SprintChoice frame={frame} />
        <UnitChoice />
      </div>
      <div className="grid gap-3 xl:grid-cols-2 print:block">
        {burn ? (
          <>
            <FigureCard figure={burn.burndown} />
            <FigureCard figure={burn.burnup} />
          </>
        ) : (
          <Waiting />
        )}
      </div>
      {report?.map((figure) => (
        <FigureCard key={figure.name} figure={figure} />
      ))}
    </div>
  );
}
