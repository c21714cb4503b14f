import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { type PersonId, parseId } from "@/domain/model/ids";
import type { DaysOff } from "@/domain/model/sprint-life";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";

interface Props {
  /** Among whom one chooses who is away; none = the days are everybody's, or somebody's who is known already. */
  readonly people?: readonly Row<"person">[];
  /** Answers whether they are kept. */
  readonly onAdd: (days: DaysOff, personId: PersonId | null) => Promise<boolean>;
  readonly submit: string;
}

const blank = { from: null, to: null, half: false, person: "" } as const;

type Draft = {
  readonly from: Day | null | undefined;
  readonly to: Day | null | undefined;
  readonly half: boolean;
  readonly person: string;
};

/** Takes days off: from a day to another, or one alone; whole days or halves. */
export function DaysOffForm({ people, onAdd, submit }: Props): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>(blank);
  const [isSent, setSent] = useState(false);
  const change = (fields: Partial<Draft>): void => setDraft({ ...draft, ...fields });
  const { from, to, half, person } = draft;
  const personId = parseId("person", person) ?? null;
  const isReversed = from && to && to < from;
  const problems = {
    person: people && personId === null ? t("capacity.calendar.personMissing") : undefined,
    from: from ? undefined : t("capacity.calendar.dayMissing"),
    to: isReversed
      ? refusalText(t, format, { kind: "days-reversed", startOn: from, endOn: to })
      : to === undefined
        ? t("parts.input.unreadableDay")
        : undefined,
  };
  const send = useSend(async (): Promise<void> => {
    setSent(true);
    if (problems.person || problems.from || problems.to || !from) return;
    const days = { from, to: to ?? from, ...(half ? { half } : {}) };
    if (!(await onAdd(days, personId))) return;
    setDraft({ ...blank, person });
    setSent(false);
  });
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {people ? (
        <div className="min-w-40 flex-1">
          <Field label={t("capacity.calendar.person")} error={isSent ? problems.person : undefined}>
            <Select
              value={person}
              onValue={(chosen) => change({ person: chosen })}
              options={[
                { value: "", label: t("capacity.calendar.nobody") },
                ...people.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
            />
          </Field>
        </div>
      ) : null}
      <div className="w-32">
        <Field label={t("capacity.calendar.from")} error={isSent ? problems.from : undefined}>
          <DayInput value={from ?? null} onValue={(day) => change({ from: day })} />
        </Field>
      </div>
      <div className="w-32">
        <Field label={t("capacity.calendar.to")} error={isSent ? problems.to : undefined}>
          <DayInput value={to ?? null} onValue={(day) => change({ to: day })} />
        </Field>
      </div>
      <Checkbox
        label={t("capacity.calendar.half")}
        checked={half}
        className="min-h-7.5 items-center"
        onChecked={(isHalf) => change({ half: isHalf })}
      />
      <Button type="submit">{submit}</Button>
    </form>
  );
}
