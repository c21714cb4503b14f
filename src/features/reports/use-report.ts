import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import type { ReportAnswer, ReportAsk, ReportName } from "@/domain/reports/answers/answers";
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

/**
 * What reports answer to a question, as it changes; undefined until the first
 * answer, null when there is nothing to answer. A failure throws to the nearest
 * boundary. The last answer stays until that to another question is there.
 */
export function useReport<N extends ReportName>(
  name: N,
  ask: ReportAsk<N> | null,
): ReportAnswer<N> | null | undefined {
  const desk = useContext(DeskContext);
  // Questions are plain data: the same words are the same question.
  const text = JSON.stringify(ask);
  const question = useMemo(() => JSON.parse(text) as ReportAsk<N> | null, [text]);
  const [heard, setHeard] = useState<{ readonly answer: ReportAnswer<N> | null }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (question === null || desk === null) return undefined;
    return desk.watch(name, question, {
      answer: (answer) => setHeard({ answer }),
      fail: (error) => setFailure({ error }),
    });
  }, [desk, name, question]);
  if (failure) throw failure.error;
  return heard?.answer;
}
