import type { ReactElement } from "react";
import { Waiting } from "@/features/pieces/figure/waiting";
import { useTranslation } from "@/i18n/words";
import type { Read } from "./use-portfolio-report";

/** While the journals are read: how many projects, of how many. */
export function Reading({ read }: { read: Read | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="grid gap-2">
      {read && read.total > 1 ? (
        <p className="text-ink-2">
          {t("plan.portfolioReports.reading", { done: read.done, count: read.total })}{" "}
          <progress
            aria-label={t("plan.portfolioReports.readingLabel")}
            className="h-2 w-40 align-middle accent-accent"
            value={read.done}
            max={read.total}
          />
        </p>
      ) : null}
      <Waiting />
    </div>
  );
}
