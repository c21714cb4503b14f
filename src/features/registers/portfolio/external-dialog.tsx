import type { ReactElement } from "react";
import type { Command } from "@/commands/command";
import type { Row } from "@/domain/change";
import { type Money, type Panorama, type Phase, phases } from "@/domain/model/planning";
import type { Budget, KnownDate } from "@/domain/model/vocabulary";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import type { FieldSpec } from "@/features/pieces/plan/register/register-spec";
import { ValuesDialog } from "@/features/pieces/plan/values-dialog";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";

const noMoney: Money = { estimated: null, committed: null, spent: null };
const unsaid: Panorama = {
  ...{ ministry: "", isInterministerial: false, goals: "", costBracket: "" },
  ...{ functionalArea: "", financing: "", months: null, asOf: null },
};

/** The public figures of a project, as its form holds them. */
type Figures = Pick<Panorama, "ministry" | "goals" | "months" | "asOf"> & {
  readonly name: string;
  readonly phase: Phase;
  readonly startOn: KnownDate | null;
  readonly estimated: Budget | null;
  readonly sources: readonly string[];
};

/** Writes a project that others steer with its public figures, a new one or one that stands (F19). */
export function ExternalDialog({
  portfolio,
  project,
  onDone,
  onClose,
}: {
  portfolio: Row<"portfolio">;
  /** The project to change; none = a new one. */
  project: Row<"project"> | null;
  onDone: (ids: readonly string[]) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const figures = figuresOf(project);
  return (
    <ValuesDialog
      title={
        project
          ? t("plan.pieces.register.editTitle", { name: project.name })
          : t("plan.registers.external.add")
      }
      row={figures}
      // What the fields hold is what the figures hold.
      commandOf={(changed) => commandOf({ ...figures, ...(changed as Partial<Figures>) }, portfolio, project)}
      saidOf={(values) => t("plan.pieces.register.saved", { name: String(values["name"]).trim() })}
      fieldsOf={() => fieldsOf(t, project === null)}
      onDone={onDone}
      onClose={onClose}
    >
      {({ write }) => (
        <MoneyInput
          label={t("plan.registers.project.money.estimated")}
          value={figures.estimated}
          onValue={(estimated) => write("estimated", estimated)}
        />
      )}
    </ValuesDialog>
  );
}

function figuresOf(project: Row<"project"> | null): Figures {
  const { ministry, goals, months, asOf } = project?.panorama ?? unsaid;
  return {
    ...{ ministry, goals, months, asOf, name: project?.name ?? "", phase: project?.phase ?? "scoping" },
    ...{ startOn: project?.startOn ?? null, estimated: project?.money?.estimated ?? null },
    sources: project?.sources ?? [],
  };
}

/** A new one goes the way of the State's list; one that stands is planned like any project. */
function commandOf(
  { name, ministry, goals, months, asOf, phase, startOn, estimated, sources }: Figures,
  portfolio: Row<"portfolio">,
  project: Row<"project"> | null,
): Command {
  const panorama = { ...(project?.panorama ?? unsaid), ministry, goals, months, asOf };
  if (project) {
    const money = { ...noMoney, ...project.money, estimated };
    return {
      type: "project/plan",
      projectId: project.id,
      fields: { phase, startOn, money, panorama, sources },
    };
  }
  const given = {
    name,
    phase,
    startOn,
    estimated: estimated ?? ({ status: "not-disclosed" } as const),
    panorama,
  };
  return {
    ...{ type: "portfolio/import", portfolioId: portfolio.id, name: portfolio.name },
    ...{ source: sources.join("\n"), projects: [given] },
  };
}

function fieldsOf(t: Translate, isNew: boolean): readonly FieldSpec[] {
  const named: FieldSpec = {
    key: "name",
    label: t("plan.registers.field.name"),
    kind: "line",
    isRequired: true,
  };
  return [
    ...(isNew ? [named] : []),
    { key: "ministry", label: t("plan.registers.external.ministry"), kind: "line" },
    { key: "goals", label: t("plan.registers.external.goals"), kind: "text" },
    {
      key: "phase",
      label: t("plan.registers.project.phase"),
      kind: "choice",
      options: phases.map((value) => ({ value, label: t(`plan.registers.phase.${value}`) })),
    },
    { key: "startOn", label: t("plan.registers.field.startedOn"), kind: "knownDate" },
    { key: "months", label: t("plan.registers.external.duration"), kind: "number" },
    { key: "asOf", label: t("plan.registers.external.asOf"), kind: "knownDate" },
    {
      key: "sources",
      label: t("plan.registers.field.sources"),
      hint: t("plan.registers.hint.lines"),
      kind: "lines",
    },
  ];
}
