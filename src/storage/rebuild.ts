import type { Row } from "@/domain/change";
import { type Counter, counterDeltas, moved } from "@/domain/counters";
import { type Deed, emptyHead, type Head } from "@/domain/journal";
import { readStamp, type Stamp } from "@/domain/model/stamp";
import type { PortableRow } from "@/domain/portable";

/** Whose base is being filled, and when. */
export type Desk = { readonly desk: string; readonly now: number };

type Counts = { readonly checksDone: number; readonly checksTotal: number; readonly comments: number };

/** A clock never moves further ahead than this for a stamp that it hears, or one wrong desk would pull all others along. */
const furthestAhead = 5 * 60_000;

/** A card as it is kept, its counts not known yet. */
export function uncounted(row: PortableRow): Row<"card"> {
  return { ...(row as unknown as Row<"card">), checksDone: 0, checksTotal: 0, comments: 0 };
}

/** What follows from rows and deeds and did not travel: gathered batch by batch, the same for every kind of store. */
export function startRebuild({ desk, now }: Desk) {
  const counters = new Map<string, Counter>();
  const countsByCard = new Map<string, Counts>();
  let last: Deed | null = null;
  let heard: Stamp | null = null;
  return {
    cards(cards: readonly Row<"card">[]): void {
      const deltas = counterDeltas(cards.map((after) => ({ before: undefined, after })));
      for (const [key, delta] of deltas) counters.set(key, moved(counters.get(key), delta));
    },
    parts(table: "checkItem" | "comment", rows: readonly PortableRow[]): void {
      for (const row of rows) tally(countsByCard, table, row as unknown as Row<"checkItem">);
    },
    deeds(deeds: readonly Deed[]): void {
      for (const deed of deeds) {
        if (deed.desk === desk && deed.seq > (last?.seq ?? 0)) last = deed;
        heard = later(heard, deed.stamp, now);
      }
    },
    counters: (): ReadonlyMap<string, Counter> => counters,
    countsByCard: (): ReadonlyMap<string, Counts> => countsByCard,
    /** The desk's chain goes on after its last deed in the file, or begins; what others did cannot be undone here. */
    head(): Head {
      const stamp = later(heard, last?.stamp ?? null, Number.POSITIVE_INFINITY);
      return last === null
        ? { ...emptyHead, stamp: heard }
        : { ...emptyHead, seq: last.seq, hash: last.hash, stamp };
    },
  };
}

/** The later of two stamps; one that is too far ahead of our clock is not heard. */
export function later(ours: Stamp | null, theirs: Stamp | null, now: number): Stamp | null {
  if (theirs === null || readStamp(theirs).millis > now + furthestAhead) return ours;
  return ours === null || theirs > ours ? theirs : ours;
}

function tally(counts: Map<string, Counts>, table: "checkItem" | "comment", row: Row<"checkItem">): void {
  if (row.deleted) return;
  const kept = counts.get(row.cardId) ?? { checksDone: 0, checksTotal: 0, comments: 0 };
  counts.set(
    row.cardId,
    table === "comment"
      ? { ...kept, comments: kept.comments + 1 }
      : {
          ...kept,
          checksTotal: kept.checksTotal + 1,
          checksDone: kept.checksDone + (row.done ? 1 : 0),
        },
  );
}
