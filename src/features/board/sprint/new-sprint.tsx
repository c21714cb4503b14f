import { type ReactElement, useState } from "react";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { isComplete, problemsOf, type SprintDraft } from "./sprint-draft";

type Next = Pick<SprintDraft, "name" | "startOn" | "endOn">;

/** The sprint that a completion makes; what is wrong with it is said under the field that it is about, once it was sent. */
export function useNewSprint(first: Next) {
  const { t } = useTranslation();
  const format = useFormat();
  const [next, setNext] = useState<Next>(first);
  const [isSent, setSent] = useState(false);
  const draft: SprintDraft = { ...next, goal: "", capacity: null };
  const problems = problemsOf(draft);
  return {
    next,
    setNext,
    problem(field: keyof Next): string | undefined {
      const refusal = problems[field];
      if (!isSent) return undefined;
      if (refusal) return refusalText(t, format, refusal);
      return draft[field] === undefined ? t("parts.input.unreadableDay") : undefined;
    },
    /** What to send, or null with what is wrong in sight. */
    send(): { readonly name: string; readonly startOn: Day | null; readonly endOn: Day | null } | null {
      setSent(true);
      if (Object.keys(problems).length > 0 || !isComplete(draft)) return null;
      const { name, startOn, endOn } = draft;
      return { name, startOn, endOn };
    },
  };
}

export function NewSprintFields({ next, setNext, problem }: ReturnType<typeof useNewSprint>): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <Field label={t("life.complete.newName")} required error={problem("name")}>
        <TextInput value={next.name} onValue={(name) => setNext({ ...next, name })} />
      </Field>
      <Field label={t("life.complete.from")} error={problem("startOn")}>
        <DayInput value={next.startOn ?? null} onValue={(startOn) => setNext({ ...next, startOn })} />
      </Field>
      <Field label={t("life.complete.until")} error={problem("endOn")}>
        <DayInput value={next.endOn ?? null} onValue={(endOn) => setNext({ ...next, endOn })} />
      </Field>
    </div>
  );
}
