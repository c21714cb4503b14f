import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { LabelId } from "@/domain/model/ids";
import { readStamp, type Stamp } from "@/domain/model/stamp";
import { deedText } from "@/features/pieces/deed-text";
import { startLanguage, translate } from "@/i18n/i18n";
import { createDexieStore } from "@/storage/dexie-store";
import { deedDetail, type JournalAsk, journalActors, journalPage } from "@/storage/queries/journal/journal";
import { steps } from "@/storage/queries/workspace";
import { verifyJournal } from "@/storage/verify-journal";
import { aBase } from "../../support/bases";
import { aHand, aHouse } from "../../support/builders";

const everything: JournalAsk = {
  limit: 20,
  accepts: () => true,
  projectId: null,
  rowId: null,
  until: null,
  since: null,
};

async function aJournal() {
  const db = aBase();
  const house = await aHouse(createDexieStore(db), aHand());
  const id = await house.add("Bascule");
  const { deed } = await house.done({ type: "card/edit", cardId: id, fields: { points: 5 } });
  const lines = async (ask: Partial<JournalAsk> = {}) =>
    (await journalPage(db, { ...everything, ...ask })).lines;
  return { db, house, id, edited: deed?.stamp as Stamp, lines };
}

// Verifies: 3e.3
test("the journal is read newest first, a window at a time, and says if there is more", async () => {
  const { db, house, lines } = await aJournal();
  for (let i = 0; i < 600; i += 1)
    await house.done({ type: "project/edit", projectId: house.projectId, name: `Nom ${i}` });
  const first = await journalPage(db, { ...everything, limit: 3 });
  expect(first.hasMore).toBe(true);
  expect(first.lines.map(({ deed }) => deed.about.name)).toEqual(["Nom 598", "Nom 597", "Nom 596"]);
  const all = await lines({ limit: Number.POSITIVE_INFINITY });
  expect(all).toHaveLength(603);
  expect(all.map(({ deed }) => deed.stamp)).toEqual(
    all
      .map(({ deed }) => deed.stamp)
      .sort()
      .reverse(),
  );
  expect(await lines({ accepts: ({ command }) => command === "card/add" })).toHaveLength(1);
});

// Verifies: 3e.3, B82
test("the journal marks what is undone now, and calls an undoing by what it took back", async () => {
  const { house, edited, lines } = await aJournal();
  const marks = async () =>
    Object.fromEntries((await lines()).map(({ deed, isUndone }) => [deed.stamp, isUndone]));
  const { deed: undoing } = await house.done({ type: "history/undo-deed", stamp: edited });
  expect(await marks()).toMatchObject({ [edited]: true, [undoing?.stamp ?? ""]: false });
  expect((await lines())[0]?.named).toMatchObject({ command: "card/edit", about: { key: "INT-1" } });
  await house.done({ type: "history/redo" });
  expect(await marks()).toMatchObject({ [edited]: false, [undoing?.stamp ?? ""]: true });
});

// Verifies: 3e.3
test("the journal can be narrowed to a project, to a card and to a period", async () => {
  const { house, id, edited, lines } = await aJournal();
  await house.done({ type: "person/add", name: "Une personne", initials: "UP", colour: "blue" });
  expect(await lines({ projectId: house.projectId })).toHaveLength(3);
  expect(await lines({ rowId: id, accepts: () => false })).toHaveLength(2);
  const { millis } = readStamp(edited);
  expect((await lines({ since: millis, until: millis + 1 })).map(({ deed }) => deed.stamp)).toEqual([edited]);
});

// Verifies: 3e.3
test("a deed's detail gives its rows with what they are called today", async () => {
  const { db, id, edited } = await aJournal();
  const { events, total, framesByProject } = await deedDetail(db, edited, 10);
  expect(total).toBe(1);
  expect(events[0]).toMatchObject({
    event: { before: { points: null }, after: { points: 5 } },
    card: { id },
  });
  expect([...framesByProject.values()][0]?.project.code).toBe("INT");
  expect(await journalActors(db)).toEqual(["Testeur"]);
});

// Verifies: 3e.3, M17
test("the integrity of every desk's chain is verified slice by slice, and the first flaw of each is named", async () => {
  const { db, house, edited } = await aJournal();
  for (let i = 0; i < 120; i += 1)
    await house.done({ type: "project/edit", projectId: house.projectId, name: `Nom ${i}` });
  expect(await verifyJournal(db)).toEqual({ desks: 1, deeds: 123, flaws: [] });
  const deed = await db.deed.get(edited);
  if (deed) await db.deed.put({ ...deed, actor: "Quelqu’un d’autre" });
  expect((await verifyJournal(db)).flaws).toEqual([{ desk: "desk_a", seq: 3, flaw: "header" }]);
  if (deed) await db.deed.put(deed);
  const event = await db.event.where({ stamp: edited }).first();
  if (event) await db.event.put({ ...event, after: { points: 500 } });
  expect((await verifyJournal(db)).flaws).toEqual([{ desk: "desk_a", seq: 3, flaw: "payload" }]);
  await db.deed.delete(edited);
  expect((await verifyJournal(db)).flaws).toEqual([{ desk: "desk_a", seq: 3, flaw: "gap" }]);
});

// Verifies: 3y.8
test("a deed that gave a label another name is told with both names, also when it is undone, redone and read back", async () => {
  await startLanguage("fr");
  const { db, house, lines } = await aJournal();
  const add = { type: "label/add", projectId: house.projectId, name: "Réseau", colour: "blue" } as const;
  const labelId = (await house.done(add)).plan.changes[0]!.id as LabelId;
  await house.done({ type: "label/edit", labelId, name: "Cœur de réseau" });
  const told = "étiquette « Réseau » renommée « Cœur de réseau »";
  const words = (deed: Parameters<typeof deedText>[1] | undefined) =>
    deed && deedText(translate, deed).replaceAll("\u00a0", " ");
  expect(words((await steps(db)).undo)).toBe(told);
  await house.done({ type: "history/undo" });
  expect(words((await steps(db)).redo)).toBe(told);
  await house.done({ type: "history/redo" });
  expect((await lines({ limit: 3 })).map(({ named }) => words(named))).toEqual([told, told, told]);
  // Another colour is no other name.
  await house.done({ type: "label/edit", labelId, colour: "red" });
  expect(words((await steps(db)).undo)).toBe("modification de l’étiquette « Cœur de réseau »");
});
