import { type ReactElement, useCallback, useMemo, useState } from "react";
import type { Row } from "@/domain/change";
import { sprintReportOf } from "@/domain/reports/sprint/sprint-report";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import type { Paper } from "../paper";
import { PaperFrame } from "./paper-frame";
import { SprintField, usePrintedSprint } from "./sprint-field";
import { SummaryFigures, SummaryLists } from "./summary";

/** What a sprint was, on one page. */
export function SprintPaper({ frame }: { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<Paper>({ size: "A4", turn: "portrait" });
  const sprint = usePrintedSprint(frame);
  const { queries, now } = useServices();
  const past = useLive(
    useCallback(
      async () => (sprint ? await queries.sprintPast(sprint.id, now()) : undefined),
      [queries, sprint, now],
    ),
  );
  const report = useMemo(
    () => (past?.facts && sprint ? sprintReportOf(past.facts, { goal: sprint.goal, earlier: [] }) : null),
    [past, sprint],
  );
  return (
    <PaperFrame
      project={frame.project}
      of="sprint"
      hint={t("print.sprint.hint")}
      paper={paper}
      onPaper={setPaper}
      levels={[...(past?.cards.values() ?? [])].map(({ marking }) => marking)}
      options={<SprintField frame={frame} sprint={sprint} />}
    >
      {sprint === null || (past !== undefined && report === null) ? (
        <p className="mt-3">{t("ceremony.noSprint")}</p>
      ) : null}
      {sprint && past && report ? (
        <div className="break-inside-avoid text-[11px] leading-[1.4]">
          <Head sprint={sprint} frame={frame} />
          <SummaryFigures
            report={report}
            capacity={past.snapshot?.capacity ?? sprint.capacity}
            frame={frame}
          />
          <SummaryLists report={report} cards={past.cards} frame={frame} />
        </div>
      ) : null}
    </PaperFrame>
  );
}

function Head({ sprint, frame }: { sprint: Row<"sprint">; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries } = useServices();
  const { projectId, startOn, endOn, state } = sprint;
  const zone = frame.project.timeZone;
  const minutes = useLive(useCallback(() => queries.minutesOf(projectId), [queries, projectId]));
  const word = minutes?.find((row) => row.sprintId === sprint.id && row.goal)?.goal;
  const isWord = word === "met" || word === "partly" || word === "missed";
  const lines = [
    startOn && endOn ? t("print.days", { from: format.day(startOn), to: format.day(endOn) }) : "",
    state.phase === "planned"
      ? ""
      : t("print.sprint.started", { at: format.instantShort(state.startedAt, zone) }),
    state.phase === "closed"
      ? t("print.sprint.closed", { at: format.instantShort(state.closedAt, zone) })
      : "",
  ].filter(Boolean);
  return (
    <header className="mt-3">
      <h3 className="font-semibold text-[18px]">{sprint.name}</h3>
      <p className="text-ink-2">{lines.join(" · ")}</p>
      <p className="mt-1 text-[13px]">
        {sprint.goal ? t("board.column.goal", { goal: sprint.goal }) : t("ceremony.review.noGoal")}
        {isWord ? <strong>{` · ${t(`ceremony.review.words.${word}`)}`}</strong> : null}
      </p>
    </header>
  );
}
