// « As of a day » is what a replica that stopped that day holds: whatever was done since leaves no trace in it.
import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import { endOf, isBy, rowThen } from "@/domain/past/row-then";
import { documentTables } from "@/domain/portable";
import { rowKey } from "@/domain/row-key";
import { VigieDatabase } from "@/storage/database";
import { fillBase } from "@/storage/fill";
import type { Contents } from "@/storage/memory-store";
import { buildPast } from "@/storage/past/build-past";
import { PastDatabase } from "@/storage/past/past-database";
import { type Days, daySteps, playDays } from "../support/days";

let opened = 0;
const aBase = () => new VigieDatabase(`as-of-${++opened}`);

/** A row as it is compared: what is null or not there says nothing, nor does a field's stamp that is the row's. */
function plain(row: object): Record<string, unknown> {
  const { stamp, stamps = {} } = row as { stamp: unknown; stamps?: Readonly<Record<string, unknown>> };
  const own = Object.entries(stamps).filter(([, each]) => each !== stamp);
  const entries = Object.entries({ ...row, stamps: own.length === 0 ? null : Object.fromEntries(own) });
  return Object.fromEntries(entries.filter(([, value]) => !sameValue(value, null)));
}

const sorted = <T>(entries: Iterable<readonly [string, T]>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

const living = (counters: Iterable<Counter>) =>
  [...counters].filter(
    ({ cards, points, unestimated, blocked }) => cards || points || unestimated || blocked,
  );

/** All that a base holds of the document, its journal and its counters. */
async function heldIn(db: VigieDatabase) {
  const tables = await Promise.all(
    documentTables.map(async (table) =>
      (await db.rows(table).toArray()).map((row) => [rowKey(table, row.id), plain(row)] as const),
    ),
  );
  const counters = await db.counter.toArray();
  return {
    rows: sorted(tables.flat()),
    deeds: sorted((await db.deed.toArray()).map((deed) => [deed.stamp, deed] as const)),
    events: sorted(
      (await db.event.toArray()).map(
        (event) => [`${event.rowId}|${event.stamp}|${event.table}`, event] as const,
      ),
    ),
    counters: sorted(
      living(counters.map(({ key: _, ...counter }) => counter)).map(
        (each) => [`${each.projectId}|${each.place}|${each.columnId}`, each] as const,
      ),
    ),
  };
}

function heldThen({ rows, deeds, eventsByDeed, counters }: Contents) {
  return {
    rows: sorted([...rows].map(([key, { row }]) => [key, plain(row)] as const)),
    deeds: sorted([...deeds]),
    events: sorted(
      [...eventsByDeed.values()]
        .flat()
        .map((event) => [`${event.rowId}|${event.stamp}|${event.table}`, event] as const),
    ),
    counters: sorted(
      living(counters.values()).map(
        (each) => [`${each.projectId}|${each.place}|${each.columnId}`, each] as const,
      ),
    ),
  };
}

// Verifies: 6t.1
test("as of any day, every table, the journal and the counters are those of a replica that stopped that day", async () => {
  await fc.assert(
    fc.asyncProperty(daySteps, fc.constantFrom(2, 7, 4000), async (steps, pageSize) => {
      const { store, ends }: Days = await playDays(steps);
      const [now, before] = [aBase(), heldThen(store.contents())];
      await fillBase(now, store.contents());
      for (const { at, held } of ends) {
        const then = new PastDatabase(`as-of-${++opened}`, now.name);
        await buildPast(now, then, { desk: "desk_a", now: at, until: at, standing: "", pageSize });
        expect(await heldIn(then)).toEqual(heldThen(held));
        await then.delete();
      }
      // Looking back changes nothing of today.
      expect(await heldIn(now)).toEqual(before);
      await now.delete();
    }),
    { numRuns: 15 },
  );
}, 120_000);

// Verifies: 6t.1
test("a row as of any day is what it was that day, whatever happened to it since", async () => {
  await fc.assert(
    fc.asyncProperty(daySteps, async (steps) => {
      const { store, ends } = await playDays(steps);
      const { rows, eventsByDeed } = store.contents();
      const told = [...eventsByDeed.values()].flat().sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
      const byRow = new Map<string, typeof told>();
      for (const event of told) {
        const key = rowKey(event.table, event.rowId);
        byRow.set(key, [...(byRow.get(key) ?? []), event]);
      }
      for (const { at, held } of ends) {
        const then = [...rows].flatMap(([key, { row }]) => {
          const back = rowThen(row as never, byRow.get(key) ?? [], endOf(at));
          return back ? [[key, withoutDerived(back)] as const] : [];
        });
        const was = [...held.rows].map(([key, { row }]) => [key, withoutDerived(row)] as const);
        expect(sorted(then)).toEqual(sorted(was));
        for (const { stamp } of told) expect(isBy(stamp, endOf(at))).toBe(held.deeds.has(stamp));
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

/** Counts on a face follow from other rows; a long text is named by hash. */
function withoutDerived(row: object): Record<string, unknown> {
  const {
    checksDone: _,
    checksTotal: __,
    comments: ___,
    description: ____,
    text: _____,
    ...rest
  } = plain(row);
  return rest;
}
