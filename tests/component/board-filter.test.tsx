import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { createCardFilter, wordsOf } from "@/features/board/filter/card-filter";
import { aHouseOfServices } from "../support/house-of-services";

async function aFilteredColumn(titles: readonly string[]) {
  const house = await aHouseOfServices();
  const ids: CardId[] = [];
  for (const title of titles) ids.push(await house.add(title));
  const picture = house.services.picture(house.projectId);
  await picture.whole();
  const filter = createCardFilter(picture);
  const shown = () => filter.idsOf(picture.column("backlog")!);
  return { house, ids, picture, filter, shown };
}

// Verifies: B78
test("every word is looked for in key and title, without case and accents", async () => {
  const { ids, picture, filter, shown } = await aFilteredColumn([
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
});

test("an answer is the same array until it holds other cards, and a new title is found", async () => {
  const { house, ids, filter, shown } = await aFilteredColumn(["Bascule", "Supervision"]);
  const stop = filter.start(() => ["backlog"]);
  filter.ask("basc");
  const first = shown();
  expect(first).toEqual([ids[0]]);
  await house.done({ type: "card/edit", cardId: ids[1]!, fields: { points: 3 } });
  expect(shown()).toBe(first);
  await house.done({ type: "card/edit", cardId: ids[1]!, fields: { title: "Bascule de nuit" } });
  await waitFor(() => expect(shown()).toEqual(ids));
  stop();
});

test("a query of blanks is no query, and accents are none", () => {
  expect(wordsOf(" \u00a0 ")).toEqual([]);
  expect(wordsOf("Équipement  RÉSEAU")).toEqual(["equipement", "reseau"]);
});
