import { expect, test } from "vitest";
import type { KnownDate } from "@/domain/model/vocabulary";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { cascadeOf, shifted } from "@/domain/portfolio/roadmap/cascade";
import { shiftKnown } from "@/domain/portfolio/roadmap/shift-known";
import { drawnAs, ticksOf, timelineOf, xOf } from "@/domain/portfolio/roadmap/timeline";
import { emptyTally } from "@/domain/portfolio/shares";
import { placed } from "@/features/roadmap/chart/milestones";
import type { Day } from "@/lib/day";

const day = (on: string): KnownDate => ({ on, precision: "day" });

function bar(id: string, start: string | null, end: string | null, more: Partial<Bar> = {}): Bar {
  return {
    ...{ table: "epic", id, name: id, code: "INT", level: 2, isInferred: false, baseline: null },
    ...{ tally: null, projectId: "p", epics: 0, byIteration: new Map() },
    startOn: start === null ? null : day(start),
    endOn: end === null ? null : day(end),
    ...more,
  };
}

const needs = (fromId: string, toId: string, state = "accepted") => ({ fromId, toId, state }) as never;

function follow(moved: Bar, days: number, others: readonly Bar[], dependencies: readonly never[]) {
  const bars = new Map([moved, ...others].map((each) => [each.id, each]));
  return cascadeOf(shifted(moved, days, "end"), { bars, dependencies }).map((each) => [
    each.bar.id,
    each.startOn?.on ?? null,
    each.endOn?.on ?? null,
  ]);
}

const first = bar("a", "2026-11-02", "2026-11-13");

// Verifies: 6e.2, B58
test("three bars in a row follow one that ends later, each by what its slack does not take", () => {
  const others = [
    bar("b", "2026-11-16", "2026-11-27"),
    bar("c", "2026-11-30", "2026-12-11"),
    bar("d", "2026-12-17", "2026-12-18"),
  ];
  const wires = [needs("a", "b"), needs("b", "c"), needs("c", "d")];
  // Two free days before b, two before c, five before d.
  expect(follow(first, 10, others, wires)).toEqual([
    ["b", "2026-11-24", "2026-12-05"],
    ["c", "2026-12-06", "2026-12-17"],
    ["d", "2026-12-18", "2026-12-19"],
  ]);
  expect(follow(first, 2, others, wires)).toEqual([]);
});

// Verifies: 6e.2, B58
test("what waits for two bars moves behind the later one, once", () => {
  const others = [bar("b", "2026-11-14", "2026-11-20"), bar("c", "2026-11-21", "2026-11-30")];
  const wires = [needs("a", "c"), needs("a", "b"), needs("b", "c")];
  expect(follow(first, 7, others, wires)).toEqual([
    ["b", "2026-11-21", "2026-11-27"],
    ["c", "2026-11-28", "2026-12-07"],
  ]);
});

// Verifies: 6e.2
test("a conflict that stood already is not mended on the way: nothing moves by more than what it waits for", () => {
  expect(follow(first, 3, [bar("b", "2026-11-09", "2026-11-20")], [needs("a", "b")])).toEqual([
    ["b", "2026-11-12", "2026-11-23"],
  ]);
});

// Verifies: 6e.2
test("an earlier end, a refused or delivered dependency, finished work and a circle move nobody", () => {
  const next = bar("b", "2026-11-14", "2026-11-20");
  expect(follow(first, -5, [next], [needs("a", "b")])).toEqual([]);
  expect(follow(first, 5, [next], [needs("a", "b", "refused")])).toEqual([]);
  expect(follow(first, 5, [next], [needs("a", "b", "delivered")])).toEqual([]);
  const done = { ...next, tally: { ...emptyTally, cards: 2, done: 2 } };
  expect(follow(first, 5, [done], [needs("a", "b")])).toEqual([]);
  expect(follow(first, 5, [next], [needs("a", "b"), needs("b", "a")])).toEqual([
    ["b", "2026-11-19", "2026-11-25"],
  ]);
});

// Verifies: 6e.3, B59
test("a date moves in its own units and never becomes more precise", () => {
  expect(shiftKnown(day("2026-11-26"), 10)).toEqual(day("2026-12-06"));
  const quarter = { on: "2026-10-01", precision: "quarter" } as const;
  expect(shiftKnown(quarter, 20)).toEqual(quarter);
  expect(shiftKnown(quarter, 20, "later")).toEqual({ on: "2027-01-01", precision: "quarter" });
  expect(shiftKnown(quarter, -100)).toEqual({ on: "2026-07-01", precision: "quarter" });
  const year = { on: "2022-01-01", precision: "year" } as const;
  expect(shiftKnown(year, 365)).toEqual({ on: "2023-01-01", precision: "year" });
});

const today = "2026-11-26" as Day;

// Verifies: 6e.3, B59
test("a year or a quarter is drawn as a soft end over all of its days, a day as a hard one", () => {
  const line = timelineOf(["2026-01-01", "2027-12-31"], today, "quarter");
  const endOn = { on: "2027-01-01", precision: "year" } as const;
  const drawn = drawnAs(line, { startOn: day("2026-11-01"), endOn });
  expect(drawn).toMatchObject({ softStart: 0, softEnd: 365 * 3, isOpen: null });
  expect(drawn?.x).toBe(xOf(line, "2026-11-01"));
  expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBe(line.width);
  const quarter = { on: "2026-10-01", precision: "quarter" } as const;
  const vague = drawnAs(line, { startOn: quarter, endOn: quarter });
  expect((vague?.softStart ?? 0) + (vague?.softEnd ?? 0)).toBe(vague?.width);
  expect(drawnAs(line, { startOn: day("2026-11-01"), endOn: null })).toMatchObject({ isOpen: "end" });
  expect(drawnAs(line, { startOn: null, endOn: day("2026-11-01") })).toMatchObject({ isOpen: "start" });
  expect(drawnAs(line, { startOn: null, endOn: null })).toBeNull();
});

// Verifies: 6e.1
test("the line holds today and every date in whole years, and a mistyped year does not make it endless", () => {
  const line = timelineOf(["2018-02-01", "9999-01-01"], today, "half");
  expect([line.from, line.to]).toEqual(["2018-01-01", "2041-12-31"]);
  expect(xOf(line, "9999-01-01")).toBe(line.width);
  expect(ticksOf(timelineOf([], today, "month"), "month")).toHaveLength(12);
  expect(ticksOf(line, "half")).toHaveLength(48);
});

// Verifies: 6h.6, B58
test("a project that moves as a whole takes its epics and milestones along, and what waits for them gives way", () => {
  const project = bar("p", "2026-11-02", "2026-12-11", { table: "project" });
  const others = [
    bar("a", "2026-11-02", "2026-11-13"),
    bar("done", "2026-11-02", "2026-11-06", { tally: { ...emptyTally, cards: 2, done: 2 } }),
    bar("planned", "2026-11-16", "2026-11-27", { isInferred: true }),
    bar("m", null, "2026-12-11", { table: "milestone" }),
    bar("over", null, "2026-11-06", { table: "milestone", isOver: true }),
    bar("elsewhere", "2026-11-14", "2026-11-20", { projectId: "q" }),
  ];
  const bars = new Map([project, ...others].map((each) => [each.id, each]));
  const of = (which: "both" | "end", days: number) =>
    cascadeOf(shifted(project, days, which), { bars, dependencies: [needs("a", "elsewhere")] }).map(
      ({ bar: { id }, startOn, endOn }) => [id, startOn?.on ?? null, endOn?.on ?? null],
    );
  expect(of("both", 7)).toEqual([
    ["a", "2026-11-09", "2026-11-20"],
    ["planned", "2026-11-23", "2026-12-04"],
    ["m", null, "2026-12-18"],
    ["elsewhere", "2026-11-21", "2026-11-27"],
  ]);
  // Earlier: nobody has to give way. Longer: nothing is taken along.
  expect(of("both", -7).map(([id]) => id)).toEqual(["a", "planned", "m"]);
  expect(of("end", 7)).toEqual([]);
});

// Verifies: 6e.54, 6h.6
test("a project whose start is told far earlier takes its epics along only as far as its end moved too, and not at all where the end is only known less well", () => {
  const project = bar("p", "2026-03-01", "2027-05-15", { table: "project" });
  const bars = new Map([project, first].map((each) => [each.id, each]));
  const carried = (startOn: KnownDate, endOn: KnownDate) =>
    cascadeOf({ bar: project, startOn, endOn }, { bars, dependencies: [] }).map((each) => each.startOn?.on);
  expect(carried(day("2011-10-01"), { on: "2027-01-01", precision: "year" })).toEqual([]);
  expect(carried(day("2011-10-01"), day("2027-05-15"))).toEqual([]);
  expect(carried(day("2011-10-01"), day("2027-05-08"))).toEqual(["2026-10-26"]);
  expect(carried(day("2026-03-11"), day("2027-06-30"))).toEqual(["2026-11-12"]);
});

// Verifies: 6e.1
test("however many milestones stand close together, the name of none reaches the next of its lane", () => {
  const days = Array.from(
    { length: 24 },
    (_, i) => `2026-${String(1 + (i % 12)).padStart(2, "0")}-${i < 12 ? "03" : "17"}`,
  );
  const milestones = days.map((on, i) => ({
    id: `m${i}`,
    name: "Ouverture du service",
    on: day(on),
  })) as never[];
  const laid = placed(milestones, timelineOf(days, "2026-11-26" as Day, "quarter"));
  expect(new Set(laid.map(({ lane }) => lane)).size).toBe(4);
  for (const each of laid) {
    expect(each.room).toBeGreaterThanOrEqual(24);
    for (const other of laid.filter(({ lane, x }) => lane === each.lane && x > each.x))
      expect(other.x - each.x).toBeGreaterThan(each.room);
  }
});
