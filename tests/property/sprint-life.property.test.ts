import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import { recount } from "@/domain/counters";
import type { CardId, SprintId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { Priority } from "@/domain/model/vocabulary";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../support/builders";

/** What a team does to a board and its sprints; numbers choose among what is there. */
type Step =
  | { do: "move"; cards: number[]; place: number; column: number; after: number; lane: number }
  | { do: "edit"; cards: number[]; place: number; column: number }
  | { do: "start" | "reopen"; sprint: number }
  | { do: "complete"; sprint: number; to: number; card: number; except: number }
  | { do: "undo" | "redo" };

const some = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 });
const [place, column] = [fc.nat(3), fc.nat(3)];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      ...{ cards: some, place, column, after: fc.nat(30), lane: fc.nat(5) },
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("edit" as const), cards: some, place, column }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("start" as const, "reopen" as const), sprint: place }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("complete" as const),
      ...{ sprint: place, to: fc.nat(4), card: fc.nat(30), except: fc.nat(4) },
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }) },
);

const lanes: readonly (Priority | null)[] = ["highest", "high", null];

async function aTeam(store: MemoryStore) {
  const house = await aHouse(store);
  const sprints = [
    await house.addSprint("Sprint 1"),
    await house.addSprint("Sprint 2"),
    await house.addSprint("Sprint 3"),
  ];
  const places = ["backlog" as const, ...sprints];
  const cards: CardId[] = [];
  for (let i = 0; i < 9; i += 1)
    cards.push(await house.add(`Carte ${i}`, { place: places[i % 4] ?? "backlog", points: i }));
  return { house, sprints, places, cards };
}

type Team = {
  readonly house: House;
  readonly sprints: readonly SprintId[];
  readonly places: readonly (SprintId | "backlog")[];
  readonly cards: readonly CardId[];
};

async function take({ house, sprints, places, cards }: Team, one: Step): Promise<void> {
  const { dispatch, columnIds } = house;
  const at = (n: number) => cards[n % cards.length] as CardId;
  const sprintAt = (n: number) => sprints[n % sprints.length] as SprintId;
  switch (one.do) {
    case "move": {
      const columnId = columnIds[one.column];
      const to = {
        place: places[one.place] ?? "backlog",
        after: at(one.after),
        ...(columnId ? { columnId } : {}),
      };
      const lane = lanes[one.lane];
      const fields = lane === undefined ? {} : { fields: { priority: lane } };
      await dispatch({ type: "card/move", cardIds: one.cards.map(at), to, ...fields });
      return;
    }
    case "edit": {
      const columnId = columnIds[one.column];
      const fields = {
        place: places[one.place] ?? ("backlog" as const),
        ...(columnId ? { status: { columnId } } : {}),
      };
      await dispatch({ type: "card/edit-many", cardIds: one.cards.map(at), fields, skip: true });
      return;
    }
    case "start":
      await dispatch({ type: "sprint/start", sprintId: sprintAt(one.sprint) });
      return;
    case "reopen":
      await dispatch({ type: "sprint/reopen", sprintId: sprintAt(one.sprint), reason: "oubli" });
      return;
    case "complete": {
      const to = [...places, "new" as const];
      await dispatch({
        type: "sprint/complete",
        sprintId: sprintAt(one.sprint),
        unfinishedTo: to[one.to] ?? "backlog",
        except: { [at(one.card)]: to[one.except] ?? "backlog" },
        newSprint: { name: `Suite ${house.hand.clock.now}` },
      });
      return;
    }
    default:
      await dispatch({ type: `history/${one.do}` });
  }
}

/** Takes all steps, and none back that made the team; answers how many there are to take back. */
async function play(store: MemoryStore, team: Team, steps: readonly Step[]): Promise<number> {
  const done = async () => (await store.read((tx) => tx.head())).history.done.length;
  const begun = await done();
  for (const one of steps) if (one.do !== "undo" || (await done()) > begun) await take(team, one);
  return (await done()) - begun;
}

const rowsOf = <T extends "card" | "sprint">(store: MemoryStore, wanted: T): readonly Row<T>[] =>
  [...store.contents().rows.values()].flatMap(({ table, row }) =>
    table === wanted && !row.deleted ? [row as unknown as Row<T>] : [],
  );

/** What people see of cards and sprints: without stamps. */
const said = (store: MemoryStore): readonly unknown[] =>
  [...rowsOf(store, "card"), ...rowsOf(store, "sprint")]
    .map(({ stamp: _, stamps: __, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

// Verifies: 4m.2, B28, B41
test("any sequence of moves across lanes, bulk edits, starts, completions and undos leaves each card in exactly one place, each column in a total order, and the counters equal to a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const store = createMemoryStore();
      const team = await aTeam(store);
      await play(store, team, steps);
      const cards = rowsOf(store, "card");
      const places = new Set<string>(["backlog", ...rowsOf(store, "sprint").map(({ id }) => id)]);
      expect(cards.map(({ id }) => id).sort()).toEqual([...team.cards].sort());
      for (const card of cards) expect(places).toContain(card.place);
      for (const each of places) {
        const inOrder = cards.filter((card) => card.place === each).sort(compareRanked);
        for (const [i, card] of inOrder.entries()) {
          const next = inOrder[i + 1];
          if (next) expect(compareRanked(card, next)).toBeLessThan(0);
        }
      }
      const active = rowsOf(store, "sprint").filter(({ state }) => state.phase === "active");
      expect(active.length).toBeLessThanOrEqual(1);
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

// Verifies: 4m.2, B81
test("undoing all that a team did to its sprints returns the first state, and doing it again the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = createMemoryStore();
      const team = await aTeam(store);
      const first = said(store);
      const count = await play(store, team, steps);
      const last = said(store);
      for (let i = 0; i < count; i += 1)
        expect((await team.house.dispatch({ type: "history/undo" })).ok).toBe(true);
      expect(said(store)).toEqual(first);
      for (let i = 0; i < count; i += 1)
        expect((await team.house.dispatch({ type: "history/redo" })).ok).toBe(true);
      expect(said(store)).toEqual(last);
    }),
    { numRuns: 80 },
  );
});
