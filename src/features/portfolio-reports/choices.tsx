import type { ReactElement } from "react";
import { type Dimension, dimensions } from "@/domain/reports/portfolio/groups-then";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";

const spans = [13, 26, 52, 104] as const;
const usual = 26;

/** How many weeks back, kept in the address. */
export function useWeeks(): number {
  const asked = Number(useHashQuery().get("weeks"));
  return spans.find((span) => span === asked) ?? usual;
}

/** By what the work is told apart, kept in the address. */
export function useDimension(): Dimension {
  const asked = useHashQuery().get("by");
  return dimensions.find((each) => each === asked) ?? "project";
}

/** Cards, or points for who wants them: projects may estimate in different units. */
export function useUnit(): "cards" | "points" {
  return useHashQuery().get("unit") === "points" ? "points" : "cards";
}

export function WeeksChoice(): ReactElement {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("plan.portfolioReports.weeks.label")}
      className="w-auto!"
      value={String(useWeeks())}
      options={spans.map((span) => ({
        value: String(span),
        label: t("plan.portfolioReports.weeks.of", { count: span }),
      }))}
      onValue={(value) => put("weeks", value, String(usual))}
    />
  );
}

export function DimensionChoice(): ReactElement {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("plan.portfolioReports.by.label")}
      className="w-auto!"
      value={useDimension()}
      options={dimensions.map((value) => ({ value, label: t(`plan.portfolioReports.by.${value}`) }))}
      // What was chosen of one kind is nothing of another.
      onValue={(by) =>
        navigate(withQuery({ by: by === "project" ? null : by, group: null }), { replace: true })
      }
    />
  );
}

export function UnitChoice(): ReactElement {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("reports.common.unit.label")}
      className="w-auto!"
      value={useUnit()}
      options={(["cards", "points"] as const).map((value) => ({
        value,
        label: t(`reports.common.unit.${value}`),
      }))}
      onValue={(unit) => put("unit", unit, "cards")}
    />
  );
}

function put(name: string, value: string, rest: string): void {
  navigate(withQuery({ [name]: value === rest ? null : value }), { replace: true });
}
