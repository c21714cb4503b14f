import { expect, test } from "vitest";
import { metropolitan, type WorkCalendar, workShare } from "@/domain/calendar/working-days";
import { type Availability, capacityOf, copiedFrom, overbooked, pointsFor } from "@/domain/capacity/capacity";
import type { PersonId } from "@/domain/model/ids";
import { makeId } from "@/domain/model/ids";
import type { Day } from "@/lib/day";

const day = (text: string) => text as Day;
const person = (name: string): PersonId => makeId("person", name);
const span = (from: string, to: string, half = false) => ({ from: day(from), to: day(to), half });

const works = (name: string, share: number, more: Partial<Availability> = {}): Availability => ({
  personId: person(name),
  activity: "Développement",
  share,
  daysOff: [],
  ...more,
});

// Two weeks over 11 November 2026, a Wednesday: nine working days.
const sprint = { from: day("2026-11-09"), to: day("2026-11-20") };

// Verifies: B8, 4m.4
test("five people over a public holiday, part time and two teams: figure by figure", () => {
  const team = [
    works("a", 1), // 9 days × 0.8 = 7.2
    works("b", 0.8, { daysOff: [span("2026-11-19", "2026-11-20")] }), // (9 − 2) × 0.8 × 0.8 = 4.48
    works("c", 0.5, { activity: "Test" }), // two teams, half here: 9 × 0.5 × 0.8 = 3.6
    works("d", 1, { activity: "Test", daysOff: [span("2026-11-09", "2026-11-09", true)] }), // 8.5 × 0.8 = 6.8
    works("e", 1, { daysOff: [span("2026-11-10", "2026-11-13")] }), // away Tuesday to Friday, one of them the holiday: 9 − 3 = 6 → 4.8
  ];
  const found = capacityOf(sprint, metropolitan, { focus: 0.8, members: team });
  expect(found.workingDays).toBe(9);
  expect([...found.byPerson.values()]).toEqual([7.2, 4.48, 3.6, 6.8, 4.8]);
  expect(found.byActivity).toEqual(
    new Map([
      ["Développement", 16.48],
      ["Test", 10.4],
    ]),
  );
  expect(found.days).toBe(26.88);
});

// Verifies: B8
test("a team's own days off count for all, and a half of each is a half", () => {
  const calendar: WorkCalendar = { ...metropolitan, daysOff: [span("2026-11-12", "2026-11-12", true)] };
  const members = [works("a", 1), works("b", 1, { daysOff: [span("2026-11-12", "2026-11-12", true)] })];
  const found = capacityOf(sprint, calendar, { focus: 1, members });
  expect(found.workingDays).toBe(8.5);
  expect(found.byPerson.get(person("a"))).toBe(8.5);
  // Away for the other half of that day, as far as anyone knows: nothing of it is left.
  expect(found.byPerson.get(person("b"))).toBe(8);
});

test("who works Tuesday to Saturday works Tuesday to Saturday", () => {
  const calendar: WorkCalendar = { ...metropolitan, workdays: [2, 3, 4, 5, 6] };
  expect(workShare(day("2026-11-09"), calendar)).toBe(0);
  expect(workShare(day("2026-11-14"), calendar)).toBe(1);
});

// Verifies: 4x.2
test("a sprint of one day has one, one whose days are reversed has none, and a change of summer time takes no day away", () => {
  const members = [works("a", 1)];
  const days = (from: string, to: string) =>
    capacityOf({ from: day(from), to: day(to) }, metropolitan, { focus: 1, members }).days;
  expect(days("2026-11-09", "2026-11-09")).toBe(1);
  expect(days("2026-11-20", "2026-11-09")).toBe(0);
  expect(days("2026-03-23", "2026-04-03")).toBe(10);
  expect(days("2026-10-19", "2026-10-30")).toBe(10);
});

// Verifies: 4x.4
test("someone who gives 150 % to two sprints that overlap is named with their sum", () => {
  const first = { span: sprint, members: [works("a", 1), works("b", 0.5)] };
  const second = {
    span: { from: day("2026-11-16"), to: day("2026-11-27") },
    members: [works("a", 0.5), works("b", 0.5)],
  };
  const later = { span: { from: day("2026-11-30"), to: day("2026-12-11") }, members: [works("a", 1)] };
  expect(overbooked([first, second, later])).toEqual(new Map([[person("a"), 1.5]]));
});

// Verifies: B9
test("rates and roles are copied from the sprint before, days off are not, and copying twice is copying once", () => {
  const before = [works("a", 0.8, { activity: "Test", daysOff: [span("2026-11-19", "2026-11-20")] })];
  const once = copiedFrom(before);
  expect(once).toEqual([works("a", 0.8, { activity: "Test" })]);
  expect(copiedFrom(once)).toEqual(once);
});

test("a capacity in points is the days times what a day carried before, and unknown before the first sprint", () => {
  const past = [
    { days: 40, points: 30 },
    { days: 20, points: 18 },
  ];
  expect(pointsFor(25, past)).toBe(20);
  expect(pointsFor(25, [])).toBeNull();
});
