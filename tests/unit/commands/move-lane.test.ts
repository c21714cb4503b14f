import { expect, test } from "vitest";
import type { CardId, LabelId, PersonId } from "@/domain/model/ids";
import { aHouse } from "../../support/builders";

async function aLane() {
  const house = await aHouse();
  const ids = [await house.add("a"), await house.add("b"), await house.add("c")] as const;
  const card = (id: CardId) => house.store.read((tx) => tx.get("card", id));
  const label = async (name: string) =>
    (await house.done({ type: "label/add", projectId: house.projectId, name, colour: "blue" })).plan
      .changes[0]!.id as LabelId;
  return { house, ids, card, label };
}
const head = { place: "backlog", after: null } as const;

// Verifies: B41, 4c.2
test("cards that go to another lane stand there and say what it says: one deed, one undo", async () => {
  const { house, ids, card } = await aLane();
  const [a, , c] = ids;
  const [columnId] = house.columnIds.slice(1);
  const { deed } = await house.done({
    type: "card/move",
    cardIds: [c],
    to: { ...head, columnId: columnId! },
    fields: { priority: "high" },
  });
  expect(deed?.about).toMatchObject({ name: "c" });
  expect(await card(c)).toMatchObject({ priority: "high", columnId });
  expect(await house.titles()).toEqual(["c", "a", "b"]);
  await house.done({ type: "history/undo" });
  expect(await card(c)).toMatchObject({ priority: null, columnId: house.columnIds[0] });
  expect(await house.titles()).toEqual(["a", "b", "c"]);
  // Without a move among its neighbours the value alone is written.
  const same = await house.done({ type: "card/move", cardIds: [a], to: head, fields: { priority: "low" } });
  expect(same.plan.changes.map(({ after }) => after)).toEqual([{ priority: "low" }]);
});

// Verifies: B41
test("a card goes from one label's lane to another's, and keeps none of the first", async () => {
  const { house, ids, card, label } = await aLane();
  const [network, site] = [await label("réseau"), await label("site")];
  await house.done({ type: "card/edit", cardId: ids[1], fields: { label: [network] } });
  await house.done({
    type: "card/move",
    cardIds: [ids[1]],
    to: head,
    fields: { label: [site], unlabel: [network] },
  });
  expect((await card(ids[1]))?.labels).toEqual([site]);
});

// Verifies: 4x.8, B42
test("a lane whose label or person is gone meanwhile refuses, and the card stays where it was", async () => {
  const { house, ids, card, label } = await aLane();
  const site = await label("site");
  await house.done({ type: "label/remove", labelId: site });
  const before = await card(ids[2]);
  const gone = await house.dispatch({
    type: "card/move",
    cardIds: [ids[2]],
    to: head,
    fields: { label: [site] },
  });
  expect(gone).toEqual({ ok: false, error: { kind: "row-missing" } });
  const nobody = await house.dispatch({
    type: "card/move",
    cardIds: [ids[2]],
    to: head,
    fields: { assign: ["prs_nobody" as PersonId] },
  });
  expect(nobody).toEqual({ ok: false, error: { kind: "row-missing" } });
  expect(await card(ids[2])).toEqual(before);
});
