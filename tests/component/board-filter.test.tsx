import { waitFor } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import type { CardId, LabelId } from "@/domain/model/ids";
import { createCardFilter } from "@/features/board/filter/card-filter";
import { loadQueryEngine } from "@/features/board/filter/engine-door";
import { parseDay } from "@/lib/day";
import { aHouseOfServices } from "../support/house-of-services";

beforeAll(async () => {
  await loadQueryEngine();
});

async function aFilteredColumn(titles: readonly string[]) {
  const house = await aHouseOfServices();
  const ids: CardId[] = [];
  for (const title of titles) ids.push(await house.add(title));
  const picture = house.services.picture(house.projectId);
  await picture.whole();
  const filter = createCardFilter(picture, {
    me: house.services.me,
    today: () => parseDay("2026-11-25")!,
    cardIdByKey: house.services.queries.cardIdByKey,
  });
  const shown = () => filter.idsOf(picture.column("backlog")!);
  const stop = filter.start(() => ["backlog"]);
  const label = async (name: string, on: CardId) => {
    const made = await house.done({ type: "label/add", projectId: house.projectId, name, colour: "blue" });
    const id = made.plan.changes[0]!.id;
    await house.done({ type: "card/edit", cardId: on, fields: { [`labels/${id}`]: true } as object });
    await waitFor(() => expect(picture.card(on)?.labels).toContain(id));
    return id;
  };
  return { house, ids, picture, filter, shown, stop, label };
}

// Verifies: B78
test("every word is looked for in key and title, without case and accents", async () => {
  const { ids, picture, filter, shown, stop } = await aFilteredColumn([
    "Segmentation du cœur de réseau",
    "Bascule du site pilote",
  ]);
  filter.ask("COEUR reseau");
  expect(shown()).toEqual([ids[0]]);
  filter.ask("int-2");
  expect(shown()).toEqual([ids[1]]);
  filter.ask("<b> (.*");
  expect(shown()).toEqual([]);
  filter.ask("  ");
  expect(filter.isOn()).toBe(false);
  expect(shown()).toBe(picture.column("backlog")?.ids);
  stop();
});

// Verifies: B78, 3c.2
test("an answer is the same array until it holds other cards, and a new title is found", async () => {
  const { house, ids, filter, shown, stop } = await aFilteredColumn(["Bascule", "Supervision"]);
  filter.ask("basc");
  const first = shown();
  expect(first).toEqual([ids[0]]);
  await house.done({ type: "card/edit", cardId: ids[1]!, fields: { points: 3 } });
  expect(shown()).toBe(first);
  await house.done({ type: "card/edit", cardId: ids[1]!, fields: { title: "Bascule de nuit" } });
  await waitFor(() => expect(shown()).toEqual(ids));
  stop();
});

// Verifies: 3c.2
test("a card that no longer answers the query leaves, and one that does comes", async () => {
  const { house, ids, filter, shown, stop } = await aFilteredColumn(["Bascule", "Supervision"]);
  await house.done({ type: "card/edit", cardId: ids[0]!, fields: { points: 8 } });
  filter.ask("points:>5");
  await waitFor(() => expect(shown()).toEqual([ids[0]]));
  await house.done({ type: "card/edit", cardId: ids[0]!, fields: { points: 3 } });
  await house.done({ type: "card/edit", cardId: ids[1]!, fields: { points: 13 } });
  await waitFor(() => expect(shown()).toEqual([ids[1]]));
  stop();
});

// Verifies: 3x.6
test("a text that is no query says where it stops and leaves the last good answer", async () => {
  const { ids, filter, shown, stop } = await aFilteredColumn(["Bascule", "Supervision"]);
  filter.ask("bascule");
  filter.ask("bascule kind:");
  expect(shown()).toEqual([ids[0]]);
  expect(filter.reading()?.flaw).toMatchObject({ kind: "value-missing", at: 13 });
  expect(filter.address()).toBe("bascule");
  filter.ask("kind:task");
  expect(filter.reading()?.flaw).toBeNull();
  stop();
});

// Verifies: 3x.5
test("a label renamed while one filters by it stays the same label, and the text follows", async () => {
  const { house, ids, filter, shown, stop, label } = await aFilteredColumn(["Bascule", "Supervision"]);
  const id = await label("Réseau", ids[0]!);
  filter.ask("étiquette:reseau");
  expect(shown()).toEqual([ids[0]]);
  expect(filter.address()).toBe(`étiquette:${id}`);
  await house.done({ type: "label/edit", labelId: id as LabelId, name: "Cœur de réseau" });
  await waitFor(() => expect(filter.reading()?.text).toBe('étiquette:"Cœur de réseau"'));
  expect(filter.reading()?.isFollowed).toBe(true);
  expect(shown()).toEqual([ids[0]]);
  filter.ask(filter.address());
  expect(filter.reading()?.text).toBe('étiquette:"Cœur de réseau"');
  stop();
});

// Verifies: 3y.1
test("a label deleted while one filters by it is said to be deleted, and its return finds its cards again", async () => {
  const { house, ids, filter, shown, stop, label } = await aFilteredColumn(["Bascule", "Supervision"]);
  const id = await label("Réseau", ids[0]!);
  filter.ask("étiquette:reseau");
  await house.done({ type: "label/remove", labelId: id as LabelId });
  await waitFor(() => expect(filter.reading()?.text).toBe("étiquette:(supprimée)"));
  expect(shown()).toEqual([]);
  // Typing on keeps what the address knows.
  filter.ask("étiquette:(supprimée) bascule");
  expect(filter.reading()?.flaw).toBeNull();
  expect(filter.address()).toBe(`étiquette:${id} bascule`);
  await house.services.undo();
  await waitFor(() => expect(filter.reading()?.text).toBe("étiquette:Réseau bascule"));
  expect(shown()).toEqual([ids[0]]);
  stop();
});
