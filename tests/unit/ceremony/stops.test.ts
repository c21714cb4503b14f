import { expect, test } from "vitest";
import type { CardId, ColumnId, PersonId } from "@/domain/model/ids";
import {
  daysIn,
  nextStatus,
  type Statuses,
  stopsByColumn,
  stopsByPerson,
} from "@/features/ceremony/daily/stops";
import { parseDay } from "@/lib/day";
import type { DailyCard } from "@/storage/queries/sprint/ceremony";

const statuses = (
  [
    ["todo", "todo"],
    ["doing", "inProgress"],
    ["done", "done"],
    ["never", "cancelled"],
  ] as const
).map(([id, category]) => ({ id: id as ColumnId, name: id, category })) satisfies Statuses;

const [ann, bob] = ["person_ann", "person_bob"] as unknown as [PersonId, PersonId];
let number = 0;

function card(columnId: string, since: number, fields: Partial<DailyCard> = {}): DailyCard {
  number += 1;
  const face = { id: `card_${number}` as CardId, number, title: "", assignees: [], blocked: null };
  return { ...face, columnId, since, ...fields } as unknown as DailyCard;
}

const blocked = { since: 0, reason: "" };
const team = [
  { id: ann, name: "Ann" },
  { id: bob, name: "Bob" },
];

// Verifies: 4d.1
test("by person, what is blocked comes first, then what is begun, the longest standing before the others", () => {
  const young = card("doing", 9, { assignees: [ann] });
  const old = card("doing", 3, { assignees: [ann] });
  const stuck = card("todo", 8, { assignees: [ann, bob], blocked });
  const waiting = card("todo", 1, { assignees: [ann] });
  const finished = card("done", 0, { assignees: [ann] });
  const free = card("todo", 5);
  const board = { cards: [young, waiting, stuck, finished, old, free], statuses };
  const stops = stopsByPerson(board, team, []);
  expect(stops.map(({ name }) => name)).toEqual(["Ann", "Bob", ""]);
  expect(stops[0]).toMatchObject({ cards: [stuck, old, young, waiting], done: 1 });
  expect(stops[1]?.cards).toEqual([stuck]);
  expect(stops[2]?.cards).toEqual([free]);
});

// Verifies: 4d.1
test("who is absent has no turn, and nobody's cards make one only when there are some", () => {
  const board = { cards: [card("todo", 1, { assignees: [bob] })], statuses };
  expect(stopsByPerson(board, team, [bob]).map(({ id }) => id)).toEqual([ann]);
});

// Verifies: 4d.1
test("by column, the board is walked from the right, without what is finished", () => {
  const begun = card("doing", 1);
  const stops = stopsByColumn({ cards: [card("todo", 1), begun, card("done", 1)], statuses });
  expect(stops.map(({ name }) => name)).toEqual(["doing", "todo"]);
  expect(stops[0]?.cards).toEqual([begun]);
});

// Verifies: 4d.1
test("a card goes on to the column on its right and never to the cancelled one", () => {
  expect(nextStatus(card("todo", 0), statuses)?.id).toBe("doing");
  expect(nextStatus(card("doing", 0), statuses)?.id).toBe("done");
  expect(nextStatus(card("done", 0), statuses)).toBeNull();
});

// Verifies: 4d.1
test("days in a column are counted by the calendar of the project", () => {
  const evening = Date.UTC(2026, 10, 23, 23, 30);
  const today = parseDay("2026-11-30")!;
  expect(daysIn(card("doing", evening), today, "Europe/Paris")).toBe(6);
  expect(daysIn(card("doing", evening), today, "UTC")).toBe(7);
});
