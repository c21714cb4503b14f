import type { PastStep } from "@/domain/change";
import { leftBehind, placeOf } from "./card-words";
import type { ForeignCard, ForeignStep } from "./foreign";
import type { Cast } from "./import-cast";

type Growing = { at: number; before: Record<string, unknown>; after: Record<string, unknown> };

/**
 * What a change log tells of a card, in the ids of the project: the past that
 * its birth carries (Decision 91). Statuses that were led to one column change
 * nothing. A sprint that is closed here already keeps its past as it is.
 */
export function pastOf(foreign: ForeignCard, cast: Cast): readonly PastStep[] {
  const steps: Growing[] = [];
  for (const told of foreign.history ?? []) {
    const [field, before, after] = told.field === "blocked" ? flagEnds(told, foreign) : ends(told, cast);
    if (before !== after) put(steps, told.at, { field, before, after });
  }
  const left = leftBehind(foreign, cast);
  if (left !== null) {
    const last = steps.findLast(({ after }) => Object.hasOwn(after, "place"));
    const at = Math.max(left.closedAt, last?.at ?? left.closedAt);
    put(steps, at, { field: "place", before: left.place, after: "backlog" });
  }
  return steps.sort((a, b) => a.at - b.at);
}

/** What was done in one go is one step; a field that moves twice in one instant is two. */
function put(
  steps: Growing[],
  at: number,
  { field, before, after }: { readonly field: string; readonly before: unknown; readonly after: unknown },
): void {
  const last = steps.at(-1);
  if (last !== undefined && last.at === at && !Object.hasOwn(last.after, field)) {
    last.before[field] = before;
    last.after[field] = after;
  } else steps.push({ at, before: { [field]: before }, after: { [field]: after } });
}

/** Blocked since the flag went up; a change log knows no reason. */
function flagEnds(
  told: ForeignStep & { readonly field: "blocked" },
  { history = [] }: ForeignCard,
): readonly [field: string, before: unknown, after: unknown] {
  const raised = history.findLast(({ field, at }) => field === "blocked" && at < told.at)?.at ?? told.at;
  const blockedSince = (isBlocked: boolean, since: number) => (isBlocked ? { since, reason: "" } : null);
  return ["blocked", blockedSince(told.from, raised), blockedSince(told.to, told.at)];
}

function ends(
  told: Exclude<ForeignStep, { field: "blocked" }>,
  cast: Cast,
): readonly [field: string, before: unknown, after: unknown] {
  if (told.field === "points") return ["points", told.from, told.to];
  if (told.field === "kind") return ["kind", told.from, told.to];
  if (told.field === "sprint") return ["place", placeOf(told.from, cast), placeOf(told.to, cast)];
  if (told.field === "epic") {
    const epic = (identity: string | null) =>
      (identity === null ? undefined : cast.epics.get(identity)?.id) ?? null;
    return ["epicId", epic(told.from), epic(told.to)];
  }
  const column = (status: string) => (cast.columnByStatus.get(status) ?? cast.firstColumn).id;
  return ["columnId", column(told.from), column(told.to)];
}
