import { printValue } from "./print";
import type { Field, FieldClause, Query, Value } from "./query";
import { isRowField, type QueryWorld, rowsNamed, rowsOf } from "./resolve";
import type { QueryLanguage } from "./words";
import { plain } from "./words";

type Turn = (clause: FieldClause, value: Value) => Value | null;

/** Which rows of a text have gone, each by the number that stands for it there while its id is what the address keeps. */
export type Gone = {
  readonly numberOf: (field: Field, id: string) => number;
  readonly idOf: (field: Field, number: number) => string | undefined;
};

/** Remembers rows that have gone in the order in which they are met. */
export function rememberGone(): Gone {
  const met = new Map<Field, string[]>();
  const of = (field: Field): string[] => {
    const known = met.get(field) ?? [];
    met.set(field, known);
    return known;
  };
  return {
    numberOf(field, id) {
      const ids = of(field);
      if (!ids.includes(id)) ids.push(id);
      return ids.indexOf(id) + 1;
    },
    idOf: (field, number) => of(field)[number - 1],
  };
}

/** How an address is read and written: which rows have gone, and the language in which that is said. */
export type AddressManner = { readonly gone: Gone; readonly language: QueryLanguage };

/** The typed text with names of rows turned into their ids: what an address carries, so that it outlives a new name. */
export function withIds(text: string, query: Query, world: QueryWorld, gone?: Gone): string {
  return rewritten(text, query, (clause, value) => {
    if (value.kind === "gone") {
      const id = gone?.idOf(clause.field, value.number);
      return id === undefined ? null : { kind: "id", id };
    }
    if (!isRowField(clause.field) || value.kind !== "name") return null;
    const found = rowsNamed(clause.field, value.text, world);
    const [row] = found;
    return found.length === 1 && row && plain(row.name) === plain(value.text)
      ? { kind: "id", id: row.id }
      : null;
  });
}

/**
 * The text of an address with ids turned into the names that their rows bear now; what nobody bears any more is said to
 * be deleted.
 */
export function withNames(
  text: string,
  query: Query,
  world: QueryWorld,
  { gone, language }: AddressManner,
): string {
  const turn: Turn = (clause, value) => {
    if (!isRowField(clause.field) || value.kind !== "id") return null;
    const row = rowsOf(clause.field, world).find(({ id }) => id === value.id);
    return row
      ? { kind: "name", text: row.name }
      : { kind: "gone", number: gone.numberOf(clause.field, value.id) };
  };
  return rewritten(text, query, turn, language);
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
