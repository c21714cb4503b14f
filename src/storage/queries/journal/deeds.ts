import type { Deed } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import type { VigieDatabase } from "../../database";

/** A deed, and what the thing that it is about was called before, if it gave it another name. */
export type ToldDeed = Deed & { readonly was?: string };

/** A deed in the words of what was once done, and whether it takes that back or does it again. */
export type NamedDeed = { readonly deed: ToldDeed; readonly isUndoing: boolean };

/** Commands that can give a thing another name. */
const renaming = /^(?:workspace|project|sprint|column|epic|label|template)\/edit$|^view\/rename$/;

/** The deed with the former name beside the one that its subject bears since. */
export async function withFormerName(db: VigieDatabase, deed: Deed): Promise<ToldDeed> {
  if (!renaming.test(deed.command)) return deed;
  const { name } = deed.about;
  const events = await db.event.where({ stamp: deed.stamp }).limit(2).toArray();
  const was = events.find(({ after }) => after["name"] === name)?.before?.["name"];
  return typeof was === "string" && was !== name ? { ...deed, was } : deed;
}

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
  const { was } = await withFormerName(db, first);
  const told = { ...deed, command: first.command, about: first.about };
  return { deed: was === undefined ? told : { ...told, was }, isUndoing: steps % 2 === 1 };
}

/** How many of the last deeds are looked at for an undoing that just came. */
const recent = 50;

/** Which of these deeds one of the latest deeds has taken back, in whichever tab. */
export async function undoneAmong(db: VigieDatabase, stamps: ReadonlySet<Stamp>): Promise<readonly Stamp[]> {
  const latest = await db.deed.orderBy(":id").reverse().limit(recent).toArray();
  return latest.flatMap(({ undoes }) => (undoes !== null && stamps.has(undoes) ? [undoes] : []));
}
