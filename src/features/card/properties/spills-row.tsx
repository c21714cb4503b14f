import { type ReactElement, useCallback } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { useSheet } from "../sheet-context";
import { ReadRow } from "./property-row";

/** How often the card was carried over, and from which sprints; nothing for a card that never was (B31). */
export function SpillsRow(): ReactElement | null {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { card, frame } = useSheet();
  const { projectId } = card;
  const spills = useLive(useCallback(() => queries.spillOvers(projectId), [queries, projectId]));
  const from = spills?.get(card.id) ?? [];
  if (from.length === 0) return null;
  const names = from.flatMap((id) => frame.sprints.find((sprint) => sprint.id === id)?.name ?? []);
  return (
    <ReadRow label={t("card.property.spills")}>
      {t("card.spills", { count: from.length, sprints: names.join(", ") })}
    </ReadRow>
  );
}
