import { Dexie } from "dexie";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { Instant } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../../database";

export type StageEvent = { readonly from: string; readonly to: string; readonly at: Instant };

/** Each change of a portfolio's stage that stands, the oldest first: what was undone is not told, and neither is undoing it. */
export async function stageEvents(db: VigieDatabase, portfolioId: string): Promise<readonly StageEvent[]> {
  const events = await db.event
    .where(":id")
    .between([portfolioId, Dexie.minKey], [portfolioId, Dexie.maxKey])
    .toArray();
  const told = events.filter((event) => event.before !== null && "stage" in event.after);
  const deeds = await db.deed.bulkGet(told.map(({ stamp }) => stamp));
  const standing = standingOf(deeds.flatMap((deed) => (deed ? [deed] : [])));
  return told
    .filter(({ stamp }) => standing.has(stamp))
    .sort((a, b) => a.occurredAt - b.occurredAt)
    .map((event) => ({ from: textOf(event.before), to: textOf(event.after), at: event.occurredAt }));
}

/** The deeds by hand that hold: an undo takes one away, and undoing the undo brings it back. */
function standingOf(deeds: readonly Deed[]): ReadonlySet<string> {
  const undoneBy = new Map<string, string[]>();
  for (const { stamp, undoes } of deeds)
    if (undoes !== null) undoneBy.set(undoes, [...(undoneBy.get(undoes) ?? []), stamp]);
  const holds = (stamp: string): boolean => !(undoneBy.get(stamp) ?? []).some(holds);
  return new Set(
    deeds.filter(({ stamp, undoes }) => undoes === null && holds(stamp)).map(({ stamp }) => stamp),
  );
}

const textOf = (fields: JournalEvent["before"]): string => String(fields?.["stage"] ?? "");
