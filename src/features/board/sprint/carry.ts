import type { CarryTo } from "@/commands/sprint/sprint-commands";
import { nextSprints } from "@/domain/capacity/cadence";
import type { Sprint } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";

/** The sprint that would follow this one: named on from it, from the day after the pause, and as long (B35). */
export function following(
  sprint: Sprint,
  taken: ReadonlySet<string>,
  today: Day,
): { readonly name: string; readonly startOn: Day; readonly endOn: Day } {
  const end = parseDay(sprint.endOn ?? "");
  const start = parseDay(sprint.startOn ?? "");
  const days = start && end && end >= start ? daysBetween(start, end) + 1 : 12;
  // A sprint from Monday to Friday is followed on a Monday.
  const coolDown = (7 - (days % 7)) % 7;
  const firstOn = addDays(end ?? today, 1 + (end ? coolDown : 0));
  for (let name = sprint.name; ; ) {
    const [next] = nextSprints(name, firstOn, { days, coolDown, count: 1 });
    if (!next) return { name, startOn: firstOn, endOn: firstOn };
    if (!taken.has(next.name)) return next;
    name = next.name;
  }
}

/** How many cards go where, in the order of the first that goes there. */
export function carriedCounts(
  cards: readonly { readonly id: CardId }[],
  all: CarryTo,
  except: Readonly<Record<CardId, CarryTo>>,
): ReadonlyMap<CarryTo, number> {
  const counts = new Map<CarryTo, number>();
  for (const { id } of cards) {
    const to = except[id] ?? all;
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}
