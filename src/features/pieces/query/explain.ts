import type { FieldClause, Query, Value } from "@/domain/query/query";
import { isRowField, type QueryWorld, rowsNamed, rowsOf } from "@/domain/query/resolve";
import type { Translate } from "@/i18n/i18n";
import { scaleWords } from "./scale-words";
import type { Speech } from "./speech";

/** A query in a sentence: « assignées à moi et échéance dans moins de 7 jours ». */
export function explainQuery(query: Query, world: QueryWorld, speech: Speech): string {
  const { t } = speech;
  const phrase = (part: Query[number] | FieldClause): string => clauseWords(part, world, speech);
  const kept = joinedByField(query.filter(({ isNot }) => !isNot)).map(phrase);
  const out = query.filter(({ isNot }) => isNot).map(phrase);
  const words = kept.length === 0 ? t("query.all") : listed(kept, "query.and", t);
  return out.length === 0 ? words : t("query.except", { kept: words, out: listed(out, "query.or", t) });
}

/** What one clause asks, without its negation: « étiquette Réseau ». */
export function clauseWords(clause: Query[number], world: QueryWorld, { t, format }: Speech): string {
  if (clause.kind === "text") return t("query.contains", { text: clause.text });
  const { field } = clause;
  const parts = clause.values.map((value) =>
    value.kind === "none" ? null : valueWords(field, value, world, { t, format }),
  );
  const said = parts.filter((part) => part !== null);
  const none = `query.none.${field}` as "query.none.label";
  const phrases = [
    ...(said.length > 0 ? [t(`query.is.${field}`, { value: listed(said, "query.or", t) })] : []),
    ...(said.length < parts.length ? [t(none)] : []),
  ];
  return listed(phrases, "query.or", t);
}

/** One value in words: the names of the rows that it means, or what it says by itself. */
export function valueWords(
  field: FieldClause["field"],
  value: Value,
  world: QueryWorld,
  { t, format }: Speech,
): string {
  if (value.kind === "none") return t(`query.none.${field}` as "query.none.label");
  if (value.kind === "word") {
    if (field === "kind") return t(`board.kind.${value.word}` as "board.kind.bug").toLowerCase();
    return t(`query.word.${value.word}` as "query.word.me");
  }
  if (value.kind === "gone") return t(`query.gone.${field}` as "query.gone.label");
  if (value.kind === "id") {
    const row = isRowField(field) ? rowsOf(field, world).find(({ id }) => id === value.id) : undefined;
    return row?.name ?? value.id;
  }
  if (value.kind === "name") {
    const rows = isRowField(field) ? rowsNamed(field, value.text, world) : [];
    if (rows.length > 0 && rows.length <= 3)
      return listed(
        rows.map(({ name }) => name),
        "query.or",
        t,
      );
    return field === "title" || isRowField(field) ? t("query.quoted", { text: value.text }) : value.text;
  }
  return scaleWords(field, value, { t, format });
}

/** Values of one field are alternatives, however they were typed: they are told in one phrase. */
function joinedByField(clauses: Query): Query {
  const joined: Query[number][] = [];
  for (const clause of clauses) {
    const at = joined.findIndex(
      (other) => other.kind === "field" && clause.kind === "field" && other.field === clause.field,
    );
    const other = joined[at];
    if (other?.kind === "field" && clause.kind === "field")
      joined[at] = { ...other, values: [...other.values, ...clause.values] };
    else joined.push(clause);
  }
  return joined;
}

/** « a, b ou c »: commas, and the word of the language before the last. */
export function listed(items: readonly string[], word: "query.and" | "query.or", t: Translate): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : t(word, { first: items.slice(0, -1).join(", "), last });
}
