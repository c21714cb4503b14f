import { expect, test } from "vitest";
import { blankCard } from "@/commands/card/add-card";
import type { Card } from "@/domain/model/entities";
import { loadAfter, loadState } from "@/features/board/column/load";
import type { Totals } from "@/storage/queries/frame";

const card = (place: string, points: number | null): Card =>
  ({ ...blankCard, id: "card_x", place, points }) as never;
const totals: Totals = { cards: 5, points: 3400, unestimated: 1, blocked: 0, byColumn: new Map() };

// Verifies: B14
test("a column shows what it would hold while a card hovers over it, and its source what it would be left with", () => {
  expect(loadAfter("s1", totals, [card("backlog", 1.5)], [])).toMatchObject({ cards: 6, points: 3550 });
  expect(loadAfter("s1", totals, [card("backlog", null)], [])).toMatchObject({ cards: 6, unestimated: 2 });
  expect(loadAfter("s1", totals, [], [card("s1", 8)])).toMatchObject({ cards: 4, points: 2600 });
});

test("a card that the totals count already is not counted twice, nor one that has left them taken away twice", () => {
  expect(loadAfter("s1", totals, [card("s1", 8)], [card("backlog", 3)])).toMatchObject({
    cards: 5,
    points: 3400,
  });
});

test("a place that was never counted holds nothing", () => {
  expect(loadAfter("s1", undefined, [], [])).toEqual({ cards: 0, points: 0, unestimated: 0 });
});

// Verifies: B10
test("a load is near its capacity from 90 % on and over it beyond; without a capacity it is neither", () => {
  expect(loadState(3200, 36)).toBe("under");
  expect(loadState(3240, 36)).toBe("near");
  expect(loadState(3600, 36)).toBe("near");
  expect(loadState(3601, 36)).toBe("over");
  expect(loadState(1, 0)).toBe("over");
  expect(loadState(0, 0)).toBe("under");
  expect(loadState(99_999, null)).toBe("under");
});
