import { sameValue } from "../change";
import type { JournalEvent } from "../journal";
import type { Stamp } from "../model/stamp";
import { rowKey } from "../row-key";

/**
 * The stamps of deeds that may be undoings, by their events alone: those that
 * give a field back what it said before the deed whose stamp it bore. Every
 * undoing is among them, and so is whoever wrote the same by hand; their deeds
 * say which is which, and the many other deeds need not be read.
 */
export function maybeUndoings(events: readonly JournalEvent[]): ReadonlySet<Stamp> {
  const byRow = new Map<string, Map<Stamp, JournalEvent>>();
  for (const event of events) {
    const key = rowKey(event.table, event.rowId);
    const own = byRow.get(key);
    if (own) own.set(event.stamp, event);
    else byRow.set(key, new Map([[event.stamp, event]]));
  }
  const found = new Set<Stamp>();
  for (const own of byRow.values())
    for (const event of own.values()) if (givesBack(event, own)) found.add(event.stamp);
  return found;
}

function givesBack({ before, after, was }: JournalEvent, own: ReadonlyMap<Stamp, JournalEvent>): boolean {
  if (before === null || was === undefined) return false;
  return Object.entries(after).some(([field, value]) => {
    let stamp = was[field];
    while (stamp !== undefined) {
      const earlier = own.get(stamp);
      if (earlier === undefined) return false;
      // What took a birth back, the row of it is gone.
      if (earlier.before === null) return field === "deleted" && value === true;
      if (field in earlier.after && sameValue(value, earlier.before[field])) return true;
      // It may have been an undoing itself: then the field said again what stood before the deed that it took back.
      const taken: Stamp | undefined = earlier.was?.[field];
      stamp = taken === undefined ? undefined : own.get(taken)?.was?.[field];
    }
    return false;
  });
}
