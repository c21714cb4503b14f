import type { Row } from "@/domain/change";
import type { ColumnSpec, RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useTranslation } from "@/i18n/words";
import { choicesOf, nameIn } from "../parts/choices-of";
import { described } from "../parts/described";
import { healthColumn, type Streams } from "../parts/health-column";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";
import { useSpanWords } from "../parts/use-span-words";

/** Programmes and workstreams; « étroitement lié à » is said on both sides (F13, F14). */
export function useProgramSpec(
  programs: readonly Row<"program">[],
  pillars: readonly Row<"pillar">[],
  streams: Streams,
): RegisterSpec<Row<"program">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);

  return {
    table: "program",
    ...wordsOf(t, "program"),
    nameOf: ({ name }) => name,
    subtitle: ({ description }) => described(description),
    columns: useProgramColumns(programs, pillars, streams),
    words: ({ description = "", linkedTo }) => [description, ...linkedTo.map((id) => nameIn(programs, id))],
    fields: [
      field.named,
      {
        key: "kind",
        label: t("plan.registers.field.kind"),
        kind: "choice",
        options: [
          { value: "", label: t("plan.registers.programKind.program") },
          { value: "workstream", label: t("plan.registers.programKind.workstream") },
        ],
      },
      field.text("description"),
      {
        key: "pillarId",
        label: t("plan.registers.pillar.name"),
        kind: "choice",
        options: choicesOf(pillars, t("plan.pieces.register.no")),
      },
      field.date("startedOn"),
      field.date("endsOn"),
      {
        key: "linkedTo",
        label: t("plan.registers.field.linkedTo"),
        kind: "many",
        options: choicesOf(programs),
      },
      field.lines("sources"),
    ],
    blank: {
      name: "",
      pillarId: null,
      startedOn: null,
      endsOn: null,
      linkedTo: [],
      sources: [],
      description: "",
    },
  };
}

function useProgramColumns(
  programs: readonly Row<"program">[],
  pillars: readonly Row<"pillar">[],
  streams: Streams,
): readonly ColumnSpec<Row<"program">>[] {
  const { t } = useTranslation();
  const span = useSpanWords();
  const kind = (program: Row<"program">) => t(`plan.registers.programKind.${program.kind ?? "program"}`);

  return [
    { key: "kind", title: t("plan.registers.field.kind"), cell: kind, sort: kind, isWord: true },
    healthColumn(t, streams),
    {
      key: "pillar",
      title: t("plan.registers.pillar.name"),
      cell: ({ pillarId }) => nameIn(pillars, pillarId),
      sort: ({ pillarId }) => nameIn(pillars, pillarId) || null,
    },
    {
      key: "span",
      title: t("plan.registers.field.span"),
      cell: ({ startedOn, endsOn }) => span(startedOn, endsOn),
      sort: ({ startedOn }) => startedOn?.on ?? null,
    },
    {
      key: "linkedTo",
      title: t("plan.registers.field.linkedTo"),
      cell: ({ linkedTo }) => <Lines items={linkedTo.map((id) => nameIn(programs, id))} />,
    },
  ];
}
