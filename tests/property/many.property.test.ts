import fc from "fast-check";
import { expect, test } from "vitest";
import type { ManyFields } from "@/commands/card/card-commands";
import type { Row } from "@/domain/change";
import { recount } from "@/domain/counters";
import type { CardId, ColumnId, SprintId } from "@/domain/model/ids";
import type { MemoryStore } from "@/storage/memory-store";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../support/builders";

/** What is done to many cards, or to the columns in which they stand; numbers choose among what is there. */
type Step =
  | { do: "edit"; cards: number[]; field: number; value: number; skip: boolean }
  | { do: "move"; cards: number[]; place: number; after: number }
  | { do: "trash" | "archive" | "restore" | "purge"; cards: number[] }
  | { do: "addColumn"; category: number }
  | { do: "removeColumn"; column: number; to: number }
  | { do: "undo" | "redo" };

const index = fc.nat(30);
const some = fc.array(index, { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      cards: some,
      field: fc.nat(4),
      value: fc.nat(5),
      skip: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("move" as const), cards: some, place: fc.nat(2), after: index }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom("trash" as const, "archive" as const, "restore" as const, "purge" as const),
      cards: some,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("addColumn" as const), category: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("removeColumn" as const), column: fc.nat(8), to: fc.nat(8) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }) },
);

type Stage = {
  readonly house: House;
  readonly places: readonly (SprintId | "backlog")[];
  readonly cards: CardId[];
};

async function aStage(store: MemoryStore): Promise<Stage> {
  const house = await aHouse(store);
  const places = ["backlog" as const, await house.addSprint("Sprint 1"), await house.addSprint("Sprint 2")];
  const cards: CardId[] = [];
  for (let i = 0; i < 8; i += 1)
    cards.push(await house.add(`Carte ${i}`, { place: places[i % 3] ?? "backlog", points: i }));
  return { house, places, cards };
}

async function take({ house, places, cards }: Stage, one: Step): Promise<void> {
  const { dispatch, projectId } = house;
  const at = (n: number) => cards[n % cards.length] as CardId;
  const columns = await house.store.read((tx) => tx.list("column", projectId));
  const columnAt = (n: number) => columns[n % columns.length]?.id as ColumnId;
  switch (one.do) {
    case "undo":
    case "redo":
      await dispatch({ type: `history/${one.do}` });
      return;
    case "addColumn": {
      const category = (["todo", "inProgress", "done", "cancelled"] as const)[one.category] ?? "todo";
      const fields = { name: `Colonne ${columns.length} ${house.hand.clock.now}`, category };
      await dispatch({ type: "column/add", projectId, fields });
      return;
    }
    case "removeColumn":
      await dispatch({ type: "column/remove", columnId: columnAt(one.column), cardsTo: columnAt(one.to) });
      return;
    case "move": {
      const to = { place: places[one.place] ?? "backlog", after: at(one.after) };
      await dispatch({ type: "card/move", cardIds: one.cards.map(at), to });
      return;
    }
    case "edit": {
      const fields: readonly ManyFields[] = [
        { place: places[one.value % 3] ?? "backlog" },
        { status: { columnId: columnAt(one.value) } },
        { points: one.value },
        { priority: one.value % 2 === 0 ? "high" : null },
        { parentCardId: at(one.value) },
      ];
      const cardIds = one.cards.map(at);
      await dispatch({ type: "card/edit-many", cardIds, fields: fields[one.field] ?? {}, skip: one.skip });
      return;
    }
    default:
      await dispatch({ type: `card/${one.do}`, cardIds: one.cards.map(at) });
  }
}

const rowsOf = <T extends "card" | "column">(store: MemoryStore, wanted: T): readonly Row<T>[] =>
  [...store.contents().rows.values()].flatMap(({ table, row }) =>
    table === wanted ? [row as unknown as Row<T>] : [],
  );

/** What people see of cards and columns: without stamps, and without where a neighbour made room. */
const said = (store: MemoryStore): readonly unknown[] =>
  [...rowsOf(store, "card"), ...rowsOf(store, "column")]
    .filter((row) => !row.deleted)
    .map(({ stamp: _, stamps: __, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

// Verifies: B42, B83, B84, 3d.7
test("any sequence of bulk edits, moves, trash, archive, column removals and undos leaves each card in one place, in a column that is there, and the counters equal to a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const store = createMemoryStore();
      const stage = await aStage(store);
      for (const one of steps) await take(stage, one);
      const cards = rowsOf(store, "card").filter(({ deleted }) => !deleted);
      const living = rowsOf(store, "column").filter(({ deleted }) => !deleted);
      const columnIds = new Set<string>(living.map(({ id }) => id));
      const places = new Set<string>([...stage.places, "trash", "archive"]);
      for (const card of cards) {
        expect(places).toContain(card.place);
        expect(columnIds).toContain(card.columnId);
      }
      for (const category of ["todo", "done"])
        expect(living.some((column) => column.category === category)).toBe(true);
      const counters = new Map(
        [...store.contents().counters].filter(
          ([, { cards: n, points, unestimated, blocked }]) => n || points || unestimated || blocked,
        ),
      );
      expect(counters).toEqual(recount(cards));
    }),
    { numRuns: 120 },
  );
});

// Verifies: B81, B84, 3d.7
test("undoing all that was done to many cards returns the first state, and doing it again the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = createMemoryStore();
      const stage = await aStage(store);
      const first = said(store);
      const begun = (await store.read((tx) => tx.head())).history.done.length;
      for (const one of steps) {
        const { done } = (await store.read((tx) => tx.head())).history;
        if (one.do !== "undo" || done.length > begun) await take(stage, one);
      }
      const last = said(store);
      const count = (await store.read((tx) => tx.head())).history.done.length - begun;
      for (let i = 0; i < count; i += 1)
        expect((await stage.house.dispatch({ type: "history/undo" })).ok).toBe(true);
      expect(said(store)).toEqual(first);
      for (let i = 0; i < count; i += 1)
        expect((await stage.house.dispatch({ type: "history/redo" })).ok).toBe(true);
      expect(said(store)).toEqual(last);
    }),
    { numRuns: 80 },
  );
});
