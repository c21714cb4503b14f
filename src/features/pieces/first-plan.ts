import type { Stamp } from "@/domain/model/stamp";

/** What the guided first plan asks for, in turn. */
export const planSteps = ["move", "load", "undo", "open", "write"] as const;
export type PlanStep = (typeof planSteps)[number] | "end";

/** How far somebody is; a preference of the workstation, so that the guide can be left and taken up again. */
export type FirstPlan = {
  readonly isOpen: boolean;
  readonly step: PlanStep;
  /** Deeds before this instant were no answer to the guide. */
  readonly since: number;
  /** The deed that moved a card into a sprint: the one to take back. */
  readonly moved: Stamp | null;
};

export const firstPlanKey = "first-plan";

/** What is kept, or null where it says nothing that makes sense. */
export function readFirstPlan(value: unknown): FirstPlan | null {
  const { isOpen, step, since, moved } = (value ?? {}) as Partial<Record<keyof FirstPlan, unknown>>;
  const known = [...planSteps, "end" as const].find((each) => each === step);
  if (known === undefined || typeof since !== "number") return null;
  return {
    isOpen: isOpen === true,
    step: known,
    since,
    moved: typeof moved === "string" ? (moved as Stamp) : null,
  };
}

/** Takes the guide up where it was left; one that was finished, or never begun, begins. */
export function takeUp(kept: FirstPlan | null, now: number): FirstPlan {
  if (kept && kept.step !== "end") return { ...kept, isOpen: true };
  return { isOpen: true, step: "move", since: now, moved: null };
}
