import type { DateOrder, DateOrderVerdict } from "@/exchange/draft";
import { monthNamed } from "./month-names";
import { asIfUtc, type WallTime, type ZoneClock } from "./zone";

/**
 * A date as its text has it. `parts` are the first two numbers of a date like
 * 04/05/2026, of which only the whole column can tell which is the day.
 */
export type ReadDate = {
  readonly wall: WallTime;
  /** minutes east of UTC, when the text says so */
  readonly offset: number | null;
  readonly parts: readonly [number, number] | null;
};

const clock =
  /^(?:,|à|a|at|um|às|as|alle|T)?\s*(\d{1,2})\s?(?:[:h.]\s?(\d{1,2}))(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?\s?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;
const hourOnly = /^(\d{1,2})\s?(?:h|([ap])\.?\s?m\.?)$/i;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-])/;
const numbersOnly = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayMonthName =
  /^(\d{1,2})(?:er|st|nd|rd|th|º|\.)?[\s/.-]+(?:de\s+)?(\p{L}+\.?)[\s/.,-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;
const monthNameDay = /^(\p{L}+\.?)[\s/.-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4}|\d{2})(?!\d)/u;
const weekday = /^\p{L}{2,}\.?,?\s+(?=\d|\p{L}+\.?\s\d)/u;

type Day = Omit<ReadDate, "wall" | "offset"> & {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly length: number;
};

/**
 * Reads one date with or without a time, in any of the forms that Jira, Excel,
 * GitLab, Azure, Redmine and Pivotal write, in six languages. For a date of
 * numbers only the result is the day-first reading if there is one; `resolve`
 * it with the order of its column. Null for anything else.
 */
export function readDate(text: string): ReadDate | null {
  const plain = text
    .normalize("NFC")
    .replace(/[\s\u200e\u200f]+/g, " ")
    .trim();
  if (plain === "" || plain.length > 60) return null;
  return readWhole(plain) ?? readWhole(plain.replace(weekday, ""));
}

function readWhole(text: string): ReadDate | null {
  const day = readDay(text);
  if (!day) return null;
  const time = readTime(text.slice(day.length).trim());
  if (!time) return null;
  const { year, month, day: dayOfMonth, parts } = day;
  if (!parts && !exists(year, month, dayOfMonth)) return null;
  if (parts && !exists(year, parts[1], parts[0]) && !exists(year, parts[0], parts[1])) return null;
  return { wall: { year, month, day: dayOfMonth, ...time.clock }, offset: time.offset, parts };
}

function readDay(text: string): Day | null {
  const iso = yearFirst.exec(text);
  if (iso) return dayOf(iso, [1, 3, 4]);
  const numbers = numbersOnly.exec(text);
  if (numbers) {
    const day = dayOf(numbers, [4, 3, 1]);
    return { ...day, parts: [day.day, day.month] };
  }
  const named = dayMonthName.exec(text);
  if (named) return namedDay(named, [3, 2, 1]);
  const american = monthNameDay.exec(text);
  return american ? namedDay(american, [3, 1, 2]) : null;
}

function dayOf(match: RegExpExecArray, [year, month, day]: readonly [number, number, number]): Day {
  return {
    year: fullYear(match[year] ?? ""),
    month: Number(match[month]),
    day: Number(match[day]),
    parts: null,
    length: match[0].length,
  };
}

function namedDay(match: RegExpExecArray, at: readonly [number, number, number]): Day | null {
  const month = monthNamed(match[at[1]] ?? "");
  return month === null ? null : { ...dayOf(match, at), month };
}

/** « 26 » is 2026 and « 98 » is 1998, as spreadsheets have it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

type Clock = Pick<WallTime, "hour" | "minute" | "second" | "millisecond">;
const midnight: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };

function readTime(text: string): { clock: Clock; offset: number | null } | null {
  if (text === "") return { clock: midnight, offset: null };
  const bare = hourOnly.exec(text);
  const match = bare ? null : clock.exec(text);
  const noon = bare ? bare[2] : match?.[5];
  const hour = twentyFour(Number(bare?.[1] ?? match?.[1] ?? Number.NaN), noon);
  const minute = Number(match?.[2] ?? 0);
  const second = Number(match?.[3] ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const millisecond = Math.trunc(Number(`0.${match?.[4] ?? 0}`) * 1000);
  return { clock: { hour, minute, second, millisecond }, offset: readOffset(match?.[6]) };
}

function twentyFour(hour: number, noon: string | undefined): number | null {
  if (Number.isNaN(hour)) return null;
  if (!noon) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (noon.toLowerCase().startsWith("p") ? 12 : 0);
}

function readOffset(text: string | undefined): number | null {
  if (!text) return null;
  const match = /([+-])(\d{2}):?(\d{2})/.exec(text);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

export type DateOrderJudge = {
  add(date: ReadDate): void;
  verdict(): DateOrderVerdict;
};

/**
 * Gathers what the dates of a column say about their order. One 23/11 settles
 * it; a column where both orders are proved, or none, is `ambiguous`: a person
 * must be asked, and no row is ever decided apart from the others.
 */
export function createDateOrderJudge(): DateOrderJudge {
  let onlyDayFirst = 0;
  let onlyMonthFirst = 0;
  let undecided = 0;
  return {
    add({ parts, wall }) {
      if (!parts) return;
      const dayFirst = exists(wall.year, parts[1], parts[0]);
      const monthFirst = exists(wall.year, parts[0], parts[1]);
      if (dayFirst && monthFirst) {
        // 04/04 is the same day either way and proves nothing.
        if (parts[0] !== parts[1]) undecided++;
      } else if (dayFirst) onlyDayFirst++;
      else onlyMonthFirst++;
    },
    verdict() {
      if (onlyDayFirst > 0 && onlyMonthFirst === 0) return "dayFirst";
      if (onlyMonthFirst > 0 && onlyDayFirst === 0) return "monthFirst";
      return onlyDayFirst + onlyMonthFirst + undecided > 0 ? "ambiguous" : "unneeded";
    },
  };
}

/** The order in which a whole column writes day and month; texts that are no date say nothing. */
export function decideDateOrder(texts: Iterable<string>): DateOrderVerdict {
  const judge = createDateOrderJudge();
  for (const text of texts) {
    const date = readDate(text);
    if (date) judge.add(date);
  }
  return judge.verdict();
}

/** The wall time of a date once the order of its column is known; null when that order gives no day. */
export function resolveDate(date: ReadDate, order: DateOrder): WallTime | null {
  if (!date.parts) return date.wall;
  const [day, month] = order === "dayFirst" ? date.parts : [date.parts[1], date.parts[0]];
  return exists(date.wall.year, month, day) ? { ...date.wall, month, day } : null;
}

/** ms epoch; a text that says its own offset needs no zone. */
export function instantOf(wall: WallTime, offset: number | null, zone: ZoneClock): number {
  return offset === null ? zone.toEpoch(wall) : asIfUtc(wall) - offset * 60_000;
}

/** '2026-11-23': the day as it was written, whatever the zone. */
export function dayOn({ year, month, day }: WallTime): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}
