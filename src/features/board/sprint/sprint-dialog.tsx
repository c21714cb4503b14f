import { type ReactElement, useState } from "react";
import type { Sprint } from "@/domain/model/entities";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { parseDay } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { NumberInput } from "@/ui/form/number-input";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { useBoard } from "../board-context";
import { proposeSprint } from "./sprint-days";
import {
  isComplete,
  problemsOf,
  type SprintDraft,
  type SprintField,
  type SprintProblems,
} from "./sprint-draft";

interface SprintDialogProps {
  /** The sprint to change; none = a new one. */
  readonly sprint: Sprint | undefined;
  readonly onClose: () => void;
}

/** Makes a sprint, or changes one that is not closed. */
export function SprintDialog({ sprint, onClose }: SprintDialogProps): ReactElement {
  const { t } = useTranslation();
  const form = useSprintForm(sprint, onClose);
  const { unit } = useBoard();
  const { draft, change, problem } = form;
  return (
    <FormDialog
      title={
        sprint === undefined ? t("board.sprint.new") : t("board.sprint.editTitle", { sprint: sprint.name })
      }
      verb={t(sprint === undefined ? "board.sprint.create" : "common.save")}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Field label={t("board.sprint.name")} required error={problem("name")}>
        <TextInput value={draft.name} onValue={(name) => change({ name })} />
      </Field>
      <Field label={t("board.sprint.goal")} hint={t("board.sprint.goalHint")} error={problem("goal")}>
        <TextArea rows={2} value={draft.goal} onValue={(goal) => change({ goal })} />
      </Field>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t("board.sprint.start")} error={problem("startOn")}>
          <DayInput value={draft.startOn ?? null} onValue={(startOn) => change({ startOn })} />
        </Field>
        <Field label={t("board.sprint.end")} error={problem("endOn")}>
          <DayInput value={draft.endOn ?? null} onValue={(endOn) => change({ endOn })} />
        </Field>
      </div>
      <Field
        label={t("board.sprint.capacity")}
        hint={t(`board.sprint.capacityHint.${unit}`)}
        error={problem("capacity")}
      >
        <NumberInput value={draft.capacity ?? null} onValue={(capacity) => change({ capacity })} />
      </Field>
    </FormDialog>
  );
}

function useSprintForm(sprint: Sprint | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { picture, today } = useBoard();
  const [draft, setDraft] = useState<SprintDraft>(() => {
    if (sprint) {
      const { name, goal, startOn, endOn, capacity } = sprint;
      return { name, goal, startOn: dayOf(startOn), endOn: dayOf(endOn), capacity };
    }
    const known = picture.frame()?.sprints ?? [];
    const proposal = proposeSprint(known, today, (number) => t("board.sprint.firstName", { number }));
    return { ...proposal, goal: "", capacity: null };
  });
  const [problems, setProblems] = useState<SprintProblems>({});
  const [isSent, setSent] = useState(false);

  const send = useSend(async (): Promise<void> => {
    const found = problemsOf(draft);
    setProblems(found);
    setSent(true);
    const projectId = picture.frame()?.project.id;
    if (Object.keys(found).length > 0 || !isComplete(draft) || projectId === undefined) return;
    const said = t(sprint ? "board.said.sprintSaved" : "board.said.sprintAdded", {
      sprint: draft.name.trim(),
    });
    const done = await act(
      sprint
        ? { type: "sprint/edit", sprintId: sprint.id, fields: draft }
        : { type: "sprint/add", projectId, fields: draft },
      said,
    );
    if (done !== null) onClose();
  });

  return {
    draft,
    change: (fields: Partial<SprintDraft>) => setDraft((now) => ({ ...now, ...fields })),
    /** What is wrong with a field, in words; what it cannot even read is said when it is sent. */
    problem(field: SprintField): string | undefined {
      const refusal = problems[field];
      if (refusal) return refusalText(t, format, refusal);
      if (!isSent || draft[field] !== undefined) return undefined;
      return t(field === "capacity" ? "parts.input.unreadableNumber" : "parts.input.unreadableDay");
    },
    submit: send,
  };
}

function dayOf(text: string | null) {
  return text === null ? null : (parseDay(text) ?? null);
}
