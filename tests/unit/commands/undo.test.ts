import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, aHouse, must } from "../../support/builders";

/** Two sessions at one base: what the second does is somebody else's work to the first. */
async function twoHands() {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const other = createDispatch(store, aHand({ seed: 9, session: "sb" }));
  return { store, house, other: async (command: Parameters<typeof other>[0]) => must(await other(command)) };
}

// Verifies: B82, M16
test("undo gives back only the fields that still bear the deed's stamp, and lists what stays", async () => {
  const { store, house } = await twoHands();
  const cardId = await house.add("Bascule", { points: 3 });
  await house.done({ type: "card/edit", cardId, fields: { title: "Bascule du site", points: 5 } });
  // Work that is not in this desk's history: a peer's change of one of the two fields.
  await store.write(async (tx) => {
    const card = await tx.get("card", cardId);
    const draft = {
      command: "card/edit",
      about: { count: 1 },
      source: "peer",
      undoes: null,
      occurredAt: 0,
    } as const;
    await tx.apply(
      [{ table: "card", id: cardId, before: { points: card?.points ?? null }, after: { points: 8 } }],
      aHand({ session: "sb" }).pen(),
      { ...draft, history: (history) => history },
    );
  });
  const { plan } = await house.done({ type: "history/undo" });
  expect(plan.left).toEqual(["Bascule du site"]);
  const card = await store.read((tx) => tx.get("card", cardId));
  expect(card).toMatchObject({ title: "Bascule", points: 8 });
});

// Verifies: B82
test("the creation of a card that somebody worked on since is not undone, and says so", async () => {
  const { store, house } = await twoHands();
  const cardId = await house.add("Bascule");
  await store.write(async (tx) => {
    const draft = {
      command: "card/edit",
      about: { count: 1 },
      source: "peer",
      undoes: null,
      occurredAt: 0,
    } as const;
    await tx.apply(
      [{ table: "card", id: cardId, before: { title: "Bascule" }, after: { title: "Autre" } }],
      aHand({ session: "sb" }).pen(),
      { ...draft, history: (history) => history },
    );
  });
  const refused = await house.dispatch({ type: "history/undo" });
  expect(refused).toMatchObject({ ok: false, error: { kind: "undo-overtaken" } });
  expect(await house.titles()).toEqual(["Autre"]);
});

// Verifies: M16, B81
test("undo follows a field back through undone and redone deeds", async () => {
  const house = await aHouse();
  const cardId = await house.add("a", { points: 1 });
  for (const points of [2, 3, 5]) await house.done({ type: "card/edit", cardId, fields: { points } });
  const points = async () => (await house.store.read((tx) => tx.get("card", cardId)))?.points;
  const step = async (type: "history/undo" | "history/redo") => {
    await house.done({ type });
    return points();
  };
  expect(await step("history/undo")).toBe(3);
  expect(await step("history/undo")).toBe(2);
  expect(await step("history/redo")).toBe(3);
  expect(await step("history/undo")).toBe(2);
  expect(await step("history/undo")).toBe(1);
  expect(await step("history/redo")).toBe(2);
  expect(await step("history/redo")).toBe(3);
  expect(await step("history/redo")).toBe(5);
  await house.done({ type: "history/undo" });
  await house.done({ type: "card/edit", cardId, fields: { points: 13 } });
  expect(await house.dispatch({ type: "history/redo" })).toMatchObject({
    error: { kind: "nothing-to-redo" },
  });
});

// Verifies: M17
test("a redacted deed loses its words and keeps its place in the chain", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const { deed } = await house.done({ type: "card/describe", cardId, description: "un mot de trop" });
  await house.store.write((tx) => tx.redact(deed?.stamp as never));
  const events = await house.store.read((tx) => tx.eventsOf(deed?.stamp as never));
  expect(events).toMatchObject([{ before: {}, after: {}, redacted: true }]);
});
