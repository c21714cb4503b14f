import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { beforeEach, expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { recount } from "@/domain/counters";
import type { PortableBatch } from "@/domain/portable";
import { err } from "@/lib/result";
import { planRestore } from "@/storage/compare";
import type { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { contentsOf, dumpContents } from "@/storage/memory-dump";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { mergeRows } from "@/storage/merge-rows";
import { dump } from "@/storage/queries/dump";
import { steps } from "@/storage/queries/workspace";
import { isEmpty, restoreStaged, withStagedBlobs } from "@/storage/restore";
import { stage, unstage } from "@/storage/staged";
import { aBase, fileOfBase, stageAll } from "../../support/bases";
import { aFile, aHand, aHouse } from "../../support/builders";
import { afterHeader, fileOfStore, readFile } from "../../support/native";

let db: VigieDatabase;
let source: MemoryStore;
const desk = { desk: "desk_a", now: Date.UTC(2026, 10, 23) };

beforeEach(async () => {
  db = aBase();
  source = createMemoryStore();
  const house = await aHouse(source);
  const sprint = await house.addSprint("Sprint 1");
  const first = await house.add("Filtrage", { points: 3, place: sprint });
  await house.add("Bascule");
  await house.done({ type: "check/add", cardId: first, text: "Revue" });
  await house.done({ type: "comment/add", cardId: first, text: "Vu", author: "Testeur" });
  await house.done({ type: "card/describe", cardId: first, description: "x".repeat(5000) });
  await house.done({ type: "card/describe", cardId: first, description: "" });
  await house.done({ type: "history/undo" });
});

const stageHere = (batches: Iterable<PortableBatch>, job?: string) => stageAll(db, batches, job);

// Verifies: M23, 2b.5
test("a base restored in the browser's database equals one in memory, and its file is the same", async () => {
  const { batches } = await readFile(await fileOfStore(source));
  await stageHere(batches);
  const outcome = await restoreStaged(db, "job", desk);
  expect(outcome).toMatchObject({ ok: true, value: { rows: 11, keptAside: 0, deeds: 9 } });
  expect(afterHeader(await fileOfBase(db))).toBe(afterHeader(await fileOfStore(source)));

  const memory = contentsOf(batches, desk);
  const cards = await db.rows("card").toArray();
  expect(new Map(cards.map((card) => [card.id, card]))).toEqual(
    new Map(
      [...memory.rows.values()].filter(({ table }) => table === "card").map(({ row }) => [row.id, row]),
    ),
  );
  expect(cards.find((card) => card.title === "Filtrage")).toMatchObject({ checksTotal: 1, comments: 1 });
  const counters = (await db.counter.toArray()).map(({ key, ...counter }) => [key, counter] as const);
  expect(new Map(counters)).toEqual(recount(cards));
  expect((await db.desk.get("head"))?.value).toEqual(memory.head);
  expect(await db.staging.count()).toBe(0);
});

test("work goes on after a restore: commands, their undo, and the number of the next card", async () => {
  await stageHere(dumpContents(source.contents()));
  await restoreStaged(db, "job", desk);
  const store = createDexieStore(db);
  const dispatch = createDispatch(store, aHand({ session: "sb", seed: 3 }));
  const [project] = await store.read((tx) => tx.list("project"));
  const add = {
    type: "card/add",
    projectId: project!.id,
    to: { place: "backlog", after: null },
    title: "Suite",
  } as const;
  const made = await dispatch(add);
  expect(made.ok && made.value.plan.about.key).toBe("INT-3");
  expect((await dispatch({ type: "history/undo" })).ok).toBe(true);
  expect(await dispatch({ type: "history/undo" })).toMatchObject({ error: { kind: "nothing-to-undo" } });
});

// Verifies: 3y.7, B81
test("before the first deed of one's own after a restore there is nothing to undo, and the desk knows why", async () => {
  await stageHere((await readFile(await fileOfStore(source))).batches);
  await restoreStaged(db, "job", desk);
  expect(await steps(db)).toEqual({ undo: undefined, redo: undefined, isRestored: true });
  const dispatch = createDispatch(createDexieStore(db), aHand());
  const [project] = await db.rows("project").toArray();
  await dispatch({ type: "project/edit", projectId: project!.id, name: "Autre nom" });
  expect(await steps(db)).toMatchObject({ undo: { command: "project/edit" }, isRestored: false });
  await dispatch({ type: "history/undo" });
  expect(await steps(db)).toMatchObject({ undo: undefined, isRestored: true });
});

test("a base that holds anything is not restored over, and stays as it is", async () => {
  const house = await aHouse(createDexieStore(db));
  await house.add("Déjà là");
  const before = await fileOfBase(db);
  await stageHere(dumpContents(source.contents()));
  expect(await isEmpty(db)).toBe(false);
  expect(await restoreStaged(db, "job", desk)).toEqual({ ok: false, error: "base-not-empty" });
  expect(await fileOfBase(db)).toBe(before);
});

test("a restore that fails in its middle leaves an empty base", async () => {
  const batches = [...dumpContents(source.contents())];
  await stageHere(batches);
  // A row without its key: what the browser refuses in the middle of the transaction.
  await stage(db, "job", { kind: "texts", texts: [{ text: "" } as never] });
  await expect(restoreStaged(db, "job", desk)).rejects.toThrow();
  expect(await isEmpty(db)).toBe(true);
  expect(await db.counter.count()).toBe(0);
  expect(await db.desk.count()).toBe(0);
});

test("the progress of a restore moves, batch by batch, to its end", async () => {
  await stageHere(dumpContents(source.contents()));
  const seen: number[] = [];
  await restoreStaged(db, "job", { ...desk, onBatch: (done, of) => seen.push(done / of) });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...seen].sort());
});

test("what a job staged can be forgotten, and other jobs keep theirs", async () => {
  await stageHere(dumpContents(source.contents()), "one");
  await stageHere([{ kind: "texts", texts: [] }], "two");
  await unstage(db, "one");
  expect((await db.staging.toArray()).map(({ job }) => job)).toEqual(["two"]);
});

// Verifies: B109
test("rows of a table that this version does not know are kept, and leave again in their place", async () => {
  const stranger = { id: "mirror_1", stamp: "000000000001-s", on: "2027-01-01" } as never;
  const rows = { kind: "rows", table: "mirror", rows: [stranger] } as const;
  await stageHere([...dumpContents(source.contents()), rows]);
  expect(await restoreStaged(db, "job", desk)).toMatchObject({ value: { keptAside: 1 } });
  const file = await fileOfBase(db);
  expect(file).toContain('{"table":"mirror","row":{"id":"mirror_1"');
  const { outcome, batches } = await readFile(file);
  expect(outcome.ok).toBe(true);
  expect(await fileOfStore(createMemoryStore(contentsOf(batches, desk)))).toBe(file);
});

test("a dump that a write overtakes begins again, and shows one moment", async () => {
  const house = await aHouse(createDexieStore(db));
  for (let i = 0; i < 5; i += 1) await house.add(`Carte ${i}`);
  let begun = 0;
  let wrote: Promise<unknown> | null = null;
  const titles: string[] = [];
  await dump(db, () => {
    begun += 1;
    titles.length = 0;
    return (batch) => {
      wrote ??= house.add("Entre-temps");
      if (batch.kind === "rows" && batch.table === "card")
        for (const row of batch.rows) titles.push(String(row["title"]));
    };
  });
  await wrote;
  expect(begun).toBe(2);
  expect(titles).toHaveLength(6);
});

test("a base that never stands still is dumped in one transaction, for which writes wait", async () => {
  const house = await aHouse(createDexieStore(db));
  await house.add("Carte");
  const wrote: Promise<unknown>[] = [];
  let begun = 0;
  let deeds = 0;
  let events = 0;
  await dump(db, () => {
    begun += 1;
    deeds = 0;
    events = 0;
    let isFirst = true;
    return (batch) => {
      if (isFirst) wrote.push(Dexie.ignoreTransaction(() => house.add(`Encore ${begun}`)));
      isFirst = false;
      if (batch.kind === "deeds") deeds += batch.deeds.length;
      if (batch.kind === "events") events += batch.events.length;
    };
  });
  await Promise.all(wrote);
  expect(begun).toBe(3);
  expect(deeds).toBe(4);
  expect(events).toBeGreaterThan(deeds);
});

const aNote = aFile("note.txt", "contenu");

// Verifies: B75, 3a.26
test("attachments come back with their bytes: into an empty base, by merging, and by restoring over a living one", async () => {
  const memory = createMemoryStore();
  const house = await aHouse(memory);
  const cardId = await house.add("Avec pièce");
  await house.done({ type: "attachment/add", cardId, files: [aNote], author: "Testeur" });
  const { outcome, batches } = await readFile(await fileOfStore(memory));
  expect(outcome).toMatchObject({ ok: true, value: { blobs: 1, leftOut: [] } });

  await stageHere(batches);
  await restoreStaged(db, "job", desk);
  expect(afterHeader(await fileOfBase(db))).toBe(afterHeader(await fileOfStore(memory)));

  const merged = aBase();
  await stageAll(merged, batches);
  await mergeRows(merged, "job", { now: desk.now });
  expect((await merged.blob.toArray()).map(({ hash }) => hash)).toEqual([aNote.hash]);

  const living = aBase();
  const store = createDexieStore(living);
  await aHouse(store, aHand({ desk: "desk_b", session: "sb", seed: 5 }));
  await stageAll(living, batches);
  const { changes } = await planRestore(living, "job");
  const dispatch = createDispatch(store, aHand({ desk: "desk_b", session: "sc", seed: 6 }));
  const refused = await withStagedBlobs(living, "job", async () => err("no"));
  expect([refused, await living.blob.count()]).toEqual([err("no"), 0]);
  await withStagedBlobs(living, "job", () => dispatch({ type: "file/restore", changes, name: "f" }));
  expect(await living.blob.count()).toBe(1);
  expect(await living.rows("attachment").toArray()).toMatchObject([{ name: "note.txt" }]);
});
