import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import type { Health } from "@/domain/model/planning";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { dayHere } from "@/lib/day-at";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { useRowDraft } from "../register/use-row-draft";
import { HealthChoice } from "./health-choice";
import type { HealthSubject } from "./health-subject";

type Problem = { readonly at: "health" | "on" | "form"; readonly text: string };

/** A statement as it is written: how it stands, what makes one say so, and of which day that is. */
export function HealthForm({
  id,
  subject: { about, name, portfolioId },
  note,
  onNew,
  onDone,
}: {
  id: string;
  subject: HealthSubject;
  /** The statement that is put right; null = a new one. */
  note: Row<"healthNote"> | null;
  onNew: () => void;
  onDone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say, now } = useServices();
  const today = dayHere(now());
  const blank = { health: null, text: "", on: today };
  const draft = useRowDraft(
    `register/healthNote/${note?.id ?? `new ${about}`}`,
    note ? { health: note.health, text: note.text, on: note.on } : blank,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Who asked to put a statement right stands in it, not behind it.
    if (note) box.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, [note]);
  const [health, text, on] = [draft.values["health"], draft.values["text"], draft.values["on"]] as [
    Health | null,
    string,
    Day | null | undefined,
  ];
  const send = useSend(async (): Promise<void> => {
    if (health === null) return setProblem({ at: "health", text: t("plan.health.choose") });
    if (!on) return setProblem({ at: "on", text: t("plan.health.noDay") });
    if (on > today) return setProblem({ at: "on", text: t("plan.health.ahead") });
    const fields = { health, text: text.trim(), on };
    const done = await dispatch(
      note
        ? { type: "register/edit", table: "healthNote", id: note.id, fields }
        : { type: "register/add", table: "healthNote", portfolioId, row: { about, ...fields } },
    );
    if (!done.ok) return setProblem({ at: "form", text: refusalText(t, format, done.error) });
    draft.forget();
    const words = { name, health: t(`plan.health.${health}`), day: format.dayRange(on, on) };
    say(t(note ? "plan.health.corrected" : "plan.health.said", words));
    return onDone();
  });
  return (
    <form
      id={id}
      ref={box}
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {note ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="font-medium">
            {t("plan.health.correcting", { day: format.dayRange(note.on, note.on) })}
          </p>
          <Button size="s" look="quiet" onClick={onNew}>
            {t("plan.health.new")}
          </Button>
        </div>
      ) : null}
      <div role="alert" className="empty:hidden">
        {problem?.at === "form" ? <Callout tone="danger">{problem.text}</Callout> : null}
      </div>
      <HealthChoice
        value={health}
        problem={problem?.at === "health" ? problem.text : undefined}
        onValue={(chosen) => {
          setProblem(null);
          draft.write("health", chosen);
        }}
      />
      <Field label={t("plan.health.text")} hint={t("plan.health.textHint")}>
        <TextArea rows={3} value={text} onValue={(written) => draft.write("text", written)} />
      </Field>
      <div className="max-w-52">
        <Field
          label={t("plan.health.on")}
          required
          error={problem?.at === "on" ? problem.text : undefined}
          key={draft.round}
        >
          <DayInput value={on ?? null} onValue={(day) => draft.write("on", day)} />
        </Field>
      </div>
    </form>
  );
}
