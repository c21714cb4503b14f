import { Dexie } from "dexie";
import { type ChainFlaw, startChainCheck } from "@/domain/chain";
import type { JournalEvent } from "@/domain/journal";
import type { VigieDatabase } from "./database";

export type JournalVerdict = {
  readonly desks: number;
  readonly deeds: number;
  /** The first flaw of each chain that has one. */
  readonly flaws: readonly (ChainFlaw & { readonly desk: string })[];
};

const slice = 100;

/** Walks the chain of every desk whose deeds are here, slice by slice; `onDeeds` is told how many are done of how many. */
export async function verifyJournal(
  db: VigieDatabase,
  onDeeds: (done: number, of: number) => void = () => undefined,
): Promise<JournalVerdict> {
  const total = await db.deed.count();
  const flaws: (ChainFlaw & { readonly desk: string })[] = [];
  let [desks, deeds] = [0, 0];
  for (let desk = await deskAfter(db, null); desk !== null; desk = await deskAfter(db, desk)) {
    desks += 1;
    const check = startChainCheck();
    let flaw: ChainFlaw | null = null;
    for (let from = 0; ; ) {
      const some = await db.deed
        .where("[desk+seq]")
        .between([desk, from], [desk, Dexie.maxKey], false, true)
        .limit(slice)
        .toArray();
      const events = await eventsByStamp(
        db,
        some.map(({ stamp }) => stamp),
      );
      for (const deed of some) flaw ??= check.next(deed, events.get(deed.stamp) ?? []);
      deeds += some.length;
      onDeeds(deeds, total);
      const last = some.at(-1);
      if (last === undefined || some.length < slice) break;
      from = last.seq;
    }
    if (flaw) flaws.push({ ...flaw, desk });
  }
  return { desks, deeds, flaws };
}

async function deskAfter(db: VigieDatabase, desk: string | null): Promise<string | null> {
  const index = db.deed.where("[desk+seq]");
  const next = await (desk === null
    ? index.above([Dexie.minKey])
    : index.above([desk, Dexie.maxKey])
  ).first();
  return next?.desk ?? null;
}

async function eventsByStamp(
  db: VigieDatabase,
  stamps: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalEvent[]>> {
  const byStamp = new Map<string, JournalEvent[]>();
  for (const event of await db.event.where("stamp").anyOf(stamps).toArray()) {
    const known = byStamp.get(event.stamp);
    if (known) known.push(event);
    else byStamp.set(event.stamp, [event]);
  }
  return byStamp;
}
