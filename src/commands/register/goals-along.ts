import { type Change, edited, type Row } from "@/domain/change";
import type { Milestone } from "@/domain/model/registers";
import { shiftKnown } from "@/domain/portfolio/roadmap/shift-known";
import type { ReadTx } from "@/domain/store";
import { type Day, daysBetween } from "@/lib/day";

/** The objectives of a milestone that have a date of their own move with it, by as many days and no more precisely (B6). */
export async function goalsAlong(
  tx: ReadTx,
  before: Pick<Milestone, "on">,
  after: Pick<Milestone, "on" | "objectives">,
): Promise<readonly Change[]> {
  if (!before.on || !after.on || before.on.on === after.on.on) return [];
  const days = daysBetween(before.on.on as Day, after.on.on as Day);
  const goals = await tx.getMany("objective", [...after.objectives]);
  return goals.flatMap((goal: Row<"objective"> | undefined) =>
    goal && !goal.deleted && goal.targetOn
      ? edited("objective", goal, { targetOn: shiftKnown(goal.targetOn, days) })
      : [],
  );
}
