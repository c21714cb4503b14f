import { type ReactElement, useCallback } from "react";
import type { Row } from "@/domain/change";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { Register } from "@/features/pieces/plan/register/register";
import type { Choice } from "@/features/pieces/plan/register/register-spec";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import { choicesOf } from "../parts/choices-of";
import { useRiskSpec } from "../specs/risk-spec";
import { RiskMatrix } from "./risk-matrix";

/** The risks of the portfolio: how likely, how grave, and what was decided of each. */
export function RisksScreen(): ReactElement {
  const { t } = useTranslation();
  return (
    <PlanFrame title={t("shell.plan.risks")}>{(portfolio) => <Risks portfolio={portfolio} />}</PlanFrame>
  );
}

function Risks({ portfolio }: { portfolio: Row<"portfolio"> }): ReactElement | null {
  const { t } = useTranslation();
  const rows = usePlan(useCallback((plan) => plan.rows("risk", "project", "planningInterval"), []));
  const asked = useHashQuery().get("in");
  const mine = <R extends { readonly portfolioId: string | null }>(all: readonly R[] | undefined) =>
    (all ?? []).filter(({ portfolioId }) => portfolioId === portfolio.id);
  const [projects, intervals] = [mine(rows?.project), mine(rows?.planningInterval)];
  const spec = useRiskSpec(projects, intervals);
  if (rows === undefined) return null;
  // An address may name what is gone.
  const place = [...projects, ...intervals].find(({ id }) => id === asked);
  const of = place?.id ?? "";
  const risks = mine(rows.risk).filter(
    ({ projectId, intervalId }) => of === "" || projectId === of || intervalId === of,
  );
  const all: Choice = { value: "", label: t("plan.registers.risk.everything") };
  return (
    <Register
      spec={spec}
      portfolioId={portfolio.id}
      rows={risks}
      actions={
        <Select
          aria-label={t("plan.registers.risk.filter")}
          className="w-fit! max-w-64"
          value={of}
          onValue={(value) => navigate(withQuery({ in: value }), { replace: true })}
          options={[all, ...choicesOf(projects), ...choicesOf(intervals)]}
        />
      }
      above={<RiskMatrix risks={risks} of={place?.name} />}
    />
  );
}
