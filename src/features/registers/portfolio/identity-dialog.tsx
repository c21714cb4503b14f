import type { ReactElement } from "react";
import type { PortfolioFields } from "@/commands/plan/plan-commands";
import type { Row } from "@/domain/change";
import type { Budget } from "@/domain/model/vocabulary";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import type { FieldSpec } from "@/features/pieces/plan/register/register-spec";
import { ValuesDialog } from "@/features/pieces/plan/values-dialog";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { fieldsIn } from "../parts/register-words";
import { factsField } from "../specs/facts-field";

/** Writes what a portfolio says of itself. */
export function IdentityDialog({
  portfolio,
  onClose,
}: {
  portfolio: Row<"portfolio">;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <ValuesDialog
      title={t("plan.registers.identity.edit")}
      row={portfolio}
      // What the fields hold is what the portfolio's own fields hold.
      commandOf={(changed) => ({
        type: "portfolio/edit",
        portfolioId: portfolio.id,
        fields: changed as PortfolioFields,
      })}
      saidOf={(values) => t("plan.pieces.register.saved", { name: String(values["name"]) })}
      fieldsOf={() => fieldsOf(t)}
      onClose={onClose}
    >
      {({ write }) => (
        <MoneyInput
          label={t("plan.registers.identity.budget")}
          value={portfolio.budget as Budget}
          mayBeUnsaid={false}
          onValue={(budget) => write("budget", budget)}
        />
      )}
    </ValuesDialog>
  );
}

const fieldsOf = (t: Translate): readonly FieldSpec[] => [
  { key: "name", label: t("plan.registers.field.name"), kind: "line", isRequired: true },
  { key: "code", label: t("plan.registers.identity.code"), kind: "line", isRequired: true },
  { key: "description", label: t("plan.registers.field.description"), kind: "text" },
  { key: "tag", label: t("plan.registers.field.tag"), kind: "line" },
  {
    key: "framework",
    label: t("plan.registers.identity.framework"),
    hint: t("plan.registers.identity.frameworkHint"),
    kind: "line",
  },
  {
    key: "stage",
    label: t("plan.registers.identity.stage"),
    hint: t("plan.registers.identity.stageHint"),
    kind: "line",
  },
  { key: "presentedOn", label: t("plan.registers.identity.presentedOn"), kind: "knownDate" },
  {
    key: "themes",
    label: t("plan.registers.identity.themes"),
    hint: t("plan.registers.hint.lines"),
    kind: "lines",
  },
  {
    key: "sources",
    label: t("plan.registers.field.sources"),
    hint: t("plan.registers.hint.lines"),
    kind: "lines",
  },
  {
    key: "stages",
    label: t("plan.registers.field.stages"),
    kind: "rows",
    add: t("plan.registers.addStage"),
    blank: { name: "", on: null, note: "", source: "" },
    fields: [
      { key: "name", label: t("plan.registers.stages.name"), kind: "line" },
      fieldsIn(t).date("on"),
      fieldsIn(t).line("note"),
      fieldsIn(t).line("source"),
    ],
  },
  factsField(t),
];
