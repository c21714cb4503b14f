import { isDay } from "@/domain/model/is-day";
import type { KnownDate } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";

/** What is asked of a field: the value as it is kept, or why not. */
export type FieldCheck = (field: string, value: unknown) => Result<unknown, Refusal>;

const line: FieldCheck = (field, value) => checkLine(field, String(value ?? ""));

/** One line, or nothing. */
const maybeLine: FieldCheck = (field, value) => {
  const text = String(value ?? "");
  return text.trim() === "" ? ok("") : checkLine(field, text);
};

const text: FieldCheck = (field, value) => checkText(field, String(value ?? ""));

/** Lines of which none is empty; blank ones are left out. */
const lines: FieldCheck = (field, value) => {
  const kept: string[] = [];
  for (const each of value as readonly string[]) {
    if (each.trim() === "") continue;
    const checked = checkLine(field, each);
    if (!checked.ok) return checked;
    kept.push(checked.value);
  }
  return ok(kept);
};

const day: FieldCheck = (_, value) =>
  typeof value === "string" && isDay(value) ? ok(value) : err({ kind: "day-invalid", value: String(value) });

const maybeDay: FieldCheck = (field, value) => (value === null ? ok(null) : day(field, value));

const knownDate: FieldCheck = (field, value) => {
  const date = value as KnownDate | null;
  if (date === null) return ok(null);
  const on = day(field, date.on);
  return on.ok ? ok(date) : on;
};

/** A number within these bounds, both included; whole unless `isFraction`. */
const within =
  (least: number, most: number, isFraction = false): FieldCheck =>
  (_, value) => {
    const number = Number(value);
    const fits = number >= least && number <= most && (isFraction || Number.isInteger(number));
    return fits ? ok(number) : err({ kind: "number-outside", value: number, least, most });
  };

const maybe =
  (check: FieldCheck): FieldCheck =>
  (field, value) =>
    value === null ? ok(null) : check(field, value);

/** The checks by name: each answers the value as it is kept (lines trimmed and composed, days that exist), or the refusal. */
export const fieldCheck = { line, maybeLine, text, lines, day, maybeDay, knownDate, within, maybe };
