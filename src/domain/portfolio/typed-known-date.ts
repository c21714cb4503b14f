import { type Day, parseDay } from "@/lib/day";
import { searchText } from "@/lib/search-text";
import { isPlausibleDay, readTypedDay } from "@/lib/typed-day";
import type { KnownDate, Precision } from "../model/vocabulary";

/** What was typed as a date of the plan: the date as precise as the words, or why it is none. */
export type TypedKnownDate = { readonly date: KnownDate } | { readonly flaw: "unreadable" | "year" };

/** The months by their first letters, in both languages; each is found by any beginning of three letters or more that no other shares. */
const months: readonly (readonly string[])[] = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
];

const ordinals: readonly (readonly string[])[] = [
  ["1", "1er", "1st", "premier", "first"],
  ["2", "2e", "2eme", "2nd", "deuxieme", "second"],
  ["3", "3e", "3eme", "3rd", "troisieme", "third"],
  ["4", "4e", "4eme", "4th", "quatrieme", "fourth"],
];

/** The quarter in which a rough part of a year begins. */
const parts: Readonly<Record<string, number>> = {
  debut: 1,
  early: 1,
  start: 1,
  beginning: 1,
  mi: 2,
  milieu: 2,
  mid: 2,
  middle: 2,
  fin: 4,
  late: 4,
  end: 4,
};

/** Roughly: « vers T3 2018 ». */
const about = /^(?:vers|environ|courant|about|around|circa) (?:le |the )?/;

type Reader = (text: string, today: Day) => readonly [string | undefined, Precision] | undefined;

/** What each way of writing means, from the roughest on; the first that fits has the word. */
const readers: readonly Reader[] = [
  (text) => {
    const [, year] = /^(?:(?:a l')?horizon |en |annee |in |by |year )?(\d{4})$/.exec(text) ?? [];
    return year === undefined ? undefined : [`${year}-01-01`, "year"];
  },
  (text) => {
    const [, part = "", year] = /^([a-z]+)(?: de| d'| of)?[ -](\d{4})$/.exec(text) ?? [];
    const quarter = Object.hasOwn(parts, part) ? parts[part] : undefined;
    return quarter === undefined ? undefined : [first(year, quarter * 3 - 2), "approximate"];
  },
  (text) => {
    const quarter = quarterIn(text);
    return quarter && [first(quarter.year, quarter.quarter * 3 - 2), "quarter"];
  },
  (text) => {
    const [, name = "", year] = /^([a-z]+)\.?[ -](\d{4})$/.exec(text) ?? [];
    const month = monthOf(name);
    return month === undefined ? undefined : [first(year, month), "month"];
  },
  (text) => {
    const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
    const [, yearFirst, monthLast] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
    const figures = month === undefined ? monthLast : month;
    return figures === undefined ? undefined : [first(year ?? yearFirst, Number(figures)), "month"];
  },
  (text) => {
    const [, date = "", name = "", year] =
      /^(?:[a-z]+ )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/.exec(text) ?? [];
    const month = monthOf(name);
    return month === undefined ? undefined : [`${year}-${two(month)}-${two(Number(date))}`, "day"];
  },
];

/**
 * Reads a date as a source gives it, in French or English, and keeps how precise it is: « 12/03/2018 » is a day,
 * « février 2018 » a month, « T3 2018 » a quarter, « 2022 » and « horizon 2022 » a year, « fin 2017 » and « mi-2018 »
 * roughly a quarter. Nothing is made more precise than it was said (F1, B59).
 */
export function readKnownDate(text: string, today: Day): TypedKnownDate {
  const folded = searchText(text).replace(/[‐‑–]/g, "-");
  const isRough = about.test(folded);
  const plain = folded.replace(about, "");
  for (const read of readers) {
    const found = read(plain, today);
    if (!found) continue;
    const [on = "", precision] = found;
    return dated(parseDay(on), isRough && precision !== "year" ? "approximate" : precision);
  }
  const typed = readTypedDay(text, today);
  if ("flaw" in typed) return typed;
  return dated(typed.day, "day");
}

function dated(day: Day | undefined, precision: Precision): TypedKnownDate {
  if (day === undefined) return { flaw: "unreadable" };
  if (!isPlausibleDay(day)) return { flaw: "year" };
  return { date: { on: precision === "approximate" ? quarterOf(day) : day, precision } };
}

function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return parseDay(first(day.slice(0, 4), month - ((month - 1) % 3))) ?? day;
}

function quarterIn(text: string): { readonly quarter: number; readonly year: string } | undefined {
  const [, short, shortYear = ""] = /^[tq] ?([1-4])[ /-]?(\d{4})$/.exec(text) ?? [];
  if (short !== undefined) return { quarter: Number(short), year: shortYear };
  const [, before = "", behind] = /^(\d{4})[ /-]?[tq]([1-4])$/.exec(text) ?? [];
  if (behind !== undefined) return { quarter: Number(behind), year: before };
  const [, ordinal = "", year = ""] =
    /^([a-z0-9]+) (?:trimestre|trim\.?|quarter)(?: de| of)? (\d{4})$/.exec(text) ?? [];
  const at = ordinals.findIndex((names) => names.includes(ordinal));
  return at < 0 ? undefined : { quarter: at + 1, year };
}

function monthOf(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const found = months.flatMap((names, at) => (names.some((each) => each.startsWith(name)) ? [at + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

const two = (part: number): string => String(part).padStart(2, "0");
const first = (year: string | undefined, month: number): string => `${year}-${two(month)}-01`;
