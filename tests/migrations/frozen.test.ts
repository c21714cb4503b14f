// A shipped version is history: a base that it left is kept here as it was, and today's code opens it.
// When a version is tagged, its number and the sha256 of its frozen base are written into `shipped`, for good.
// Before that, `VIGIE_FREEZE=1 npx vitest run --project unit tests/migrations` writes the newest one anew.
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { chainFlaw } from "@/domain/chain";
import { recount } from "@/domain/counters";
import { sha256Text } from "@/lib/hash";
import { schemaVersion, VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { migrations } from "@/storage/migrations/list";
import { fileOfBase } from "../support/bases";
import { aHand } from "../support/builders";
import { type FrozenBase, freezeNewest, frozenText, frozenVersions, storesOf, thaw } from "../support/frozen";
import { readFile } from "../support/native";

/** Version by version, the sha256 of its frozen base. Append only. */
const shipped: Readonly<Record<number, string>> = {};

if (process.env["VIGIE_FREEZE"] && !(schemaVersion in shipped)) await freezeNewest();

let opened = 0;

async function open(version: number): Promise<{ db: VigieDatabase; frozen: FrozenBase }> {
  const frozen = JSON.parse(frozenText(version)) as FrozenBase;
  opened += 1;
  await thaw(`frozen-${opened}`, frozen);
  return { db: new VigieDatabase(`frozen-${opened}`), frozen };
}

// Verifies: 2b.4
test("every version has a frozen base, numbered without a gap, and the list of migrations only grows", () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, i) => i + 1));
  expect(frozenVersions()).toEqual(versions);
});

test("a shipped version is as it was when it was tagged: its frozen base and its tables", () => {
  for (const [version, sha256] of Object.entries(shipped)) {
    const text = frozenText(Number(version));
    expect(sha256Text(text)).toBe(sha256);
    expect((JSON.parse(text) as FrozenBase).stores).toEqual(storesOf(Number(version)));
  }
});

// Verifies: 2b.4
test.each(frozenVersions())(
  "a base of version %i opens with today's code, and nothing of it is lost",
  async (version) => {
    const { db, frozen } = await open(version);
    const { tables } = frozen;
    for (const [name, rows] of Object.entries(tables)) {
      // A table that a later version gave up must say in its migration where its rows went.
      // Kept counters are counted anew where a version keeps more of them; they are compared with a recount below.
      if (name !== "counter" && db.tables.some((table) => table.name === name))
        expect(await db.table(name).count()).toBe(rows.length);
    }
    const cards = await db.rows("card").toArray();
    expect(cards.map(({ title }) => title).sort()).toEqual(
      (tables["card"] as { title: string }[]).map(({ title }) => title).sort(),
    );
    const counters = (await db.counter.toArray()).map(({ key, ...counter }) => [key, counter] as const);
    expect(new Map(counters.filter(([, { cards: count }]) => count > 0))).toEqual(recount(cards));
    const deeds = (await db.deed.toArray()).sort((a, b) => a.seq - b.seq);
    const events = await db.event.toArray();
    expect(chainFlaw(deeds, (stamp) => events.filter((event) => event.stamp === stamp))).toBeNull();
    db.close();
  },
);

// Verifies: 2b.4
test.each(frozenVersions())(
  "work goes on in a base of version %i: a command, its undo, the undo of what was done before, a backup",
  async (version) => {
    const { db } = await open(version);
    const store = createDexieStore(db);
    const dispatch = createDispatch(store, aHand({ session: "sz", seed: 4 }));
    const [project] = await store.read((tx) => tx.list("project"));
    const to = { place: "backlog", after: null } as const;
    expect((await dispatch({ type: "card/add", projectId: project!.id, to, title: "Aujourd’hui" })).ok).toBe(
      true,
    );
    expect((await dispatch({ type: "history/undo" })).ok).toBe(true);
    expect((await dispatch({ type: "history/undo" })).ok).toBe(true);
    expect((await dispatch({ type: "history/redo" })).ok).toBe(true);
    const { outcome } = await readFile(await fileOfBase(db));
    expect(outcome.ok).toBe(true);
    db.close();
  },
);
