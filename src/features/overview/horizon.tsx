import { CalendarX2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Process } from "@/domain/model/registers";
import { isPast } from "@/domain/portfolio/known-span";
import { paths } from "@/features/paths";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { Pill } from "@/ui/badge/pill";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { ListButton } from "./list-button";
import { Panel } from "./panel";

/** The processes that are digital, against the whole where somebody knows it, and the horizon that was wished for (F16). */
export function Horizon({ rows, today }: { rows: OverviewRows; today: Day }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const target = rows.portfolio.processTarget ?? null;
  const inState = (state: Process["state"]) => rows.processes.filter((process) => process.state === state);
  const digital = inState("digital").length;
  const listed = rows.processes.length;
  const whole = target?.total ?? null;
  const year = target?.horizon.on.slice(0, 4) ?? "";
  const said =
    whole === null
      ? t("plan.overview.processes.unknown", {
          digital: format.number(digital),
          listed: format.number(listed),
        })
      : t("plan.overview.processes.of", { digital: format.number(digital), total: format.number(whole) });
  return (
    <Panel
      id="overview-processes"
      title={t("plan.overview.processes.title")}
      aside={target ? t(`plan.overview.processes.${target.modality}`, { year }) : undefined}
    >
      {target && isPast(target.horizon, today) ? (
        <p>
          <Pill tone="danger" icon={<CalendarX2 aria-hidden />}>
            {t("plan.overview.processes.overdue", { year })}
          </Pill>
        </p>
      ) : null}
      <p>{said}</p>
      {/* A bar of nothing would look like something under way. */}
      {listed === 0 && whole === null ? null : (
        <ProgressBar
          label={t("plan.overview.processes.title")}
          ratio={digital / Math.max(1, whole ?? listed)}
          words={said}
        />
      )}
      <dl className="grid grid-cols-3 gap-2 text-center">
        {(["digital", "partial", "paper"] as const).map((each) => {
          const state = t(`plan.overview.processes.state.${each}`);
          const processes = inState(each);
          const number = format.number(processes.length);
          return (
            <div key={each} className="grid rounded-m bg-sunken px-2 py-1.5">
              <dt className="text-ink-2 text-s">{state}</dt>
              <dd className="order-first font-semibold text-l tabular-nums">
                <ListButton
                  label={t("plan.overview.processes.list", { number, state })}
                  title={t("plan.overview.processes.inState", { state })}
                  things={processes.map(({ id, name }) => ({ id, text: name, href: paths.processes() }))}
                >
                  {number}
                </ListButton>
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
