import fc from "fast-check";
import { expect, test } from "vitest";
import { recount } from "@/domain/counters";
import { chainFlaw } from "@/domain/ledger";
import type { CardId, SprintId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/rank";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../support/builders";

type Step =
  | { do: "add"; place: number; after: number }
  | { do: "move"; cards: number[]; place: number; after: number; column: number | null }
  | { do: "edit"; card: number; points: number | null; title: number }
  | { do: "trash"; card: number }
  | { do: "check"; card: number }
  | { do: "undo" }
  | { do: "redo" };

const index = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), place: fc.nat(2), after: index }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      cards: fc.array(index, { minLength: 1, maxLength: 4 }),
      place: fc.nat(2),
      after: index,
      column: fc.option(fc.nat(3)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      card: index,
      points: fc.option(fc.nat(2000).map((n) => n / 100)),
      title: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trash" as const), card: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("check" as const), card: index }) },
  { weight: 3, arbitrary: fc.constant({ do: "undo" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "redo" as const }) },
);

async function play(steps: readonly Step[]) {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const places = ["backlog" as const, await house.addSprint("Sprint 1"), await house.addSprint("Sprint 2")];
  const cards: CardId[] = [];
  for (const one of steps) await take(house, one, places, cards);
  return { store, house };
}

async function take(
  house: House,
  one: Step,
  places: readonly ("backlog" | SprintId)[],
  cards: CardId[],
): Promise<void> {
  const { dispatch, projectId, columnIds } = house;
  const at = (n: number) => cards[n % Math.max(1, cards.length)];
  const place = "place" in one ? (places[one.place] ?? "backlog") : "backlog";
  if (one.do === "undo" || one.do === "redo") await dispatch({ type: `history/${one.do}` });
  else if (one.do === "add") {
    const made = await dispatch({
      type: "card/add",
      projectId,
      to: { place, after: at(one.after) ?? null },
      title: `Carte ${cards.length}`,
    });
    if (made.ok) cards.push(made.value.plan.changes[0]?.id as CardId);
  } else if (cards.length === 0) return;
  else if (one.do === "move") {
    const cardIds = one.cards.map((n) => at(n) as CardId);
    const after = one.after % 3 === 0 ? null : (at(one.after) as CardId);
    const columnId = one.column === null ? {} : { columnId: columnIds[one.column] as never };
    await dispatch({ type: "card/move", cardIds, to: { place, after, ...columnId } });
  } else if (one.do === "edit") {
    await dispatch({
      type: "card/edit",
      cardId: at(one.card) as CardId,
      fields: { points: one.points, title: `Titre ${one.title}` },
    });
  } else if (one.do === "trash") await dispatch({ type: "card/trash", cardIds: [at(one.card) as CardId] });
  else await dispatch({ type: "check/add", cardId: at(one.card) as CardId, text: "Point" });
}

/** What people see: living rows without their stamps. */
function picture(store: MemoryStore): readonly unknown[] {
  const all = store.contents().rows;
  // A text goes with its card: it has the same id, and no row of its own in the trash.
  const rows = [...all.values()].filter(({ table, row }) => !row.deleted && table !== "cardText");
  return rows
    .map(({ table, row: { stamp: _, stamps: __, ...said } }) => ({ table, ...said }))
    .sort((a, b) => (`${a.table}${a.id}` < `${b.table}${b.id}` ? -1 : 1));
}

// Verifies: B18, B81
test("any sequence of commands and undos leaves each card in exactly one place, in a total order, and the counters equal to a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { store } = await play(steps);
      const cards = [...store.contents().rows.values()]
        .filter(({ table, row }) => table === "card" && !row.deleted)
        .map(({ row }) => row as never as Parameters<typeof compareRanked>[0] & { place: string });
      const byPlace = new Map<string, typeof cards>();
      for (const card of cards) byPlace.set(card.place, [...(byPlace.get(card.place) ?? []), card]);
      for (const column of byPlace.values()) {
        const sorted = [...column].sort(compareRanked);
        expect(sorted.slice(1).every((card, i) => compareRanked(sorted[i] as never, card) < 0)).toBe(true);
      }
      const counters = new Map(
        [...store.contents().counters].filter(
          ([, { cards: n, points, unestimated, blocked }]) => n || points || unestimated || blocked,
        ),
      );
      expect(counters).toEqual(recount(cards as never));
    }),
    { numRuns: 150 },
  );
});

// Verifies: B81
test("undoing everything leaves nothing, and doing it all again returns the last state", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { store, house } = await play(steps);
      const last = picture(store);
      const { done } = (await store.read((tx) => tx.head())).history;
      const count = done.length;
      for (let i = 0; i < count; i += 1)
        expect((await house.dispatch({ type: "history/undo" })).ok).toBe(true);
      expect(picture(store)).toEqual([]);
      for (let i = 0; i < count; i += 1)
        expect((await house.dispatch({ type: "history/redo" })).ok).toBe(true);
      expect(picture(store)).toEqual(last);
    }),
    { numRuns: 100 },
  );
});

test("the desk's chain of deeds stays whole, and shows the first deed that was tampered with", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), fc.nat(), async (steps, which) => {
      const { store } = await play(steps);
      const { deeds, eventsByDeed } = store.contents();
      const chain = [...deeds.values()];
      const eventsOf = (stamp: string) => eventsByDeed.get(stamp as never) ?? [];
      expect(chainFlaw(chain, eventsOf)).toBeNull();
      const at = which % chain.length;
      const forged = chain.map((deed, i) => (i === at ? { ...deed, actor: "Quelqu’un d’autre" } : deed));
      expect(chainFlaw(forged, eventsOf)).toEqual({ seq: at + 1, flaw: "header" });
    }),
    { numRuns: 30 },
  );
});
