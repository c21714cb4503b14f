import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import { ageingOf } from "../flow/ageing";
import { type BlockedGap, blockedLeftOut } from "../flow/blocked-time";
import { type FlowColumns, flowOf } from "../flow/chosen-flow";
import { outsideFlow } from "../flow/cumulative-flow";
import type { TimesGap } from "../flow/flow-times";
import { littlesLawOf } from "../flow/littles-law";
import { efficiencyOf, timesOf } from "./flow-readings";

/** Why a figure of the flow leaves a card out. */
export type FlowGap =
  | Exclude<TimesGap, "outside-period">
  | BlockedGap
  | "done-later-than-now"
  | "archived-open"
  | "begun-later-than-now"
  | "no-time"
  | "not-begun-idle";

/** How many cards a figure leaves out for a reason; who they are is told when somebody asks. */
export type GapCount = { readonly why: FlowGap; readonly count: number };

/** A figure of which somebody asks what it left out. */
export type GapsOf = {
  readonly figure:
    | "cumulative"
    | "cycle"
    | "lead"
    | "throughput"
    | "ageing"
    | "blocked"
    | "efficiency"
    | "little";
  readonly flow: FlowColumns;
};

type Gap = { readonly why: FlowGap; readonly ids: readonly CardId[] };

const ofCycle = new Set<TimesGap>(["never-begun", "finished-before-begun"]);
const ofLead = new Set<TimesGap>(["birth-unknown", "finished-before-created"]);

/** What a figure of the flow leaves out, and why, with the cards. */
export function gapsOf(book: ReportBook, { figure, flow }: GapsOf, now: Instant): readonly Gap[] {
  const { past } = book;
  switch (figure) {
    case "cumulative":
      return outsideFlow(past);
    case "cycle":
    case "lead":
    case "throughput":
      return timesGaps(book, { figure, flow }, now);
    case "ageing":
      return ageingOf(past, flowOf(flow), { cycle: nothing, now }).leftOut;
    case "blocked":
      return blockedLeftOut(past, flowOf(flow), now);
    case "efficiency":
      return idleGaps(book, flow);
    case "little": {
      const { leftOut } = littlesLawOf(past, flowOf(flow), { from: now - 1, to: now });
      return leftOut.length === 0 ? [] : [{ why: "finished-before-begun", ids: leftOut }];
    }
  }
}

/** The same in numbers. */
export function countGaps(book: ReportBook, of: GapsOf, now: Instant): readonly GapCount[] {
  return gapsOf(book, of, now).map(({ why, ids }) => ({ why, count: ids.length }));
}

const nothing = { n: 0, sorted: [], p50: null, p85: null, p95: null };

/** With the cards that are measured, these are all the cards of the project. */
function timesGaps(book: ReportBook, { figure, flow }: GapsOf, now: Instant): readonly Gap[] {
  const { leftOut } = timesOf(book, flow, now);
  return leftOut.flatMap(({ why, ids }): readonly Gap[] => {
    if (ofCycle.has(why) && figure !== "cycle") return [];
    if (ofLead.has(why) && figure !== "lead") return [];
    return [{ why: why === "outside-period" ? "done-later-than-now" : why, ids }];
  });
}

/** Efficiency has gaps of its own: what was never begun, and what was done as soon as it was begun. */
function idleGaps(book: ReportBook, flow: FlowColumns): readonly Gap[] {
  // Whatever the queues are, these are the same.
  const { leftOut } = efficiencyOf(book, flow, []);
  return leftOut.map(({ why, ids }) => ({ why: why === "never-begun" ? "not-begun-idle" : why, ids }));
}
