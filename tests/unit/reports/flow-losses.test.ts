import { describe, expect, test } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { blockedTimeOf } from "@/domain/reports/flow/blocked-time";
import { usualFlow } from "@/domain/reports/flow/career";
import { flowEfficiencyOf } from "@/domain/reports/flow/flow-efficiency";
import { littlesLawOf } from "@/domain/reports/flow/littles-law";
import { breachesOf } from "@/domain/reports/flow/wip-breaches";
import { readPast } from "@/domain/reports/project-past";
import { cardId, columnId, onDay, type Told, tell, toldPast } from "../../support/told-past";

const block = (reason: string | null) => ({ blocked: reason === null ? null : { since: 0, reason } });

describe("time that was lost", () => {
  const past = toldPast({
    a: [
      [0, "todo"],
      [1, "doing"],
      [2, null, block("marché")],
      [5, null, block(null)],
      [11, "done"],
    ],
    b: [
      [0, "todo", block("marché")],
      [1, null, block("accès")],
      [3, "done"],
    ],
    c: [
      [0, "doing"],
      [9, null, block("accès")],
    ],
    d: [
      [0, "todo"],
      [2, "done"],
    ],
  });

  // Verifies: 5d.6, B44
  test("blocked time is summed by reason until the card is done, with how many are blocked now", () => {
    const told = blockedTimeOf(past, usualFlow, onDay(10));
    expect(told.map(({ reason, days, cards, now }) => [reason, days, cards.length, now])).toEqual([
      ["marché", 4, 2, 0],
      ["accès", 3, 2, 1],
    ]);
  });

  // Verifies: 5d.6
  test("flow efficiency is the part of the cycle time that was worked, without blocks, returns and queues", () => {
    expect(flowEfficiencyOf(past, usualFlow, new Set())).toMatchObject({
      ...{ share: 0.7, parts: { worked: { days: 7 } }, cycleDays: 10, cards: 1 },
      leftOut: [{ why: "never-begun", ids: [cardId("b"), cardId("d")] }],
    });
    const queued = toldPast({
      a: [
        [0, "doing"],
        [4, "review"],
        [8, "todo"],
        [9, "doing"],
        [10, "done"],
      ],
    });
    expect(flowEfficiencyOf(queued, usualFlow, new Set([columnId("review")])).share).toBe(0.5);
    expect(flowEfficiencyOf(toldPast({ a: [[0, "todo"]] }), usualFlow, new Set()).share).toBe(null);
  });
});

describe("limits", () => {
  const moves: Record<string, Told[]> = {
    a: [
      [0, "todo"],
      [1, "doing"],
      [6, "done"],
    ],
    b: [
      [0, "todo"],
      [2, "doing"],
      [4, "done"],
    ],
    c: [
      [0, "todo"],
      [4, "doing"],
    ],
    d: [
      [0, "todo"],
      [5, "doing"],
    ],
  };

  // Verifies: 5d.5, B40
  test("a breach has its column, its duration, the most that stood there and the limit; a change of places at one instant is none", () => {
    const past = toldPast(moves, { limits: { doing: 2 } });
    expect(breachesOf(past, { runs: new Map(), now: onDay(10) }).breaches).toEqual([
      {
        ...{
          columnId: columnId("doing"),
          lane: null,
          from: onDay(5),
          to: onDay(6),
          days: 1,
          most: 3,
          limit: 2,
        },
        ...{ unit: "cards", ids: [cardId("a"), cardId("c"), cardId("d")] },
      },
    ]);
    const strict = breachesOf(toldPast(moves, { limits: { doing: 1 } }), {
      runs: new Map(),
      now: onDay(10),
    }).breaches;
    expect(strict.map(({ from, to, days, most }) => [from, to, days, most])).toEqual([
      [onDay(2), null, 8, 3],
    ]);
  });

  // Verifies: B39, 4c.7
  test("a limit in points is exceeded by points: a new estimate breaks it, cards without one never do", () => {
    const points = (n: number) => ({ points: n });
    const past = toldPast(
      {
        a: [
          [0, "doing", points(3)],
          [2, null, points(5.5)],
          [4, "done"],
        ],
        b: [[1, "doing", points(2.5)]],
        c: [[1, "doing"]],
        d: [[1, "doing"]],
      },
      { limits: { doing: { cards: 7, isHard: true, unit: "points" } } },
    );
    expect(breachesOf(past, { runs: new Map(), now: onDay(10) }).breaches).toEqual([
      {
        ...{
          columnId: columnId("doing"),
          lane: null,
          from: onDay(2),
          to: onDay(4),
          days: 2,
          most: 8,
          limit: 7,
        },
        ...{ unit: "points", ids: ["b", "c", "d", "a"].map(cardId) },
      },
    ]);
  });

  // Verifies: 5d.5, B38, B40
  test("a limit in points counts the estimates of then, and re-estimates count at once", () => {
    const told: Record<string, Told[]> = {
      a: [
        [0, "doing", { points: 3 }],
        [6, "done"],
      ],
      b: [
        [1, "doing", { points: 2 }],
        [2, null, { points: 5 }],
        [3, null, { points: 1 }],
        [4, "done"],
      ],
    };
    const limited = (limit: unknown) => {
      const journal = tell(told);
      const columns = journal.columns.map((column) =>
        column.id === columnId("doing") ? { ...column, limit } : column,
      );
      return readPast({ ...journal, columns: columns as typeof journal.columns });
    };
    const inPoints = limited({ cards: 6, unit: "points", isHard: false });
    expect(breachesOf(inPoints, { runs: new Map(), now: onDay(10) }).breaches).toEqual([
      {
        ...{
          columnId: columnId("doing"),
          lane: null,
          from: onDay(2),
          to: onDay(3),
          days: 1,
          most: 8,
          limit: 6,
        },
        ...{ unit: "points", ids: [cardId("a"), cardId("b")] },
      },
    ]);
    const inCards = limited({ cards: 1, isHard: false });
    expect(
      breachesOf(inCards, { runs: new Map(), now: onDay(10) }).breaches.map(({ from, to }) => [from, to]),
    ).toEqual([[onDay(1), onDay(4)]]);
  });

  // Verifies: 5d.5, B40
  test("cards of a sprint fill a column only while the sprint runs, and those of the backlog never", () => {
    const sprint = "sprint_a" as SprintId;
    const at = (place: string) =>
      toldPast(
        Object.fromEntries(
          Object.entries(moves).map(([name, [first, ...rest]]) => {
            return [name, [[0, first?.[1] ?? null, { place }], ...rest] as Told[]];
          }),
        ),
        { limits: { doing: 1 } },
      );
    const runs = new Map([[sprint, { startedAt: onDay(3), closedAt: onDay(8) }]]);
    const told = breachesOf(at(sprint), { runs, now: onDay(10) }).breaches;
    expect(told.map(({ from, to }) => [from, to])).toEqual([[onDay(3), onDay(8)]]);
    expect(breachesOf(at("backlog"), { runs, now: onDay(10) }).breaches).toEqual([]);
  });
});

describe("Little’s law", () => {
  // Verifies: 5d.7
  test("a flow where one card a day comes and stays three days has three in progress, and the law holds exactly", () => {
    const cards = Object.fromEntries(
      Array.from({ length: 60 }, (_, i): [string, Told[]] => [
        `${i}`,
        [
          [i, "doing"],
          [i + 3, "done"],
        ],
      ]),
    );
    const check = littlesLawOf(toldPast(cards), usualFlow, { from: onDay(10), to: onDay(50) });
    expect(check).toMatchObject({
      meanWip: 3,
      perDay: 1,
      meanDays: 3,
      predicted: 3,
      ratio: 1,
      isSteady: true,
    });
  });

  // Verifies: 5d.7
  test("where more is begun than finished the flow is said not to be steady", () => {
    const cards = Object.fromEntries(
      Array.from({ length: 20 }, (_, i): [string, Told[]] => [
        `${i}`,
        [
          [i, "doing"],
          [3 * i + 3, "done"],
        ],
      ]),
    );
    const check = littlesLawOf(toldPast(cards), usualFlow, { from: onDay(0), to: onDay(20) });
    expect(check.isSteady).toBe(false);
    expect(check.arrived).toBe(20);
    const none = littlesLawOf(toldPast({}), usualFlow, { from: onDay(0), to: onDay(20) });
    expect(none).toMatchObject({ meanWip: 0, meanDays: null, ratio: null });
  });
});
