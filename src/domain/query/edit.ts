import { printValue } from "./print";
import type { Clause, Field, Query, Value } from "./query";
import { isRowField, type QueryWorld, rowsNamed } from "./resolve";
import { plain } from "./words";

const nowhere = { at: 0, end: 0 };

/** Does the query ask for this value of a field? A name that means the same row is the same value. */
export function asksFor(query: Query, field: Field, value: Value, world: QueryWorld): boolean {
  return query.some((clause) => holds(clause, field, value, world));
}

/** The query with a value taken away where it asks for it, else with it as one more alternative of its field. */
export function toggled(query: Query, field: Field, value: Value, world: QueryWorld): Query {
  if (asksFor(query, field, value, world))
    return query.flatMap((clause) => {
      if (clause.kind === "text" || !holds(clause, field, value, world)) return [clause];
      const values = clause.values.filter((own) => !isSame(field, own, value, world));
      return values.length === 0 ? [] : [{ ...clause, values }];
    });
  const added = { ...value, span: nowhere };
  const at = query.findIndex((clause) => clause.kind === "field" && clause.field === field && !clause.isNot);
  if (at < 0) return [...query, { kind: "field", field, isNot: false, values: [added], span: nowhere }];
  return query.map((clause, index) =>
    index === at && clause.kind === "field" ? { ...clause, values: [...clause.values, added] } : clause,
  );
}

/** The typed text without one of its clauses; the rest stays as it was typed. */
export function withoutClause(text: string, { span }: Clause): string {
  return cut(text, span).trim();
}

function cut(text: string, { at, end }: Clause["span"]): string {
  return `${text.slice(0, at).trimEnd()} ${text.slice(end).trimStart()}`;
}

/** The typed text without what it asks of rows that were deleted; the rest stays as it was typed. */
export function withoutGone(text: string, query: Query): string {
  // From the end on, so that what is taken away moves nothing that is still to be looked at.
  const rest = query.toReversed().reduce((now, clause) => {
    if (clause.kind === "text") return now;
    const left = clause.values.filter(({ kind }) => kind !== "gone");
    if (left.length === clause.values.length) return now;
    if (left.length === 0) return cut(now, clause.span);
    const [first, last] = [clause.values[0], clause.values.at(-1)];
    const kept = left.map(({ span }) => now.slice(span.at, span.end)).join(",");
    return now.slice(0, first?.span.at) + kept + now.slice(last?.span.end);
  }, text);
  return rest.trim();
}

function holds(clause: Clause, field: Field, value: Value, world: QueryWorld): boolean {
  if (clause.kind === "text" || clause.field !== field || clause.isNot) return false;
  return clause.values.some((own) => isSame(field, own, value, world));
}

function isSame(field: Field, own: Value, other: Value, world: QueryWorld): boolean {
  if (isRowField(field)) {
    const [mine, others] = [rowIds(field, own, world), rowIds(field, other, world)];
    if (mine.length > 0 || others.length > 0)
      return others.length > 0 && others.every((id) => mine.includes(id));
  }
  return plain(printValue(field, own, "en")) === plain(printValue(field, other, "en"));
}

function rowIds(field: Field, value: Value, world: QueryWorld): readonly string[] {
  if (value.kind === "id") return [value.id];
  return isRowField(field) && value.kind === "name"
    ? rowsNamed(field, value.text, world).map(({ id }) => id)
    : [];
}
