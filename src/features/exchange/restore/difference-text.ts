import type { Difference, FieldDifference } from "@/domain/rules/preview";
import { fieldValue } from "@/features/pieces/history/field-value";
import type { HistoryNames } from "@/features/pieces/history/history-names";
import { fieldName, quoted, tableName } from "@/features/pieces/history/row-words";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

type Names = Readonly<Record<string, string>>;
type Voice = { readonly t: Translate; readonly format: Format };

/** What would become of a row, in the words of the history: its fields by name, each value as a person reads it. */
export function differenceText({ t, format }: Voice, difference: Difference, names: Names): string {
  const { table, kind, fields } = difference;
  const what = tableName(t, table);
  const name = t("exchange.restore.difference.named", { what, name: quoted(t, difference.name) });
  if (kind !== "changed") return t(`exchange.restore.difference.${kind}`, { name });
  const speech = { t, format, names: namesOf(t, names) };
  // Several fields without words of their own are one « autre champ modifié ».
  // An order that follows from another change is no news.
  const news = fields.length > 1 ? fields.filter(({ field }) => field !== "rank") : fields;
  const told = new Set(news.map((field) => fieldWords(speech, field, names)));
  return t("exchange.restore.difference.changed", { name, fields: format.list([...told]) });
}

function fieldWords(
  speech: Voice & { readonly names: HistoryNames },
  { field, before, after }: FieldDifference,
  names: Names,
): string {
  const { t } = speech;
  const words = fieldName(t, field);
  const [, element] = field.split("/");
  if (element !== undefined) {
    const name = quoted(t, names[element] ?? t("exchange.restore.difference.gone"));
    return t(`exchange.restore.difference.${after === true ? "in" : "out"}`, { field: words, name });
  }
  if (field === "rank") return t("journal.event.changed", { field: words });
  const worded = (value: unknown): string | null =>
    field === "parentCardId" && typeof value === "string"
      ? quoted(t, names[value] ?? t("exchange.restore.difference.gone"))
      : fieldValue(speech, field, value);
  const [from, to] = [worded(before), worded(after)];
  if (from === null || to === null) return t("journal.event.changed", { field: words });
  return t("journal.event.moved", { field: words, from, to });
}

/** Names that base and file have for ids; a shelf that is no row has its own words. */
function namesOf(t: Translate, names: Names): HistoryNames {
  const nameOf = (id: string): string => names[id] ?? t("exchange.restore.difference.gone");
  return {
    place: (id) =>
      id === "backlog" || id === "flow" || id === "archive" || id === "trash"
        ? t(`card.place.${id}`)
        : nameOf(id),
    column: nameOf,
    epic: nameOf,
    person: nameOf,
    label: nameOf,
  };
}
