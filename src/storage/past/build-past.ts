import type { TableName } from "@/domain/model/entities";
import type { Instant } from "@/domain/model/vocabulary";
import { endOf, isBy } from "@/domain/past/row-then";
import { documentTables } from "@/domain/portable";
import type { VigieDatabase } from "../database";
import { mishapOf } from "../mishap";
import { type Desk, startRebuild } from "../rebuild";
import { asKept, type Building, rowsOf } from "./building";
import { eachPage, keyOf } from "./pages";
import { sealPast } from "./standing-past";
import { takeBack } from "./take-back-rows";

/** How many of how many rows, deeds and events were looked at; what is counted again is looked at again. */
export type OnPast = (done: number, of: number) => void;

/** Rows a page: few enough to be held, many enough that asking costs little. */
const usualPage = 4000;

type Ask = Desk & { readonly until: Instant; readonly standing: string; readonly pageSize?: number };

/**
 * Fills a base, which is emptied first, with what `from` held at the end of an instant, as a replica that stopped then has it: rows with
 * their stamps, journal, counters. `from` is only read, and may be written in meanwhile: rows are copied before events
 * are read, so whatever comes between is among what is taken back. The bytes of attachments stay where they are.
 */
export async function buildPast(
  from: VigieDatabase,
  to: VigieDatabase,
  { until, standing, pageSize = usualPage, ...desk }: Ask,
  onPast: OnPast = () => undefined,
): Promise<void> {
  try {
    await to.delete();
    await to.open();
    const told = await tellerOf(from, onPast);
    const building: Building = { from, to, end: endOf(until), pageSize, told };
    for (const table of documentTables) await copyRows(building, table);
    await eachPage({ table: from.longText, key: keyOf.hash, pageSize }, async (page) => {
      await to.longText.bulkPut([...page]);
    });
    await takeBack(building);
    await countAnew(building, desk);
    await copyDesk(from, to);
    await sealPast(to, standing);
    // What had not been there yet was not counted again.
    told(Number.POSITIVE_INFINITY);
  } catch (error) {
    throw mishapOf(error);
  }
}

async function tellerOf(from: VigieDatabase, onPast: OnPast): Promise<(count: number) => void> {
  const names = [...documentTables, "deed", "event"] as const;
  const counts = await Promise.all(names.map((name) => from.table(name).count()));
  const again = names.reduce((sum, name, i) => sum + (isCounted(name) ? (counts[i] ?? 0) : 0), 0);
  const total = counts.reduce((sum, count) => sum + count, again);
  let done = 0;
  onPast(0, total);
  return (count) => {
    done += count;
    onPast(Math.min(done, total), total);
  };
}

const isCounted = (table: string): boolean => ["card", "checkItem", "comment"].includes(table);

async function copyRows({ from, to, end, pageSize, told }: Building, table: TableName): Promise<void> {
  await eachPage({ table: rowsOf(from, table), key: keyOf.id, pageSize }, async (page) => {
    const there = page.filter(({ stamp }) => isBy(stamp, end));
    await rowsOf(to, table).bulkPut(there.map((row) => asKept(table, row)));
    told(page.length);
  });
}

async function countAnew({ from, to, end, pageSize, told }: Building, desk: Desk): Promise<void> {
  const rebuild = startRebuild(desk);
  await eachPage({ table: from.deed, key: keyOf.stamp, pageSize }, async (page) => {
    const deeds = page.filter(({ stamp }) => isBy(stamp, end));
    rebuild.deeds(deeds);
    await to.deed.bulkPut(deeds);
    told(page.length);
  });
  for (const table of ["checkItem", "comment"] as const)
    await eachPage({ table: rowsOf(to, table), key: keyOf.id, pageSize }, async (page) => {
      rebuild.parts(table, page);
      told(page.length);
    });
  const counts = rebuild.countsByCard();
  await eachPage({ table: to.rows("card"), key: keyOf.id, pageSize }, async (page) => {
    rebuild.cards(page);
    const counted = page.filter(({ id }) => counts.has(id));
    await to.rows("card").bulkPut(counted.map((card) => ({ ...card, ...counts.get(card.id) })));
    told(page.length);
  });
  await to.counter.bulkPut([...rebuild.counters()].map(([key, counter]) => ({ ...counter, key })));
  await to.desk.put({ key: "head", value: rebuild.head() });
}

/** Who works here and how they like their screens; what was being typed is of today. */
async function copyDesk(from: VigieDatabase, to: VigieDatabase): Promise<void> {
  const identity = await from.desk.get("identity");
  const preferences = await from.desk.where("key").startsWith("preference/").toArray();
  await to.desk.bulkPut([...preferences, ...(identity ? [identity] : [])]);
}
