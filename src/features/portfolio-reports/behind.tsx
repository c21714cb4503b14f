import { type ReactElement, useCallback } from "react";
import type { CardId } from "@/domain/model/ids";
import type { PortfolioBehind } from "@/domain/reports/portfolio/answers";
import { CardLines } from "@/features/pieces/figure/card-lines";
import type { Asked } from "@/features/pieces/figure/figure";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { LazyDialog } from "@/ui/lazy-dialog";
import { usePortfolioReport } from "./use-portfolio-report";

const projects = (plan: PlanQuestions) => plan.rows("project");

/** What lies behind a number: cards, each a way to its sheet, or dependencies by their ends (B71). */
export function Behind({ title, behind, onClose }: Asked & { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const ask = (behind?.ask as unknown as PortfolioBehind | undefined) ?? null;
  const told = usePortfolioReport("behind", ask);
  const isCards = ask?.of === "group";
  const count = told?.count ?? behind?.count ?? 0;
  const shown = isCards ? (told?.ids.length ?? 0) : (told?.lines.length ?? 0);
  return (
    <LazyDialog title={title} onClose={onClose}>
      <p className="text-ink-2">
        {t(isCards ? "common.count.card" : "plan.portfolioReports.dependenciesOf", { count })}
      </p>
      {told ? null : <p>{t("common.loading")}</p>}
      {told && isCards ? <Cards title={title} ids={told.ids} onClose={onClose} /> : null}
      {told && !isCards ? (
        <ul aria-label={title} className="grid gap-1">
          {told.lines.map(({ id, from, to }) => (
            <li key={id} dir="auto" className="wrap-anywhere">
              {t("plan.portfolioReports.waits", { from, to })}
            </li>
          ))}
        </ul>
      ) : null}
      {told && count > shown ? (
        <p className="text-ink-2 text-s">{t("reports.common.more", { count: count - shown })}</p>
      ) : null}
    </LazyDialog>
  );
}

function Cards({
  title,
  ids,
  onClose,
}: {
  title: string;
  ids: readonly CardId[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const rows = usePlan(projects);
  const cards = useLive(useCallback(() => queries.cardsByIds(ids), [queries, ids]));
  if (!cards || !rows) return <p>{t("common.loading")}</p>;
  const codes = new Map(rows.project.map(({ id, code }) => [id, code]));
  return (
    <CardLines
      title={title}
      cards={cards.map(({ id, projectId, number, title: name }) => ({
        ...{ id, title: name },
        key: `${codes.get(projectId)}-${number}`,
      }))}
      onClose={onClose}
    />
  );
}
