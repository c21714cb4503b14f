import { MessagesSquare } from "lucide-react";
import { type ReactElement, useCallback } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { useReadOnly } from "@/ui/writes/read-only";
import { MinutesField } from "../minutes/minutes-field";
import { MinutesList } from "../minutes/minutes-list";
import { SprintMeeting } from "../sprint-meeting";
import { useKept } from "../use-kept";
import { sprintsIn, useToday } from "../use-sprint";
import { Actions } from "./actions";
import { Lane } from "./lane";
import { lanes, lastActions, notesIn, readHolding } from "./retro-board";
import { RetroTools } from "./retro-tools";

const phases = ["active", "closed"] as const;

/** A retrospective: notes without names, votes, and actions that become cards (`#/projects/INT/retro`). */
export function RetroScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  return (
    <SprintMeeting
      project={project}
      title={t("shell.retro")}
      phases={phases}
      none={{ icon: <MessagesSquare />, title: t("ceremony.noSprint"), hint: t("ceremony.retro.noneHint") }}
    >
      {(frame, sprint) => <Retro key={sprint.id} frame={frame} sprint={sprint} />}
    </SprintMeeting>
  );
}

function Retro({ frame, sprint }: { frame: Frame; sprint: Row<"sprint"> }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { projectId } = sprint;
  const today = useToday(frame.project.timeZone);
  const all = useLive(useCallback(() => queries.retroNotes(projectId), [queries, projectId]));
  const [kept, keep] = useKept(`retro/${sprint.id}`, readHolding);
  const isReadOnly = useReadOnly() !== null;
  if (all === undefined || kept === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  // Of a past day nothing is held back: nobody writes notes there that others must not see yet.
  const holding = isReadOnly ? { ...kept, isHidden: false } : kept;
  const notes = all.filter(({ sprintId }) => sprintId === sprint.id);
  const chronological = [...sprintsIn(frame, ["closed"])].reverse().concat(sprintsIn(frame, ["active"]));
  const before = lastActions(all, chronological, sprint.id);
  const actions = notes.filter(({ cardId }) => cardId !== null);
  return (
    <div className="grid min-h-0 flex-1 content-start gap-5 overflow-auto p-4">
      {before.length === 0 ? null : <Actions which="last" notes={before} frame={frame} />}
      <RetroTools holding={holding} notes={notes} onHolding={keep} />
      <div className="grid items-start gap-3 md:grid-cols-3">
        {lanes.map((lane) => (
          <Lane
            key={lane}
            lane={lane}
            sprint={sprint}
            frame={frame}
            notes={notesIn(notes, lane, holding.isByVotes)}
            all={notes}
            holding={holding}
          />
        ))}
      </div>
      {actions.length === 0 ? null : <Actions which="here" notes={actions} frame={frame} />}
      <div className="grid max-w-3xl gap-5">
        <MinutesField key={today} sprint={sprint} on={today} of="retro" />
        <MinutesList project={frame.project} sprint={sprint} of="retro" />
      </div>
    </div>
  );
}
