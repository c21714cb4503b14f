import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Skeleton } from "@/ui/skeleton";

/** In place of a figure until its answer is there, and about as high: what stands below hardly moves when it comes. */
export function Waiting(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="rounded-l border border-line bg-surface p-4">
      <p className="sr-only">{t("common.loading")}</p>
      <Skeleton className="h-110 w-full" />
    </div>
  );
}
