import type { Apart, Plan } from "@/commands/command";
import type { LimitBreach } from "@/commands/wip/limit-breach";
import type { Refusal } from "@/domain/rules/refusal";
import type { Result } from "@/lib/result";

/** How many rows went back, which somebody has worked on since, and which today's board keeps where they are. */
export type Step = {
  readonly back: number;
  readonly left: readonly string[];
  readonly apart: readonly Apart[];
  /** Soft limits that the step goes beyond. */
  readonly beyond: readonly LimitBreach[];
};

/** What came of an undo or redo, in plain data that crosses threads. */
export type StepOutcome = Result<Step, Refusal>;

/** What a step's plan says of its outcome. */
export function stepOf({
  changes,
  left = [],
  apart = [],
  beyond = [],
}: Pick<Plan, "changes" | "left" | "apart" | "beyond">): Step {
  return { back: changes.length, left, apart, beyond };
}
