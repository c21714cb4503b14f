import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import type { Draft } from "./draft";

/** Tells the later of two tabs that the same text is being written in the other one, and what. */
export function AlsoElsewhere({ draft }: { draft: Draft | undefined }): ReactElement | null {
  const { t } = useTranslation();
  if (draft === undefined) return null;
  return (
    <div
      role="alert"
      className="grid gap-1 rounded-m bg-warn-soft px-3 py-2 font-normal text-s forced-colors:border"
    >
      <p className="flex items-start gap-2 font-medium text-warn">
        <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
        {t("parts.draftElsewhere.title")}
      </p>
      <p className="text-ink-2">{t("parts.draftElsewhere.text")}</p>
      <p className="line-clamp-4 whitespace-pre-wrap wrap-anywhere text-ink">{draft.text}</p>
    </div>
  );
}
