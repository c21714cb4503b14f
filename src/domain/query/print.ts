import type { Bound, Clause, Field, Query, Value } from "./query";
import { needsQuotes } from "./read-value";
import { known, type QueryLanguage, spelt, todayNames, units } from "./words";

/** The query as one would type it in that language; read again, it is the same query. */
export function printQuery(query: Query, language: QueryLanguage): string {
  return query.map((clause) => printClause(clause, language)).join(" ");
}

/** One clause as one would type it. */
function printClause(clause: Clause, language: QueryLanguage): string {
  const not = clause.isNot ? "-" : "";
  if (clause.kind === "text") return `${not}${printText(clause.text)}`;
  const values = clause.values.map((value) => printValue(clause.field, value, language));
  return `${not}${spelt.field(clause.field, language)}:${values.join(",")}`;
}

/** One value of a field as one would type it. */
export function printValue(field: Field, value: Value, language: QueryLanguage): string {
  switch (value.kind) {
    case "none":
      return spelt.none(language);
    case "word":
      return spelt.word(field, value.word, language);
    case "name":
      return needsQuotes(field, value.text) ? quoted(value.text) : value.text;
    case "gone":
      return spelt.gone(field, value.number, language);
    case "id":
      return value.id;
    case "at":
      return printBound(value.bound, language);
    case "compare":
      return `${value.relation}${printBound(value.bound, language)}`;
    case "range":
      return `${printBound(value.from, language)}..${printBound(value.to, language)}`;
  }
}

function printBound(bound: Bound, language: QueryLanguage): string {
  switch (bound.kind) {
    case "number":
      return String(bound.number);
    case "day":
      return bound.on;
    case "priority":
      return spelt.word("priority", bound.priority, language);
    case "offset":
      return bound.count === 0
        ? (todayNames[language][0] ?? "")
        : `${bound.count}${units[bound.unit][language][0] ?? ""}`;
  }
}

function printText(text: string): string {
  // A comma at its head would be read as one more value of the field before it.
  const isPlain =
    !/[\s"«»:\\]|^[-,]/u.test(text) && known.field(text) === undefined && !/^(non|not)$/i.test(text);
  return isPlain ? text : quoted(text);
}

/** A text between marks that end where it ends. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
