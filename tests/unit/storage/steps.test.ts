import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { steps } from "@/storage/queries/workspace";
import { aHand, aHouse } from "../../support/builders";

// Verifies: B81, 2b.2
test("undo and redo are named after what they would take back or do again, however often it went to and fro", async () => {
  const db = new VigieDatabase("steps");
  const house = await aHouse(createDexieStore(db), aHand());
  const id = await house.add("Une carte", { points: 1 });
  await house.dispatch({ type: "card/edit", cardId: id, fields: { points: 2 } });
  const named = async () => {
    const { undo, redo } = await steps(db);
    return [undo?.command, redo?.command];
  };
  expect(await named()).toEqual(["card/edit", undefined]);
  const { undo } = await steps(db);
  await house.dispatch({ type: "history/undo" });
  expect((await named())[1]).toBe("card/edit");
  await house.dispatch({ type: "history/redo" });
  expect(await named()).toEqual(["card/edit", undefined]);
  // Its words are the first deed's; it is the last one that would be taken back.
  expect((await steps(db)).undo?.stamp).not.toBe(undo?.stamp);
  await house.dispatch({ type: "history/undo" });
  expect((await named())[1]).toBe("card/edit");
});
