import { Printer } from "lucide-react";
import { type ComponentType, type ReactElement, useEffect, useMemo } from "react";
import type { Row } from "@/domain/change";
import { type FigureScope, FigureScopeProvider } from "@/features/pieces/figure/figure-scope";
import { usePrint } from "@/features/pieces/paper/use-print";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { Behind } from "./behind";
import { DependenciesPage, HealthPage, ProgressPage } from "./pages";
import { PortfolioDeskProvider, type Read, usePortfolioDesk } from "./use-portfolio-report";

const groups = ["progress", "dependencies", "health"] as const;
type Group = (typeof groups)[number];

const pages: Readonly<
  Record<Group, ComponentType<{ readonly portfolio: Row<"portfolio">; readonly read: Read | null }>>
> = { progress: ProgressPage, dependencies: DependenciesPage, health: HealthPage };

/** Charts over all projects of a portfolio, each from dated events (`#/portfolio-reports`). */
export function PortfolioReportsScreen(): ReactElement {
  const { t } = useTranslation();
  const asked = useHashQuery().get("of");
  const group = groups.find((each) => each === asked) ?? "progress";
  return (
    <PlanFrame title={t("plan.portfolioReports.title")} isWide actions={<PrintButton group={group} />}>
      {(portfolio) => (
        <div className="grid min-h-0 content-start gap-3 overflow-auto print:overflow-visible">
          <Groups group={group} />
          <Reports key={portfolio.id} portfolio={portfolio} group={group} />
        </div>
      )}
    </PlanFrame>
  );
}

function Groups({ group }: { group: Group }): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("reports.common.groups")} className="flex flex-wrap gap-1 print:hidden">
      {groups.map((each) => (
        <a
          key={each}
          href={`#${withQuery({ of: each === "progress" ? null : each })}`}
          {...(each === group ? { "aria-current": "page" as const } : {})}
          className="flex min-h-7 items-center rounded-full border border-line px-3 text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-ink"
        >
          {t(`plan.portfolioReports.groups.${each}`)}
        </a>
      ))}
    </nav>
  );
}

function PrintButton({ group }: { group: Group }): ReactElement {
  const { t } = useTranslation();
  const print = usePrint();
  return (
    <Button
      icon={<Printer aria-hidden />}
      className="print:hidden"
      onClick={() => void print(`portfolio ${group}`)}
    >
      {t("reports.common.print")}
    </Button>
  );
}

const allProjects = (plan: PlanQuestions) => plan.rows("project");

function Reports({ portfolio, group }: { portfolio: Row<"portfolio">; group: Group }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now, say } = useServices();
  const rows = usePlan(allProjects);
  const { desk, read } = usePortfolioDesk(portfolio.id);
  const own = useMemo(
    () => rows?.project.filter(({ portfolioId, shelf }) => portfolioId === portfolio.id && !shelf) ?? [],
    [rows, portfolio.id],
  );
  const timeZone = own[0]?.timeZone ?? "Europe/Paris";
  // The whole bears at least what any of its parts bears.
  useShownMarking(own.some(({ marking }) => marking === "DR") ? "DR" : null);
  const scope = useMemo((): FigureScope => {
    const { name, code } = portfolio;
    const isFictional = own.some(({ fictional }) => fictional);
    const markings = own.map(({ marking }) => marking);
    return { kind: "portfolio", name, code, unit: "points", timeZone, markings, isFictional, Behind };
  }, [portfolio, own, timeZone]);
  const isRead = read !== null && read.done === read.total && read.total > 1;
  const whole = read?.total ?? 0;
  useEffect(() => {
    if (isRead) say(t("plan.portfolioReports.readAll", { count: whole }));
  }, [isRead, whole, say, t]);
  const Page = pages[group];
  return (
    <PortfolioDeskProvider value={desk}>
      <FigureScopeProvider value={scope}>
        <p className="hidden text-ink-2 print:block">
          {[
            portfolio.name,
            t("reports.common.drawnAt.portfolio", { at: format.instantShort(now(), timeZone) }),
          ].join(" · ")}
        </p>
        <Page portfolio={portfolio} read={read} />
      </FigureScopeProvider>
    </PortfolioDeskProvider>
  );
}
