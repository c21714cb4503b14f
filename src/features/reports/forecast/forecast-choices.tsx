import { Dices } from "lucide-react";
import type { ReactElement } from "react";
import type { ForecastQuestion } from "@/domain/reports/answers/forecast-answers";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { browserDice } from "@/lib/chance";
import type { Day } from "@/lib/day";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { backs, largestSeed } from "./forecast-query";
import { periodWords } from "./said";
import { ScopeSelect } from "./scope-choice";

type Chosen = { readonly question: ForecastQuestion };

const choose = (changes: Readonly<Record<string, string | null>>): void =>
  navigate(withQuery(changes), { replace: true });

/** Every choice of a forecast; each is in the address, so that an answer can be asked for again by whoever doubts it. */
export function ForecastChoices({
  frame,
  question,
  by,
}: Chosen & { frame: Frame; by: Day | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t("reports.forecast.choices")}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 rounded-l border border-line bg-surface px-4 py-3 print:hidden"
    >
      <Field label={t("reports.forecast.choice.scope")}>
        <ScopeSelect frame={frame} scope={question.scope} />
      </Field>
      {question.scope.kind === "top" ? (
        <NumberChoice name="top" value={question.scope.cards} least={1} most={9_999} />
      ) : null}
      <PaceChoices frame={frame} question={question} />
      <Field label={t("reports.forecast.choice.by")}>
        <DayInput
          className="w-32!"
          value={question.by ?? by}
          onValue={(day) => {
            if (day !== undefined) choose({ by: day });
          }}
        />
      </Field>
      <NumberChoice name="seed" value={question.seed} least={0} most={largestSeed} />
      <Button
        icon={<Dices aria-hidden />}
        onClick={() => choose({ seed: String(1 + Math.floor(browserDice() * largestSeed)) })}
      >
        {t("reports.forecast.choice.again")}
      </Button>
      <Checkbox
        className="pb-1"
        label={t("reports.forecast.choice.grows")}
        checked={question.grows}
        onChecked={(grows) => choose({ grows: grows ? "1" : null })}
      />
    </section>
  );
}

/** What is counted, in what periods, of whom, and how far back. */
function PaceChoices({ frame, question }: Chosen & { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const { unit, period, pace, back, scope } = question;
  const hasSprints = period === "sprint" || frame.sprints.some(({ state }) => state.phase === "closed");
  const periods = hasSprints ? (["workday", "week", "sprint"] as const) : (["workday", "week"] as const);
  const backPeriod = period === "sprint" ? "sprint" : "week";
  const counts = [...new Set([...backs, back])].sort((a, b) => a - b);
  return (
    <>
      <Field label={t("reports.forecast.choice.unit")}>
        <Select
          value={unit}
          options={[
            { value: "cards", label: t("reports.common.unit.cards") },
            { value: "points", label: t(`reports.common.unit.${frame.project.unit}`) },
          ]}
          onValue={(value) => choose({ unit: value === "points" ? value : null })}
        />
      </Field>
      <Field label={t("reports.forecast.choice.period")}>
        <Select
          value={period}
          options={periods.map((value) => ({ value, label: t(`reports.forecast.period.${value}`) }))}
          onValue={(value) => choose({ per: value === "week" ? null : value })}
        />
      </Field>
      {scope.kind === "epic" || scope.kind === "label" ? (
        <Field label={t("reports.forecast.choice.pace")}>
          <Select
            value={pace}
            options={(["project", "scope"] as const).map((value) => ({
              value,
              label: t(`reports.forecast.pace.${value}`),
            }))}
            onValue={(value) => choose({ pace: value === "scope" ? value : null })}
          />
        </Field>
      ) : null}
      <Field label={t("reports.forecast.choice.back")}>
        <Select
          value={String(back)}
          options={counts.map((count) => ({
            value: String(count),
            label: periodWords(backPeriod, count, t),
          }))}
          onValue={(value) => choose({ back: value === "12" ? null : value })}
        />
      </Field>
    </>
  );
}

type Bounded = {
  readonly name: "seed" | "top";
  readonly value: number;
  readonly least: number;
  readonly most: number;
};

function NumberChoice({ name, value, least, most }: Bounded): ReactElement {
  const { t } = useTranslation();
  return (
    <Field label={t(`reports.forecast.choice.${name}`)}>
      <NumberInput
        className="w-24!"
        value={value}
        onValue={(typed) => {
          if (typed === null || typed === undefined) return;
          choose({ [name]: String(Math.min(most, Math.max(least, Math.round(typed)))) });
        }}
      />
    </Field>
  );
}
