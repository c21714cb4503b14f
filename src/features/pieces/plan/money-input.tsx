import { type ReactElement, useState } from "react";
import type { Budget } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

type Status = "unsaid" | "not-disclosed" | "known";
type Typed = {
  readonly status: Status;
  readonly amount: number | null | undefined;
  readonly currency: string;
  readonly year: string;
};

/** What an amount is: not said, not disclosed, or a figure with its currency and year. */
export function MoneyInput({
  label,
  value,
  onValue,
  mayBeUnsaid = true,
}: {
  label: string;
  value: Budget | null;
  /** undefined: the figure is not there yet or cannot be read. */
  onValue: (value: Budget | null | undefined) => void;
  mayBeUnsaid?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  const [typed, setTyped] = useState<Typed>(() => typedOf(value, new Date(now()).getFullYear()));
  const type = (change: Partial<Typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    onValue(budgetOf(next));
  };
  const options = (["unsaid", "not-disclosed", "known"] as const)
    .filter((each) => mayBeUnsaid || each !== "unsaid")
    .map((each) => ({ value: each, label: t(`plan.pieces.money.status.${each}`) }));
  return (
    <fieldset className="grid grid-cols-[minmax(9rem,1.4fr)_1fr_5rem_5rem] items-end gap-2 max-sm:grid-cols-2">
      <legend className="mb-1 font-medium">{label}</legend>
      <Select
        aria-label={t("plan.pieces.money.statusOf", { name: label })}
        value={typed.status}
        options={options}
        onValue={(status) => type({ status })}
      />
      {typed.status === "known" ? (
        <>
          <Field label={t("plan.pieces.money.amount")}>
            <NumberInput value={typed.amount ?? null} onValue={(amount) => type({ amount })} />
          </Field>
          <Field label={t("plan.pieces.money.currency")}>
            <TextInput value={typed.currency} maxLength={3} onValue={(currency) => type({ currency })} />
          </Field>
          <Field label={t("plan.pieces.money.year")}>
            <TextInput
              inputMode="numeric"
              maxLength={4}
              value={typed.year}
              onValue={(year) => type({ year })}
            />
          </Field>
        </>
      ) : null}
    </fieldset>
  );
}

function typedOf(value: Budget | null, thisYear: number): Typed {
  const none = { amount: null, currency: "EUR", year: String(thisYear) };
  if (value?.status !== "known") return { ...none, status: value?.status ?? "unsaid" };
  return { status: "known", amount: value.amount, currency: value.currency, year: String(value.year) };
}

function budgetOf({ status, amount, currency, year }: Typed): Budget | null | undefined {
  if (status === "unsaid") return null;
  if (status === "not-disclosed") return { status };
  const code = currency.trim().toUpperCase();
  const isWhole = typeof amount === "number" && /^\d{4}$/.test(year.trim()) && code !== "";
  return isWhole ? { status, amount, currency: code, year: Number(year) } : undefined;
}
