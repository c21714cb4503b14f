import type { Deed } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import type { VigieDatabase } from "../../database";

/** A deed in the words of what was once done, and whether it takes that back or does it again. */
export type NamedDeed = { readonly deed: Deed; readonly isUndoing: boolean };

/** A deed that goes back or forth bears the command and the subject of the one at the end of its chain. */
export async function namedDeed(
  db: VigieDatabase,
  stamp: string | undefined,
): Promise<NamedDeed | undefined> {
  const deed = stamp === undefined ? undefined : await db.deed.get(stamp);
  let first = deed;
  let steps = 0;
  for (let next = deed; next && next.undoes !== null; steps += 1) {
    next = await db.deed.get(next.undoes);
    first = next ?? first;
  }
  if (!deed || !first) return undefined;
  return {
    deed: { ...deed, command: first.command, about: first.about, events: deed.events },
    isUndoing: steps % 2 === 1,
  };
}

/** How many of the last deeds are looked at for an undoing that just came. */
const recent = 50;

/** Which of these deeds one of the latest deeds has taken back, in whichever tab. */
export async function undoneAmong(db: VigieDatabase, stamps: ReadonlySet<Stamp>): Promise<readonly Stamp[]> {
  const latest = await db.deed.orderBy(":id").reverse().limit(recent).toArray();
  return latest.flatMap(({ undoes }) => (undoes !== null && stamps.has(undoes) ? [undoes] : []));
}
