import { ChartLine, Presentation, Printer } from "lucide-react";
import { type ReactElement, useCallback, useMemo } from "react";
import type { Row } from "@/domain/change";
import { sprintReportOf } from "@/domain/reports/sprint/sprint-report";
import { paths } from "@/features/paths";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { LinkButton } from "@/ui/link-button";
import { MinutesField } from "../minutes/minutes-field";
import { MinutesList } from "../minutes/minutes-list";
import { SprintMeeting } from "../sprint-meeting";
import { useToday } from "../use-sprint";
import { DemoList } from "./demo-list";
import { Goal } from "./goal";
import { Outcome } from "./outcome";
import { ReviewFigures } from "./review-figures";

const phases = ["active", "closed"] as const;

/** What a sprint brought, to be shown and spoken about (`#/projects/INT/review`). */
export function ReviewScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  return (
    <SprintMeeting
      project={project}
      title={t("shell.review")}
      phases={phases}
      none={{ icon: <Presentation />, title: t("ceremony.noSprint"), hint: t("ceremony.review.noneHint") }}
      tools={({ id }) => (
        <>
          <LinkButton
            href={`#${paths.reports(project.code)}?of=sprint&sprint=${id}`}
            icon={<ChartLine aria-hidden />}
          >
            {t("ceremony.review.report")}
          </LinkButton>
          <LinkButton
            href={`#${paths.print(project.code)}?of=sprint&sprint=${id}`}
            icon={<Printer aria-hidden />}
          >
            {t("ceremony.review.print")}
          </LinkButton>
        </>
      )}
    >
      {(frame, sprint) => <Review key={sprint.id} frame={frame} sprint={sprint} />}
    </SprintMeeting>
  );
}

function Review({ frame, sprint }: { frame: Frame; sprint: Row<"sprint"> }): ReactElement {
  const { t } = useTranslation();
  const { queries, now } = useServices();
  const today = useToday(frame.project.timeZone);
  const past = useLive(useCallback(() => queries.sprintPast(sprint.id, now()), [queries, sprint.id, now]));
  const facts = past?.facts ?? null;
  const report = useMemo(
    () => (facts ? sprintReportOf(facts, { goal: sprint.goal, earlier: [] }) : null),
    [facts, sprint.goal],
  );
  const levels = [...(past?.cards.values() ?? [])].map(({ marking }) => marking);
  useShownMarking(levels.includes("DR") ? "DR" : null);
  if (past === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  const rest = report
    ? ([
        ["notDone", report.notDone],
        ["cancelled", report.cancelled],
        ["removed", report.removed],
        ["doneOutside", report.doneOutside],
        ["addedAfterClose", report.addedAfterClose],
      ] as const)
    : [];
  const added = report
    ? [...report.done, ...report.notDone, ...report.cancelled].filter(({ isAdded }) => isAdded)
    : [];
  return (
    <div className="grid min-h-0 flex-1 content-start gap-6 overflow-auto p-4 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
      <div className="grid min-w-0 content-start gap-6">
        <Goal sprint={sprint} today={today} frozen={past.snapshot?.goal} />
        {report === null ? (
          <p className="text-ink-2">{t("ceremony.review.noFacts")}</p>
        ) : (
          <>
            <ReviewFigures
              report={report}
              capacity={past.snapshot?.capacity ?? sprint.capacity}
              frame={frame}
            />
            <DemoList sprint={sprint} lines={report.done} cards={past.cards} frame={frame} />
            {rest.map(([name, lines]) => (
              <Outcome key={name} name={name} lines={lines} cards={past.cards} frame={frame} />
            ))}
            <Outcome name="added" lines={added} cards={past.cards} frame={frame} />
          </>
        )}
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <MinutesField key={today} sprint={sprint} on={today} of="review" />
        <MinutesList project={frame.project} sprint={sprint} of="review" />
      </div>
    </div>
  );
}
