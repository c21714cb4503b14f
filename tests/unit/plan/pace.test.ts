import { expect, test } from "vitest";
import type { ProjectId, SprintId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { type ClosedSprint, paceOf, rangeOfAll } from "@/domain/portfolio/pace";
import { emptyTally, type Tally } from "@/domain/portfolio/shares";
import { addDays, type Day } from "@/lib/day";

const today = "2026-11-30" as Day;

/** Closed sprints, the latest first, of two weeks each, with so many cards done in each, of two points a card. */
const closedSprints = (...done: number[]): ClosedSprint[] =>
  done.map((count, i) => ({
    sprint: {
      id: `sprint_${i}` as SprintId,
      projectId: "project_1" as ProjectId,
      ...{ teamId: null, name: `Sprint ${10 - i}`, goal: "", endOn: null, capacity: null, order: 10 - i },
      startOn: addDays(today, -14 * (i + 1)),
      state: { phase: "closed", startedAt: 0, closedAt: 1 },
      stamp: "0" as Stamp,
    },
    tally: { ...emptyTally, cards: count, done: count, points: count * 200, donePoints: count * 200 },
  }));
const left = (cards: number): Tally => ({ ...emptyTally, cards: cards + 20, done: 20 });

// Verifies: B64, 6a.2
test("a steady pace gives its velocity, an exact day and what the last sprint brought", () => {
  expect(paceOf(closedSprints(5, 5, 5, 5), left(10), today)).toEqual({
    velocity: 1000,
    sprints: 4,
    range: { from: "2026-12-28", to: "2026-12-28" },
    lastGain: 5 / 30,
  });
});

// Verifies: B72, 6a.2
test("without a closed sprint, or with nothing left, no day is guessed", () => {
  expect(paceOf([], left(10), today)).toEqual({ velocity: null, sprints: 0, range: null, lastGain: null });
  expect(paceOf(closedSprints(5, 5, 5, 5), left(0), today).range).toBeNull();
});

// Verifies: B5, 6a.5
test("a project with others beneath it ends with the last of them, finished ones aside, and nobody knows when while one says nothing", () => {
  const soon = { closed: closedSprints(5, 5, 5, 5), tally: left(5) };
  const late = { closed: closedSprints(5, 5, 5, 5), tally: left(20) };
  const over = { closed: [], tally: left(0) };
  expect(rangeOfAll([soon, late, over], today)).toEqual({ from: "2027-01-25", to: "2027-01-25" });
  expect(rangeOfAll([soon, { closed: [], tally: left(3) }], today)).toBeNull();
  expect(rangeOfAll([over], today)).toBeNull();
});
