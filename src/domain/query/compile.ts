import type { Day } from "@/lib/day";
import { searchText } from "@/lib/search-text";
import { dayAfter } from "@/lib/typed-day";
import type { Card } from "../model/entities";
import type { Bound, Field, FieldClause, Query, Relation, Value } from "./query";
import { isRowField, peopleWhoAreMe, type QueryWorld, type RowField, rowsNamed, titleIn } from "./resolve";
import { priorityScale } from "./words";

type Test = (card: Card, text: string) => boolean;

/** Something that a query names and nobody here bears; it finds nothing, and the person is told. */
export type Stranger = {
  readonly field: Field;
  readonly text: string;
  /** « moi », and nobody of the project is who asks. */
  readonly isMe?: true;
  /** It was there once, and was deleted since. */
  readonly isGone?: true;
};

export type CompiledQuery = {
  /** Is it about this card? `text` is what `textOfCard` says of it. */
  readonly test: Test;
  readonly strangers: readonly Stranger[];
};

/**
 * A query as a predicate over cards. Names, days and keys are looked up here, once: a card costs a few comparisons.
 * Fields and texts all hold, values of one field are alternatives, what is negated never holds (B78).
 */
export function compileQuery(query: Query, world: QueryWorld): CompiledQuery {
  const strangers: Stranger[] = [];
  const all: Test[] = [];
  const alternatives = new Map<Field, Test[]>();
  for (const clause of query) {
    if (clause.kind === "text") {
      const wanted = searchText(clause.text);
      all.push(clause.isNot ? (_, text) => !text.includes(wanted) : (_, text) => text.includes(wanted));
      continue;
    }
    const tests = testsOf(clause, world, strangers);
    if (clause.isNot) all.push((card, text) => !tests.some((test) => test(card, text)));
    else alternatives.set(clause.field, [...(alternatives.get(clause.field) ?? []), ...tests]);
  }
  for (const tests of alternatives.values()) {
    const [only] = tests;
    all.push(tests.length === 1 && only ? only : (card, text) => tests.some((test) => test(card, text)));
  }
  return { test: (card, text) => all.every((test) => test(card, text)), strangers };
}

function testsOf({ field, values }: FieldClause, world: QueryWorld, strangers: Stranger[]): readonly Test[] {
  const ids = new Set<string>();
  const tests: Test[] = [];
  for (const value of values) {
    if (value.kind === "gone") strangers.push({ field, text: "", isGone: true });
    else if (isRowField(field) && (value.kind === "name" || value.kind === "id")) {
      const found = idsOf(field, value, world);
      if (found.length === 0) strangers.push({ field, text: value.kind === "id" ? value.id : value.text });
      for (const id of found) ids.add(id);
    } else if (field === "assignee" && value.kind === "word") {
      const me = peopleWhoAreMe(world);
      if (me.length === 0) strangers.push({ field, text: value.word, isMe: true });
      for (const id of me) ids.add(id);
    } else tests.push(testOf(field, value, world, strangers));
  }
  if (ids.size > 0) tests.push(bears(field, ids));
  // Alternatives of which none can hold find nothing.
  return tests.length > 0 ? tests : [() => false];
}

function idsOf(field: RowField, value: Value, world: QueryWorld): readonly string[] {
  if (value.kind === "name") return rowsNamed(field, value.text, world).map(({ id }) => id);
  return value.kind === "id" ? [value.id] : [];
}

function bears(field: Field, ids: ReadonlySet<string>): Test {
  switch (field) {
    case "assignee":
      return ({ assignees }) => assignees.some((id) => ids.has(id));
    case "label":
      return ({ labels }) => labels.some((id) => ids.has(id));
    case "epic":
      return ({ epicId }) => epicId !== null && ids.has(epicId);
    case "sprint":
      return ({ place }) => ids.has(place);
    default:
      return ({ columnId }) => ids.has(columnId);
  }
}

function testOf(field: Field, value: Value, world: QueryWorld, strangers: Stranger[]): Test {
  if (value.kind === "none") return isNone(field);
  if (value.kind === "word") return testOfWord(field, value.word, world);
  if (value.kind === "at" || value.kind === "compare" || value.kind === "range")
    return testOfScale(field, value, world);
  const text = value.kind === "name" ? value.text : "";
  if (field === "title") {
    const wanted = searchText(text);
    return (_, own) => titleIn(own).includes(wanted);
  }
  return testOfKey(field, text, world, strangers);
}

function isNone(field: Field): Test {
  switch (field) {
    case "assignee":
      return ({ assignees }) => assignees.length === 0;
    case "label":
      return ({ labels }) => labels.length === 0;
    case "epic":
      return ({ epicId }) => epicId === null;
    case "sprint":
      return ({ place }) => place === "backlog";
    case "priority":
      return ({ priority }) => priority === null;
    case "due":
      return ({ dueOn }) => dueOn === null;
    case "points":
      return ({ points }) => points === null;
    case "parent":
      return ({ parentCardId }) => parentCardId === null;
    case "comments":
      return ({ comments }) => comments === 0;
    default:
      return ({ checksTotal }) => checksTotal === 0;
  }
}

function testOfWord(field: Field, word: string, { sprints, columns, today }: QueryWorld): Test {
  if (field === "kind") return ({ kind }) => kind === word;
  if (field === "blocked") return ({ blocked }) => (blocked !== null) === (word === "yes");
  const over = new Set<string>(
    columns.filter(({ category }) => category === "done" || category === "cancelled").map(({ id }) => id),
  );
  if (field === "due") return ({ dueOn, columnId }) => dueOn !== null && dueOn < today && !over.has(columnId);
  if (field === "status") return ({ columnId }) => !over.has(columnId);
  if (word === "backlog") return ({ place }) => place === "backlog";
  const phase = word === "current" ? "active" : word === "next" ? "planned" : "closed";
  const those = sprints.filter(({ state }) => state.phase === phase).map(({ id }) => id);
  const places = new Set<string>(word === "next" ? those.slice(0, 1) : those);
  return ({ place }) => places.has(place);
}

type Scaled = Extract<Value, { kind: "at" | "compare" | "range" }>;

function testOfScale(field: Field, value: Scaled, world: QueryWorld): Test {
  const read = readerOf(field);
  const place = (bound: Bound) => placeOf(bound, world.today);
  const within = holdsOn(value, place);
  return (card) => {
    const own = read(card);
    return own !== null && within(own);
  };
}

function holdsOn(value: Scaled, place: (bound: Bound) => number | string): (own: number | string) => boolean {
  if (value.kind === "at") {
    const bound = place(value.bound);
    return (own) => own === bound;
  }
  if (value.kind === "compare") return comparison(value.relation, place(value.bound));
  const [from, to] = [place(value.from), place(value.to)];
  return (own) => own >= from && own <= to;
}

function comparison(relation: Relation, bound: number | string): (own: number | string) => boolean {
  if (relation === "<") return (own) => own < bound;
  if (relation === "<=") return (own) => own <= bound;
  if (relation === ">") return (own) => own > bound;
  return (own) => own >= bound;
}

function readerOf(field: Field): (card: Card) => number | string | null {
  if (field === "points") return ({ points }) => points;
  if (field === "due") return ({ dueOn }) => dueOn;
  if (field === "comments") return ({ comments }) => comments;
  // What is asked of criteria is what is left of them.
  if (field === "checks") return ({ checksTotal, checksDone }) => checksTotal - checksDone;
  return ({ priority }) => (priority === null ? null : priorityScale.indexOf(priority));
}

function placeOf(bound: Bound, today: string): number | string {
  if (bound.kind === "number") return bound.number;
  if (bound.kind === "priority") return priorityScale.indexOf(bound.priority);
  return bound.kind === "day" ? bound.on : dayAfter(today as Day, bound.count, bound.unit);
}

function testOfKey(field: Field, text: string, world: QueryWorld, strangers: Stranger[]): Test {
  const [, code = world.project.code, digits = ""] = /^(?:(.+)-)?(\d+)$/.exec(text) ?? [];
  const number = Number(digits);
  if (field === "key") {
    const isHere = searchText(code) === searchText(world.project.code);
    return isHere ? (card) => card.number === number : () => false;
  }
  const parent = world.cardByKey(`${code}-${number}`);
  if (parent === null) strangers.push({ field, text });
  return ({ parentCardId }) => parentCardId !== null && parentCardId === parent;
}
