import type { ChildrenChoice } from "@/commands/card/card-commands";
import type { Command } from "@/commands/command";
import type { Dispatch } from "@/commands/dispatch";
import type { Refusal } from "@/domain/rules/refusal";

export type ChildrenOpen = Extract<Refusal, { kind: "children-open" }>;

/**
 * The door, with the one question that it asks back: whoever would finish a
 * parent over open sub-tasks chooses, and the same command goes with the choice
 * (B30). No room has to know of it; without an answer the refusal stands.
 */
export function asking(
  dispatch: Dispatch,
  ask: (open: ChildrenOpen) => Promise<ChildrenChoice | null>,
): Dispatch {
  return async (command, occurredAt) => {
    const outcome = await dispatch(command, occurredAt);
    if (outcome.ok || outcome.error.kind !== "children-open") return outcome;
    const children = await ask(outcome.error);
    // Earned: only a command that takes the choice is refused for the want of it.
    return children === null ? outcome : dispatch({ ...command, children } as Command, occurredAt);
  };
}
