import type { Command } from "@/commands/command";
import { createDispatch } from "@/commands/dispatch";
import type { Change } from "@/domain/change";
import type { Instant } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { assert } from "@/lib/assert";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";

/** One thing that someone does at an instant of the story. */
export type Act = {
  readonly at: Instant;
  readonly who: string;
  /** When it happened, where that is long before it was written down. */
  readonly occurredAt?: Instant;
  /** Asked when its time has come, so that it may speak of what was made meanwhile. */
  readonly say: (tx: ReadTx) => Promise<Command> | Command;
  readonly learn?: (changes: readonly Change[]) => void;
};

type World = {
  readonly desk: string;
  readonly dice: () => number;
  readonly offsetAt: (at: Instant) => number;
};

/** Plays acts in order of time against a fresh store in memory. A story that the house refuses is a mistake of the story's. */
export async function playAgenda(acts: readonly Act[], world: World): Promise<MemoryStore> {
  const store = createMemoryStore();
  let now = { at: 0, who: "" };
  let minted = 0;
  const dispatch = createDispatch(store, {
    dice: world.dice,
    mint: () => `s${(minted++).toString(36).padStart(5, "0")}`,
    pen: () => ({
      desk: world.desk,
      session: "sample",
      actor: now.who,
      now: now.at,
      offset: world.offsetAt(now.at),
    }),
  });
  // Sorting is stable: acts of one instant keep the order in which they were thought of.
  for (const act of [...acts].sort((a, b) => a.at - b.at)) {
    now = act;
    const outcome = await dispatch(await store.read(async (tx) => act.say(tx)), act.occurredAt);
    assert(outcome.ok, `the sample's story: ${outcome.ok ? "" : JSON.stringify(outcome.error)}`);
    act.learn?.(outcome.value.plan.changes);
  }
  return store;
}
