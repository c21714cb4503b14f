import { describe, expect, test } from "vitest";
import { metropolitan } from "@/domain/calendar/working-days";
import { usualFlow } from "@/domain/reports/flow/career";
import { perPeriod } from "@/domain/reports/forecast/periods";
import {
  type ForecastAsk,
  projectHowMany,
  projectWhen,
  weeksBefore,
} from "@/domain/reports/forecast/project-forecast";
import { addDays, type Day } from "@/lib/day";
import { cardId, onDay, type Told, toldPast } from "../../support/told-past";

const day = (text: string) => text as Day;
// Day 0 of a told past is Monday 2 November 2026; the forecast is asked for on Monday 30 November.
const today = day("2026-11-30");
const ask: ForecastAsk = {
  ...{ unit: "cards", scope: null, paceOf: "project", grows: false, period: "week", from: today, seed: 7 },
  ...{ past: { from: day("2026-11-02"), to: day("2026-11-29") }, definition: usualFlow },
  ...{ zone: "Europe/Paris", calendar: metropolitan, runs: 500 },
};

/** Two cards a week for four weeks, one of them of 3 points and one that nobody estimated; six more wait, four of them estimated. */
const cards: Record<string, Told[]> = {
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, i): [string, Told[]] => {
      const at = 7 * Math.floor(i / 2) + 1;
      return [
        `d${i}`,
        [
          [-30, "todo", { points: i % 2 === 0 ? 3 : null }],
          [at, "doing"],
          [at + 1, "done"],
        ],
      ];
    }),
  ),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, i): [string, Told[]] => [
      `o${i}`,
      [[-30, "todo", { points: i < 4 ? 3 : null }]],
    ]),
  ),
  dropped: [
    [-30, "todo"],
    [1, "dropped"],
  ],
  trashed: [
    [-30, "todo"],
    [2, null, { place: "trash" }],
  ],
};

describe("a forecast for a project, an epic, a release", () => {
  // Verifies: 5e.1, 5e.3
  test("two cards every week finish six in three weeks, to the day; what was cancelled or deleted does not remain", () => {
    const { days, firmness, samples } = projectWhen(toldPast(cards), ask);
    expect(samples).toEqual([2, 2, 2, 2]);
    expect(firmness).toMatchObject({ remaining: 6, isFirm: true });
    // The Sunday that ends the third week is 20 December; its last working day is the 18th.
    expect(days.map(({ percent, day: on }) => [percent, on])).toEqual([
      [50, "2026-12-18"],
      [70, "2026-12-18"],
      [85, "2026-12-18"],
      [95, "2026-12-18"],
    ]);
    const { forecast, ahead } = projectHowMany(toldPast(cards), ask, day("2026-12-13"));
    expect(ahead).toBe(2);
    expect(typeof forecast === "string" ? forecast : forecast.answers.map(({ amount }) => amount)).toEqual([
      4, 4, 4, 4,
    ]);
  });

  // Verifies: 5e.1
  test("an epic goes at the pace of the project or at its own", () => {
    const scope = new Set([
      cardId("d0"),
      cardId("d2"),
      cardId("d4"),
      cardId("d6"),
      cardId("o0"),
      cardId("o1"),
    ]);
    const at = (paceOf: ForecastAsk["paceOf"]) => projectWhen(toldPast(cards), { ...ask, scope, paceOf });
    expect(at("project").firmness.remaining).toBe(2);
    expect(at("project").days[0]?.day).toBe("2026-12-04");
    expect(at("scope").samples).toEqual([1, 1, 1, 1]);
    expect(at("scope").days[0]?.day).toBe("2026-12-11");
  });

  // Verifies: B72, 5x.3
  test("in points what nobody estimated weighs nothing, is named, and makes the answer less than firm", () => {
    const { firmness, samples, unestimatedDone } = projectWhen(toldPast(cards), { ...ask, unit: "points" });
    expect(samples).toEqual([3, 3, 3, 3]);
    expect(firmness).toMatchObject({ remaining: 12, unestimated: 2, isFirm: false });
    expect([...unestimatedDone].sort()).toEqual(["d1", "d3", "d5", "d7"].map(cardId));
  });

  // Verifies: 5e.5, 5x.4
  test("a scope that grew goes on growing if it is asked to, and a past of two weeks gives no date", () => {
    const grown = { ...cards, late: [[10, "todo"]] as Told[], later: [[24, "todo"]] as Told[] };
    const { growth, days } = projectWhen(toldPast(grown), { ...ask, grows: true });
    expect(growth).toEqual([0, 1, 0, 1]);
    const still = projectWhen(toldPast(grown), ask).days;
    for (const [i, { day: on }] of days.entries()) expect((on ?? "") > (still[i]?.day ?? "")).toBe(true);
    const brief = projectWhen(toldPast(cards), {
      ...ask,
      past: { from: day("2026-11-16"), to: day("2026-11-29") },
    });
    expect(brief).toMatchObject({ forecast: "too-few-periods", days: [] });
  });

  // Verifies: 5e.3
  test("by working days the past counts public holidays out, and the answer too", () => {
    const { samples, days } = projectWhen(toldPast(cards), { ...ask, period: "workday" });
    // Four weeks of five days, less Wednesday 11 November.
    expect(samples).toHaveLength(19);
    expect(samples.reduce((sum, sample) => sum + sample, 0)).toBe(8);
    for (const { day: on } of days)
      expect(on === null ? 0 : new Date(`${on}T12:00Z`).getUTCDay() % 6).not.toBe(0);
  });

  test("weeks are counted back from the last day, so that none is cut", () => {
    const finished = [-1, 0, 1, 6, 7, 13].map((at) => ({ doneAt: onDay(at), amount: 1 }));
    const span = { from: day("2026-11-01"), to: day("2026-11-15") };
    expect(perPeriod(finished, span, { ...ask, period: "week" })).toEqual([3, 2]);
    const past = weeksBefore(today, 12);
    expect([past, addDays(past.to, 1)]).toEqual([{ from: "2026-09-07", to: "2026-11-29" }, today]);
  });
});
