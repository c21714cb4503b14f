import { isUnnamedDesk } from "@/domain/rules/unnamed-desk";
import type { Translate } from "@/i18n/i18n";

/** Who signed, as they called themselves; a desk that nobody named by the words of the language on screen. */
export function actorName(t: Translate, name: string): string {
  return isUnnamedDesk(name) ? t("shell.me.unnamed") : name;
}
