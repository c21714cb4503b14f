import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import type { TextEdit } from "./use-text-edit";

/** Both texts, side by side, and a person who chooses: nothing is overwritten without a word (B82). */
export function MetMeanwhile({ edit, theirs }: { edit: TextEdit; theirs: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <div
      role="alert"
      className="grid gap-2 rounded-m bg-warn-soft px-3 py-2 font-normal text-s forced-colors:border"
    >
      <p className="flex items-start gap-2 font-medium text-warn">
        <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
        {t("card.meanwhile.title")}
      </p>
      <Text label={t("card.meanwhile.theirs")} text={theirs} />
      <Text label={t("card.meanwhile.mine")} text={edit.text ?? ""} />
      <div className="flex flex-wrap gap-2">
        <Button size="s" onClick={edit.keepMine}>
          {t("card.meanwhile.keepMine")}
        </Button>
        <Button size="s" onClick={edit.takeTheirs}>
          {t("card.meanwhile.takeTheirs")}
        </Button>
      </div>
    </div>
  );
}

function Text({ label, text }: { label: string; text: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <p className="font-medium text-ink-2">{label}</p>
      <p dir="auto" className="max-h-40 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-ink">
        {text === "" ? t("card.meanwhile.empty") : text}
      </p>
    </div>
  );
}
