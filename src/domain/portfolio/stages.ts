import { fold } from "@/lib/fold";
import type { StageEntry } from "../model/portfolio";
import type { DayText, KnownDate } from "../model/vocabulary";
import { spanOf } from "./known-span";

/** A change of the portfolio's stage as the journal has it. */
export type StageChange = { readonly from: string; readonly to: string; readonly on: DayText };

/** A phase that the portfolio entered, as its history tells it. */
export type StageStep = {
  readonly from: string;
  readonly to: string;
  readonly on: KnownDate | null;
  readonly note: string;
  readonly source: string;
  /** Told by the journal alone: nobody has written a source. */
  readonly isJournaled: boolean;
};

/**
 * The phases of a portfolio in the order in which it entered them: what people wrote with its source, and what the
 * journal has beside it. A change of the journal that a written entry tells, the same name within its date, is one with it.
 */
export function stagesTold(
  entries: readonly StageEntry[],
  changes: readonly StageChange[],
): readonly StageStep[] {
  const left = new Set(changes);
  const steps: StageStep[] = entries.map(({ name, on, note, source }) => {
    const same = changes.find((change) => left.has(change) && isTold(change, name, on));
    if (same) left.delete(same);
    return { from: same?.from ?? "", to: name, on, note, source, isJournaled: false };
  });
  for (const { from, to, on } of left)
    steps.push({ from, to, on: { on, precision: "day" }, note: "", source: "", isJournaled: true });
  const sorted = steps.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
  return sorted.map((step, i) => (step.from === "" ? { ...step, from: sorted[i - 1]?.to ?? "" } : step));
}

function isTold(change: StageChange, name: string, on: KnownDate | null): boolean {
  if (fold(change.to) !== fold(name) || on === null) return false;
  const { from, to } = spanOf(on);
  return from <= change.on && change.on <= to;
}

/** What has no date comes last. */
const orderOf = ({ on }: StageStep): string => (on === null ? "9999" : spanOf(on).from);
