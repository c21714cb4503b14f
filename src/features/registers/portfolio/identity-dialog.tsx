import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { PortfolioFields } from "@/commands/plan/plan-commands";
import type { Row } from "@/domain/change";
import type { Budget } from "@/domain/model/vocabulary";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import { FieldInput } from "@/features/pieces/plan/register/field-input";
import type { FieldSpec, Values } from "@/features/pieces/plan/register/register-spec";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LazyDialog } from "@/ui/lazy-dialog";
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
  const format = useFormat();
  const { dispatch, say } = useServices();
  const formId = useId();
  const [changed, setChanged] = useState<Values>({});
  const [problem, setProblem] = useState<string>();
  const values: Values = { ...(portfolio as unknown as Values), ...changed };
  const write = (key: string, value: unknown): void => setChanged({ ...changed, [key]: value });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (Object.values(changed).some((value) => value === undefined))
      return setProblem(t("plan.pieces.register.unreadable"));
    // What the fields hold is what the portfolio's own fields hold.
    const fields = changed as PortfolioFields;
    const done = await dispatch({ type: "portfolio/edit", portfolioId: portfolio.id, fields });
    if (!done.ok) return setProblem(refusalText(t, format, done.error));
    say(t("plan.pieces.register.saved", { name: String(values["name"]) }));
    onClose();
    return undefined;
  };
  return (
    <LazyDialog
      title={t("plan.registers.identity.edit")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="grid gap-3" onSubmit={(event) => void send(event)}>
        <div role="alert" className="empty:hidden">
          {problem === undefined ? null : <Callout tone="danger">{problem}</Callout>}
        </div>
        {fieldsOf(t).map((field) => (
          <FieldInput
            key={field.key}
            spec={field}
            value={values[field.key]}
            onValue={(value) => write(field.key, value)}
          />
        ))}
        <MoneyInput
          label={t("plan.registers.identity.budget")}
          value={portfolio.budget as Budget}
          mayBeUnsaid={false}
          onValue={(budget) => write("budget", budget)}
        />
      </form>
    </LazyDialog>
  );
}

const fieldsOf = (t: Translate): readonly FieldSpec[] => [
  { key: "name", label: t("plan.registers.field.name"), kind: "line", isRequired: true },
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
  factsField(t),
];
