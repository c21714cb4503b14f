import type { Row } from "@/domain/change";
import type { Project } from "@/domain/model/entities";
import { accreditationStates, phases } from "@/domain/model/planning";
import { beneath } from "@/domain/portfolio/project-tree";
import type { Choice, FieldSpec } from "@/features/pieces/plan/register/register-spec";
import type { Translate } from "@/i18n/i18n";

export type PlanRows = {
  readonly [K in
    | "portfolio"
    | "program"
    | "project"
    | "objective"
    | "pillar"
    | "driver"
    | "businessLine"]: readonly Row<K>[];
};

type Named = { readonly id: string; readonly name: string };

const choices = (rows: readonly Named[]): readonly Choice[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/**
 * The projects that may stand above this one: of its portfolio and not put away, neither itself nor what stands beneath it
 * (B1). The one that does is among them in any case: a field without what it holds would say that it holds nothing.
 */
function parentsOf(
  project: Project,
  projects: readonly Row<"project">[],
  portfolioId: string,
): readonly Row<"project">[] {
  const under = beneath(projects, project.id);
  return projects.filter(
    (each) =>
      each.id === project.parentId ||
      (each.id !== project.id &&
        !each.shelf &&
        !under.has(each.id) &&
        (portfolioId === "" || each.portfolioId === portfolioId)),
  );
}

/** What is asked of a project's place in the portfolio whose id is given. */
export function planFields(
  t: Translate,
  project: Project,
  rows: PlanRows,
  portfolioId: string,
): readonly FieldSpec[] {
  const none: Choice = { value: "", label: t("plan.pieces.register.no") };
  const mine = <R extends Named & { readonly portfolioId: string | null }>(
    all: readonly R[],
    held: string | null = null,
  ) => choices(all.filter((row) => row.portfolioId === portfolioId || row.id === held));
  const one = (key: string, label: string, options: readonly Choice[]): FieldSpec => ({
    key,
    label,
    kind: "choice",
    options: [none, ...options],
  });
  const many = (key: string, label: string, options: readonly Choice[]): FieldSpec => ({
    key,
    label,
    kind: "many",
    options,
  });
  const words = <V extends string>(values: readonly V[], say: (value: V) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  return [
    one("portfolioId", t("plan.registers.project.portfolio"), choices(rows.portfolio)),
    one("programId", t("plan.registers.program.name"), mine(rows.program, project.programId)),
    one(
      "parentId",
      t("plan.registers.project.parent"),
      choices(parentsOf(project, rows.project, portfolioId)),
    ),
    one(
      "phase",
      t("plan.registers.project.phase"),
      words(phases, (value) => t(`plan.registers.phase.${value}`)),
    ),
    { key: "startOn", label: t("plan.registers.field.startedOn"), kind: "knownDate" },
    { key: "endOn", label: t("plan.registers.field.endsOn"), kind: "knownDate" },
    { key: "owner", label: t("plan.registers.field.owner"), kind: "line" },
    one(
      "businessLineId",
      t("plan.registers.businessLine.name"),
      mine(rows.businessLine, project.businessLineId),
    ),
    one(
      "method",
      t("plan.registers.project.method"),
      words(["scrum", "kanban", "mixed"] as const, (value) => t(`plan.registers.project.methods.${value}`)),
    ),
    many("objectives", t("plan.registers.objective.title"), mine(rows.objective)),
    many("pillars", t("plan.registers.pillar.title"), mine(rows.pillar)),
    many("drivers", t("plan.registers.driver.title"), mine(rows.driver)),
  ];
}

/** What is asked of the decision before which nothing goes live. */
export const accreditationFields = (t: Translate): readonly FieldSpec[] => [
  {
    key: "state",
    label: t("plan.registers.project.accreditation"),
    kind: "choice",
    options: accreditationStates.map((value) => ({
      value,
      label: t(`plan.registers.project.accreditations.${value}`),
    })),
  },
  { key: "expiresOn", label: t("plan.registers.project.expiresOn"), kind: "day" },
  { key: "conditions", label: t("plan.registers.project.conditions"), kind: "text" },
];
