import { Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import { placeName } from "@/features/pieces/history/place-name";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useSheet } from "./sheet-context";

/** Says that the card is gone while its text stays, and offers the way back that there is; in sight wherever one was writing. */
export function GoneBanner({ isTrashed }: { isTrashed: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, notify } = useServices();
  const { card, key, frame } = useSheet();
  const restore = async (): Promise<void> => {
    const done = await act({ type: "card/restore", cardIds: [card.id] }, ({ plan }) => {
      const place = (plan.changes[0]?.after as { place?: string } | undefined)?.place ?? "backlog";
      return t("card.said.restored", { key, place: placeName(t, frame, place) ?? "" });
    });
    const [fallen] = done?.plan.apart ?? [];
    if (fallen === undefined) return;
    const why = refusalText(t, format, fallen.why);
    notify({ kind: "info", text: t("many.trash.said.fellBack", { count: 1, names: key, why }) });
  };
  return (
    <div
      role="alert"
      // Up to the edge of what scrolls, which has a margin of its own: no line of text passes above it.
      className="sticky -top-4.5 z-10 grid gap-2 rounded-m bg-warn-soft px-3 py-2 forced-colors:border"
    >
      <p className="flex items-start gap-2 font-medium text-warn">
        <Trash2 aria-hidden size={15} className="mt-0.5 shrink-0" />
        {t(isTrashed ? "card.gone.trashed" : "card.gone.deleted")}
      </p>
      {isTrashed ? (
        <div className="flex flex-wrap gap-2">
          <Button writes size="s" onClick={() => void restore()}>
            {t("card.gone.restore")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
