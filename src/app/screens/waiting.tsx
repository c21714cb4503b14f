import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";

/** What stands on the page until a screen is there. */
export function Waiting(): ReactElement {
  const { t } = useTranslation();
  return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
}
