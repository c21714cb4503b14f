// Two desks begin with the same file, each works on its own, then each takes the other's file. The laws:
// - both show the same rows, byte for byte, and the same journal, whoever went first;
// - taking the same file again changes nothing;
// - counters and the counts on faces are what a recount says;
// - each desk's chain of deeds is still whole.
import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chainFlaw } from "@/domain/chain";
import { recount } from "@/domain/counters";
import { mergeRows } from "@/storage/merge-rows";
import { aDesk, type Desk, fileOfBase, stageFile } from "../support/bases";
import { afterHeader, fileOfStore } from "../support/native";
import { play, type Step, step, take } from "../support/steps";

const now = Date.UTC(2026, 10, 24);

async function work(desk: Desk, steps: readonly Step[]): Promise<void> {
  for (const one of steps) await take(desk, one, desk.places, desk.cards);
}

async function hear({ db }: Desk, file: string) {
  await stageFile(db, file);
  return mergeRows(db, "job", { now });
}

async function isCoherent({ db }: Desk): Promise<void> {
  const cards = await db.rows("card").toArray();
  const counters = (await db.counter.toArray()).map(({ key, ...counter }) => [key, counter] as const);
  const living = counters.filter(([, { cards: n, points, unestimated }]) => n || points || unestimated);
  expect(new Map(living)).toEqual(recount(cards));
  const checks = (await db.rows("checkItem").toArray()).filter(({ deleted }) => !deleted);
  for (const card of cards)
    expect(card.checksTotal).toBe(checks.filter(({ cardId }) => cardId === card.id).length);
  const deeds = await db.deed.toArray();
  for (const name of new Set(deeds.map(({ desk }) => desk))) {
    const chain = deeds.filter(({ desk }) => desk === name).sort((a, b) => a.seq - b.seq);
    const events = await db.event.toArray();
    expect(chainFlaw(chain, (stamp) => events.filter((event) => event.stamp === stamp))).toBeNull();
  }
}

// Verifies: B102, B103, B105, B108
test("two desks that worked apart and take each other's file show the same, byte for byte, and taking it again changes nothing", async () => {
  const some = fc.array(step, { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(some, some, some, async (before, here, there) => {
      const { store } = await play(before);
      const common = await fileOfStore(store);
      const [a, b] = [await aDesk("desk_b", common, 5), await aDesk("desk_c", common, 6)];
      await work(a, here);
      await work(b, there);
      const [fileA, fileB] = [await fileOfBase(a.db), await fileOfBase(b.db)];
      await hear(a, fileB);
      await hear(b, fileA);
      const both = await fileOfBase(a.db);
      expect(afterHeader(await fileOfBase(b.db))).toBe(afterHeader(both));
      for (const desk of [a, b]) await isCoherent(desk);

      expect(await hear(a, fileB)).toEqual({ rows: 0, deeds: 0, ahead: 0 });
      expect(await hear(a, both)).toEqual({ rows: 0, deeds: 0, ahead: 0 });
      expect(afterHeader(await fileOfBase(a.db))).toBe(afterHeader(both));
      for (const { db } of [a, b]) await db.delete();
    }),
    { numRuns: 12 },
  );
}, 60_000);
