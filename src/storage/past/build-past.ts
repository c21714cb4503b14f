import type { Row } from "@/domain/change";
import type { Instant } from "@/domain/model/vocabulary";
import { endOf, isBy } from "@/domain/past/row-then";
import { documentTables } from "@/domain/portable";
import type { VigieDatabase } from "../database";
import { mishapOf } from "../mishap";
import { type Desk, startRebuild } from "../rebuild";
import { type Building, rowsOf } from "./building";
import { eachPage, keyOf } from "./pages";
import { endJournal } from "./past-database";
import { sideBySide } from "./side-by-side";
import { sliceThen } from "./slice-then";
import { type RowsByTable, type Slice, slicesOf } from "./slices";
import { sealPast } from "./standing-past";

/** How many of how many rows, deeds and events were looked at; what is counted again is looked at again. */
export type OnPast = (done: number, of: number) => void;

/** Rows a page: few enough to be held, many enough that asking costs little. */
const usualPage = 2000;

type Ask = Desk & { readonly until: Instant; readonly standing: string; readonly pageSize?: number };
type Rebuild = ReturnType<typeof startRebuild>;

/**
 * Fills a base, which is emptied first, with what `from` held at the end of an instant, as a replica that stopped then has it: rows with
 * their stamps, deeds, counters. `from` is only read, and may be written in meanwhile: rows are read before their
 * events are, so whatever comes between is among what is taken back. Events and the bytes of attachments stay where
 * they are (`PastDatabase`).
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
    const rebuild = startRebuild(desk);
    await copyTexts(building);
    await copyDeeds(building, rebuild);
    await copySlices(building, rebuild);
    await putCounts(building, rebuild);
    await copyDesk(from, to);
    await endJournal(to, building.end);
    await sealPast(to, standing);
    // What had no counts was not looked at again, and the seal is the last step.
    told(Number.POSITIVE_INFINITY);
  } catch (error) {
    throw mishapOf(error);
  }
}

async function tellerOf(from: VigieDatabase, onPast: OnPast): Promise<(count: number) => void> {
  const names = [...documentTables, "deed", "event"] as const;
  const counts = new Map(
    await Promise.all(names.map(async (name) => [name, await from.table(name).count()] as const)),
  );
  const of = (name: (typeof names)[number]): number => counts.get(name) ?? 0;
  const again = Math.min(of("card"), of("checkItem") + of("comment"));
  const total = [...counts.values()].reduce((sum, count) => sum + count, again + 1);
  let done = 0;
  onPast(0, total);
  return (count) => {
    done += count;
    onPast(Math.min(done, total), total);
  };
}

async function copyTexts({ from, to, pageSize }: Building): Promise<void> {
  await eachPage({ table: from.longText, key: keyOf.hash, pageSize }, async (page) => {
    await to.longText.bulkPut([...page]);
  });
}

async function copyDeeds({ from, to, end, pageSize, told }: Building, rebuild: Rebuild): Promise<void> {
  await eachPage({ table: from.deed, key: keyOf.stamp, pageSize }, async (page) => {
    const deeds = page.filter(({ stamp }) => isBy(stamp, end));
    rebuild.deeds(deeds);
    await to.deed.bulkPut(deeds);
    told(page.length);
  });
}

/** Copies what there was, slice by slice: while one is written the next one is read. */
async function copySlices({ from, to, end, pageSize, told }: Building, rebuild: Rebuild): Promise<void> {
  const writing = sideBySide(2);
  for await (const slice of slicesOf(from, pageSize)) {
    const then = await sliceThen(from, slice, end);
    rebuild.cards((then.get("card") ?? []) as unknown as Row<"card">[]);
    for (const table of ["checkItem", "comment"] as const) rebuild.parts(table, then.get(table) ?? []);
    await writing.begin(async () => {
      await putSlice(to, then);
      told(sizeOf(slice));
    });
  }
  await writing.end();
}

const sizeOf = ({ rows, events }: Slice): number =>
  [...rows.values()].reduce((sum, all) => sum + all.length, events.length);

/** One transaction for all of it: each one costs as much as many rows. */
async function putSlice(to: VigieDatabase, rows: RowsByTable): Promise<void> {
  if (rows.size === 0) return;
  await to.transaction("rw", [...rows.keys()], () =>
    Promise.all([...rows].map(([table, all]) => rowsOf(to, table).bulkPut(all))),
  );
}

/** What follows from other rows: the counts on faces, which are known when all parts of cards are, and the counters. */
async function putCounts({ to, pageSize, told }: Building, rebuild: Rebuild): Promise<void> {
  const counts = [...rebuild.countsByCard()];
  for (let first = 0; first < counts.length; first += pageSize) {
    const some = new Map(counts.slice(first, first + pageSize));
    const cards = await to.rows("card").bulkGet([...some.keys()] as never);
    await to.rows("card").bulkPut(cards.flatMap((card) => (card ? [{ ...card, ...some.get(card.id) }] : [])));
    told(some.size);
  }
  await to.counter.bulkPut([...rebuild.counters()].map(([key, counter]) => ({ ...counter, key })));
  await to.desk.put({ key: "head", value: rebuild.head() });
}

/** Who works here and how they like their screens; what was being typed is of today. */
async function copyDesk(from: VigieDatabase, to: VigieDatabase): Promise<void> {
  const identity = await from.desk.get("identity");
  const preferences = await from.desk.where("key").startsWith("preference/").toArray();
  await to.desk.bulkPut([...preferences, ...(identity ? [identity] : [])]);
}
