import { type FormEvent, type ReactElement, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { lookAt } from "./address";
import { type Days, flawOf } from "./past-base";

/** Asks for the day, as hands type one, and says which there are; `id` ties a button outside to it. */
export function DayForm({ id, days, given }: { id: string; days: Days; given: Day | null }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState<Day | null | undefined>(given);
  const [isAsked, setAsked] = useState(false);
  const { first, today } = days;
  const flaw = flawOf(day ?? undefined, days);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (flaw === null && day) lookAt(day === today ? null : day);
    else setAsked(true);
  };
  const words = { first: format.day(first, "long"), today: format.day(today, "long") };
  // What cannot be read the field says itself.
  const error = isAsked && flaw !== null && day !== undefined ? t(`past.flaw.${flaw}`, words) : undefined;
  return (
    <form id={id} onSubmit={submit}>
      <Field label={t("past.day")} hint={t("past.days", words)} error={error} required>
        <DayInput value={day ?? null} onValue={setDay} autoComplete="off" />
      </Field>
    </form>
  );
}
