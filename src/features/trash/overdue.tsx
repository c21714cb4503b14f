import { Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import { trashEnd } from "@/domain/rules/trash";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { AwayCard } from "@/storage/queries/many/away";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { PurgeDialog } from "./purge-dialog";

/** Proposes to empty what had its thirty days; the next start does it by itself. */
export function Overdue({ cards }: { cards: readonly AwayCard[] }): ReactElement | null {
  const { t } = useTranslation();
  const { now } = useServices();
  const [isOpen, setOpen] = useState(false);
  const end = trashEnd(now());
  const over = cards.filter(({ at }) => at < end);
  if (over.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Callout tone="info">{t("many.trash.overdue", { count: over.length })}</Callout>
      <Button look="danger" icon={<Trash2 aria-hidden />} onClick={() => setOpen(true)}>
        {t("many.trash.emptyOld")}
      </Button>
      {isOpen ? <PurgeDialog cards={over} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
