import type { KnownDate } from "@/domain/model/vocabulary";
import { isReversed } from "@/domain/portfolio/known-span";
import type { Refusal } from "@/domain/rules/refusal";
import { err, ok, type Result } from "@/lib/result";

type Field = Extract<Refusal, { kind: "dates-reversed" }>["field"];
type Date = KnownDate | null | undefined;

/** Refuses an end of which every day is before the start; the field, and whose dates they are, are named in the refusal. */
export function datesInOrder(field: Field, start: Date, end: Date, name?: string): Result<null, Refusal> {
  if (!start || !end || !isReversed(start, end)) return ok(null);
  return err({ kind: "dates-reversed", field, start, end, ...(name ? { name } : {}) });
}
