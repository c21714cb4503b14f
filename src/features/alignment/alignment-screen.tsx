import { Grid3x3 } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import { filteredParts } from "@/domain/portfolio/alignment";
import type { Asked } from "@/features/pieces/plan/ask";
import { CardsBehind } from "@/features/pieces/plan/behind/cards-behind";
import { usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { PortfolioChooser } from "@/features/pieces/plan/portfolio-chooser";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { EmptyState } from "@/ui/empty-state";
import { AlignmentFilters } from "./alignment-filters";
import { Matrix } from "./matrix";
import { MixTable } from "./mix-table";
import { Orphans } from "./orphans";

const ask = async (plan: PlanQuestions) => {
  const overview = await plan.overview();
  return overview ? { ...overview, ...(await plan.rows("driver", "businessLine", "program")) } : null;
};

/** `#/alignment`: which work serves which objective along which axis, what serves none, and the mix of the sprints under way. */
export function AlignmentScreen(): ReactElement {
  const { t } = useTranslation();
  const rows = usePlan(ask);
  const filter = usePlanFilter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const parts = useMemo(() => filteredParts(rows?.parts ?? [], filter), [rows, filter]);
  if (rows === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-canvas p-4 print:overflow-visible print:bg-surface print:p-0">
      <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <h1 tabIndex={-1} className="mr-auto font-semibold text-xl">
            {t("shell.plan.alignment")}
          </h1>
          <PortfolioChooser />
        </div>
        {rows === null || rows.objectives.length === 0 || rows.pillars.length === 0 ? (
          <EmptyState
            icon={<Grid3x3 />}
            title={t("plan.alignment.none")}
            hint={t("plan.alignment.noneHint")}
          />
        ) : (
          <>
            <AlignmentFilters rows={rows} />
            <Matrix rows={rows} parts={parts} onAsk={setAsked} />
            <div className="grid gap-3 lg:grid-cols-2">
              <Orphans parts={parts} />
              <MixTable rows={rows} parts={parts} />
            </div>
          </>
        )}
      </div>
      {asked ? <CardsBehind {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
