import { describe, expect, test } from "vitest";
import type { CardId, ColumnId, SprintId } from "@/domain/model/ids";
import { type CardStory, stageAfter } from "@/domain/reports/card-story";
import { readPast } from "@/domain/reports/project-past";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, aHouse } from "../../support/builders";
import { journalOf } from "../../support/journal-of";

async function aPlay() {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const [todo, begun, over, dropped] = house.columnIds as readonly [ColumnId, ColumnId, ColumnId, ColumnId];
  const at = (minutes: number) => aHand().clock.now + minutes * 60_000;
  const story = (id: CardId): CardStory => {
    const found = readPast(journalOf(store)).cards.get(id);
    if (!found) throw new Error("no story");
    return found;
  };
  const stands = (id: CardId) => {
    const { stages } = story(id);
    return stages.map(({ shelf, category, points, blocked }) => [shelf, category, points, blocked]);
  };
  return { store, house, todo, begun, over, dropped, at, story, stands };
}

describe("the story of a card", () => {
  // Verifies: 5a.1, B60
  test("a card's place, status, points, kind and block are told stage by stage, from its birth to the trash", async () => {
    const { house, begun, over, story, stands } = await aPlay();
    const sprint = await house.addSprint("Sprint 1");
    const id = await house.add("Bascule", { points: 3 });
    await house.done({ type: "card/move", cardIds: [id], to: { place: sprint, after: null } });
    await house.done({
      type: "card/edit",
      cardId: id,
      fields: { columnId: begun, title: "Bascule du réseau" },
    });
    await house.done({ type: "card/edit", cardId: id, fields: { points: 2.5, kind: "bug" } });
    const since = house.hand.clock.now;
    await house.done({ type: "card/edit", cardId: id, fields: { blocked: { since, reason: "marché" } } });
    await house.done({ type: "card/edit", cardId: id, fields: { blocked: null, columnId: over } });
    await house.done({ type: "card/trash", cardIds: [id] });
    expect(stands(id)).toEqual([
      ["absent", "todo", 300, null],
      ["document", "todo", 300, null],
      ["document", "todo", 300, null],
      ["document", "inProgress", 300, null],
      ["document", "inProgress", 250, null],
      ["document", "inProgress", 250, "marché"],
      ["document", "done", 250, null],
      ["trash", "done", 250, null],
    ]);
    const { stages, createdAt } = story(id);
    expect(stages.map(({ place }) => place).slice(1, 4)).toEqual(["backlog", sprint, sprint]);
    expect(stages.map(({ kind }) => kind).slice(3, 5)).toEqual(["userStory", "bug"]);
    expect(createdAt?.at).toBe(stages[1]?.at);
    expect(stageAfter(story(id), (createdAt?.at ?? 0) - 1)?.shelf).toBe("absent");
  });

  // Verifies: 5a.2, M16
  test("a deed that was undone is in no story, however late it was undone", async () => {
    const { house, begun, stands } = await aPlay();
    const id = await house.add("Bascule", { points: 3 });
    await house.done({ type: "card/edit", cardId: id, fields: { columnId: begun } });
    house.hand.clock.now += 40 * 86_400_000;
    await house.done({ type: "history/undo" });
    expect(stands(id)).toEqual([
      ["absent", "todo", 300, null],
      ["document", "todo", 300, null],
    ]);
  });

  // Verifies: 5a.3, M14
  test("what was written down late stands where it happened", async () => {
    const { house, begun, over, at, story } = await aPlay();
    const id = await house.add("Bascule");
    await house.done({ type: "card/edit", cardId: id, fields: { columnId: over } }, at(300));
    await house.done({ type: "card/edit", cardId: id, fields: { columnId: begun } }, at(200));
    expect(story(id).stages.map(({ category }) => category)).toEqual(["todo", "todo", "inProgress", "done"]);
  });

  // Verifies: 5x.5, B66
  test("a status that changes its meaning, its name or goes away keeps what it meant until then", async () => {
    const { house, begun, story } = await aPlay();
    const id = await house.add("Bascule");
    await house.done({ type: "card/edit", cardId: id, fields: { columnId: begun } });
    await house.done({ type: "column/edit", columnId: begun, fields: { name: "Recette", category: "done" } });
    expect(story(id).stages.map(({ category }) => category)).toEqual(["todo", "todo", "inProgress", "done"]);
  });
});

// Verifies: 5a.5, M14
test("desks whose clocks and zones differ tell the same story, whatever order the events come in", async () => {
  const { store, house, begun, over } = await aPlay();
  const id = await house.add("Bascule");
  for (const columnId of [begun, over, begun, over])
    await house.done({ type: "card/edit", cardId: id, fields: { columnId } });
  const journal = journalOf(store);
  const there = { ...journal, events: [...journal.events].reverse() };
  expect(readPast(there).cards).toEqual(readPast(journal).cards);
  const sprint = "sprint_none" as SprintId;
  expect(
    readPast(journal)
      .cards.get(id)
      ?.stages.some(({ place }) => place === sprint),
  ).toBe(false);
});
