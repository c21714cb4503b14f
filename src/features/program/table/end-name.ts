import type { LinkEnd } from "@/domain/portfolio/program/ends";
import type { Translate } from "@/i18n/i18n";

/** « INT-E3 Zone administrative »; what was deleted says so. */
export function endName(t: Translate, { kind, key, name }: LinkEnd): string {
  if (kind === "gone") return t("plan.program.table.gone");
  return key === null ? name : `${key} ${name}`;
}
