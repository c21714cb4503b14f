import type { Row } from "@/domain/change";
import { roams } from "@/domain/model/registers";
import type { ColumnSpec, RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";
import { choicesOf, nameIn } from "../parts/choices-of";
import { described } from "../parts/described";
import { fieldsIn, wordsOf } from "../parts/register-words";

/** Risks: how likely, how grave, and what was decided of each. */
export function useRiskSpec(
  projects: readonly Row<"project">[],
  intervals: readonly Row<"planningInterval">[],
): RegisterSpec<Row<"risk">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const no = t("plan.pieces.register.no");
  const all = t("plan.registers.all.roam");
  const answers = roams.map((value) => ({ value, label: t(`plan.registers.roam.${value}`) }));

  return {
    table: "risk",
    ...wordsOf(t, "risk"),
    nameOf: ({ name }) => name,
    subtitle: ({ text }) => described(text),
    columns: useRiskColumns(projects),
    words: ({ text, roam }) => [text, t(`plan.registers.roam.${roam}`)],
    choices: [{ key: "roam", title: "ROAM", all, options: answers, of: ({ roam }) => roam }],
    fields: [
      field.named,
      { key: "text", label: t("plan.registers.field.description"), kind: "text" },
      ...(["likelihood", "impact"] as const).map((key) => ({
        key,
        label: t(`plan.registers.field.${key}`),
        hint: t("plan.registers.hint.oneToFive"),
        kind: "number" as const,
      })),
      {
        key: "roam",
        label: "ROAM",
        kind: "choice",
        options: answers,
      },
      field.line("owner"),
      field.day("dueOn"),
      {
        key: "projectId",
        label: t("plan.registers.field.project"),
        kind: "choice",
        options: choicesOf(projects, no),
      },
      {
        key: "intervalId",
        label: t("plan.registers.field.interval"),
        kind: "choice",
        options: choicesOf(intervals, no),
      },
    ],
    blank: {
      ...{ name: "", text: "", likelihood: 3, impact: 3, roam: "open" },
      ...{ owner: "", dueOn: null, projectId: null, intervalId: null },
    },
  };
}

function useRiskColumns(projects: readonly Row<"project">[]): readonly ColumnSpec<Row<"risk">>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "roam",
      title: "ROAM",
      cell: ({ roam }) => (
        <Pill size="s" tone={roam === "open" ? "warn" : "plain"}>
          {t(`plan.registers.roam.${roam}`)}
        </Pill>
      ),
      sort: ({ roam }) => roams.indexOf(roam),
    },
    ...(["likelihood", "impact"] as const).map((key) => ({
      key,
      title: t(`plan.registers.field.${key}`),
      align: "right" as const,
      cell: (row: Row<"risk">) => t("plan.registers.risk.of5", { value: row[key] }),
      sort: (row: Row<"risk">) => row[key],
    })),
    {
      key: "owner",
      title: t("plan.registers.field.owner"),
      cell: ({ owner }) => owner,
      sort: ({ owner }) => owner || null,
    },
    {
      key: "dueOn",
      title: t("plan.registers.field.dueOn"),
      cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : ""),
      sort: ({ dueOn }) => dueOn,
    },
    {
      key: "project",
      title: t("plan.registers.field.project"),
      cell: ({ projectId }) => nameIn(projects, projectId),
      sort: ({ projectId }) => nameIn(projects, projectId) || null,
    },
  ];
}
