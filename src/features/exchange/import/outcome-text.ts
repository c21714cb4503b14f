import type { ImportReport } from "@/commands/import/import-report";
import type { Translate } from "@/i18n/i18n";

/** What an import did, in one sentence. */
export function outcomeText(t: Translate, { created, revived, updated, unchanged }: ImportReport): string {
  return t("exchange.done.said", {
    created: t("exchange.plan.created", { count: created.cards + revived }),
    updated: t("exchange.plan.updated", { count: updated.cards }),
    unchanged: t("exchange.plan.unchanged", { count: unchanged }),
  });
}
