import { printValue } from "./print";
import type { FieldClause, Query, Value } from "./query";
import { isRowField, type QueryWorld, rowsNamed, rowsOf } from "./resolve";
import type { QueryLanguage } from "./words";
import { plain } from "./words";

type Turn = (clause: FieldClause, value: Value) => Value | null;

/** The typed text with names of rows turned into their ids: what an address carries, so that it outlives a new name. */
export function withIds(text: string, query: Query, world: QueryWorld): string {
  return rewritten(text, query, (clause, value) => {
    if (!isRowField(clause.field) || value.kind !== "name") return null;
    const found = rowsNamed(clause.field, value.text, world);
    const [row] = found;
    return found.length === 1 && row && plain(row.name) === plain(value.text)
      ? { kind: "id", id: row.id }
      : null;
  });
}

/** The text of an address with ids turned into the names that their rows bear now; an id that nobody bears stays. */
export function withNames(text: string, query: Query, world: QueryWorld): string {
  return rewritten(text, query, (clause, value) => {
    if (!isRowField(clause.field) || value.kind !== "id") return null;
    const row = rowsOf(clause.field, world).find(({ id }) => id === value.id);
    return row ? { kind: "name", text: row.name } : null;
  });
}

/** Only the values that turn are written anew: spaces, spelling and language of the rest stay the person's. */
function rewritten(text: string, query: Query, turn: Turn, language: QueryLanguage = "fr"): string {
  let result = "";
  let from = 0;
  for (const clause of query) {
    if (clause.kind === "text") continue;
    for (const value of clause.values) {
      const next = turn(clause, value);
      if (!next) continue;
      result += text.slice(from, value.span.at) + printValue(clause.field, next, language);
      from = value.span.end;
    }
  }
  return result + text.slice(from);
}
