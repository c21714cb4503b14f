import { CalendarX2, Pencil } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { digitisedOverTime } from "@/domain/portfolio/digitised";
import { isPast } from "@/domain/portfolio/known-span";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { Pill } from "@/ui/badge/pill";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import { BurnUp } from "./burn-up";
import { TargetDialog } from "./target-dialog";

/** What was wished for or promised, how far it is, and how it came there; the whole may be unknown, and a horizon that passed is kept and told (F16). */
export function TargetPanel({
  portfolio,
  processes,
}: {
  portfolio: Row<"portfolio">;
  processes: readonly Row<"process">[];
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  const today = dayHere(useServices().now());
  const [isOpen, setOpen] = useState(false);
  const target = portfolio.processTarget ?? null;
  const digital = processes.filter(({ state }) => state === "digital").length;
  const total = target?.total ?? null;
  const past = digitisedOverTime(processes, today);
  const said =
    total === null
      ? t("plan.registers.target.unknown", { count: digital, listed: format.number(processes.length) })
      : t("plan.registers.target.of", {
          count: digital,
          total: format.number(total),
          percent: format.percent(total === 0 ? 0 : digital / total),
        });
  return (
    <section
      aria-labelledby="process-target"
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="process-target" className="mr-auto font-semibold">
          {target
            ? t(`plan.registers.target.${target.modality}`, { date: date(target.horizon) })
            : t("plan.registers.target.none")}
        </h3>
        {target && isPast(target.horizon, today) && (total === null || digital < total) ? (
          <Pill tone="danger" icon={<CalendarX2 aria-hidden />}>
            {t("plan.registers.target.overdue", { date: date(target.horizon) })}
          </Pill>
        ) : null}
        <Button
          writes
          size="s"
          className="print:hidden"
          icon={<Pencil aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t("plan.registers.target.edit")}
        </Button>
      </div>
      <p>{said}</p>
      {total === null ? null : (
        <ProgressBar
          label={t("plan.registers.process.title")}
          ratio={total === 0 ? 0 : digital / total}
          words={said}
        />
      )}
      {target && target.source !== "" ? (
        <p className="text-ink-3 text-s">{t("plan.registers.target.source", { source: target.source })}</p>
      ) : null}
      {past.steps.length > 0 ? <BurnUp past={past} target={target} today={today} /> : null}
      <p className="text-ink-3 text-s">{t("plan.registers.target.counted")}</p>
      {isOpen ? <TargetDialog portfolio={portfolio} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
