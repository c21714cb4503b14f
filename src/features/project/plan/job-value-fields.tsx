import { type ReactElement, useState } from "react";
import type { JobValue } from "@/domain/model/planning";
import { weightedJob } from "@/domain/portfolio/phases";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";

const steps = [1, 2, 3, 5, 8, 13, 20] as const;
const parts = ["value", "urgency", "riskReduction", "size"] as const;
type Part = (typeof parts)[number];
type Chosen = Readonly<Record<Part, number | null>>;

const nothing: Chosen = { value: null, urgency: null, riskReduction: null, size: null };

/** The four parts of weighted shortest job first; all of them, or none. */
export function JobValueFields({
  value,
  onValue,
}: {
  value: JobValue | null;
  /** undefined: some of the four are missing. */
  onValue: (value: JobValue | null | undefined) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState<Chosen>(value ?? nothing);
  const choose = (part: Part, step: string): void => {
    const next = { ...chosen, [part]: step === "" ? null : Number(step) };
    setChosen(next);
    onValue(jobOf(next));
  };
  const job = jobOf(chosen);
  const worth = weightedJob(job);
  return (
    <fieldset className="grid gap-3 rounded-m border border-line p-3">
      <legend className="px-1 font-semibold">{t("plan.registers.jobValue.title")}</legend>
      <p className="text-ink-2">{t("plan.registers.jobValue.hint")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {parts.map((part) => (
          <Field key={part} label={t(`plan.registers.jobValue.${part}`)}>
            <Select
              value={String(chosen[part] ?? "")}
              options={[
                { value: "", label: t("plan.registers.jobValue.unsaid") },
                ...steps.map((step) => ({ value: String(step), label: String(step) })),
              ]}
              onValue={(step) => choose(part, step)}
            />
          </Field>
        ))}
      </div>
      <p aria-live="polite" className={job === undefined ? "text-danger" : "text-ink-2 empty:hidden"}>
        {job === undefined
          ? t("plan.registers.jobValue.partial")
          : worth === null
            ? null
            : t("plan.registers.jobValue.worth", { worth: format.points(Math.round(worth * 10) / 10) })}
      </p>
    </fieldset>
  );
}

/** null = nothing was said, undefined = not all of it. */
function jobOf({ value, urgency, riskReduction, size }: Chosen): JobValue | null | undefined {
  if (value === null && urgency === null && riskReduction === null && size === null) return null;
  if (value === null || urgency === null || riskReduction === null || size === null) return undefined;
  return { value, urgency, riskReduction, size };
}
