import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import type { ImportDone } from "@/features/services/exchange-jobs";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";
import { LinkButton } from "@/ui/link-button";
import { outcomeText } from "./outcome-text";

/** What came of the import, how to take it back, and where to see it. */
export function Done({ done: { report, rows } }: { done: ImportDone }): ReactElement {
  const { t } = useTranslation();
  const { name, code } = report.project;
  return (
    <div className="grid justify-items-start gap-2">
      <h3 className="font-semibold">{t("exchange.done.title")}</h3>
      <Callout tone="ok">{outcomeText(t, report)}</Callout>
      {rows > 0 ? <p className="text-ink-2">{t("exchange.done.undo")}</p> : null}
      <LinkButton look="primary" href={`#${paths.sprints(code)}`}>
        {t("exchange.done.board", { name })}
      </LinkButton>
    </div>
  );
}
