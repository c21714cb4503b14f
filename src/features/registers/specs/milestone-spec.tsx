import type { Row } from "@/domain/change";
import type { ColumnSpec, RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";
import { byState } from "../parts/by-state";
import { choicesOf, nameIn } from "../parts/choices-of";
import { described } from "../parts/described";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";

const milestoneTones = { planned: "info", reached: "ok", dropped: "plain" } as const;
/** Events of the plan, no more precise than their source (F1, F7). */
export function useMilestoneSpec(
  projects: readonly Row<"project">[],
  objectives: readonly Row<"objective">[],
): RegisterSpec<Row<"milestone">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const states = (["planned", "reached", "dropped"] as const).map((value) => ({
    value,
    label: t(`plan.registers.milestoneState.${value}`),
  }));

  return {
    table: "milestone",
    ...wordsOf(t, "milestone"),
    nameOf: ({ name }) => name,
    subtitle: ({ tag, note }) => (
      <>
        {tag}
        {described(note)}
      </>
    ),
    columns: useMilestoneColumns(projects),
    words: (row) => [...wordsIn(row), t(`plan.registers.milestoneState.${row.state}`)],
    choices: [byState(t, states)],
    fields: [
      field.named,
      field.date("on"),
      { key: "state", label: t("plan.registers.field.state"), kind: "choice", options: states },
      field.line("place"),
      field.line("tag"),
      {
        key: "actors",
        label: t("plan.registers.field.actors"),
        kind: "rows",
        add: t("plan.registers.addActor"),
        blank: { name: "", role: "" },
        fields: [field.line("name"), field.line("role")],
      },
      {
        key: "projectId",
        label: t("plan.registers.field.project"),
        kind: "choice",
        options: choicesOf(projects, t("plan.pieces.register.no")),
      },
      {
        key: "objectives",
        label: t("plan.registers.objective.title"),
        kind: "many",
        options: choicesOf(objectives),
      },
      field.text("note"),
      field.lines("sources"),
    ],
    blank: {
      ...{ name: "", on: null, state: "planned", place: "", tag: "", actors: [] },
      ...{ projectId: null, objectives: [], note: "", sources: [] },
    },
  };
}

const wordsIn = ({ tag, note, actors, sources }: Row<"milestone">): readonly string[] => [
  ...[tag, note, ...sources],
  ...actors.flatMap(({ name, role }) => [name, role]),
];

function useMilestoneColumns(projects: readonly Row<"project">[]): readonly ColumnSpec<Row<"milestone">>[] {
  const { t } = useTranslation();
  const date = useKnownDate();
  return [
    {
      key: "on",
      title: t("plan.registers.field.on"),
      cell: ({ on }) => date(on),
      sort: ({ on }) => on?.on ?? null,
      isWord: true,
    },
    {
      key: "state",
      title: t("plan.registers.field.state"),
      cell: ({ state }) => (
        <Pill size="s" tone={milestoneTones[state]}>
          {t(`plan.registers.milestoneState.${state}`)}
        </Pill>
      ),
      sort: ({ state }) => t(`plan.registers.milestoneState.${state}`),
    },
    {
      key: "place",
      title: t("plan.registers.field.place"),
      cell: ({ place }) => place,
      sort: ({ place }) => place || null,
    },
    {
      key: "actors",
      title: t("plan.registers.field.actors"),
      cell: ({ actors }) => (
        <Lines items={actors.map(({ name, role }) => (role === "" ? name : `${name} (${role})`))} />
      ),
    },
    {
      key: "project",
      title: t("plan.registers.field.project"),
      cell: ({ projectId }) => nameIn(projects, projectId),
      sort: ({ projectId }) => nameIn(projects, projectId) || null,
    },
    {
      key: "sources",
      title: t("plan.registers.field.sources"),
      cell: ({ sources }) => <Lines items={sources} />,
    },
  ];
}
