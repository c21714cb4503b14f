import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** An address that leads nowhere says so, and shows the way back. */
export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="p-6">
      <h1 className="sr-only">{t("shell.crash.notFound.title")}</h1>
      <EmptyState title={t("shell.crash.notFound.title")} hint={t("shell.crash.notFound.text")}>
        <LinkButton href={`#${paths.home()}`}>{t("shell.crash.notFound.back")}</LinkButton>
      </EmptyState>
    </div>
  );
}
