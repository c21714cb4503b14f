import { expect, test } from "vitest";
import type { Change } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { aHouse, type House } from "../../../support/builders";

/** Somebody else's work, which is in no history of ours. */
async function elsewhere(house: House, changes: readonly Change[]) {
  const draft = { command: "card/edit", about: { count: 1 }, source: "peer", undoes: null } as const;
  await house.store.write((tx) =>
    tx.apply(changes, house.hand.pen(), { ...draft, occurredAt: 0, history: (history) => history }),
  );
}

const prioritiesOf = (house: House, ids: readonly CardId[]) =>
  house.store.read(async (tx) => (await tx.getMany("card", ids)).map((card) => card?.priority));

// Verifies: B82, B84, 3x.7
test("a bulk edit whose half of the cards moved on goes back for the others, and says which stayed", async () => {
  const house = await aHouse();
  const ids: CardId[] = [];
  for (let i = 0; i < 40; i += 1) ids.push(await house.add(`Carte ${i}`));
  await house.done({ type: "card/edit-many", cardIds: ids, fields: { priority: "high", points: 3 } });
  await elsewhere(
    house,
    ids.slice(0, 20).map((id) => ({
      table: "card",
      id,
      before: { priority: "high" },
      after: { priority: "low" },
    })),
  );
  const { plan } = await house.done({ type: "history/undo" });
  expect(plan.left).toEqual(ids.slice(0, 20).map((_, i) => `Carte ${i}`));
  const priorities = await prioritiesOf(house, ids);
  expect(priorities.slice(0, 20)).toEqual(Array(20).fill("low"));
  expect(priorities.slice(20)).toEqual(Array(20).fill(null));
  const points = await house.store.read(async (tx) =>
    (await tx.getMany("card", ids)).map((card) => card?.points),
  );
  // The other field of the cards that moved on still bears the deed's stamp, and goes back.
  expect(points).toEqual(Array(40).fill(null));
});

// Verifies: B82, B84, 3x.7
test("cards that a closed sprint keeps by now stay there, by key and reason, and the others go back", async () => {
  const house = await aHouse();
  const [one, two] = [await house.addSprint("Sprint 1"), await house.addSprint("Sprint 2")];
  const [a, b] = [await house.add("a", { place: one }), await house.add("b")];
  await house.done({ type: "card/edit-many", cardIds: [a, b], fields: { place: two } });
  await elsewhere(house, [
    {
      table: "sprint",
      id: one,
      before: { state: { phase: "planned" } },
      after: { state: { phase: "closed", startedAt: 1, closedAt: 2 } },
    },
  ]);
  const { plan } = await house.done({ type: "history/undo" });
  expect(plan.apart).toMatchObject([{ key: "INT-1", why: { kind: "sprint-closed", sprint: "Sprint 1" } }]);
  expect(await house.titles(two)).toEqual(["a"]);
  expect(await house.titles()).toEqual(["b"]);
});
