import { Lock } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { closedSprintOf } from "./places";
import { useSheet } from "./sheet-context";

/** A card of a closed sprint is part of a record: says so, and how to open it again (B32). */
export function ClosedBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { card, frame, mayEdit } = useSheet();
  const sprint = closedSprintOf(frame, card.place);
  // Where nothing can be changed, nobody needs to know how it could be.
  if (!sprint || !mayEdit) return null;
  return (
    <p className="flex items-start gap-2 rounded-m bg-info-soft px-3 py-2 text-info forced-colors:border">
      <Lock aria-hidden size={15} className="mt-0.5 shrink-0" />
      <span>
        {t("card.closedBanner", { sprint: sprint.name })}
        {card.afterClose?.sprintId === sprint.id ? ` ${t("card.lateBanner")}` : ""}
      </span>
    </p>
  );
}
