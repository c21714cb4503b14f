import { canonicalJson } from "@/lib/canonical";
import { sha256Text } from "@/lib/hash";
import type { Deed, JournalEvent } from "./journal";
import { payloadHash } from "./ledger";
import type { Stamp } from "./model/stamp";

export type ChainFlaw = { readonly seq: number; readonly flaw: "gap" | "header" | "link" | "payload" };

/**
 * Checks one desk's deeds one after the other, in order of sequence, so that a
 * long chain never has to be held whole: no gap, each header as sealed, each
 * linked to the one before. A deed whose events were redacted keeps its hash and
 * is not compared. `next` answers the flaw of that deed, or null.
 */
export function startChainCheck(): {
  readonly next: (deed: Deed, events: readonly JournalEvent[]) => ChainFlaw | null;
} {
  let prev = "";
  let seq = 0;
  return {
    next(deed, events) {
      seq += 1;
      const { hash, ...header } = deed;
      if (deed.seq !== seq) return { seq, flaw: "gap" };
      if (deed.prev !== prev) return { seq, flaw: "link" };
      if (sha256Text(canonicalJson(header)) !== hash) return { seq, flaw: "header" };
      if (!events.some((event) => event.redacted) && payloadHash(events) !== deed.payload)
        return { seq, flaw: "payload" };
      prev = hash;
      return null;
    },
  };
}

/** The same for a chain at hand; `eventsOf` gives a deed's events. Answers the first flaw, or null. */
export function chainFlaw(
  deeds: readonly Deed[],
  eventsOf: (stamp: Stamp) => readonly JournalEvent[],
): ChainFlaw | null {
  const check = startChainCheck();
  for (const deed of deeds) {
    const flaw = check.next(deed, eventsOf(deed.stamp));
    if (flaw) return flaw;
  }
  return null;
}
