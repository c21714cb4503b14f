import type { ReactElement } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { daysBetween } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { Callout } from "@/ui/callout";
import { useSheet } from "./sheet-context";

/** « Bloquée depuis 6 jours : … », counted in days of the project's zone. */
export function BlockedBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { now } = useServices();
  const { card, frame } = useSheet();
  if (card.blocked === null) return null;
  const { since, reason } = card.blocked;
  const { timeZone } = frame.project;
  const count = Math.max(0, daysBetween(dayAt(since, timeZone), dayAt(now(), timeZone)));
  const words = count === 0 ? t("card.blockedToday") : t("card.blocked", { count });
  return (
    <Callout tone="danger">
      {reason === "" ? words : t("card.blockedBecause", { since: words, reason })}
    </Callout>
  );
}
