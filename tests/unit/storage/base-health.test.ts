import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import type { Stamp } from "@/domain/model/stamp";
import { createDexieStore } from "@/storage/dexie-store";
import { identityOf } from "@/storage/identity";
import { baseSize } from "@/storage/queries/base-size";
import { goneProject } from "@/storage/queries/journal/gone-project";
import { restoreStaged } from "@/storage/restore";
import { verifyJournal } from "@/storage/verify-journal";
import { aBase, fileOfBase, stageFile } from "../../support/bases";
import { aHand, aHouse } from "../../support/builders";

// Verifies: B95, 3e.5
test("what the base holds is counted and weighed by ourselves", async () => {
  const db = aBase();
  const house = await aHouse(createDexieStore(db), aHand());
  const before = await baseSize(db);
  for (let i = 0; i < 200; i += 1) await house.add(`Carte ${i}`);
  const after = await baseSize(db);
  expect(after).toMatchObject({ cards: 200, deeds: before.deeds + 200, version: before.version });
  // A card, its deed and its event: some hundred characters each, not ten and not ten thousand.
  const each = (after.bytes - before.bytes) / 200;
  expect(each).toBeGreaterThan(300);
  expect(each).toBeLessThan(3000);
});

// Verifies: 3e.6
test("a project that an undo took back is known under its code, with the undoing that brings it back", async () => {
  const db = aBase();
  const house = await aHouse(createDexieStore(db), aHand());
  expect(await goneProject(db, "INT")).toBeUndefined();
  const { deed } = await house.done({ type: "history/undo" });
  expect(await goneProject(db, "INT")).toEqual({
    name: "Refondation du réseau Intradef",
    undoing: deed?.stamp,
  });
  await house.done({ type: "history/undo-deed", stamp: deed?.stamp as Stamp });
  expect(await goneProject(db, "INT")).toBeUndefined();
});

// Verifies: 3e.6, M17, M23
test("a desk that lost its base, restores its own backup and works on is a new desk: no chain forks", async () => {
  const old = aBase();
  const { desk } = await identityOf(old);
  const house = await aHouse(createDexieStore(old), aHand({ desk }));
  await house.add("Avant la sauvegarde");
  const file = await fileOfBase(old);
  await house.add("Après la sauvegarde, perdue");
  const fresh = aBase();
  const identity = await identityOf(fresh);
  expect(identity.desk).not.toBe(desk);
  await stageFile(fresh, file);
  await restoreStaged(fresh, "job", { desk: identity.desk, now: Date.UTC(2026, 10, 23) });
  const dispatch = createDispatch(createDexieStore(fresh), aHand({ desk: identity.desk, session: "sb" }));
  await dispatch({ type: "project/edit", projectId: house.projectId, name: "Après" });
  expect(await verifyJournal(fresh)).toEqual({ desks: 2, deeds: 3, flaws: [] });
});
