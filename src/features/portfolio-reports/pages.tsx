import { type ReactElement, useCallback, useMemo } from "react";
import type { Row } from "@/domain/change";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { useAmounts } from "@/features/pieces/figure/use-amounts";
import { actorName } from "@/features/pieces/history/actor-name";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { landscapePage } from "@/ui/chart/sheets";
import { Select } from "@/ui/form/select";
import { usePrinting } from "@/ui/use-printing";
import { burnUpFigure, groupName } from "./burn-up-figure";
import { DimensionChoice, UnitChoice, useDimension, useUnit, useWeeks, WeeksChoice } from "./choices";
import { dependencyFigure } from "./dependency-figure";
import { healthFigure } from "./health-figure";
import { Reading } from "./reading";
import { standingFigure } from "./standing-figure";
import { type Read, usePortfolioReport } from "./use-portfolio-report";

type PageProps = { readonly portfolio: Row<"portfolio">; readonly read: Read | null };

const bar = "flex flex-wrap items-center gap-2 print:hidden";

/** How far the work is, by project, programme, axis or objective, and its burn-up. */
export function ProgressPage({ read }: PageProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = useUnit();
  const amounts = useAmounts(unit);
  const asked = { dimension: useDimension(), weeks: useWeeks() };
  const groupId = useHashQuery().get("group");
  const answer = usePortfolioReport("burnUp", asked);
  const figures = useMemo(() => {
    if (!answer) return null;
    const tools = { t, format, amounts, unit };
    return { standing: standingFigure(answer, tools), burnUp: burnUpFigure(answer, groupId, tools) };
  }, [answer, groupId, t, format, amounts, unit]);
  return (
    <>
      <div className={bar}>
        <DimensionChoice />
        <WeeksChoice />
        <UnitChoice />
      </div>
      {answer && figures ? (
        <div className="grid gap-3 xl:grid-cols-2 print:grid-cols-1">
          <FigureCard figure={figures.standing} />
          <FigureCard
            figure={figures.burnUp}
            tools={
              <Select
                aria-label={t("plan.portfolioReports.group")}
                className="w-auto! max-w-56"
                value={answer.groups.some(({ id }) => id === groupId) ? (groupId ?? "") : ""}
                options={[
                  { value: "", label: t("plan.portfolioReports.whole") },
                  ...answer.groups.map(({ id, name }) => ({
                    value: id,
                    label: groupName(answer, name, { t }),
                  })),
                ]}
                onValue={(id) => navigate(withQuery({ group: id === "" ? null : id }), { replace: true })}
              />
            }
          />
        </div>
      ) : (
        <Reading read={read} />
      )}
    </>
  );
}

/** How late dependencies were, week by week. */
export function DependenciesPage({ read }: PageProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const isPrinting = usePrinting();
  const answer = usePortfolioReport("dependencies", { weeks: useWeeks() });
  const figure = useMemo(
    () => (answer ? dependencyFigure(answer, { t, format }) : null),
    [answer, t, format],
  );
  return (
    <>
      <div className={bar}>
        <WeeksChoice />
      </div>
      {figure ? (
        <FigureCard figure={figure} height={isPrinting ? landscapePage : 320} />
      ) : (
        <Reading read={read} />
      )}
    </>
  );
}

/** Who stood how, and when, by people's words. */
export function HealthPage({ portfolio }: PageProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now } = useServices();
  const weeks = useWeeks();
  const { id } = portfolio;
  const report = usePlan(useCallback((plan: PlanQuestions) => plan.healthReport(id), [id]));
  const figure = useMemo(() => {
    const who = (author: string | null) => (author ? actorName(t, author) : t("plan.health.someone"));
    return report ? healthFigure(report, { now: now(), weeks }, { t, format, who }) : null;
  }, [report, weeks, now, t, format]);
  return (
    <>
      <div className={bar}>
        <WeeksChoice />
      </div>
      {report && figure ? <FigureCard figure={figure} /> : <Reading read={null} />}
    </>
  );
}
