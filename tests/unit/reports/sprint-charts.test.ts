import { beforeAll, describe, expect, test } from "vitest";
import { metropolitan } from "@/domain/calendar/working-days";
import type { CardId, SprintId } from "@/domain/model/ids";
import { readPast } from "@/domain/reports/project-past";
import { type BurnOptions, burnOf } from "@/domain/reports/sprint/burn";
import { type ReportLine, sprintReportOf } from "@/domain/reports/sprint/sprint-report";
import { readSprints, type SprintFacts } from "@/domain/reports/sprint-facts";
import { type VelocityOptions, velocityOf } from "@/domain/reports/team/velocity";
import { workKindsOf } from "@/domain/reports/team/work-kinds";
import { must } from "@/lib/assert";
import type { Day } from "@/lib/day";
import { createMemoryStore } from "@/storage/memory-store";
import { journalOf } from "../../support/journal-of";
import { dayOf, names, playTwelve } from "../../support/twelve-cards";

type Story = Awaited<ReturnType<typeof twelve>>;

async function twelve() {
  const store = createMemoryStore();
  const { ids, sprints, on } = await playTwelve(store);
  const [first, second, third] = sprints as [SprintId, SprintId, SprintId];
  await on(8, { type: "sprint/start", sprintId: second });
  await on(12, { type: "sprint/complete", sprintId: second, unfinishedTo: third });
  const journal = journalOf(store);
  const read = readSprints(journal);
  const factsOf = (id: SprintId): SprintFacts => {
    const row = must(
      journal.sprints.find((sprint) => sprint.id === id),
      "a sprint",
    );
    return must(read(row), "facts");
  };
  const nameOf = (id: CardId) => names.find((name) => ids[name] === id) ?? "?";
  return { store, journal, first, second, facts: factsOf(first), next: factsOf(second), nameOf };
}

const options: BurnOptions = {
  unit: "points",
  zone: "Europe/Paris",
  calendar: metropolitan,
  endOn: "2026-11-06" as Day,
  now: Date.UTC(2026, 11, 1),
};

describe("the sprint of twelve cards", () => {
  let story: Story;
  beforeAll(async () => {
    story = await twelve();
  });

  // Verifies: 5b.1, 5b.3, 5b.5, B61
  test("the burndown and the burn-up of the twelve cards are what was worked out by hand, in points and in cards", () => {
    const figures = (unit: BurnOptions["unit"]) =>
      burnOf(story.facts, { ...options, unit }).days.map(({ day, scope, done, remaining }) => {
        return [day.slice(8), scope, done, remaining];
      });
    expect(figures("points")).toEqual([
      ["02", 32, 0, 32],
      ["03", 34.75, 3, 31.75],
      ["04", 32.75, 5, 27.75],
      ["05", 19.75, 6.5, 13.25],
      ["06", 20.75, 14.75, 6],
    ]);
    expect(figures("cards")).toEqual([
      ["02", 10, 0, 10],
      ["03", 9, 1, 8],
      ["04", 8, 1, 7],
      ["05", 6, 2, 4],
      ["06", 7, 5, 2],
    ]);
  });

  // Verifies: 5b.1, B62
  test("every step of the burndown names its card and its cause; a lowered estimate is scope, not work done", () => {
    const { steps, commitment } = burnOf(story.facts, options);
    expect(commitment).toBe(32);
    const told = steps.map(
      ({ at, cardId, cause, by, remaining }) =>
        `${dayOf(at)} ${story.nameOf(cardId)} ${cause} ${by} → ${remaining}`,
    );
    expect(told).toEqual([
      "2 B raised 2 → 34",
      "2 E added 1.5 → 35.5",
      "2 I removed -1 → 34.5",
      "2 K raised 2.25 → 36.75",
      "2 G removed -2 → 34.75",
      "2 F done 3 → 31.75",
      "3 A done 5 → 26.75",
      "3 D removed -2 → 24.75",
      "3 F reopened -3 → 27.75",
      "4 C lowered -5 → 22.75",
      "4 E done 1.5 → 21.25",
      "4 H removed -5 → 16.25",
      "4 L removed -3 → 13.25",
      "5 I added 1 → 14.25",
      "5 C done 3 → 11.25",
      "5 F done 3 → 8.25",
      "5 K done 2.25 → 6",
    ]);
    const stamps = new Set(story.journal.events.map(({ stamp }) => stamp));
    expect(steps.every(({ stamp }) => stamps.has(stamp))).toBe(true);
    expect(steps.filter(({ isByStatus, cause }) => isByStatus && cause === "removed")).toHaveLength(1);
  });

  // Verifies: 5b.2, B61
  test("the guideline falls in equal parts a working day and is flat over the weekend and a public holiday", () => {
    const { guideline } = burnOf(story.facts, { ...options, endOn: "2026-11-12" as Day });
    if (typeof guideline === "string") throw new Error(guideline);
    // 2 to 6 November, then 9, 10 and 12: eight working days, of 4 points each; the 11th is a public holiday.
    expect(guideline.map(({ remaining }) => remaining)).toEqual([32, 28, 24, 20, 16, 12, 12, 12, 8, 4, 4, 0]);
    expect(guideline[0]?.at).toBe(story.facts.startedAt.at);
    expect(guideline.at(-1)?.at).toBe(Date.UTC(2026, 10, 12, 23));
  });

  // Verifies: 5b.2, B8
  test("half a day off takes half of a day's part from the guideline", () => {
    const day = "2026-11-03" as Day;
    const calendar = { ...metropolitan, daysOff: [{ from: day, to: day, half: true }] };
    const { guideline } = burnOf(story.facts, { ...options, calendar });
    if (typeof guideline === "string") throw new Error(guideline);
    const falls = guideline.slice(1).map(({ remaining }, i) => (guideline[i]?.remaining ?? 0) - remaining);
    expect(falls[1]).toBeCloseTo((falls[0] ?? 0) / 2, 9);
    expect(guideline.at(-1)?.remaining).toBe(0);
  });

  // Verifies: 5b.2
  test("where no guideline can be drawn its reason is said", () => {
    const why = (endOn: string | null) =>
      burnOf(story.facts, { ...options, endOn: endOn as Day | null }).guideline;
    expect([why(null), why("2026-11-01")]).toEqual(["no-end", "ends-before-start"]);
    const nobody = { ...metropolitan, workdays: [] };
    expect(burnOf(story.facts, { ...options, calendar: nobody }).guideline).toBe("no-working-day");
    expect(burnOf({ ...story.facts, commitment: [] }, options).guideline).toBe("nothing-committed");
  });

  // Verifies: 5b.1
  test("the axis runs to the real close, and while the sprint runs to the planned end or to now", () => {
    expect(burnOf(story.facts, options).endsAt).toBe(story.facts.closedAt?.at);
    const running = { ...story.facts, closedAt: null };
    const end = (now: number) => burnOf(running, { ...options, now }).endsAt;
    expect(end(Date.UTC(2026, 10, 4))).toBe(Date.UTC(2026, 10, 6, 23));
    expect(end(Date.UTC(2026, 10, 9, 8))).toBe(Date.UTC(2026, 10, 9, 8));
    expect(burnOf(running, { ...options, now: Date.UTC(2026, 10, 4, 9) }).days.at(-1)?.day).toBe(
      "2026-11-04",
    );
  });

  // Verifies: 5b.4, 5b.5, B63
  test("the report of the twelve cards has each card in one list, with what was added, re-estimated and carried", () => {
    const report = sprintReportOf(story.facts, { goal: "Bascule", earlier: [] });
    const told = (lines: readonly ReportLine[]) =>
      lines
        .map(({ id, points, isAdded, reEstimated, reopened }) => {
          const change = reEstimated ? ` ${reEstimated.from ?? "–"}→${reEstimated.to ?? "–"}` : "";
          return `${story.nameOf(id)}${isAdded ? "*" : ""} ${points}${change}${reopened ? " reopened" : ""}`;
        })
        .sort();
    expect(told(report.done)).toEqual(["A 5", "C 3 8→3", "E* 1.5", "F 3 reopened", "K 2.25 –→2.25"]);
    expect(told(report.notDone)).toEqual(["B 5 3→5", "I 1"]);
    expect(told(report.removed)).toEqual(["D 2", "L 3"]);
    expect(told(report.doneOutside)).toEqual(["G 2"]);
    expect(told(report.cancelled)).toEqual(["H 5"]);
    expect(report.totals).toEqual({
      commitment: { cards: 10, points: 32, unestimated: 1 },
      done: { cards: 5, points: 14.75, unestimated: 0 },
      notDone: { cards: 2, points: 6, unestimated: 0 },
      addedAfterClose: { cards: 0, points: 0, unestimated: 0 },
      added: { cards: 2, points: 2.5, unestimated: 0 },
      removed: { cards: 5, points: 13, unestimated: 0 },
      ...{ raised: 4.25, lowered: 5, scope: 20.75 },
    });
    expect(report.notDone.map(({ id, carriedTo }) => [story.nameOf(id), carriedTo]).sort()).toEqual([
      ["B", story.second],
      ["I", "backlog"],
    ]);
  });

  // Verifies: 5b.4, B31
  test("the next sprint's report says which card came from the sprint before, and how often it was carried", () => {
    const { notDone, goal } = sprintReportOf(story.next, { goal: "", earlier: [story.facts] });
    expect(goal).toBe("");
    expect(
      notDone.map(({ id, carriedFrom, timesCarried }) => [story.nameOf(id), carriedFrom, timesCarried]),
    ).toEqual([["B", story.first, 1]]);
  });

  const sprintOf = (facts: SprintFacts | null, fields: object = {}) => ({
    ...{ id: (facts?.sprintId ?? "sprint_none") as SprintId, startOn: null, endOn: null, capacity: null },
    facts,
    ...fields,
  });
  const velocity: VelocityOptions = { unit: "points", zone: "Europe/Paris" };

  // Verifies: 5c.1, 5c.3, 5b.5, B64
  test("the velocity of the twelve cards: 32 committed, 14.75 done, 1.5 of it unplanned, by a capacity of 30", () => {
    const { bars, mean, range, predictability } = velocityOf(
      [sprintOf(story.facts, { capacity: 30 })],
      velocity,
    );
    expect(bars).toEqual([
      {
        id: story.first,
        ...{ commitment: 32, realised: 14.75, planned: 13.25, unplanned: 1.5, late: 0, afterClose: 0 },
        ...{ unestimated: { committed: 1, done: 0 }, workingDays: 5, capacity: 30, capacityUsed: 14.75 / 30 },
      },
    ]);
    expect([mean, range]).toEqual([14.75, null]);
    expect(predictability).toEqual({ realised: 14.75 / 32, kept: 13.25 / 32 });
    const cards = velocityOf([sprintOf(story.facts)], { ...velocity, unit: "cards" }).bars[0];
    expect(cards).toMatchObject({
      commitment: 10,
      realised: 5,
      planned: 4,
      unplanned: 1,
      capacityUsed: null,
    });
  });

  // Verifies: 5c.2, B64
  test("planning may be final on a later day, and what was done after the planned end may count less", () => {
    const bar = (more: Partial<VelocityOptions>, fields: object = {}) =>
      velocityOf([sprintOf(story.facts, fields)], { ...velocity, ...more }).bars[0];
    expect(bar({ planningDays: 2 })).toMatchObject({ commitment: 34.75, planned: 14.75, unplanned: 0 });
    expect(bar({ lateWeight: 0.5 }, { endOn: "2026-11-05" })).toMatchObject({ late: 8.25, realised: 10.625 });
    expect(bar({}, { endOn: "2026-11-05" })).toMatchObject({ late: 8.25, realised: 14.75 });
  });

  // Verifies: 5c.1, 5x.4
  test("sprints that never started or still run, and those before the window, are left out with the reason", () => {
    const older = {
      ...story.facts,
      sprintId: "sprint_old" as SprintId,
      startedAt: { ...story.facts.startedAt, at: 0 },
    };
    const running = { ...story.next, closedAt: null };
    const { bars, leftOut } = velocityOf(
      [sprintOf(running), sprintOf(null), sprintOf(story.facts), sprintOf(older)],
      { ...velocity, last: 1 },
    );
    expect(bars.map(({ id }) => id)).toEqual([story.first]);
    expect(leftOut).toEqual([
      { id: story.second, why: "still-running" },
      { id: "sprint_none", why: "never-started" },
      { id: "sprint_old", why: "before-the-window" },
    ]);
    expect(velocityOf([], velocity)).toMatchObject({
      mean: null,
      range: null,
      perDay: null,
      predictability: null,
    });
  });

  // Verifies: 5x.6, B70
  test("sprints of unequal length are said to be so, and measured by the day", () => {
    const days = (endOn: string) => sprintOf(story.facts, { startOn: "2026-11-02", endOn });
    const equal = velocityOf([days("2026-11-06"), days("2026-11-06")], velocity);
    expect([equal.hasUnequalLengths, equal.perDay]).toEqual([false, 14.75 / 5]);
    const unequal = velocityOf([days("2026-11-06"), days("2026-11-13"), days("2026-11-13")], velocity);
    expect([unequal.hasUnequalLengths, unequal.perDay]).toEqual([true, (3 * 14.75) / 23]);
    expect(unequal.range).toEqual({ least: 14.75, most: 14.75 });
  });

  // Verifies: 5x.3
  test("a sprint without any estimate is not drawn in points, and is in cards", () => {
    const blank = (cards: SprintFacts["commitment"]) => cards.map(({ id }) => ({ id, points: null }));
    const facts = {
      ...story.facts,
      ...{ commitment: blank(story.facts.commitment), unfinished: [], scopeChanges: [] },
      done: story.facts.done.map((card) => ({ ...card, points: null })),
    };
    expect(burnOf(facts, options).isWithoutEstimates).toBe(true);
    expect(burnOf(facts, { ...options, unit: "cards" }).isWithoutEstimates).toBe(false);
    expect(burnOf(story.facts, options).isWithoutEstimates).toBe(false);
    expect(velocityOf([sprintOf(facts)], velocity).leftOut).toEqual([
      { id: story.first, why: "no-estimate" },
    ]);
    expect(velocityOf([sprintOf(facts)], { ...velocity, unit: "cards" }).mean).toBe(5);
  });

  // Verifies: 5c.4
  test("what was done is counted by the kind that each card had when it was done", async () => {
    const past = readPast(story.journal);
    expect(workKindsOf([story.facts], past)).toEqual([
      {
        ...{ kind: "userStory", cards: 5, points: 14.75, unestimated: 0 },
        ids: story.facts.done.map(({ id }) => id),
      },
    ]);
  });
});
