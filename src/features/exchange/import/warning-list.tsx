import type { ReactElement } from "react";
import type { ImportPreview } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Part, Scrolls } from "@/ui/section";
import { warningText } from "../words/warning-text";

/** What a person should know before importing; nothing here stops them. */
export function WarningList({ preview: { warnings } }: { preview: ImportPreview }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (warnings.length === 0) return null;
  return (
    <Part title={t("exchange.warning.title")}>
      <Scrolls label={t("exchange.warning.title")} className="max-h-72">
        <ul className="grid list-disc gap-1 py-1.5 pr-3 pl-7">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.field ?? ""} ${warning.value ?? ""}`}>
              {warningText(t, format, warning)}
            </li>
          ))}
        </ul>
      </Scrolls>
    </Part>
  );
}
