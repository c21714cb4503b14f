import type { LeftOut } from "@/features/pieces/figure/figure";
import type { TeamTools, VelocityAnswer } from "./team-tools";

const mostNames = 5;

/** « Sprint 1, Sprint 2 et 3 autres ». */
function listed(names: readonly string[], { t, format }: TeamTools): string {
  if (names.length <= mostNames) return format.list(names);
  const rest = names.length - mostNames + 1;
  return format.list([...names.slice(0, mostNames - 1), t("reports.team.others", { count: rest })]);
}

/** Which sprints were not counted, and why: a line a reason. */
export function sprintsLeftOut(
  { leftOut, names }: Pick<VelocityAnswer, "leftOut" | "names">,
  tools: TeamTools,
): readonly LeftOut[] {
  const reasons = [
    "still-running",
    "closed-ahead",
    "no-estimate",
    "before-the-window",
    "never-started",
  ] as const;
  return reasons.flatMap((why) => {
    const those = leftOut.filter((each) => each.why === why).map(({ id }) => names[id] ?? "");
    if (those.length === 0) return [];
    return [{ text: tools.t(`reports.team.leftOut.${why}`, { names: listed(those, tools) }), ids: [] }];
  });
}

/** Sprints that one figure alone cannot count, in a line. */
export function without(
  why: "nothing-committed" | "no-capacity" | "nothing-done",
  names: readonly string[],
  tools: TeamTools,
): readonly LeftOut[] {
  if (names.length === 0) return [];
  return [{ text: tools.t(`reports.team.leftOut.${why}`, { names: listed(names, tools) }), ids: [] }];
}

/** Said in place of a chart when no sprint is left to draw. */
export function noSprint({ leftOut }: Pick<VelocityAnswer, "leftOut">, { t }: TeamTools): string {
  const isBlank = leftOut.some(({ why }) => why === "no-estimate");
  return t(isBlank ? "reports.team.noEstimates" : "reports.team.noClosed");
}
