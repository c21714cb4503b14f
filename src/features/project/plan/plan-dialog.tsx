import type { ReactElement } from "react";
import type { ProjectPlanFields } from "@/commands/plan/plan-commands";
import type { Project } from "@/domain/model/entities";
import type { Accreditation, Baseline, Money } from "@/domain/model/planning";
import type { KnownDate } from "@/domain/model/vocabulary";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import { FieldInput } from "@/features/pieces/plan/register/field-input";
import { ValuesDialog } from "@/features/pieces/plan/values-dialog";
import { useTranslation } from "@/i18n/words";
import { BaselineFields } from "./baseline-fields";
import { JobValueFields } from "./job-value-fields";
import { accreditationFields, type PlanRows, planFields } from "./plan-fields";

const noMoney: Money = { estimated: null, committed: null, spent: null };
const toPrepare: Accreditation = { state: "toPrepare", expiresOn: null, conditions: "" };

const placed = ["endOn"] as const;

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
  return (
    <ValuesDialog
      title={t("plan.registers.project.edit")}
      row={project}
      // What the fields hold is what the project's own fields hold.
      commandOf={(changed) => ({
        type: "project/plan",
        projectId: project.id,
        fields: changed as ProjectPlanFields,
      })}
      saidOf={() => t("plan.registers.project.saved", { name: project.name })}
      placed={placed}
      fieldsOf={(values) => planFields(t, project, rows, String(values["portfolioId"] ?? ""))}
      onClose={onClose}
    >
      {({ values, write }) => {
        const money = { ...noMoney, ...(values["money"] as Money | null | undefined) };
        const accreditation = {
          ...toPrepare,
          ...(values["accreditation"] as Accreditation | null | undefined),
        };
        return (
          <>
            {(["estimated", "committed", "spent"] as const).map((part) => (
              <MoneyInput
                key={part}
                label={t(`plan.registers.project.money.${part}`)}
                value={project.money?.[part] ?? null}
                onValue={(value) => write("money", { ...money, [part]: value })}
              />
            ))}
            <BaselineFields
              value={(values["baseline"] as Baseline | null | undefined) ?? null}
              today={{
                startOn: (values["startOn"] as KnownDate | null | undefined) ?? null,
                endOn: (values["endOn"] as KnownDate | null | undefined) ?? null,
                estimated: money.estimated ?? null,
              }}
              onValue={(value) => write("baseline", value)}
            />
            <JobValueFields value={project.jobValue ?? null} onValue={(value) => write("jobValue", value)} />
            {accreditationFields(t).map((field) => (
              <FieldInput
                key={field.key}
                spec={field}
                value={accreditation[field.key as keyof Accreditation]}
                onValue={(value) => write("accreditation", { ...accreditation, [field.key]: value })}
              />
            ))}
          </>
        );
      }}
    </ValuesDialog>
  );
}
