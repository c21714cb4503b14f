import { type ReactElement, useMemo } from "react";
import type { ProcessTarget } from "@/domain/model/registers";
import type { Digitised } from "@/domain/portfolio/digitised";
import { spanOf } from "@/domain/portfolio/known-span";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Chart } from "@/ui/chart/chart";
import type { ChartSpec, Layer } from "@/ui/chart/chart-spec";

type Drawn = {
  readonly past: Digitised;
  readonly target: ProcessTarget | null;
  readonly today: Day;
  readonly horizon: string;
};

/** Digital processes over time, against the horizon; a table below says the same (B71). */
export function BurnUp({
  past,
  target,
  today,
}: {
  past: Digitised;
  target: ProcessTarget | null;
  today: Day;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  const horizon = target ? date(target.horizon) : "";
  const spec = useMemo(
    () => specOf(t, format, { past, target, today, horizon }),
    [t, format, past, target, today, horizon],
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Chart label={t("plan.registers.burnUp.title")} spec={spec} height={200} />
      {past.undated > 0 ? (
        <p className="text-ink-3 text-s">{t("plan.registers.burnUp.undated", { count: past.undated })}</p>
      ) : null}
      <details>
        <summary className="min-h-6 w-fit cursor-pointer font-medium text-s">
          {t("plan.registers.burnUp.table")}
        </summary>
        <table className="mt-1 text-left text-s">
          <caption className="sr-only">{t("plan.registers.burnUp.title")}</caption>
          <thead className="text-ink-2">
            <tr>
              <th scope="col" className="py-1 pr-6 font-medium">
                {t("plan.registers.field.on")}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                {t("plan.registers.burnUp.digital")}
              </th>
            </tr>
          </thead>
          <tbody>
            {past.steps.map(({ on, count }) => (
              <tr key={on} className="border-line border-t">
                <th scope="row" className="py-1 pr-6 font-normal">
                  {format.day(on)}
                </th>
                <td className="py-1 text-right tabular-nums">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function specOf(t: Translate, format: Format, { past, target, today, horizon }: Drawn): ChartSpec {
  const last = target ? spanOf(target.horizon).to : today;
  const firstDay = past.steps[0]?.on ?? today;
  const [first, end] = [Number(firstDay.slice(0, 4)), Number((last > today ? last : today).slice(0, 4)) + 1];
  const years = Array.from({ length: end - first + 1 }, (_, at) => first + at);
  const count = past.steps.at(-1)?.count ?? 0;
  const total = target?.total ?? null;
  const layers = layersOf(t, { past, target, today, horizon });
  return {
    across: {
      kind: "time",
      from: instant(`${first}-01-01`),
      to: instant(`${end}-01-01`),
      marks: years.map((year) => ({ at: instant(`${year}-01-01`), label: String(year) })),
    },
    upwards: {
      most: Math.max(total ?? 0, count, 1),
      title: t("plan.registers.burnUp.digital"),
      say: format.number,
      isWhole: true,
    },
    layers,
    keys: [],
    stops: past.steps.map(({ on, count: y }, row) => ({
      x: instant(on),
      y,
      row,
      title: format.day(on),
      lines: [t("plan.registers.burnUp.count", { count: y })],
    })),
  };
}

function layersOf(t: Translate, { past, target, today, horizon }: Drawn): readonly Layer[] {
  const last = target ? spanOf(target.horizon).to : today;
  const first = (past.steps[0]?.on ?? today).slice(0, 4);
  const count = past.steps.at(-1)?.count ?? 0;
  const total = target?.total ?? null;
  const points = [
    { x: instant(`${first}-01-01`), y: 0 },
    ...past.steps.map(({ on, count: y }) => ({ x: instant(on), y })),
    { x: instant(today), y: count },
  ];
  return [
    { kind: "line", tone: "ok", form: "step", width: 2, points, hasEnd: true },
    ...(total === null
      ? []
      : [
          {
            kind: "level",
            y: total,
            label: t("plan.registers.burnUp.total"),
            tone: "ink",
            dash: "4 3",
          } as const,
        ]),
    ...(target
      ? [
          {
            kind: "moment",
            x: instant(last),
            label: t("plan.registers.burnUp.horizon", { date: horizon }),
            tone: "danger",
            dash: "5 3",
            side: "left",
          } as const,
        ]
      : []),
    { kind: "moment", x: instant(today), label: t("plan.registers.burnUp.today"), tone: "accent", row: 1 },
  ];
}
