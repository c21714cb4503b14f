import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { ProjectPlanFields } from "@/commands/plan/plan-commands";
import type { Project } from "@/domain/model/entities";
import type { Accreditation, Money } from "@/domain/model/planning";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import { FieldInput } from "@/features/pieces/plan/register/field-input";
import type { Values } from "@/features/pieces/plan/register/register-spec";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LazyDialog } from "@/ui/lazy-dialog";
import { accreditationFields, type PlanRows, planFields } from "./plan-fields";

const noMoney: Money = { estimated: null, committed: null, spent: null };
const toPrepare: Accreditation = { state: "toPrepare", expiresOn: null, conditions: "" };

/** Writes where a project stands in the portfolio, in one deed. */
export function PlanDialog({
  project,
  rows,
  onClose,
}: {
  project: Project;
  rows: PlanRows;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const formId = useId();
  const [changed, setChanged] = useState<Values>({});
  const [problem, setProblem] = useState<string>();
  const values: Values = { ...(project as unknown as Values), ...changed };
  const write = (key: string, value: unknown): void => setChanged((now) => ({ ...now, [key]: value }));
  const money = { ...noMoney, ...(values["money"] as Money | null | undefined) };
  const accreditation = { ...toPrepare, ...(values["accreditation"] as Accreditation | null | undefined) };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const parts = [changed, changed["money"] ?? {}, changed["accreditation"] ?? {}];
    if (parts.some((part) => Object.values(part as Values).some((value) => value === undefined)))
      return setProblem(t("plan.pieces.register.unreadable"));
    // What the fields hold is what the project's own fields hold.
    const fields = changed as ProjectPlanFields;
    const done = await dispatch({ type: "project/plan", projectId: project.id, fields });
    if (!done.ok) return setProblem(refusalText(t, format, done.error));
    say(t("plan.registers.project.saved", { name: project.name }));
    onClose();
    return undefined;
  };
  return (
    <LazyDialog
      title={t("plan.registers.project.edit")}
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
        {planFields(t, project, rows, String(values["portfolioId"] ?? "")).map((field) => (
          <FieldInput
            key={field.key}
            spec={field}
            value={values[field.key]}
            onValue={(value) => write(field.key, value)}
          />
        ))}
        {(["estimated", "committed", "spent"] as const).map((part) => (
          <MoneyInput
            key={part}
            label={t(`plan.registers.project.money.${part}`)}
            value={project.money?.[part] ?? null}
            onValue={(value) => write("money", { ...money, [part]: value })}
          />
        ))}
        {accreditationFields(t).map((field) => (
          <FieldInput
            key={field.key}
            spec={field}
            value={accreditation[field.key as keyof Accreditation]}
            onValue={(value) => write("accreditation", { ...accreditation, [field.key]: value })}
          />
        ))}
      </form>
    </LazyDialog>
  );
}
