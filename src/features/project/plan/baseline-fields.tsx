import { type ReactElement, useState } from "react";
import type { Baseline } from "@/domain/model/planning";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import { FieldInput } from "@/features/pieces/plan/register/field-input";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { Button } from "@/ui/button";

type Agreed = Omit<Baseline, "on">;

/** What was agreed at first, and since when: the variance of the portfolio board is measured against it. */
export function BaselineFields({
  value,
  today,
  onValue,
}: {
  value: Baseline | null;
  /** What the fields above say now. */
  today: Agreed;
  onValue: (value: Baseline | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  // Fields that keep what is being typed are drawn anew when all of it is filled in at once.
  const [round, setRound] = useState(0);
  const none: Baseline = { startOn: null, endOn: null, estimated: null, on: dayHere(now()) };
  const baseline = value ?? none;
  const write = (some: Partial<Record<keyof Baseline, unknown>>): void => {
    const next = { ...baseline, ...some } as Baseline;
    const isNothing = next.startOn === null && next.endOn === null && next.estimated === null;
    onValue(isNothing ? null : next);
  };
  return (
    <fieldset className="grid gap-3 rounded-m border border-line p-3">
      <legend className="px-1 font-semibold">{t("plan.registers.baseline.title")}</legend>
      <p className="text-ink-2">{t("plan.registers.baseline.hint")}</p>
      <Button
        size="s"
        className="w-fit"
        onClick={() => {
          write({ ...today, on: none.on });
          setRound(round + 1);
        }}
      >
        {t("plan.registers.baseline.take")}
      </Button>
      <div key={round} className="grid gap-3">
        {(["startOn", "endOn"] as const).map((key) => (
          <FieldInput
            key={key}
            spec={{ key, label: t(`plan.registers.baseline.${key}`), kind: "knownDate" }}
            value={baseline[key]}
            onValue={(date) => write({ [key]: date })}
          />
        ))}
        <MoneyInput
          label={t("plan.registers.baseline.estimated")}
          value={baseline.estimated}
          onValue={(estimated) => write({ estimated })}
        />
        <FieldInput
          spec={{ key: "on", label: t("plan.registers.baseline.on"), kind: "day" }}
          value={baseline.on}
          // Agreed on no day is agreed on none: the field says so, and nothing is sent.
          onValue={(on) => write({ on: on ?? undefined })}
        />
      </div>
    </fieldset>
  );
}
