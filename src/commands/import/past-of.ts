import type { Fields, PastStep } from "@/domain/change";
import { placeOf } from "./card-words";
import type { ForeignStep } from "./foreign";
import type { Cast } from "./import-cast";

/**
 * What a change log tells of a card, in the ids of the project: the past that
 * its birth carries (Decision 91). Statuses that were led to one column change
 * nothing; a sprint that is closed here keeps its past as it is, too.
 */
export function pastOf(history: readonly ForeignStep[] | undefined, cast: Cast): readonly PastStep[] {
  const steps: { at: number; before: Record<string, unknown>; after: Record<string, unknown> }[] = [];
  for (const told of history ?? []) {
    const [field, before, after] = ends(told, cast);
    if (before === after) continue;
    const last = steps.at(-1);
    // What was done in one go is one step; a field that moves twice in one instant is two.
    if (last !== undefined && last.at === told.at && !Object.hasOwn(last.after, field)) {
      last.before[field] = before;
      last.after[field] = after;
    } else steps.push({ at: told.at, before: { [field]: before }, after: { [field]: after } });
  }
  return steps;
}

function ends(told: ForeignStep, cast: Cast): readonly [field: keyof Fields & string, unknown, unknown] {
  if (told.field === "points") return ["points", told.from, told.to];
  if (told.field === "kind") return ["kind", told.from, told.to];
  if (told.field === "sprint") return ["place", placeOf(told.from, cast), placeOf(told.to, cast)];
  const column = (status: string) => (cast.columnByStatus.get(status) ?? cast.firstColumn).id;
  return ["columnId", column(told.from), column(told.to)];
}
