import { Columns3 } from "lucide-react";
import { type ReactElement, useId, useState } from "react";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { FlowColumnsChoice } from "./flow-columns-choice";
import { useBy, useFlowColumns, useFlowDays, useMeasure, useWaiting } from "./flow-query";

/** What the figures of the flow look at; every choice is in the address. */
export function FlowChoices(): ReactElement {
  const { t } = useTranslation();
  const [days, of, by, flow] = [useFlowDays(), useMeasure(), useBy(), useFlowColumns()];
  const waiting = useWaiting();
  const isByCategory = flow.begun === null && flow.done === null && waiting.length === 0;
  const [isOpen, setOpen] = useState(!isByCategory);
  const id = useId();
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <Choice
          label={t("reports.flow.period")}
          name="days"
          value={String(days ?? "all")}
          usual="90"
          options={[
            ...[30, 90, 365].map((count) => ({
              value: String(count),
              label: t("reports.flow.lastDays", { count }),
            })),
            { value: "all", label: t("reports.flow.allDays") },
          ]}
        />
        <Choice
          label={t("reports.flow.measure")}
          name="time"
          value={of}
          usual="cycle"
          options={(["cycle", "lead"] as const).map((value) => ({
            value,
            label: t(`reports.flow.${value}`),
          }))}
        />
        <Choice
          label={t("reports.flow.by.label")}
          name="by"
          value={by}
          usual="week"
          options={(["day", "week", "month"] as const).map((value) => ({
            value,
            label: t(`reports.flow.throughput.${value}`),
          }))}
        />
        <Button
          icon={<Columns3 aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isByCategory ? "reports.flow.columns.byCategory" : "reports.flow.columns.chosen")}
        </Button>
      </div>
      <div id={id}>{isOpen ? <FlowColumnsChoice /> : null}</div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Its name in the address, which says nothing of what is usual. */
  readonly name: string;
  readonly value: string;
  readonly usual: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, name, value, usual, options }: ChoiceProps): ReactElement {
  return (
    <Select
      aria-label={label}
      className="w-auto!"
      value={value}
      options={options}
      onValue={(chosen) =>
        navigate(withQuery({ [name]: chosen === usual ? null : chosen }), { replace: true })
      }
    />
  );
}
