import { History, LayoutDashboard, Printer } from "lucide-react";
import { type ReactElement, useState } from "react";
import { usePaper } from "@/features/pieces/paper/use-paper";
import { usePrint } from "@/features/pieces/paper/use-print";
import type { Asked } from "@/features/pieces/plan/ask";
import { CardsBehind } from "@/features/pieces/plan/behind/cards-behind";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { PortfolioChooser } from "@/features/pieces/plan/portfolio-chooser";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Horizon } from "./horizon";
import { Objectives } from "./objectives";
import { Pillars } from "./pillars";
import { Projects } from "./projects";
import { ThisWeek } from "./this-week";

const paper = { size: "A4", turn: "portrait" } as const;
const ask = (plan: PlanQuestions) => plan.overview();

/** `#/`: where the portfolio stands and what it needs this week, on one page. */
export function OverviewScreen(): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = usePlan(ask);
  usePaper(paper);
  const print = usePrint();
  const today = dayHere(now());
  if (rows === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  if (rows === null)
    return (
      <div className="p-6">
        <h1 className="sr-only">{t("shell.plan.overview")}</h1>
        <EmptyState
          icon={<LayoutDashboard />}
          title={t("plan.overview.none")}
          hint={t("plan.overview.noneHint")}
        />
      </div>
    );
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-canvas p-4 print:overflow-visible print:bg-surface print:p-0">
      {/* One page for a committee: at this size the whole of it stands on a sheet of A4. */}
      <div className="mx-auto grid max-w-7xl gap-3 print:max-w-none print:[zoom:0.72]">
        <div className="flex flex-wrap items-center gap-2">
          <h1 tabIndex={-1} className="min-w-0 flex-1 basis-72 font-semibold text-xl">
            {t("plan.overview.title", { name: rows.portfolio.name })}
          </h1>
          <HealthButton
            subject={{ about: rows.portfolio.id, name: rows.portfolio.name, portfolioId: rows.portfolio.id }}
            note={rows.streams.get(rows.portfolio.id)?.[0]}
          />
          <PortfolioChooser />
          <Button
            icon={<History aria-hidden />}
            onClick={() => navigate(withQuery({ do: "as-of" }))}
            className="print:hidden"
          >
            {t("plan.overview.asOf")}
          </Button>
          <Button
            icon={<Printer aria-hidden />}
            onClick={() => void print(rows.portfolio.code)}
            className="print:hidden"
          >
            {t("plan.overview.print")}
          </Button>
        </div>
        <Objectives rows={rows} onAsk={setAsked} />
        <div className="grid gap-3 xl:grid-cols-[minmax(0,13fr)_minmax(0,6fr)] print:grid-cols-1">
          <Projects rows={rows} today={today} onAsk={setAsked} />
          <Pillars rows={rows} onAsk={setAsked} />
        </div>
        <div className="grid gap-3 lg:grid-cols-2 print:grid-cols-2">
          <Horizon rows={rows} today={today} />
          <ThisWeek rows={rows} today={today} onAsk={setAsked} />
        </div>
      </div>
      {asked ? <CardsBehind {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
