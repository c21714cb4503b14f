import { Trash2 } from "lucide-react";
import { type ReactElement, useCallback } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useSheet } from "./sheet-context";

/** Says that the card is gone while its text stays, and offers the way back that there is. */
export function GoneBanner({ isTrashed }: { isTrashed: boolean }): ReactElement {
  const { t } = useTranslation();
  const { act, queries, undo } = useServices();
  const { card, key } = useSheet();
  const steps = useLive(useCallback(() => queries.steps(), [queries]));
  const last = steps?.undo;
  const isOurs = last?.command === "card/trash" && last.about.key === key;
  const toBacklog = () =>
    act(
      { type: "card/move", cardIds: [card.id], to: { place: "backlog", after: null } },
      t("card.said.restored", { key }),
    );
  return (
    <div role="alert" className="grid gap-2 rounded-m bg-warn-soft px-3 py-2 forced-colors:border">
      <p className="flex items-start gap-2 font-medium text-warn">
        <Trash2 aria-hidden size={15} className="mt-0.5 shrink-0" />
        {t(isTrashed ? "card.gone.trashed" : "card.gone.deleted")}
      </p>
      {isTrashed ? (
        <div className="flex flex-wrap gap-2">
          {isOurs ? (
            <Button size="s" onClick={() => void undo()}>
              {t("card.gone.restore")}
            </Button>
          ) : (
            <Button size="s" onClick={() => void toBacklog()}>
              {t("card.gone.toBacklog")}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
