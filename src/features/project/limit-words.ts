import type { WipLimit } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";

/** « limite stricte de 3 cartes, chaque personne à part »: a limit as its column's line says it. */
export function limitWords(t: Translate, limit: WipLimit): string {
  const { cards: count, isHard, unit, per, least } = limit;
  const kind = isHard ? "hard" : "soft";
  return [
    unit
      ? t(`settings.project.limitShortIn.${kind}`, { count })
      : t(`settings.project.limitShort.${kind}`, { count }),
    ...(per ? [t(`settings.project.limitEach.${per}`).toLocaleLowerCase()] : []),
    ...(least ? [t("settings.project.leastShort", { count: least })] : []),
  ].join(", ");
}
