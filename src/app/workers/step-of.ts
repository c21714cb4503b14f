import type { Apart, Plan } from "@/commands/command";
import type { Refusal } from "@/domain/rules/refusal";
import type { Result } from "@/lib/result";

/** How many rows went back, which somebody has worked on since, and which today's board keeps where they are. */
export type Step = {
  readonly back: number;
  readonly left: readonly string[];
  readonly apart: readonly Apart[];
};

/** What came of an undo or redo, in plain data that crosses threads. */
export type StepOutcome = Result<Step, Refusal>;

/** What a step's plan says of its outcome. */
export function stepOf({ changes, left = [], apart = [] }: Pick<Plan, "changes" | "left" | "apart">): Step {
  return { back: changes.length, left, apart };
}
