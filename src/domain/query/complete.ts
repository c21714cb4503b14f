import { inNameOrder } from "@/lib/name-order";
import { printValue } from "./print";
import type { Field, Flaw, Value } from "./query";
import { isRowField, type NamedRow, type QueryWorld, type RowField, rowsOf } from "./resolve";
import { fields, known, plain, priorityScale, type QueryLanguage, spelt, wordsFor } from "./words";

/** Something that could stand at the caret: what would be written, and what it means. */
export type Completion =
  | { readonly kind: "field"; readonly field: Field; readonly insert: string }
  | { readonly kind: "value"; readonly field: Field; readonly value: Value; readonly insert: string };

export type Completions = {
  /** The part of the text that a completion takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
};

const most = 10;
const valueBefore = /(?:^|\s)-?(\p{L}[\p{L}\p{M}-]*)[\u00a0\u202f]?:((?:[^\s"]|"[^"]*"|"[^"]*$)*)$/u;
const wordBefore = /(?:^|\s)-?(\p{L}[\p{L}\p{M}-]*)?$/u;

/** What could stand where the caret is: fields while a word begins, values of a field behind its colon. */
export function completionsAt(
  text: string,
  caret: number,
  world: QueryWorld,
  language: QueryLanguage,
): Completions {
  const before = text.slice(0, caret);
  const value = valueBefore.exec(before);
  const field = value ? known.field(value[1] ?? "") : undefined;
  if (value && field !== undefined) {
    const begun = lastValue(value[2] ?? "");
    const items = valuesOf(field, world, language).filter(({ insert }) => begins(insert, begun));
    return { from: caret - begun.length, to: caret, items: items.slice(0, most) };
  }
  const word = wordBefore.exec(before);
  if (!word) return { from: caret, to: caret, items: [] };
  const begun = word[1] ?? "";
  const found = fields.filter((each) => begun === "" || isCalled(each, begun));
  const items = found.map(
    (each): Completion => ({ kind: "field", field: each, insert: `${spelt.field(each, language)}:` }),
  );
  return { from: caret - begun.length, to: caret, items };
}

/** Could the text still become a query by typing on, at its end? */
export function isUnfinished({ kind, end, found, field }: Flaw, text: string): boolean {
  if (end < text.trimEnd().length) return false;
  if (kind === "value-missing" || kind === "quote-open") return true;
  if (kind === "field-unknown" || field === null) return false;
  const begun = plain(found);
  return (["fr", "en"] as const).some((language) =>
    [...wordsFor(field).map((word) => spelt.word(field, word, language)), spelt.none(language)].some((word) =>
      plain(word).startsWith(begun),
    ),
  );
}

/** What is typed of the value at the end of a list, its opening quote included. */
function lastValue(values: string): string {
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < values.length; at += 1) {
    if (values[at] === '"') isQuoted = !isQuoted;
    if (values[at] === "," && !isQuoted) from = at + 1;
  }
  return values.slice(from);
}

/** Some word of what would be written begins with what was typed. */
function begins(insert: string, begun: string): boolean {
  const wanted = plain(begun.replaceAll('"', ""));
  const own = plain(insert.replaceAll('"', ""));
  return wanted === "" || own.startsWith(wanted) || own.split(" ").some((word) => word.startsWith(wanted));
}

function isCalled(field: Field, begun: string): boolean {
  const wanted = plain(begun);
  return (["fr", "en"] as const).some((language) => plain(spelt.field(field, language)).startsWith(wanted));
}

function valuesOf(field: Field, world: QueryWorld, language: QueryLanguage): readonly Completion[] {
  const values: Value[] = [...wordsOf(field), ...scaleOf(field)];
  if (isRowField(field))
    values.push(...offered(field, world).map(({ name }): Value => ({ kind: "name", text: name })));
  if (field !== "kind" && field !== "status" && field !== "blocked" && field !== "key" && field !== "title")
    values.push({ kind: "none" });
  return values.map((value) => ({ kind: "value", field, value, insert: printValue(field, value, language) }));
}

/** Sprints, statuses and epics have an order of their own. */
function offered(field: RowField, world: QueryWorld): readonly NamedRow[] {
  const rows = rowsOf(field, world);
  return field === "label" || field === "assignee" ? inNameOrder(rows) : rows;
}

function wordsOf(field: Field): readonly Value[] {
  if (field === "priority") return [];
  return wordsFor(field).map((word): Value => ({ kind: "word", word }));
}

/** Examples that one would begin with. */
function scaleOf(field: Field): readonly Value[] {
  if (field === "priority")
    return priorityScale
      .toReversed()
      .map((priority): Value => ({ kind: "at", bound: { kind: "priority", priority } }));
  if (field === "due")
    return [
      { kind: "compare", relation: "<", bound: { kind: "offset", count: 7, unit: "day" } },
      { kind: "compare", relation: "<", bound: { kind: "offset", count: 1, unit: "month" } },
      { kind: "at", bound: { kind: "offset", count: 0, unit: "day" } },
    ];
  if (field === "points")
    return [
      { kind: "compare", relation: "<", bound: { kind: "number", number: 5 } },
      { kind: "range", from: { kind: "number", number: 5 }, to: { kind: "number", number: 8 } },
      { kind: "compare", relation: ">", bound: { kind: "number", number: 8 } },
    ];
  if (field === "comments" || field === "checks")
    return [{ kind: "compare", relation: ">", bound: { kind: "number", number: 0 } }];
  return [];
}
