import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { VigieDatabase } from "@/storage/database";
import { createDeskDoor } from "@/storage/desk-door";
import { createDexieStore } from "@/storage/dexie-store";
import { createPicture } from "@/storage/queries/picture";
import { fileOfBase } from "../../support/bases";
import { aHouse } from "../../support/builders";

let opened = 0;

async function aDesk() {
  const db = new VigieDatabase(`desk-${++opened}`);
  return { db, house: await aHouse(createDexieStore(db)), desk: createDeskDoor(db) };
}

// Verifies: M18
test("the desk's small door writes preferences and drafts without a deed, and an undo does not touch them", async () => {
  const { db, house, desk } = await aDesk();
  const head = await house.store.read((tx) => tx.head());
  await desk.put("preference", "density", "compact");
  await desk.put("draft", "card_1/title", { text: "à moitié" });
  expect(await house.store.read((tx) => tx.head())).toEqual(head);
  await house.done({ type: "history/undo" });
  expect((await db.desk.get("preference/density"))?.value).toBe("compact");
  await desk.drop("draft", "card_1/title");
  expect(await db.desk.get("draft/card_1/title")).toBeUndefined();
});

// Verifies: M1, M24
test("rows of the desk stay at the desk: a file that leaves holds no preference, draft, counter, audit or undo step", async () => {
  const { db, house, desk } = await aDesk();
  await house.add("Bascule");
  const before = await fileOfBase(db);
  await desk.put("preference", "secret", "du poste");
  await desk.put("draft", "card_1/title", { text: "brouillon du poste" });
  await desk.audit(Date.UTC(2026, 10, 23), "csv", "vigie_INT_2026-11-23_NP.csv");
  const after = await fileOfBase(db);
  expect(after).toEqual(before);
  expect(after).not.toMatch(/du poste|"counter"|"desk"\s*:\s*\{|"done":\[/);
});

// Verifies: M2, B119
test("a board opens without reading a single long text", async () => {
  const { db, house } = await aDesk();
  const cardId = await house.add("Bascule");
  await house.done({ type: "card/describe", cardId, description: "long ".repeat(1000) });
  const asked: string[] = [];
  const spied = new VigieDatabase(db.name);
  spied.use({
    stack: "dbcore",
    name: "spy",
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        const note =
          <A, R>(ask: (request: A) => R) =>
          (request: A) => {
            asked.push(name);
            return ask(request);
          };
        return {
          ...table,
          get: note(table.get),
          getMany: note(table.getMany),
          query: note(table.query),
          openCursor: note(table.openCursor),
        };
      },
    }),
  });
  const picture = createPicture(spied, house.projectId, (error) => {
    throw error;
  });
  await picture.whole();
  expect(picture.card(cardId)?.title).toBe("Bascule");
  expect(asked).toContain("card");
  expect(asked).not.toContain("cardText");
  expect(asked).not.toContain("checkItem");
});
