import type { Process } from "../model/registers";
import type { DayText } from "../model/vocabulary";
import { spanOf } from "./known-span";

export type Digitised = {
  /** From each day on, how many processes are digital for certain: a month counts from its last day on. */
  readonly steps: readonly { readonly on: DayText; readonly count: number }[];
  /** Digital, but nobody knows since when: in no step. */
  readonly undated: number;
};

/** How many processes were digital from when on, as far as their dates are known; never earlier than known, nor later than today (F16). */
export function digitisedOverTime(
  processes: readonly Pick<Process, "state" | "digitalOn">[],
  today: DayText,
): Digitised {
  const digital = processes.filter(({ state }) => state === "digital");
  const days = digital
    .flatMap(({ digitalOn }) => (digitalOn ? [earlier(spanOf(digitalOn).to, today)] : []))
    .toSorted();
  const steps = [...new Set(days)].map((on) => ({ on, count: days.filter((day) => day <= on).length }));
  return { steps, undated: digital.length - days.length };
}

/** « November », read on the 26th, ends in days to come; what is digital by then is so today. */
function earlier(day: DayText, today: DayText): DayText {
  return day < today ? day : today;
}
