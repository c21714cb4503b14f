import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { aHouse, type House } from "../../support/builders";

async function aColumn(...titles: string[]): Promise<{ house: House; id: Record<string, CardId> }> {
  const house = await aHouse();
  const id: Record<string, CardId> = {};
  for (const title of titles) id[title] = await house.add(title);
  return { house, id };
}
const to = (after: CardId | undefined | null, place: string = "backlog") => ({
  place: place as never,
  after: after ?? null,
});

// Verifies: M4, B17
test("a card lands directly behind the card it was dropped after", async () => {
  const { house, id } = await aColumn("a", "b", "c", "d");
  await house.done({ type: "card/move", cardIds: [id["d"] as CardId], to: to(id["a"]) });
  expect(await house.titles()).toEqual(["a", "d", "b", "c"]);
  await house.done({ type: "card/move", cardIds: [id["a"] as CardId], to: to(id["c"]) });
  expect(await house.titles()).toEqual(["d", "b", "c", "a"]);
  await house.done({ type: "card/move", cardIds: [id["a"] as CardId], to: to(null) });
  expect(await house.titles()).toEqual(["a", "d", "b", "c"]);
});

// Verifies: B18
test("many cards move as one deed and keep their order among themselves", async () => {
  const { house, id } = await aColumn("a", "b", "c", "d");
  const sprintId = await house.addSprint("Sprint 1");
  const { deed } = await house.done({
    type: "card/move",
    cardIds: [id["d"], id["b"]] as CardId[],
    to: to(null, sprintId),
  });
  expect(deed?.about).toEqual({ count: 2 });
  expect(await house.titles(sprintId)).toEqual(["b", "d"]);
  await house.done({ type: "history/undo" });
  expect(await house.titles()).toEqual(["a", "b", "c", "d"]);
});

test("a move to where the card already stands writes nothing", async () => {
  const { house, id } = await aColumn("a", "b", "c");
  const { deed } = await house.done({ type: "card/move", cardIds: [id["b"] as CardId], to: to(id["a"]) });
  expect(deed).toBeNull();
  const same = await house.done({ type: "card/move", cardIds: [id["b"] as CardId], to: to(id["b"]) });
  expect(same.deed).toBeNull();
});

test("a card moved after a card that left meanwhile lands where that one stood", async () => {
  const { house, id } = await aColumn("a", "b", "c");
  const sprintId = await house.addSprint("Sprint 1");
  const x = await house.add("x", { place: sprintId });
  await house.done({ type: "card/move", cardIds: [id["b"] as CardId], to: to(null, sprintId) });
  const moved = await house.dispatch({ type: "card/move", cardIds: [x], to: to(id["b"]) });
  expect(moved.ok).toBe(true);
  expect((await house.titles()).toSorted()).toEqual(["a", "c", "x"]);
});

// Verifies: B12, B16
test("no card enters or leaves a closed sprint, and the reason names it", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 9");
  const inside = await house.add("dedans", { place: sprintId });
  const done = house.columnIds[2];
  await house.done({ type: "card/edit", cardId: inside, fields: { columnId: done as never } });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const outside = await house.add("dehors");
  const refused = { ok: false, error: { kind: "sprint-closed", sprint: "Sprint 9" } };
  expect(await house.dispatch({ type: "card/move", cardIds: [outside], to: to(null, sprintId) })).toEqual(
    refused,
  );
  expect(await house.dispatch({ type: "card/move", cardIds: [inside], to: to(null) })).toEqual(refused);
  expect(await house.dispatch({ type: "card/trash", cardIds: [inside] })).toEqual(refused);
  expect(await house.dispatch({ type: "card/edit", cardId: inside, fields: { points: 99 } })).toEqual(
    refused,
  );
  expect((await house.dispatch({ type: "card/edit", cardId: inside, fields: { title: "relu" } })).ok).toBe(
    true,
  );
  expect(await house.titles(sprintId)).toEqual(["relu"]);
});

test("dropping between two cards of equal rank makes room between them", async () => {
  const { house, id } = await aColumn("a", "b", "c");
  const rank = (await house.store.read((tx) => tx.get("card", id["a"] ?? "")))?.rank;
  // Two desks may mint the same rank: here one is planted.
  await house.store.write(async (tx) => {
    const b = await tx.get("card", id["b"] ?? "");
    const draft = {
      command: "plant",
      about: { count: 1 },
      source: "peer",
      undoes: null,
      occurredAt: 0,
    } as const;
    await tx.apply(
      [{ table: "card", id: id["b"] as string, before: { rank: b?.rank }, after: { rank } } as never],
      house.hand.pen(),
      { ...draft, history: (history) => history },
    );
  });
  const before = await house.titles();
  const upper = before[0] as string;
  await house.done({ type: "card/move", cardIds: [id["c"] as CardId], to: to(id[upper]) });
  expect(await house.titles()).toEqual([upper, "c", before[1]]);
});
