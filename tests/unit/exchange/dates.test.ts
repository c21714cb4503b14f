import { describe, expect, test } from "vitest";
import { dayOn, decideDateOrder, instantOf, readDate, resolveDate } from "@/exchange/values/dates";
import { createZoneClock } from "@/exchange/values/zone";

const paris = createZoneClock("Europe/Paris");

function iso(text: string, order: "dayFirst" | "monthFirst" = "dayFirst"): string | null {
  const date = readDate(text);
  const wall = date && resolveDate(date, order);
  return date && wall ? new Date(instantOf(wall, date.offset, paris)).toISOString() : null;
}

function day(text: string, order: "dayFirst" | "monthFirst" = "dayFirst"): string | null {
  const date = readDate(text);
  const wall = date && resolveDate(date, order);
  return wall ? dayOn(wall) : null;
}

// Verifies: B87
describe("a date of a foreign file", () => {
  test.each([
    ["19/févr./26 7:31 PM", "2026-02-19T18:31:00.000Z"],
    ["19/fe\u0301vr./26 7:31 PM", "2026-02-19T18:31:00.000Z"],
    ["10/Jan/26 11:19 AM", "2026-01-10T10:19:00.000Z"],
    ["27/abr/26 11:30 PM", "2026-04-27T21:30:00.000Z"],
    ["22/Oct/21 16:55", "2021-10-22T14:55:00.000Z"],
    ["01/déc./25 12:01 AM", "2025-11-30T23:01:00.000Z"],
    ["18/août/26 12:05 PM", "2026-08-18T10:05:00.000Z"],
    ["30/mai/26 1:00 PM", "2026-05-30T11:00:00.000Z"],
    ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00.000Z"],
    ["2026-11-23T10:00:00.250+0100", "2026-11-23T09:00:00.250Z"],
    ["2020-05-09 15:43:39.289", "2020-05-09T13:43:39.289Z"],
    ["2020-05-09 15:43:39 UTC", "2020-05-09T15:43:39.000Z"],
    ["8/12/2025 7:00:00 AM", "2025-12-08T06:00:00.000Z"],
    ["23/11/2026 à 14 h 30", "2026-11-23T13:30:00.000Z"],
    ["23/11/2026 14h30", "2026-11-23T13:30:00.000Z"],
    ["lundi 23 novembre 2026 14:30", "2026-11-23T13:30:00.000Z"],
  ])("« %s » is read in the zone of the project", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    ["Jun 18, 2012", "2012-06-18"],
    ["18 juin 2012", "2012-06-18"],
    ["1er mars 2026", "2026-03-01"],
    ["2019/05/28", "2019-05-28"],
    ["23.11.2026", "2026-11-23"],
    ["3/4/98", "1998-04-03"],
    ["29/02/2024", "2024-02-29"],
  ])("« %s » is a day", (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test("a month first is read so only when its column says so", () => {
    expect(iso("6/21/2025 16:14", "monthFirst")).toBe("2025-06-21T14:14:00.000Z");
    expect(iso("6/21/2025 16:14", "dayFirst")).toBeNull();
  });

  test.each([
    "En cadrage",
    "31/02/2026",
    "2026-13-01",
    "12",
    "32/13/2026",
    "10/Foo/26",
    "25:00",
    "23/11/2026 25:00",
    "",
  ])("« %s » is no date", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe("the order of day and month", () => {
  test("one date that can be read in one way settles the whole column", () => {
    expect(decideDateOrder(["05/06/2026", "23/11/2026", "01/02/2026"])).toBe("dayFirst");
    expect(decideDateOrder(["5/6/2025 16:14", "6/21/2025 16:14"])).toBe("monthFirst");
  });

  test("a column that proves nothing, or both, is for a person to settle", () => {
    expect(decideDateOrder(["05/06/2026", "01/02/2026"])).toBe("ambiguous");
    expect(decideDateOrder(["23/11/2026", "11/23/2026"])).toBe("ambiguous");
  });

  test("names of months, years first and equal numbers need no order", () => {
    expect(decideDateOrder(["10/Jan/26 11:19 AM", "2026-11-05", "04/04/2026", "rien"])).toBe("unneeded");
  });
});

describe("wall time in a zone", () => {
  test("both sides of the leaps are right, in summer and in winter", () => {
    expect(iso("2026-03-29 01:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(iso("2026-03-29 03:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(iso("2026-10-25 04:00")).toBe("2026-10-25T03:00:00.000Z");
  });

  test("the hour that spring leaves out is moved on, the one autumn doubles is the first of the two", () => {
    expect(iso("2026-03-29 02:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(iso("2026-10-25 02:30")).toBe("2026-10-25T00:30:00.000Z");
  });

  test("the far ends of the world are right", () => {
    const wall = { year: 2026, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
    const at = (zone: string) => new Date(createZoneClock(zone).toEpoch(wall)).toISOString();
    expect(at("Pacific/Kiritimati")).toBe("2025-12-31T10:00:00.000Z");
    expect(at("Pacific/Pago_Pago")).toBe("2026-01-01T11:00:00.000Z");
    expect(at("Pacific/Noumea")).toBe("2025-12-31T13:00:00.000Z");
    expect(at("UTC")).toBe("2026-01-01T00:00:00.000Z");
  });
});
