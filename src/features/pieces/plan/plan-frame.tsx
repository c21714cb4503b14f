import { Compass } from "lucide-react";
import type { FormEvent, ReactElement, ReactNode } from "react";
import type { Row } from "@/domain/change";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PortfolioChooser } from "./portfolio-chooser";
import { PortfolioFields, usePortfolioDraft } from "./portfolio-fields";
import { usePortfolio } from "./use-portfolio";

/** A screen of the plan: its heading, which portfolio it shows, and what it says of that one; without a portfolio, the way to one. */
export function PlanFrame({
  title,
  actions,
  isWide = false,
  children,
}: {
  title: string;
  actions?: ReactNode;
  /** As wide as the window, for boards. */
  isWide?: boolean;
  children: (portfolio: Row<"portfolio">) => ReactNode;
}): ReactElement {
  const choice = usePortfolio();
  return (
    <div
      className={
        isWide
          ? // Paper has margins of its own; room under the last line would be a blank page after a full one.
            "flex min-h-0 flex-1 flex-col gap-3 p-4 low:gap-1.5 low:px-2 low:py-1.5 print:p-0"
          : "mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] gap-5 p-6 max-sm:p-4 print:p-0"
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 tabIndex={-1} className="mr-auto font-semibold text-xl">
          {title}
        </h1>
        <PortfolioChooser />
        {choice ? actions : null}
      </div>
      {choice === null ? <FirstPortfolio /> : null}
      {choice ? children(choice.portfolio) : null}
    </div>
  );
}

/** Nothing to show yet: what a portfolio is for, and the two words that make one. */
function FirstPortfolio(): ReactElement {
  const { t } = useTranslation();
  const draft = usePortfolioDraft();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void draft.send();
  };
  return (
    <EmptyState
      icon={<Compass />}
      title={t("plan.pieces.portfolio.none")}
      hint={t("plan.pieces.portfolio.noneHint")}
    >
      <form noValidate onSubmit={send} className="grid w-72 gap-3 text-left">
        <PortfolioFields draft={draft} />
        <Button type="submit" look="primary">
          {t("plan.pieces.portfolio.create")}
        </Button>
      </form>
    </EmptyState>
  );
}
