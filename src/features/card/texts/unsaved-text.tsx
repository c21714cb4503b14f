import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";

/** What was being written when the card went away: it can be copied, and is on the desk as a draft. */
export function UnsavedText({ text }: { text: string | undefined }): ReactElement | null {
  const { t } = useTranslation();
  if (text === undefined) return null;
  return (
    <div className="rounded-m bg-info-soft px-3 py-2 text-s forced-colors:border">
      <p className="font-medium text-info">{t("card.meanwhile.mine")}</p>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere text-ink">
        {text}
      </p>
    </div>
  );
}
