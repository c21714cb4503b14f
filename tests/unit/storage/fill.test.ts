import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { playSample } from "@/app/sample/play-sample";
import { createDispatch } from "@/commands/dispatch";
import { chainFlaw } from "@/domain/chain";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Day } from "@/lib/day";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { fillBase } from "@/storage/fill";
import { aHand, aHouse } from "../../support/builders";

const desk = "desk_a";
let opened = 0;
const aBase = () => new VigieDatabase(`fill-${++opened}`);

// Verifies: 2c.3
test("the sample fills an empty base whole: rows, journal and counters as they were played", async () => {
  const db = aBase();
  const contents = await playSample("2026-11-23" as Day, desk);
  expect(await fillBase(db, contents)).toBe(true);
  expect(await db.rows("card").count()).toBe(
    [...contents.rows.values()].filter(({ table }) => table === "card").length,
  );
  expect(await db.deed.count()).toBe(contents.deeds.size);
  expect(await db.event.count()).toBe([...contents.eventsByDeed.values()].flat().length);
  const counters = (await db.counter.toArray()).map(({ key, ...counter }) => [key, counter] as const);
  expect(new Map(counters)).toEqual(contents.counters);
});

test("nobody undoes the story by a slip, and the desk's chain goes on after it", async () => {
  const db = aBase();
  const contents = await playSample("2026-11-23" as Day, desk);
  await fillBase(db, contents);
  const store = createDexieStore(db);
  const dispatch = createDispatch(store, aHand({ desk }));
  expect(await dispatch({ type: "history/undo" })).toEqual({ ok: false, error: { kind: "nothing-to-undo" } });
  const own = (await store.read((tx) => tx.list("project"))).find(({ isExternal }) => !isExternal);
  const projectId = own?.id as ProjectId;
  const [card] = await store.read((tx) => tx.cardsIn(projectId, "backlog"));
  const cardId = card?.id as CardId;
  expect((await dispatch({ type: "card/edit", cardId, fields: { points: 21 } })).ok).toBe(true);
  expect((await dispatch({ type: "history/undo" })).ok).toBe(true);
  const deeds = await db.deed.where({ desk }).sortBy("seq");
  expect(deeds).toHaveLength(contents.deeds.size + 2);
  const events = await db.event.toArray();
  expect(chainFlaw(deeds, (stamp) => events.filter((event) => event.stamp === stamp))).toBeNull();
});

test("a base that holds anything is left as it is", async () => {
  const db = aBase();
  const house = await aHouse(createDexieStore(db));
  await house.add("à moi");
  expect(await fillBase(db, await playSample("2026-11-23" as Day, desk))).toBe(false);
  expect(await house.titles()).toEqual(["à moi"]);
  expect(await db.rows("project").count()).toBe(1);
});
