import { expect, test } from "vitest";
import { type HolidayZone, holidaysIn } from "@/domain/calendar/holidays";
import { whenPresent } from "../../support/real-data";

// Verifies: B8
test("eleven public holidays a year in metropolitan France, two more in Alsace and Moselle", () => {
  expect([...holidaysIn("metropole", 2026).keys()].sort()).toEqual([
    ...["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25"],
    ...["2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"],
  ]);
  const more = [...holidaysIn("alsace-moselle", 2026)].filter(
    ([day]) => !holidaysIn("metropole", 2026).has(day),
  );
  expect(more).toEqual([
    ["2026-12-26", "saint-stephen"],
    ["2026-04-03", "good-friday"],
  ]);
});

// Verifies: B8
test.each([
  ["guadeloupe", "2026-05-27"],
  ["guyane", "2026-06-10"],
  ["martinique", "2026-05-22"],
  ["mayotte", "2026-04-27"],
  ["la-reunion", "2026-12-20"],
  ["saint-barthelemy", "2026-10-09"],
  ["saint-martin", "2026-05-28"],
  ["nouvelle-caledonie", "2026-09-24"],
] as const)("%s has a day of its own besides, %s", (zone, day) => {
  const days = [...holidaysIn(zone, 2026).keys()];
  expect(days).toHaveLength(12);
  expect(days).toContain(day);
});

test("Ascension on 8 May is one day off, not two", () => {
  expect(holidaysIn("metropole", 2024).get("2024-05-09" as never)).toBe("ascension");
  expect(holidaysIn("metropole", 1997).get("1997-05-08" as never)).toBe("ascension");
  expect(holidaysIn("metropole", 1997).size).toBe(10);
});

/** The published days of a zone, year by year, against ours. */
function compare(bytes: Uint8Array, zone: HolidayZone): void {
  const published = new Map<number, string[]>();
  for (const line of new TextDecoder().decode(bytes).trim().split(/\r?\n/).slice(1)) {
    const [day = ""] = line.split(",");
    const year = Number(day.slice(0, 4));
    published.set(year, [...(published.get(year) ?? []), day]);
  }
  expect(published.size).toBeGreaterThan(20);
  for (const [year, days] of published)
    expect([...holidaysIn(zone, year).keys()].sort()).toEqual([...new Set(days)].sort());
}

// Verifies: B8
whenPresent(
  "holidays/jours_feries_metropole.csv",
  "the published holidays of metropolitan France, year by year",
  (bytes) => compare(bytes, "metropole"),
);
whenPresent(
  "holidays/jours_feries_alsace-moselle.csv",
  "the published holidays of Alsace and Moselle, year by year",
  (bytes) => compare(bytes, "alsace-moselle"),
);
