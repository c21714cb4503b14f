import type { Row } from "../../change";
import type { SprintId } from "../../model/ids";
import type { GoalWord } from "../../model/sprint-life";
import type { DayText } from "../../model/vocabulary";
import type { BookTables } from "../book";

type Kept = Pick<BookTables, "snapshots" | "minutes">;

/** What was frozen when a sprint started: of several starts the last one counts. */
export function snapshotOf(
  { snapshots }: Pick<Kept, "snapshots">,
  sprintId: SprintId,
): Row<"snapshot"> | undefined {
  return snapshots
    .filter((row) => row.sprintId === sprintId)
    .sort((a, b) => a.at - b.at)
    .at(-1);
}

/** The capacity that stood at the start, else what the sprint says of itself; null = nobody said. */
export function capacityOf(kept: Pick<Kept, "snapshots">, { id, capacity }: Row<"sprint">): number | null {
  return snapshotOf(kept, id)?.capacity ?? capacity;
}

/** A person's word on whether a sprint came to its goal, and on which day; the last one counts. */
export type GoalSaid = { readonly word: GoalWord; readonly on: DayText };

/** What was said of a sprint's goal in its reviews; null when nobody said anything. */
export function goalSaidOf({ minutes }: Pick<Kept, "minutes">, sprintId: SprintId): GoalSaid | null {
  let said: GoalSaid | null = null;
  for (const { sprintId: of, goal, on } of minutes)
    if (of === sprintId && goal !== undefined && (said === null || on >= said.on)) said = { word: goal, on };
  return said;
}
