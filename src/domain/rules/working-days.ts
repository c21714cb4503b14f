import { addDays, type Day, isWeekend } from "@/lib/day";

/**
 * Is it a day on which teams work: Monday to Friday, and none of the eleven
 * public holidays of metropolitan France (B8)? Alsace, Moselle and the overseas
 * zones have more of them.
 */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isHoliday(day);
}

/**
 * The working day that is `count` working days after `day` (before it, if
 * negative). With 0 it is `day` itself, or the last working day before it.
 */
export function workingDay(day: Day, count: number): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** The working days from `from` to `to`, both included; none if `to` comes first. */
export function workingDaysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

const fixed = new Set(["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"]);
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50];

const movableByYear = new Map<string, ReadonlySet<string>>();

function isHoliday(day: Day): boolean {
  if (fixed.has(day.slice(5))) return true;
  const year = day.slice(0, 4);
  const days = movableByYear.get(year) ?? movableIn(Number(year));
  movableByYear.set(year, days);
  return days.has(day);
}

function movableIn(year: number): ReadonlySet<string> {
  const easter = easterOf(year);
  return new Set(movable.map((days) => addDays(easter, days)));
}

/** Easter Sunday by the Gregorian computus, in the anonymous form of Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const shift = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const leaps = Math.floor(inCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, "0");
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, "0")}` as Day;
}
