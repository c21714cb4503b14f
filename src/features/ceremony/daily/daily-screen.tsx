import { Megaphone } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { useReadOnly } from "@/ui/writes/read-only";
import { MinutesField } from "../minutes/minutes-field";
import { MinutesList } from "../minutes/minutes-list";
import { SprintMeeting } from "../sprint-meeting";
import { useToday } from "../use-sprint";
import { DailyStart } from "./daily-start";
import { DailyTurn } from "./daily-turn";
import { StopList } from "./stop-list";
import { useDaily } from "./use-daily";
import { useStall } from "./use-stall";
import { end } from "./walk";

const phases = ["active"] as const;

/** The daily of a running sprint, one turn after the other (`#/projects/INT/daily`). */
export function DailyScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  return (
    <SprintMeeting
      project={project}
      title={t("shell.daily")}
      phases={phases}
      none={{ icon: <Megaphone />, title: t("ceremony.daily.none"), hint: t("ceremony.daily.noneHint") }}
    >
      {(frame, sprint) => <Meeting key={sprint.id} frame={frame} sprint={sprint} />}
    </SprintMeeting>
  );
}

function Meeting({ frame, sprint }: { frame: Frame; sprint: Row<"sprint"> }): ReactElement {
  const { t } = useTranslation();
  const today = useToday(frame.project.timeZone);
  const daily = useDaily(frame, sprint, today);
  const watch = useStall(sprint.projectId, today);
  const levels = daily?.stops.flatMap(({ cards }) => cards.map(({ marking }) => marking)) ?? [];
  useShownMarking(levels.includes("DR") ? "DR" : null);
  // Of a past day the turns are looked at, one by one; none is taken.
  const isReadOnly = useReadOnly() !== null;
  const hasTurns = !isReadOnly && daily !== undefined && daily.stops.length > 0;
  useShortcut("turnNext", () => daily?.step(1), hasTurns);
  useShortcut("turnBack", () => daily?.step(-1), hasTurns);
  useShortcut("turnPause", () => daily?.pause(), hasTurns);
  if (daily === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  const { at } = daily.walk;
  const isTurn = at !== null && at !== end;
  return (
    <div className="grid min-h-0 flex-1 content-start gap-5 overflow-auto p-4 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
      <div className="grid min-w-0 content-start gap-4">
        <StopList daily={daily} />
        {isTurn && !isReadOnly ? null : <DailyStart daily={daily} isOver={at === end} />}
        {isTurn ? <DailyTurn daily={daily} frame={frame} today={today} watch={watch} /> : null}
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <section aria-label={t("ceremony.daily.notes")}>
          <MinutesField key={today} sprint={sprint} on={today} of="daily" />
        </section>
        <MinutesList project={frame.project} sprint={sprint} of="daily" />
      </div>
    </div>
  );
}
