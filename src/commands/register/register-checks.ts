import type { Refusal } from "@/domain/rules/refusal";
import { ok, type Result } from "@/lib/result";
import { type FieldCheck, fieldCheck } from "./field-checks";
import type { RegisterTable } from "./register-commands";

type Checks = Readonly<Record<string, FieldCheck>>;

const { day, knownDate, line, lines, maybe, maybeDay, maybeLine, text, within } = fieldCheck;

const named = { name: line };

/** What is asked of each field that a person types; choices and ids come from lists and need no check. */
const checks: Readonly<Record<RegisterTable, Checks>> = {
  objective: { ...named, aims: lines, targetOn: knownDate },
  pillar: {
    ...named,
    description: text,
    examples: lines,
    startedOn: knownDate,
    share: maybe(within(0, 1, true)),
  },
  driver: named,
  businessLine: { ...named, roadmap: text },
  program: { ...named, startedOn: knownDate, endsOn: knownDate, sources: lines, description: text },
  planningInterval: named,
  iteration: { ...named, startOn: day, endOn: day },
  intervalGoal: { ...named, planned: within(1, 10), actual: maybe(within(0, 10)) },
  dependency: { fromNote: text, toNote: text },
  milestone: { ...named, on: knownDate, place: maybeLine, tag: maybeLine, note: text, sources: lines },
  process: { ...named, evidence: text, targetOn: knownDate, digitalOn: knownDate },
  risk: {
    ...named,
    text,
    likelihood: within(1, 5),
    impact: within(1, 5),
    owner: maybeLine,
    dueOn: maybeDay,
  },
  stakeholder: { ...named, role: maybeLine, sources: lines },
  contact: { on: knownDate, text },
  healthNote: { text, on: day },
  organisation: { ...named, role: maybeLine, from: knownDate, to: knownDate },
  document: { ...named, version: maybeLine, on: knownDate, sources: lines },
};

/** The fields as they are kept: lines trimmed, days true, numbers within their bounds; or why the first one is not. */
export function checkRegisterFields(
  table: RegisterTable,
  fields: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, Refusal> {
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const check = checks[table][field];
    const checked = check ? check(field, value) : ok(value);
    if (!checked.ok) return checked;
    kept[field] = checked.value;
  }
  return ok(kept);
}
