import type { ReactElement } from "react";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import type { Figure } from "../figure/figure";
import { FigureCard } from "../figure/figure-card";
import { Waiting } from "../figure/waiting";
import {
  useAgeing,
  useBlocked,
  useBy,
  useCumulative,
  useFlowDays,
  useMeasure,
  useThroughput,
  useTimes,
} from "./use-flow";

/** How work flows: what stands where, how long it takes, how old it is, how much is finished, what holds it up. */
export function FlowReports(): ReactElement {
  const { t } = useTranslation();
  const [days, of, by] = [useFlowDays(), useMeasure(), useBy()];
  const [cumulative, times, ageing] = [useCumulative(days), useTimes(of), useAgeing()];
  const [throughput, blocked] = [useThroughput(by), useBlocked()];
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
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
          options={(["week", "month"] as const).map((value) => ({
            value,
            label: t(`reports.flow.throughput.${value}`),
          }))}
        />
      </div>
      <div className="grid items-start gap-3 xl:grid-cols-2 print:grid-cols-1">
        {[cumulative, times, ageing, throughput, blocked].map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: each has its place, and its name changes with the choices
          <Shown key={i} figure={figure} />
        ))}
      </div>
    </div>
  );
}

function Shown({ figure }: { figure: Figure | null | undefined }): ReactElement {
  return figure ? <FigureCard figure={figure} /> : <Waiting />;
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
