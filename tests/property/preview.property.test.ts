import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx, Store } from "@/domain/store";
import { afterInWhole } from "@/features/board/card/neighbours";
import { loadAfter } from "@/features/board/column/load";
import { totals } from "@/storage/queries/frame";
import { aHouse } from "../support/builders";

/*
 * What a header shows while a card is in the hand, and the place where the line
 * stands, are computed without asking the store. Whatever stands in the two
 * columns, whatever of it a filter shows and wherever the card is let go: once
 * the move is written, the totals are those that were shown, and among the
 * shown cards the moved one stands where the line stood.
 */

const card = fc.record({
  points: fc.option(fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100)),
  isShown: fc.boolean(),
});
const scene = fc.record({
  from: fc.array(card, { minLength: 1, maxLength: 8 }),
  to: fc.array(card, { maxLength: 8 }),
  taken: fc.nat(7),
  slot: fc.nat(8),
  within: fc.boolean(),
});

const cardsIn = (store: Store, projectId: ProjectId, place: Place): Promise<readonly Row<"card">[]> =>
  store.read((tx: ReadTx) => tx.cardsIn(projectId, place));
const loadsOf = async (store: Store, projectId: ProjectId) =>
  totals(await store.read((tx) => tx.counters(projectId)));

// Verifies: B14, B15, B17
test("a drop's preview equals its outcome: load, count and place, filtered or not", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ from, to, taken, slot, within }) => {
      const house = await aHouse();
      const { store, projectId } = house;
      const sprint = await house.addSprint("Sprint 1", { capacity: 20 });
      const shown = new Set<CardId>();
      const held: CardId[] = [];
      for (const [place, cards] of [
        ["backlog", from],
        [sprint, to],
      ] as const) {
        for (const { points, isShown } of cards) {
          const id = await house.add("Carte", { place, points });
          if (isShown) shown.add(id);
          if (place === "backlog") held.push(id);
        }
      }
      const moving = held[taken % held.length] as CardId;
      shown.add(moving);
      const target: Place = within ? "backlog" : sprint;

      const before = await cardsIn(store, projectId, target);
      const all = before.map(({ id }) => id);
      const seen = all.filter((id) => shown.has(id));
      const others = seen.filter((id) => id !== moving);
      const position = slot % (others.length + 1);
      const counted = await loadsOf(store, projectId);
      const [row] = (await cardsIn(store, projectId, "backlog")).filter(({ id }) => id === moving);
      const preview = within
        ? loadAfter(target, counted.get(target), [], [])
        : loadAfter(target, counted.get(target), [row], []);
      const left = within ? preview : loadAfter("backlog", counted.get("backlog"), [], [row]);

      const after = afterInWhole({ all, shown: seen }, others[position - 1] ?? null, [moving]);
      await house.done({ type: "card/move", cardIds: [moving], to: { place: target, after } });

      const now = await loadsOf(store, projectId);
      const cut = (load: ReturnType<typeof loadAfter> | undefined) => ({
        cards: load?.cards ?? 0,
        points: load?.points ?? 0,
        unestimated: load?.unestimated ?? 0,
      });
      expect(cut(now.get(target))).toEqual(cut(preview));
      expect(cut(now.get("backlog"))).toEqual(cut(left));
      const standing = (await cardsIn(store, projectId, target))
        .map(({ id }) => id)
        .filter((id) => shown.has(id));
      // Where nothing of the column is shown, the card goes first and is the only one to be seen.
      expect(standing.indexOf(moving)).toBe(position);
    }),
    { numRuns: 150 },
  );
});
