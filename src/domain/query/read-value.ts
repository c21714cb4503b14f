import { type Day, parseDay } from "@/lib/day";
import { daysFromToday, isPlausibleDay, readTypedDay } from "@/lib/typed-day";
import { parseId } from "../model/ids";
import type { DayText } from "../model/vocabulary";
import type { Bound, Field, FlawKind, Relation, Value } from "./query";
import { known, plain, priorityScale } from "./words";

type Reading = { readonly value: Value } | { readonly flaw: FlawKind };

/** Fields whose values are rows of the project, by the kind of id that these bear. */
const rowKinds = {
  assignee: "person",
  label: "label",
  epic: "epic",
  sprint: "sprint",
  status: "column",
} as const;

const mayBeNone: ReadonlySet<Field> = new Set([
  "assignee",
  "label",
  "epic",
  "sprint",
  "priority",
  "due",
  "points",
  "parent",
  "comments",
  "checks",
]);
const counts: ReadonlySet<Field> = new Set(["points", "comments", "checks"]);
const keyShape = /^(?:[\p{L}][\p{L}\p{N}]*-)?\d{1,9}$/u;
const spanShape = /^([+-]?\d{1,4})\s*(\p{L}+)$/u;
/** « +7 » says by its sign that it is a span: of days. */
const bareSpan = /^[+-]\d{1,4}$/;

/** How a text is read: a quoted one is a name and nothing else; without today, a date needs its year. */
export type Manner = { readonly isQuoted: boolean; readonly today: DayText | undefined };

/** Reads one value of a field. */
export function readValue(field: Field, text: string, { isQuoted, today }: Manner): Reading {
  if (!isQuoted) {
    if (mayBeNone.has(field) && known.isNone(text)) return { value: { kind: "none" } };
    const word = known.word(field, text);
    if (word !== undefined && field !== "priority") return { value: { kind: "word", word } };
  }
  if (hasScale(field)) return readScale(field, text, today);
  if (field === "key" || field === "parent")
    return keyShape.test(text)
      ? { value: { kind: "name", text: text.toUpperCase() } }
      : { flaw: "value-unknown" };
  if (field === "title") return { value: { kind: "name", text } };
  if (!(field in rowKinds)) return { flaw: "value-unknown" };
  const gone = isQuoted ? undefined : known.gone(text);
  if (gone !== undefined) return { value: { kind: "gone", number: gone } };
  if (!isQuoted && parseId(rowKinds[field as keyof typeof rowKinds], text) !== null)
    return { value: { kind: "id", id: text } };
  if (!isQuoted && /^[<>]/.test(text)) return { flaw: "comparison-unfit" };
  return { value: { kind: "name", text } };
}

/** Can one ask this field for more or for less? */
function hasScale(field: Field): boolean {
  return field === "due" || field === "priority" || counts.has(field);
}

function readScale(field: Field, text: string, today: Manner["today"]): Reading {
  const range = /^(.+?)\.\.(.+)$/.exec(text);
  if (range) {
    const [from, to] = [readBound(field, range[1] ?? "", today), readBound(field, range[2] ?? "", today)];
    if (!from || !to) return { flaw: "value-unknown" };
    if (isReversed(from, to)) return { flaw: "range-reversed" };
    return { value: { kind: "range", from, to } };
  }
  const [, relation, rest = ""] = /^([<>]=?|=)?(.*)$/s.exec(text) ?? [];
  const bound = readBound(field, rest, today);
  if (!bound) return { flaw: "value-unknown" };
  if (relation === undefined || relation === "=") return { value: { kind: "at", bound } };
  return { value: { kind: "compare", relation: relation as Relation, bound } };
}

function readBound(field: Field, text: string, today: Manner["today"]): Bound | null {
  if (field === "priority") {
    const priority = priorityScale.find((each) => each === known.word("priority", text));
    return priority ? { kind: "priority", priority } : null;
  }
  if (field === "due") return readDay(text, today);
  // « points:1,000 » would be 1 or 0: a figure behind noughts is the rest of a number that a comma tore apart.
  return /^(?:0|[1-9]\d{0,5})([.,]\d{1,2})?$/.test(text)
    ? { kind: "number", number: Number(text.replace(",", ".")) }
    : null;
}

function readDay(text: string, today: Manner["today"]): Bound | null {
  const away = daysFromToday(text);
  if (away !== undefined) return { kind: "offset", count: away, unit: "day" };
  const signed = plainSign(text);
  const [, count, name] = spanShape.exec(bareSpan.test(signed) ? `${signed}j` : signed) ?? [];
  const unit = name === undefined ? undefined : known.unit(name);
  // « -0 » is nought: nobody can read the difference.
  if (unit !== undefined)
    return { kind: "offset", count: Number(count) || 0, unit: Number(count) ? unit : "day" };
  if (today === undefined) {
    const on = parseDay(text);
    return on && isPlausibleDay(on) ? { kind: "day", on } : null;
  }
  const read = readTypedDay(text, today as Day);
  return "day" in read ? { kind: "day", on: read.day } : null;
}

/** A hyphen of typography before a figure is a minus. */
const plainSign = (text: string): string => text.replace(/^[\u2010-\u2012\u2212]/, "-");

function isReversed(from: Bound, to: Bound): boolean {
  if (from.kind === "number" && to.kind === "number") return from.number > to.number;
  if (from.kind === "day" && to.kind === "day") return from.on > to.on;
  if (from.kind === "priority" && to.kind === "priority")
    return priorityScale.indexOf(from.priority) > priorityScale.indexOf(to.priority);
  return from.kind === "offset" && to.kind === "offset" && from.unit === to.unit && from.count > to.count;
}

/** Would this text, unquoted, be read as something else than a name? */
export function needsQuotes(field: Field, text: string): boolean {
  if (/[\s,"«»:\\]|^[-<>=]|^$/u.test(text)) return true;
  if (field === "key" || field === "parent") return false;
  if (known.gone(text) !== undefined) return true;
  if ((mayBeNone.has(field) && known.isNone(text)) || known.word(field, text) !== undefined) return true;
  return (
    plain(text) === "" ||
    (field in rowKinds && parseId(rowKinds[field as keyof typeof rowKinds], text) !== null)
  );
}
