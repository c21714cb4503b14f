import "fake-indexeddb/auto";
import { liveQuery } from "dexie";
import { expect, test } from "vitest";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createQueries } from "@/storage/queries/queries";
import { aHand, aHouse } from "../../support/builders";

test("a question whose code is still to come is answered, and asked again when what it reads changes", async () => {
  const db = new VigieDatabase("later");
  const house = await aHouse(createDexieStore(db), aHand());
  const id = await house.add("Avant");
  const queries = createQueries(db);
  const titles: (string | undefined)[] = [];
  const watching = liveQuery(() => queries.cardDetails(id)).subscribe((details) =>
    titles.push(details?.card.title),
  );
  await expect.poll(() => titles.at(-1)).toBe("Avant");
  await house.dispatch({ type: "card/edit", cardId: id, fields: { title: "Après" } });
  await expect.poll(() => titles.at(-1)).toBe("Après");
  watching.unsubscribe();
});
