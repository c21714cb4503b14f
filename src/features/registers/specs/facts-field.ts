import type { FieldSpec } from "@/features/pieces/plan/register/register-spec";
import type { Translate } from "@/i18n/i18n";
import { fieldsIn } from "../parts/register-words";

/** Statements with their source; the portfolio keeps some as well. */
export function factsField(t: Translate): FieldSpec {
  const field = fieldsIn(t);
  return {
    key: "facts",
    label: t("plan.registers.field.facts"),
    kind: "rows",
    add: t("plan.registers.addFact"),
    blank: { text: "", announcedOn: null, effectiveOn: null, source: "" },
    fields: [
      { key: "text", label: t("plan.registers.field.statement"), kind: "line" },
      field.line("source"),
      field.date("announcedOn"),
      field.date("effectiveOn"),
    ],
  };
}
