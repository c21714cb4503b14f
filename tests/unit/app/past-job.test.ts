import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createPastJobs } from "@/app/workers/past-job";
import { endOf } from "@/domain/past/row-then";
import { must } from "@/lib/assert";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { buildPast } from "@/storage/past/build-past";
import { PastDatabase } from "@/storage/past/past-database";
import { isPastOf, standingFor, sweepBases } from "@/storage/past/standing-past";
import { aHand, aHouse } from "../../support/builders";

let opened = 0;

/** A base with a day behind it and one under way. */
async function aBase() {
  const db = new VigieDatabase(`today-${++opened}`);
  const house = await aHouse(createDexieStore(db), aHand());
  await house.add("Hier");
  const until = house.hand.clock.now;
  house.hand.clock.now += 86_400_000;
  await house.add("Aujourd’hui");
  return { db, house, until };
}

const open = (name: string) => new VigieDatabase(name);
const silent = () => undefined;

// Verifies: 6t.5
test("the state of a day is made once, told how far it is, known as whole, and swept away by its name", async () => {
  const { db, until } = await aBase();
  const told: number[] = [];
  const ask = { name: `past-of-${db.name}`, until, standing: await standingFor(db, true) };
  const jobs = createPastJobs(open);
  expect(await isPastOf(ask.name, ask.standing)).toBe(false);
  expect(await jobs.buildPast(db.name, ask, ({ done, total }) => told.push(done / total))).toEqual({
    ok: true,
    value: null,
  });
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
  const past = open(ask.name);
  expect((await past.rows("card").toArray()).map(({ title }) => title)).toEqual(["Hier"]);
  past.close();
  expect(await isPastOf(ask.name, ask.standing)).toBe(true);
  expect(await isPastOf(ask.name, "another")).toBe(false);
  // Made already: nothing is looked at again.
  told.length = 0;
  await jobs.buildPast(db.name, ask, ({ done }) => told.push(done));
  expect(told).toEqual([]);
  await sweepBases("past-of-");
  expect(await isPastOf(ask.name, ask.standing)).toBe(false);
  expect(await db.rows("card").count()).toBe(2);
});

// Verifies: 6t.5
test("a later deed leaves a past day as it stands, unless the day is not over", async () => {
  const { db, house } = await aBase();
  const [over, open] = [await standingFor(db, true), await standingFor(db, false)];
  await house.add("Plus tard");
  expect(await standingFor(db, true)).toBe(over);
  expect(await standingFor(db, false)).not.toBe(open);
});

// Verifies: 6t.5
test("a disk that is full while the day is being made leaves nothing behind and harms nothing", async () => {
  const { db, until } = await aBase();
  const name = `full-${db.name}`;
  const full = () => {
    const base = new VigieDatabase(name);
    base.use({
      stack: "dbcore",
      name: "full",
      create: (core) => ({
        ...core,
        table: (table) => ({
          ...core.table(table),
          mutate: () => Promise.reject(new DOMException("no room", "QuotaExceededError")),
        }),
      }),
    });
    return base;
  };
  const before = await db.event.toArray();
  const jobs = createPastJobs((base) => (base === name ? full() : open(base)));
  const outcome = await jobs.buildPast(db.name, { name, until, standing: "s" }, silent);
  expect(outcome).toEqual({ ok: false, error: "quota" });
  expect(await VigieDatabase.exists(name)).toBe(false);
  expect(await db.event.toArray()).toEqual(before);
});

// Verifies: 6f.43
test("how far the state of a day is never says whole while something is still to be counted", async () => {
  const { db, until } = await aBase();
  const to = open(`past-told-${db.name}`);
  const told: number[] = [];
  const ask = { desk: "desk_a", now: until, until, standing: "", pageSize: 1 };
  await buildPast(db, to, ask, (done, total) => told.push(done / total));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  // No card has parts to be counted; the seal is a step too.
  expect(told.indexOf(1)).toBe(told.length - 1);
  await to.delete();
});

// Verifies: 6t.2
test("what is written while the state of a day is being made leaves no trace in it", async () => {
  const { db, house, until } = await aBase();
  const [card] = await db.rows("card").toArray();
  const cardId = must(card, "a card was added").id;
  const before = await db.event.where("stamp").below(endOf(until).stampsBefore).count();
  const to = new PastDatabase(`past-meanwhile-${db.name}`, db.name);
  const done: Promise<unknown>[] = [];
  const ask = { desk: "desk_a", now: until, until, standing: "", pageSize: 2 };
  await buildPast(db, to, ask, () => {
    done.push(house.dispatch({ type: "card/edit", cardId, fields: { title: `Autre ${done.length}` } }));
  });
  await Promise.all(done);
  expect(done.length).toBeGreaterThan(5);
  expect((await db.rows("card").get(cardId))?.title).toBe(`Autre ${done.length - 1}`);
  expect((await to.rows("card").toArray()).map(({ title }) => title)).toEqual(["Hier"]);
  expect(await to.event.where("stamp").aboveOrEqual(endOf(until).stampsBefore).count()).toBe(0);
  expect(await to.event.count()).toBe(before);
  await to.delete();
});
