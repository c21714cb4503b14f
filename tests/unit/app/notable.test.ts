import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { isNotable } from "@/app/safety/notable";
import { createSafety } from "@/app/safety/safety";
import { createTell } from "@/app/tell";
import type { Deed } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { startLanguage, type Translate } from "@/i18n/i18n";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { aHand, aHouse } from "../../support/builders";

let opened = 0;
const words = ((key: string) => key) as unknown as Translate;

// Verifies: B81, 3e.1
test("what takes something away or touches several things is told with a way back; a small change is not", () => {
  const told = (command: string, count = 1) => isNotable({ command, about: { count }, source: "hand" });
  for (const command of [
    "card/trash",
    "import/apply",
    "file/restore",
    "sprint/complete",
    "comment/remove",
    "label/remove",
  ])
    expect(told(command)).toBe(true);
  expect(told("card/move")).toBe(false);
  expect(told("card/move", 3)).toBe(true);
  expect(told("card/edit")).toBe(false);
  expect(told("history/undo", 40)).toBe(false);
  expect(isNotable({ command: "card/purge", about: { count: 12 }, source: "upkeep" })).toBe(false);
  // A command that nobody thought of here is told as soon as it touches several things.
  expect(told("card/whatever", 12)).toBe(true);
});

async function aStage() {
  await startLanguage("fr");
  const db = new VigieDatabase(`safety-${++opened}`);
  const house = await aHouse(createDexieStore(db), aHand());
  const tell = createTell();
  const undoDeed = async (stamp: Stamp) => void (await house.dispatch({ type: "history/undo-deed", stamp }));
  const { note } = createSafety({ db, tell, t: words, undoDeed });
  const shown = () => tell.store.getState().notices;
  const trash = async (title: string) => {
    const id = await house.add(title);
    const { deed } = await house.done({ type: "card/trash", cardIds: [id] });
    note(deed as Deed);
    await expect.poll(() => shown().some((notice) => notice.deed === deed?.stamp)).toBe(true);
    return { id, deed: deed as Deed };
  };
  return { house, tell, shown, trash };
}

// Verifies: B81, 3e.1
test("a notice takes back its own deed, goes when that was undone by another way, and only a few are kept", async () => {
  const { house, shown, trash } = await aStage();
  const first = await trash("Une");
  const second = await trash("Deux");
  shown()
    .find(({ deed }) => deed === first.deed.stamp)
    ?.action?.run();
  await expect
    .poll(async () => (await house.store.read((tx) => tx.get("card", first.id)))?.place)
    .toBe("backlog");
  expect((await house.store.read((tx) => tx.get("card", second.id)))?.place).toBe("trash");
  await expect.poll(() => shown().map(({ deed }) => deed)).toEqual([second.deed.stamp]);
  await house.done({ type: "history/undo" });
  await expect.poll(() => shown()).toEqual([]);
  for (const title of ["a", "b", "c", "d"]) await trash(title);
  expect(shown()).toHaveLength(3);
});

// Verifies: 3e.1, B101
test("ways back in sight never push out the news that something was not saved", async () => {
  const { tell, shown, trash } = await aStage();
  tell.notify({ kind: "error", text: "Non enregistré" });
  for (const title of ["a", "b", "c", "d", "e", "f"]) await trash(title);
  expect(shown().some(({ text }) => text === "Non enregistré")).toBe(true);
});
