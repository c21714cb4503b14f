import { checkLine, checkText } from "@/commands/check-text";
import { arePoints } from "@/domain/model/points";
import type { Refusal } from "@/domain/rules/refusal";
import type { Day } from "@/lib/day";

/** A sprint as it stands in the dialog; undefined is a field whose text is no day or number, and says so itself. */
export type SprintDraft = {
  readonly name: string;
  readonly goal: string;
  readonly startOn: Day | null | undefined;
  readonly endOn: Day | null | undefined;
  readonly capacity: number | null | undefined;
};

export type SprintField = keyof SprintDraft;
export type SprintProblems = Partial<Record<SprintField, Refusal>>;

/** What the command would refuse, told by field before it is asked, so that each word stands under what it is about. */
export function problemsOf({ name, goal, startOn, endOn, capacity }: SprintDraft): SprintProblems {
  const line = checkLine("name", name);
  const text = checkText("goal", goal.trim());
  return {
    ...(line.ok ? {} : { name: line.error }),
    ...(text.ok ? {} : { goal: text.error }),
    ...(startOn && endOn && endOn < startOn ? { endOn: { kind: "days-reversed", startOn, endOn } } : {}),
    ...(typeof capacity === "number" && !arePoints(capacity)
      ? { capacity: { kind: "points-invalid", value: capacity } }
      : {}),
  };
}

/** Can it be sent as it is? */
export function isComplete(
  draft: SprintDraft,
): draft is SprintDraft & { startOn: Day | null; endOn: Day | null; capacity: number | null } {
  return draft.startOn !== undefined && draft.endOn !== undefined && draft.capacity !== undefined;
}
