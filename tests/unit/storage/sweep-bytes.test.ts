import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { AttachmentId, CardId } from "@/domain/model/ids";
import { trashEnd } from "@/domain/rules/trash";
import { createDexieStore } from "@/storage/dexie-store";
import { sweepBytes } from "@/storage/upkeep/sweep-bytes";
import { aBase } from "../../support/bases";
import { aFile, aHouse } from "../../support/builders";

const author = "Testeur";
const day = 86_400_000;

async function aDesk() {
  const db = aBase();
  const house = await aHouse(createDexieStore(db));
  const { clock } = house.hand;
  return {
    db,
    house,
    clock,
    attach: async (cardId: CardId, ...files: ReturnType<typeof aFile>[]) => {
      const { plan } = await house.done({ type: "attachment/add", cardId, files, author });
      return plan.changes[0]?.id as AttachmentId;
    },
    remove: (attachmentId: AttachmentId) => house.done({ type: "attachment/remove", attachmentId }),
    sweep: () => sweepBytes(db, trashEnd(clock.now)),
    bytes: async (hash: string) => (await db.blob.get(hash))?.bytes,
    /** So much other work that nothing before it is a step of this desk any more. */
    work: async (cardId: CardId) => {
      for (let i = 0; i < 201; i += 1) await house.done({ type: "card/edit", cardId, fields: { points: i } });
    },
  };
}

// Verifies: 3f.9, B75
test("the bytes of a removed file go after thirty days, once no step of this desk can bring it back", async () => {
  const { house, clock, attach, remove, sweep, bytes, work } = await aDesk();
  const cardId = await house.add("a");
  const [gone, kept] = [aFile("plan.txt", "plan"), aFile("note.txt", "note")];
  const attachmentId = await attach(cardId, gone, kept);
  await remove(attachmentId);
  expect(await sweep()).toBe(0);
  clock.now += 31 * day;
  // Still one of the steps of this desk: undo brings it back whole.
  expect(await sweep()).toBe(0);
  await house.done({ type: "history/undo" });
  expect((await house.store.read((tx) => tx.get("attachment", attachmentId)))?.deleted).toBeFalsy();
  expect(await bytes(gone.hash)).toEqual(gone.bytes);
  await remove(attachmentId);
  await work(cardId);
  expect(await sweep()).toBe(0);
  clock.now += 31 * day;
  expect(await sweep()).toBe(1);
  expect(await bytes(gone.hash)).toBeUndefined();
  expect(await bytes(kept.hash)).toEqual(kept.bytes);
});

// Verifies: 3f.9, B75
test("of two files with the same content, the bytes stay as long as one of them stands", async () => {
  const { house, clock, attach, remove, sweep, bytes, work } = await aDesk();
  const [one, two] = [await house.add("a"), await house.add("b")];
  const file = aFile("plan.txt", "plan");
  const first = await attach(one, file);
  const second = await attach(two, { ...file, name: "copie.txt" });
  await remove(first);
  await work(one);
  clock.now += 31 * day;
  expect(await sweep()).toBe(0);
  expect(await bytes(file.hash)).toEqual(file.bytes);
  await remove(second);
  await work(one);
  clock.now += 31 * day;
  expect(await sweep()).toBe(1);
});

// Verifies: 3f.9, B83
test("a card in the trash keeps the bytes of its files; one that was deleted for good loses them after thirty days", async () => {
  const { db, house, clock, attach, sweep, bytes, work } = await aDesk();
  const [cardId, other] = [await house.add("a"), await house.add("b")];
  const file = aFile("plan.txt", "plan");
  await attach(cardId, file);
  await house.done({ type: "card/trash", cardIds: [cardId] });
  await work(other);
  clock.now += 40 * day;
  expect(await sweep()).toBe(0);
  await house.done({ type: "card/purge", cardIds: [cardId], trashedBefore: clock.now });
  expect(await sweep()).toBe(0);
  clock.now += 31 * day;
  expect(await sweep()).toBe(1);
  expect(await bytes(file.hash)).toBeUndefined();
  expect(await db.rows("attachment").count()).toBe(1);
});
