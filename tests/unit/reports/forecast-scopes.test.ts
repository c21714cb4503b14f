import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import { forecastAnswers } from "@/domain/reports/answers/forecast-answers";
import { howManyBins, whenBins } from "@/domain/reports/forecast/bins";
import { forecastHowMany, forecastWhen } from "@/domain/reports/forecast/forecast";
import { cardsOf } from "@/domain/reports/forecast/scope";
import { sprintPaceOf } from "@/domain/reports/forecast/sprint-pace";
import type { SprintFacts } from "@/domain/reports/sprint-facts";
import { questionOf, scopeText } from "@/features/reports/forecast/forecast-query";
import { cardId, onDay, type Told, toldPast } from "../../support/told-past";

const sprint = (name: string, phase: "active" | "planned" | "closed") =>
  ({ id: `sprint_${name}`, name, state: { phase } }) as unknown as Row<"sprint">;

const tables = {
  project: { id: "project_a", code: "INT", timeZone: "Europe/Paris", unit: "points" },
  ...{ sprints: [sprint("now", "active"), sprint("old", "closed")], epics: [], calendar: undefined },
  ...{ snapshots: [], minutes: [] },
} as never;

// Verifies: 5j.5
test("a scope is an epic, a label, what is in open sprints, or that and the top of the backlog by rank", () => {
  const card = (fields: object, column = "todo"): Told[] => [
    [-9, column, { place: "backlog", epicId: null, labels: [], ...fields }],
  ];
  const past = toldPast({
    ...{
      b: card({ rank: "b" }),
      a: card({ rank: "a" }),
      done: card({ rank: "0" }, "done"),
      c: card({ rank: "c" }),
    },
    now: card({ place: "sprint_now", epicId: "epic_a" }),
    old: card({ place: "sprint_old", epicId: "epic_a", labels: ["label_v2"] }),
  });
  const names = (query: string) => {
    const cards = cardsOf({ past, tables }, questionOf(new URLSearchParams(query)).scope);
    return cards && [...cards].sort();
  };
  expect(names("")).toBeNull();
  expect(names("scope=epic:epic_a")).toEqual(["now", "old"].map(cardId));
  expect(names("scope=label:label_v2")).toEqual([cardId("old")]);
  expect(names("scope=sprints")).toEqual([cardId("now")]);
  // What is done and lies in the backlog still takes no place among the first two.
  expect(names("scope=top&top=2")).toEqual(["a", "b", "now"].map(cardId));
});

// Verifies: 5j.3
test("an address says every choice, and whatever else it says is taken as usual", () => {
  const usual = questionOf(new URLSearchParams());
  expect(usual).toEqual({
    ...{ scope: { kind: "project" }, unit: "cards", pace: "project", period: "week", back: 12 },
    ...{ grows: false, seed: 1, by: null },
  });
  const all = "scope=epic:epic_a&unit=points&pace=scope&per=sprint&back=26&grows=1&seed=42&by=2027-02-28";
  expect(questionOf(new URLSearchParams(all))).toEqual({
    ...{ scope: { kind: "epic", id: "epic_a" }, unit: "points", pace: "scope", period: "sprint", back: 26 },
    ...{ grows: true, seed: 42, by: "2027-02-28" },
  });
  const wrong = "scope=moon&unit=x&pace=&per=year&back=3&grows=yes&seed=-1&by=2027-02-30";
  expect(questionOf(new URLSearchParams(wrong))).toEqual(usual);
  expect(scopeText(questionOf(new URLSearchParams("scope=label:label_a")).scope)).toBe("label:label_a");
});

const facts = (name: string, from: number, to: number | null, done: readonly (number | null)[]) =>
  ({
    sprintId: `sprint_${name}` as SprintId,
    startedAt: { at: onDay(from), stamp: name },
    closedAt: to === null ? null : { at: onDay(to), stamp: name },
    commitment: [],
    done: done.map((points, i) => ({ id: cardId(`${name}${i}`), points })),
  }) as unknown as SprintFacts;

// Verifies: 5j.6, 5x.4, B70
test("by sprint a forecast is drawn from the velocity of closed sprints, whose middle length is that of those to come", () => {
  const all = [
    facts("three", 28, 38, [300, null]),
    facts("one", 0, 11, [500, 800]),
    null,
    facts("bare", 42, 52, [null]),
    facts("two", 14, 25, [200]),
    facts("running", 56, null, [800]),
  ];
  const options = { last: 12, zone: "Europe/Paris" };
  const points = sprintPaceOf(all, { ...options, unit: "points" });
  expect(points.sprints.map(({ sprintId }) => sprintId)).toEqual([
    "sprint_one",
    "sprint_two",
    "sprint_three",
  ]);
  expect(points).toMatchObject({ sprintDays: 14, hasUnequalLengths: false });
  expect(sprintPaceOf(all, { ...options, unit: "cards", last: 2 }).sprints).toHaveLength(2);
  const unequal = [facts("a", 0, 5, [1]), facts("b", 7, 20, [1]), facts("c", 28, 34, [1])];
  expect(sprintPaceOf(unequal, { ...options, unit: "cards" }).hasUnequalLengths).toBe(true);
});

// Verifies: 5j.6, 5x.4
test("without three closed sprints there is no forecast by sprint, and the reason is given", () => {
  const book = { past: toldPast({ a: [[-9, "todo"]] }), tables };
  const answer = forecastAnswers.forecast(book, questionOf(new URLSearchParams("per=sprint")), onDay(0));
  expect(answer).toMatchObject({ when: "too-few-periods", howMany: "too-few-periods" });
});

// Verifies: 5j.12
test("bars of a forecast hold every run that ended, at most a hundredth of them apart, and their faces part at the answers", () => {
  const samples = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 400 }), fc.nat(999), (past, remaining, seed) => {
      const draw = { samples: past, seed, runs: 400 };
      const [when, many] = [forecastWhen(draw, remaining), forecastHowMany(draw, 5, remaining)];
      if (typeof when === "string" || typeof many === "string") return;
      const sum = (bins: ReturnType<typeof whenBins>["bins"], faces: number) =>
        bins.reduce((all, { runs }) => all + runs.slice(0, faces).reduce((a, b) => a + b, 0), 0);
      const { bins, later } = whenBins(when);
      expect(sum(bins, 3) + later + when.endless).toBe(400);
      expect(later).toBeLessThanOrEqual(4);
      if (when.answers[2]?.periods) expect(sum(bins, 2)).toBeGreaterThanOrEqual(340);
      const amounts = howManyBins(many);
      expect([sum(amounts.bins, 3), amounts.later]).toEqual([400, 0]);
      expect(sum(amounts.bins, 1)).toBeGreaterThanOrEqual(200);
      expect(sum(amounts.bins, 2)).toBeGreaterThanOrEqual(340);
    }),
    { numRuns: 60 },
  );
});
