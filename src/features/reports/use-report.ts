import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import type { ReportAnswer, ReportAsk, ReportName } from "@/domain/reports/answers/answers";
import { useAnswer } from "@/features/pieces/figure/use-answer";
import { useServices } from "@/features/services";
import type { ReportDesk } from "@/features/services/reports";

const DeskContext = createContext<ReportDesk | null>(null);
export const ReportDeskProvider = DeskContext.Provider;

/** The reports of a project, as long as the screen is open; null until then. */
export function useReportDesk(projectId: ProjectId): ReportDesk | null {
  const { reports } = useServices();
  const [desk, setDesk] = useState<ReportDesk | null>(null);
  useEffect(() => {
    const opened = reports(projectId);
    setDesk(opened);
    return opened.close;
  }, [reports, projectId]);
  return desk;
}

/** What the reports of the project answer to a question, as it changes (`useAnswer`). */
export function useReport<N extends ReportName>(
  name: N,
  ask: ReportAsk<N> | null,
): ReportAnswer<N> | null | undefined {
  const desk = useContext(DeskContext);
  const watch = useMemo(
    () =>
      desk &&
      ((question: ReportAsk<N>, on: Parameters<typeof desk.watch<N>>[2]) => desk.watch(name, question, on)),
    [desk, name],
  );
  return useAnswer(watch, ask);
}
