import { expect, test } from "vitest";
import { isWorkingDay, workingDay, workingDaysBetween } from "@/domain/calendar/working-days";
import { addDays, type Day, isWeekend } from "@/lib/day";

const day = (text: string) => text as Day;

/** As published for metropolitan France. */
const published = {
  2026: "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
  2027: "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
};

// Verifies: B8
test("teams work Monday to Friday, but for the public holidays of metropolitan France", () => {
  for (const [year, list] of Object.entries(published)) {
    const holidays = new Set(list.split(" ").map((rest) => `${year}-${rest}`));
    for (let on = day(`${year}-01-01`); on.startsWith(year); on = addDays(on, 1))
      expect([on, isWorkingDay(on)]).toEqual([on, !isWeekend(on) && !holidays.has(on)]);
  }
});

test("counting working days steps over weekends and holidays, and stands on the last working day before a free one", () => {
  expect(workingDay(day("2026-11-10"), 1)).toBe("2026-11-12");
  expect(workingDay(day("2026-11-12"), -1)).toBe("2026-11-10");
  expect(workingDay(day("2026-11-11"), 0)).toBe("2026-11-10");
  expect(workingDay(day("2026-11-22"), 0)).toBe("2026-11-20");
  expect(workingDaysBetween(day("2026-11-09"), day("2026-11-13"))).toHaveLength(4);
  expect(workingDaysBetween(day("2026-11-13"), day("2026-11-09"))).toEqual([]);
});
