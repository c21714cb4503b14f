import { NotebookPen } from "lucide-react";
import type { ReactElement } from "react";
import type { Draft } from "@/features/pieces/drafts/draft";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { shorten } from "@/lib/text";
import { Button } from "@/ui/button";

/** « Un brouillon n’a pas été enregistré »: shows the text itself, so that one knows what one resumes or abandons. */
export function DraftOffer({
  draft,
  zone,
  onResume,
  onDrop,
}: {
  draft: Draft;
  zone: string;
  onResume: () => void;
  onDrop: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const [day = "", time = ""] = useFormat().instantShort(draft.at, zone).split(" ");
  return (
    <div className="grid gap-1.5 rounded-m bg-info-soft px-3 py-2 text-s forced-colors:border">
      <p className="flex items-start gap-2 font-medium text-info">
        <NotebookPen aria-hidden size={14} className="mt-0.5 shrink-0" />
        {t("card.draft.offer", { day, time })}
      </p>
      <p dir="auto" className="line-clamp-4 whitespace-pre-wrap wrap-anywhere text-ink-2">
        {shorten(draft.text, 2000)}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="s" onClick={onResume}>
          {t("card.draft.resume")}
        </Button>
        <Button size="s" look="quiet" onClick={onDrop}>
          {t("card.draft.drop")}
        </Button>
      </div>
    </div>
  );
}
