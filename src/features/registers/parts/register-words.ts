import type { FieldSpec } from "@/features/pieces/plan/register/register-spec";
import type registers from "@/i18n/fr/plan/registers.json";
import type { Translate } from "@/i18n/i18n";

type Texts = typeof registers;
type FieldKey = keyof Texts["field"];
type Of =
  | "objective"
  | "pillar"
  | "driver"
  | "businessLine"
  | "program"
  | "milestone"
  | "document"
  | "organisation"
  | "risk"
  | "stakeholder"
  | "contact";

/** How a register is called, what it is for, and what its rows are. */
export function wordsOf(t: Translate, of: Of) {
  return {
    title: t(`plan.registers.${of}.title`),
    hint: t(`plan.registers.${of}.hint`),
    add: t(`plan.registers.${of}.add`),
    empty: t(`plan.registers.${of}.empty`),
    emptyHint: t(`plan.registers.${of}.hint`),
    nameTitle: t(`plan.registers.${of}.name`),
  };
}

/** The fields that most registers have, by the key of their value. */
export function fieldsIn(t: Translate) {
  const plain =
    (kind: "line" | "text" | "knownDate" | "day") =>
    (key: FieldKey): FieldSpec => ({ key, label: t(`plan.registers.field.${key}`), kind });
  const named: FieldSpec = {
    key: "name",
    label: t("plan.registers.field.name"),
    kind: "line",
    isRequired: true,
  };
  return {
    named,
    line: plain("line"),
    text: plain("text"),
    date: plain("knownDate"),
    day: plain("day"),
    lines: (key: FieldKey): FieldSpec => ({
      key,
      label: t(`plan.registers.field.${key}`),
      hint: t("plan.registers.hint.lines"),
      kind: "lines",
    }),
  };
}
