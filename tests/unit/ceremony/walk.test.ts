import { expect, test } from "vitest";
import {
  clockText,
  end,
  goTo,
  neighbour,
  newWalk,
  pauseOrGoOn,
  readWalk,
  timesAt,
} from "@/features/ceremony/daily/walk";

const day = "2026-11-26";
const second = 1000;

// Verifies: 4d.2
test("the clock counts the turn and the whole, and stands while it is paused", () => {
  const begun = goTo(newWalk(day), "a", 0);
  expect(timesAt(begun, 30 * second)).toEqual({ turn: 30 * second, all: 30 * second });
  const paused = pauseOrGoOn(begun, 40 * second);
  expect(timesAt(paused, 900 * second)).toEqual({ turn: 40 * second, all: 40 * second });
  const next = goTo(pauseOrGoOn(paused, 1000 * second), "b", 1010 * second);
  expect(timesAt(next, 1015 * second)).toEqual({ turn: 5 * second, all: 55 * second });
  const over = goTo(next, end, 1020 * second);
  expect(timesAt(over, 9999 * second).all).toBe(60 * second);
  expect(clockText(65 * second)).toBe("1:05");
});

// Verifies: 4d.2
test("a daily that was paused stays so from one turn to the next", () => {
  const paused = pauseOrGoOn(goTo(newWalk(day), "a", 0), second);
  expect(goTo(paused, "b", 5 * second).since).toBeNull();
});

// Verifies: 4d.1
test("the turns lead from the start over each stop to the end and back, also past one that has gone", () => {
  const ids = ["a", "b"];
  expect(neighbour(ids, null, 1)).toBe("a");
  expect(neighbour(ids, "a", 1)).toBe("b");
  expect(neighbour(ids, "b", 1)).toBe(end);
  expect(neighbour(ids, end, -1)).toBe("b");
  expect(neighbour(ids, "a", -1)).toBeNull();
  expect(neighbour(ids, "gone", 1)).toBe("a");
});

// Verifies: 4d.2
test("what the desk kept is a daily of today, or none: yesterday's and nonsense begin anew", () => {
  const walk = goTo(newWalk(day, []), "a", 5);
  expect(readWalk(JSON.parse(JSON.stringify(walk)), day)).toEqual(walk);
  expect(readWalk(walk, "2026-11-27")).toBeNull();
  for (const nonsense of [undefined, null, 3, "x", {}, { on: day, absent: "no", turn: 0, all: 0 }])
    expect(readWalk(nonsense, day)).toBeNull();
});
