import { type Day, daysBetween } from "@/lib/day";
import type { Dependency } from "../../model/planning";
import type { KnownDate } from "../../model/vocabulary";
import { isReversed, spanOf } from "../known-span";
import { type Bar, reachOf } from "./bars";
import { shiftDates, type Which } from "./shift-known";

/** A bar with the dates that it would have. */
export type Moved = {
  readonly bar: Bar;
  readonly startOn: KnownDate | null;
  readonly endOn: KnownDate | null;
};

type Edge = Pick<Dependency, "fromId" | "toId" | "state">;

/**
 * Which bars must follow one that moves, in the order of their dependencies,
 * and where they would stand. A project that moves as a whole takes its epics
 * and its milestones along; whatever waits for something that ends later gives
 * way. One that has slack gives it first; none moves by more than what it waits
 * for, so that a conflict that stood already stays as it was and is told
 * elsewhere. What is finished, and what a refused or delivered dependency
 * binds, stays.
 */
export function cascadeOf(
  moved: Moved,
  { bars, dependencies }: { readonly bars: ReadonlyMap<string, Bar>; readonly dependencies: readonly Edge[] },
): readonly Moved[] {
  const binding = dependencies.filter(({ state }) => state !== "refused" && state !== "delivered");
  const followers = grouped(binding, ({ fromId }) => fromId as string);
  const before = grouped(binding, ({ toId }) => toId as string);
  const carried = carriedBy(moved, bars);
  const places = new Map<string, Moved>([moved, ...carried].map((each) => [each.bar.id, each]));
  const roots = [...places.keys()];
  for (const id of inOrder(roots, followers)) {
    const bar = bars.get(id);
    if (!bar || places.has(id) || stays(bar)) continue;
    const days = Math.max(0, ...(before.get(id) ?? []).map(({ fromId }) => pushOf(places.get(fromId), bar)));
    if (days === 0) continue;
    places.set(id, { bar, ...shiftDates(bar, days, "both", "later") });
  }
  places.delete(moved.bar.id);
  return [...places.values()];
}

/** What a project that moves as a whole takes along by as many days; one that is only pulled longer takes nothing. */
function carriedBy(moved: Moved, bars: ReadonlyMap<string, Bar>): readonly Moved[] {
  const { bar } = moved;
  const days = daysMoved(moved);
  if (bar.table !== "project" || days === 0) return [];
  return [...bars.values()].flatMap((each) =>
    each.projectId === bar.id && each.id !== bar.id && !stays(each)
      ? [shifted(each, days, "both")].filter((one) => isElsewhere(one))
      : [],
  );
}

/** By how many days both ends have moved, the lesser way of the two; 0 where one of them stayed. */
function daysMoved({ bar, startOn, endOn }: Moved): number {
  const ends = [wayOf(bar.startOn, startOn), wayOf(bar.endOn, endOn)].filter((days) => days !== null);
  const [first = 0, last = first] = ends;
  if (Math.sign(first) !== Math.sign(last)) return 0;
  return Math.abs(first) < Math.abs(last) ? first : last;
}

/** How far a date has moved; null where there was none and is none. One that is only known better or worse stayed. */
function wayOf(was: KnownDate | null, is: KnownDate | null): number | null {
  if (was === null && is === null) return null;
  if (was === null || is === null) return 0;
  const isSameTime = spanOf(was).from <= spanOf(is).to && spanOf(is).from <= spanOf(was).to;
  return was.precision !== is.precision && isSameTime ? 0 : daysBetween(was.on as Day, is.on as Day);
}

function isElsewhere({ bar, startOn, endOn }: Moved): boolean {
  return bar.startOn?.on !== startOn?.on || bar.endOn?.on !== endOn?.on;
}

function grouped(
  edges: readonly Edge[],
  keyOf: (edge: Edge) => string,
): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group) group.push(edge);
    else groups.set(keyOf(edge), [edge]);
  }
  return groups;
}

/** Days by which a bar has to give way to one that has moved before it. */
function pushOf(earlier: Moved | undefined, bar: Bar): number {
  if (!earlier) return 0;
  const [was, is] = [lastOf(earlier.bar), lastOf(earlier)];
  const { from, to } = reachOf(bar);
  const start = from ?? to;
  if (was === null || is === null || start === null) return 0;
  const overlap = daysBetween(start as Day, is as Day) + 1;
  return Math.min(overlap, daysBetween(was as Day, is as Day));
}

function lastOf(dates: Pick<Bar, "startOn" | "endOn">): string | null {
  const { from, to } = reachOf(dates);
  return to ?? from;
}

/** What is finished stays where it is, and so does what two desks have dated to end before it starts: that is mended by hand. */
function stays(bar: Bar): boolean {
  return isFinished(bar) || isReversed(bar.startOn, bar.endOn);
}

function isFinished({ tally, isOver = false }: Bar): boolean {
  return isOver || (tally !== null && tally.cards > 0 && tally.done === tally.cards);
}

/** Everything behind some bars, each after all that it waits for; a circle that two desks closed is walked once. */
function inOrder(
  roots: readonly string[],
  followers: ReadonlyMap<string, readonly Edge[]>,
): readonly string[] {
  const order: string[] = [];
  const met = new Set<string>();
  for (const root of roots) {
    if (met.has(root)) continue;
    met.add(root);
    const way = [{ id: root, next: 0 }];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const follower = followers.get(here.id)?.[here.next];
      here.next += 1;
      if (!follower) {
        order.unshift(here.id);
        way.pop();
      } else if (!met.has(follower.toId)) {
        met.add(follower.toId);
        way.push({ id: follower.toId, next: 0 });
      }
    }
  }
  return order;
}

/** A bar moved or pulled by days: both of its ends, or one of them. */
export function shifted(bar: Bar, days: number, which: Which): Moved {
  return { bar, ...shiftDates(bar, days, which) };
}
