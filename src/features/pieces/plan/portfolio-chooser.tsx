import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import { usePortfolio } from "./use-portfolio";

/** Which portfolio the screens of the plan show, where there are several. */
export function PortfolioChooser(): ReactElement | null {
  const { t } = useTranslation();
  const choice = usePortfolio();
  if (!choice || choice.all.length < 2) return null;
  return (
    <Select
      aria-label={t("plan.pieces.portfolio.choose")}
      className="w-fit! max-w-64 print:hidden"
      value={choice.portfolio.id as string}
      options={choice.all.map(({ id, name }) => ({ value: id as string, label: name }))}
      onValue={choice.choose}
    />
  );
}
