import type { Row } from "@/domain/change";
import type { ColumnSpec, RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";
import { useSpanWords } from "../parts/use-span-words";
import { factsField } from "./facts-field";

/** Who orchestrates, under whom and since when, with the sources that say so side by side (F17). */
export function useOrganisationSpec(): RegisterSpec<Row<"organisation">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  return {
    table: "organisation",
    ...wordsOf(t, "organisation"),
    nameOf: ({ name }) => name,
    subtitle: ({ role }) => role,
    columns: useOrganisationColumns(),
    words: ({ role, heads, facts }) => [
      role,
      ...heads.map(({ name }) => name),
      ...facts.flatMap(({ text, source }) => [text, source]),
    ],
    fields: [
      field.named,
      field.line("role"),
      field.date("from"),
      field.date("to"),
      {
        key: "heads",
        label: t("plan.registers.field.heads"),
        kind: "rows",
        add: t("plan.registers.addHead"),
        blank: { name: "", from: null, to: null, source: "" },
        fields: [field.line("name"), field.line("source"), field.date("from"), field.date("to")],
      },
      factsField(t),
    ],
    blank: { name: "", role: "", from: null, to: null, heads: [], facts: [] },
  };
}

function useOrganisationColumns(): readonly ColumnSpec<Row<"organisation">>[] {
  const { t } = useTranslation();
  const date = useKnownDate();
  const span = useSpanWords();
  const withSource = (text: string, source: string) =>
    source === "" ? text : t("plan.registers.sourced", { text, source });

  return [
    {
      key: "span",
      title: t("plan.registers.field.span"),
      cell: ({ from, to }) => span(from, to),
      sort: ({ from }) => from?.on ?? null,
    },
    {
      key: "heads",
      title: t("plan.registers.field.heads"),
      cell: ({ heads }) => (
        <Lines
          items={heads.map(({ name, from, to, source }) =>
            withSource([name, span(from, to)].filter((text) => text !== "").join(", "), source),
          )}
        />
      ),
    },
    {
      key: "facts",
      title: t("plan.registers.field.facts"),
      cell: ({ facts }) => (
        <Lines
          items={facts.map(({ text, effectiveOn, source }) =>
            withSource(effectiveOn ? `${text} (${date(effectiveOn)})` : text, source),
          )}
        />
      ),
    },
  ];
}
