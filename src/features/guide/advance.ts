import type { Stamp } from "@/domain/model/stamp";
import { type FirstPlan, planSteps } from "@/features/pieces/first-plan";

/** What has come about on the desk, whichever gesture did it. */
export type Seen = {
  /** The last deed that Ctrl+Z would take back. */
  readonly last: {
    readonly stamp: Stamp;
    readonly at: number;
    /** It took a card of the backlog into a sprint. */
    readonly intoSprint: boolean;
    /** It wrote a comment, a description or a title. */
    readonly wrote: boolean;
  } | null;
  /** The deed that was taken back last. */
  readonly undone: Stamp | null;
  /** The address names a card. */
  readonly isCardOpen: boolean;
};

/** The step after this one, whether it was done or passed over. */
export function passOver(plan: FirstPlan): FirstPlan {
  const next = planSteps[planSteps.indexOf(plan.step as (typeof planSteps)[number]) + 1];
  return { ...plan, step: plan.step === "end" ? "end" : (next ?? "end") };
}

/** How far the guide is after what was seen; the same object when nothing of it was asked for. */
export function advance(plan: FirstPlan, { last, undone, isCardOpen }: Seen): FirstPlan {
  const isFresh = last !== null && last.at >= plan.since;
  switch (plan.step) {
    case "move":
      return isFresh && last.intoSprint ? { ...plan, step: "load", moved: last.stamp } : plan;
    case "load":
      // Who takes the move back at once has seen enough of the load.
      return undone !== null && undone === plan.moved ? { ...plan, step: "open" } : plan;
    case "undo":
      return undone !== null && (plan.moved === null || undone === plan.moved)
        ? { ...plan, step: "open" }
        : plan;
    case "open":
      return isCardOpen ? { ...plan, step: "write" } : plan;
    case "write":
      return isFresh && last.wrote ? { ...plan, step: "end" } : plan;
    default:
      return plan;
  }
}
