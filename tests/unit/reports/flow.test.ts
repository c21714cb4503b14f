import { describe, expect, test } from "vitest";
import { ageingOf, isStalled, stallOf } from "@/domain/reports/flow/ageing";
import { careerOf, type FlowDefinition, usualFlow } from "@/domain/reports/flow/career";
import { cumulativeFlowOf } from "@/domain/reports/flow/cumulative-flow";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import { distributionOf } from "@/domain/reports/flow/percentile";
import { daysOfWork, throughputOf } from "@/domain/reports/flow/throughput";
import type { Day } from "@/lib/day";
import { cardId, columnId, onDay, type Told, toldPast } from "../../support/told-past";

const zone = "Europe/Paris";
const day = (text: string) => text as Day;
const block = (reason: string | null) => ({ blocked: reason === null ? null : { since: 0, reason } });

describe("cycle time and lead time", () => {
  // Verifies: 5d.2, B67
  test("cycle time goes from the first begun to the last done, lead time from creation; what was reopened accumulates", () => {
    const past = toldPast({
      straight: [
        [0, "todo"],
        [2, "doing"],
        [5, "done"],
      ],
      reopened: [
        [0, "todo"],
        [1, "doing"],
        [3, "done"],
        [4, "doing"],
        [8, "done"],
      ],
      direct: [
        [1, "todo"],
        [2, "done"],
      ],
    } as Record<string, Told[]>);
    const { cards, cycle, lead, leftOut } = flowTimesOf(past, usualFlow);
    expect(cards.map(({ id, cycleDays, leadDays, reopened }) => [id, cycleDays, leadDays, reopened])).toEqual(
      [
        [cardId("direct"), null, 1, 0],
        [cardId("straight"), 3, 5, 0],
        [cardId("reopened"), 7, 8, 1],
      ],
    );
    expect([cycle.n, cycle.p50, cycle.p85]).toEqual([2, 5, 7]);
    expect(lead.sorted).toEqual([1, 5, 8]);
    expect(leftOut).toEqual([{ why: "never-begun", ids: [cardId("direct")] }]);
  });

  // Verifies: 5d.2, B67
  test("the definition decides what begins, what ends, and whether going from one done column to another ends anew", () => {
    const past = toldPast({
      a: [
        [0, "todo"],
        [1, "doing"],
        [3, "review"],
        [4, "done"],
        [9, "closed"],
      ],
    });
    const cycle = (definition: Partial<FlowDefinition>) =>
      flowTimesOf(past, { ...usualFlow, ...definition }).cards[0]?.cycleDays;
    expect(cycle({})).toBe(8);
    expect(cycle({ end: "done-since" })).toBe(3);
    expect(cycle({ end: "done-since", begunIn: new Set([columnId("review")]) })).toBe(1);
    expect(cycle({ doneIn: new Set([columnId("closed")]), end: "done-since" })).toBe(8);
    expect(cycle({ doneIn: new Set([columnId("done")]) })).toBe(undefined);
  });

  // Verifies: 5x.1, 5d.8
  test("a card that was finished before it was created is left out and named, and draws nothing", () => {
    const past = toldPast({
      odd: [
        [9, "todo"],
        [4, "doing"],
        [5, "done"],
      ],
      fine: [
        [0, "todo"],
        [2, "done"],
      ],
    });
    const { lead, leftOut } = flowTimesOf(past, usualFlow);
    expect(lead.sorted).toEqual([2]);
    expect(leftOut).toContainEqual({ why: "finished-before-created", ids: [cardId("odd")] });
  });

  // Verifies: 5d.8
  test("what is open, cancelled, put away, in the trash or of another time is left out by its reason", () => {
    const past = toldPast({
      open: [[0, "doing"]],
      dropped: [
        [0, "todo"],
        [1, "dropped"],
      ],
      archived: [
        [0, "todo"],
        [1, null, { place: "archive" }],
      ],
      trashed: [
        [0, "todo"],
        [1, "done"],
        [2, null, { place: "trash" }],
      ],
      early: [
        [0, "todo"],
        [1, "done"],
      ],
      kept: [
        [0, "todo"],
        [3, "done"],
        [6, null, { place: "archive" }],
      ],
    });
    const { cards, leftOut } = flowTimesOf(past, usualFlow, { from: onDay(2), to: onDay(10) });
    expect(cards.map(({ id }) => id)).toEqual([cardId("kept")]);
    expect(Object.fromEntries(leftOut.map(({ why, ids }) => [why, ids.length]))).toEqual({
      ...{ "not-done": 1, cancelled: 1, archived: 1, gone: 1, "outside-period": 1, "never-begun": 1 },
    });
  });

  // Verifies: 5x.2
  test("a card that was reopened ten times has one career, from its first beginning to its last end", () => {
    const ways = Array.from({ length: 11 }, (_, i): Told[] => [
      [2 * i + 1, "doing"],
      [2 * i + 2, "done"],
    ]);
    const { cards } = flowTimesOf(toldPast({ a: [[0, "todo"], ...ways.flat()] }), usualFlow);
    expect(cards).toEqual([
      { id: cardId("a"), doneAt: onDay(22), cycleDays: 21, leadDays: 22, reopened: 10 },
    ]);
  });

  // Verifies: 5x.7
  test("events out of order make the same career, and a clock that was wrong is told as it was told", () => {
    const past = toldPast({
      a: [
        [0, "todo"],
        [5, "done"],
        [2, "doing"],
      ],
    });
    const story = past.cards.get(cardId("a"));
    if (!story) throw new Error("no story");
    expect(careerOf(story, usualFlow)).toMatchObject({ begunAt: onDay(2), doneAt: onDay(5), ending: "done" });
  });
});

// Verifies: 5d.1, 5d.8, 5x.5, B66
test("the cumulative flow counts each card where it stood at the day's end, and keeps what was archived when done", () => {
  const past = toldPast({
    a: [
      [0, "todo"],
      [1, "doing"],
      [3, "done"],
      [4, null, { place: "archive" }],
    ],
    b: [
      [1, "todo"],
      [3, "doing"],
    ],
    c: [
      [0, "todo"],
      [2, "dropped"],
    ],
    d: [
      [0, "todo"],
      [2, null, { place: "trash" }],
      [3, null, { place: "flow" }],
    ],
  });
  const flow = cumulativeFlowOf(past, { zone, from: day("2026-11-01"), to: day("2026-11-06") });
  expect(flow.days).toHaveLength(6);
  expect(Object.fromEntries(flow.bands.map(({ name, counts }) => [name, counts]))).toEqual({
    todo: [0, 3, 3, 1, 1, 1],
    doing: [0, 0, 1, 1, 1, 1],
    review: [0, 0, 0, 0, 0, 0],
    done: [0, 0, 0, 0, 1, 1],
    closed: [0, 0, 0, 0, 0, 0],
  });
  expect(flow.bands[0]?.edge).toEqual([0, 3, 4, 2, 3, 3]);
  expect(flow.leftOut).toEqual([{ why: "cancelled", ids: [cardId("c")] }]);
  expect(cumulativeFlowOf(past, { zone, from: day("2026-11-02"), to: day("2026-11-02") }).isEnough).toBe(
    false,
  );
});

describe("throughput", () => {
  const done = (...days: number[]) => days.map((at, i) => ({ id: cardId(`${i}`), doneAt: onDay(at) }));

  // Verifies: 5d.4
  test("finished cards are counted by ISO week, empty weeks too, and weeks that are cut are marked", () => {
    const { buckets, total } = throughputOf(done(0, 1, 15, 16, 17), {
      ...{ by: "week", zone, from: day("2026-11-02"), to: day("2026-11-19") },
    });
    expect(buckets.map(({ name, ids, isPartial }) => [name, ids.length, isPartial])).toEqual([
      ["2026-W45", 2, false],
      ["2026-W46", 0, false],
      ["2026-W47", 3, true],
    ]);
    expect(total).toBe(5);
  });

  // Verifies: 5d.4
  test("months have their own lengths, and a card outside the days that were asked for is in none", () => {
    const { buckets, total } = throughputOf(done(-3, 0, 29, 100), {
      ...{ by: "month", zone, from: day("2026-11-01"), to: day("2027-02-28") },
    });
    expect(buckets.map(({ name, to, ids }) => [name, to, ids.length])).toEqual([
      ["2026-11", "2026-11-30", 1],
      ["2026-12", "2026-12-31", 1],
      ["2027-01", "2027-01-31", 0],
      ["2027-02", "2027-02-28", 1],
    ]);
    expect(total).toBe(3);
  });

  // Verifies: 5x.8, 5d.4
  test("a card that is done at half past midnight counts for that day in the project's zone, whatever the machine's", () => {
    const late = [{ id: cardId("a"), doneAt: Date.parse("2026-10-24T22:30:00Z") }];
    expect(daysOfWork(late, zone)).toEqual({ from: "2026-10-25", to: "2026-10-25" });
    expect(daysOfWork(late, "America/Martinique")).toEqual({ from: "2026-10-24", to: "2026-10-24" });
    expect(daysOfWork([], zone)).toBe(null);
  });
});

// Verifies: 5d.3, B68, B43
test("open cards are aged against what finished ones took, oldest first", () => {
  const past = toldPast({
    young: [
      [0, "todo"],
      [19, "doing"],
    ],
    old: [
      [0, "todo"],
      [1, "doing"],
      [5, "done"],
      [6, "doing", block("marché")],
    ],
    waiting: [[0, "todo"]],
    late: [
      [0, "todo"],
      [30, "doing"],
    ],
    done: [
      [0, "doing"],
      [4, "done"],
    ],
  });
  const cycle = distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const { cards, leftOut } = ageingOf(past, usualFlow, { cycle, now: onDay(20) });
  expect(cards.map(({ id, ageDays, band, isBlocked }) => [id, ageDays, band, isBlocked])).toEqual([
    [cardId("old"), 19, "over-95", true],
    [cardId("young"), 1, "to-50", false],
  ]);
  // Four days of its own before it was done, and fourteen since: a return goes on where it stopped.
  expect(cards.map(({ columnDays }) => columnDays)).toEqual([18, 1]);
  expect(leftOut).toEqual([{ why: "begun-later-than-now", ids: [cardId("late")] }]);
  expect(ageingOf(past, usualFlow, { cycle: distributionOf([]), now: onDay(20) }).cards[0]?.band).toBe(null);
});

// Verifies: 4y.3, B43, B68
test("a card stands still past 85 % of what the team's finished cards took, or for a week while few are finished", () => {
  const few = stallOf(distributionOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 9]));
  expect(few).toEqual({ by: "week", days: 5, finished: 10, needed: 11 });
  expect([isStalled(few, 5, 40), isStalled(few, 4.9, 40)]).toEqual([true, false]);
  const team = stallOf(distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20]));
  expect(team).toEqual({ by: "team", days: 10, finished: 11, needed: 11 });
  expect([isStalled(team, 30, 10), isStalled(team, 0, 10.1), isStalled(team, 30, undefined)]).toEqual([
    ...[false, true, false],
  ]);
});
