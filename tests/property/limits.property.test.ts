import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { CardId, EpicId, LabelId, PersonId } from "@/domain/model/ids";
import type { WipLimit } from "@/domain/model/vocabulary";
import { laneValues } from "@/domain/rules/lane-values";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aHouse } from "../support/builders";

const laneField = fc.constantFrom(...(["epic", "person", "label", "priority"] as const));
const limit = fc.record({
  cards: fc.integer({ min: 1, max: 6 }),
  isHard: fc.constant(true),
  unit: fc.constantFrom("cards" as const, "points" as const),
  per: fc.constantFrom("column" as const, "epic" as const, "person" as const, "label" as const),
});
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      ...{ card: fc.nat(7), other: fc.nat(7), column: fc.nat(2), lane: fc.nat(2), field: laneField },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("estimate" as const), card: fc.nat(7), points: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }) },
);

const cardsOf = (store: MemoryStore): readonly Row<"card">[] =>
  [...store.contents().rows.values()].flatMap(({ table, row }) =>
    table === "card" ? [row as unknown as Row<"card">] : [],
  );

/** What each of those that a limit counts apart holds, or the whole column. */
function held(cards: readonly Row<"card">[], { per, unit }: WipLimit): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const card of cards)
    for (const value of per ? laneValues(per, card) : ["column"])
      sums.set(value, (sums.get(value) ?? 0) + (unit ? (card.points ?? 0) : 1));
  return sums;
}

// Verifies: 4m.2, B37, B39, B41
test("under a hard limit no move across lanes of any field, estimate, undo or redo fills what is full, and what is refused changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(limit, fc.array(step, { maxLength: 25 }), async (drawn, steps) => {
      const { unit, per, ...rest } = drawn;
      const kept: WipLimit = {
        ...rest,
        ...(unit === "cards" ? {} : { unit }),
        ...(per === "column" ? {} : { per }),
      };
      const store = createMemoryStore();
      const house = await aHouse(store);
      const { projectId } = house;
      const idOf = async (command: Parameters<typeof house.done>[0]) =>
        (await house.done(command)).plan.changes[0]!.id;
      const lanes = {
        epic: [(await idOf({ type: "epic/add", projectId, name: "É", colour: "blue" })) as EpicId, null],
        person: [] as PersonId[],
        label: [(await idOf({ type: "label/add", projectId, name: "l", colour: "blue" })) as LabelId],
      };
      for (const name of ["A", "B"])
        lanes.person.push(
          (await idOf({ type: "person/add", name, initials: name, colour: "blue" })) as PersonId,
        );
      const sprintId = await house.addSprint("Sprint 1");
      const cards: CardId[] = [];
      for (let i = 0; i < 8; i += 1)
        cards.push(await house.add(`Carte ${i}`, { place: sprintId, points: i % 4 }));
      await house.done({ type: "sprint/start", sprintId });
      const doing = house.columnIds[1]!;
      await house.done({ type: "column/edit", columnId: doing, fields: { limit: kept } });
      const begun = (await store.read((tx) => tx.head())).history.done.length;

      const laneFields = (field: "epic" | "person" | "label" | "priority", lane: number) => {
        const [person, label] = [lanes.person[lane], lanes.label[lane]];
        if (field === "epic") return { epicId: lanes.epic[lane] ?? null };
        if (field === "priority") return { priority: lane === 0 ? ("high" as const) : null };
        if (field === "person") return person ? { assign: [person] } : { unassign: [...lanes.person] };
        return label ? { label: [label] } : { unlabel: [...lanes.label] };
      };
      for (const one of steps) {
        if (one.do === "undo" && (await store.read((tx) => tx.head())).history.done.length <= begun) continue;
        const before = cardsOf(store);
        const outcome = await house.dispatch(
          one.do === "move"
            ? {
                type: "card/move",
                cardIds: [...new Set([cards[one.card]!, cards[one.other]!])],
                to: { place: sprintId, columnId: house.columnIds[one.column]!, after: null },
                fields: laneFields(one.field, one.lane),
              }
            : one.do === "estimate"
              ? { type: "card/edit", cardId: cards[one.card]!, fields: { points: one.points } }
              : { type: `history/${one.do}` },
        );
        const after = cardsOf(store);
        if (!outcome.ok) {
          expect(after).toEqual(before);
          continue;
        }
        const within = (all: typeof after) =>
          held(
            all.filter(({ columnId }) => columnId === doing),
            kept,
          );
        const was = within(before);
        for (const [value, now] of within(after))
          expect(now <= kept.cards || now <= (was.get(value) ?? 0)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
