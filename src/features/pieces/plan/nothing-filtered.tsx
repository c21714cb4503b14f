import type { ReactElement } from "react";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** What stands where a filter left no project, with the way back to all. */
export function NothingFiltered(): ReactElement {
  const { t } = useTranslation();
  return (
    <EmptyState title={t("plan.pieces.filter.none")} hint={t("plan.pieces.filter.noneHint")}>
      <Button
        onClick={() => navigate(withQuery({ driver: null, line: null, program: null }), { replace: true })}
      >
        {t("plan.pieces.filter.clear")}
      </Button>
    </EmptyState>
  );
}
