import { addDays, type Day, daysBetween } from "@/lib/day";
import type { DayText, KnownDate } from "../../model/vocabulary";
import { spanOf } from "../known-span";

export const zooms = ["month", "quarter", "half"] as const;
/** What a screen holds about: a quarter in months, a year in quarters, or several years. */
export type Zoom = (typeof zooms)[number];

const dayWidth: Readonly<Record<Zoom, number>> = { month: 8, quarter: 3, half: 1.2 };
/** Years before and after today that a roadmap reaches at most: one wrong date must not make it a mile long. */
const reach = 15;

/** Days on a line. */
export type Timeline = {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly zoom: Zoom;
  readonly width: number;
};

/** The line that shows all of these days and today, from the first of a month to the end of one, at most 15 years either way. */
export function timelineOf(days: Iterable<DayText>, today: Day, zoom: Zoom): Timeline {
  const year = Number(today.slice(0, 4));
  const [least, most] = [`${year - reach}-01-01`, `${year + reach}-12-31`];
  let [from, to]: [string, string] = [today, today];
  for (const day of days) {
    const near = [least, day, most].sort()[1] ?? day;
    if (near < from) from = near;
    if (near > to) to = near;
  }
  const first = `${from.slice(0, 4)}-01-01` as Day;
  const last = addDays(`${Number(to.slice(0, 4)) + 1}-01-01` as Day, -1);
  return { from: first, to: last, today, zoom, width: (daysBetween(first, last) + 1) * dayWidth[zoom] };
}

/** The line of a printed roadmap: last year, this one and the next, whatever lies beyond. */
export function paperLineOf(today: Day): Timeline {
  const year = Number(today.slice(0, 4));
  const [from, to] = [`${year - 1}-01-01` as Day, `${year + 1}-12-31` as Day];
  return { from, to, today, zoom: "half", width: (daysBetween(from, to) + 1) * dayWidth.half };
}

/** Where a day begins on the line; days beyond it stand at its edge. */
export function xOf({ from, to, zoom }: Timeline, day: DayText): number {
  const at = day < from ? from : day > to ? addDays(to, 1) : (day as Day);
  return daysBetween(from, at) * dayWidth[zoom];
}

/** How many days a way on the line is. */
export function daysOf({ zoom }: Timeline, way: number): number {
  return Math.round(way / dayWidth[zoom]);
}

export type Tick = { readonly on: Day; readonly x: number; readonly width: number; readonly unit: Unit };
type Unit = "year" | "half" | "quarter" | "month";

/** The parts of the line under its years: months, quarters or half-years. */
export function ticksOf(line: Timeline, unit: Unit): readonly Tick[] {
  const step = { year: 12, half: 6, quarter: 3, month: 1 }[unit];
  const ticks: Tick[] = [];
  const end = line.to.slice(0, 7);
  for (let months = Number(line.from.slice(0, 4)) * 12; ; months += step) {
    const [on, next] = [firstOf(months), firstOf(months + step)];
    if (on.slice(0, 7) > end) return ticks;
    const x = xOf(line, on);
    ticks.push({ on, x, width: xOf(line, next) - x, unit });
  }
}

function firstOf(months: number): Day {
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return `${year}-${String((months % 12) + 1).padStart(2, "0")}-01` as Day;
}

/** A bar in three pieces: what is sure, and on both sides what its dates leave open (B59). */
export type Drawn = {
  readonly x: number;
  readonly width: number;
  /** Widths of the soft ends. */
  readonly softStart: number;
  readonly softEnd: number;
  /** An end that nobody dated. */
  readonly isOpen: "start" | "end" | null;
};

/** How long an end without a date is drawn; what has begun goes on until today at least. */
const openWidth = 36;

type Dates = { readonly startOn: KnownDate | null; readonly endOn: KnownDate | null };

/** Where a thing with these dates is drawn; null without any, and where all of it lies beyond the line. */
export function drawnAs(line: Timeline, dates: Dates): Drawn | null {
  const drawn = piecesOf(line, dates);
  return drawn && drawn.width > 0 ? drawn : null;
}

function piecesOf(line: Timeline, { startOn, endOn }: Dates): Drawn | null {
  if (!startOn && !endOn) return null;
  const start = startOn && edges(line, startOn);
  const end = endOn && edges(line, endOn);
  if (start && end) {
    const width = Math.max(end.to, start.to) - start.from;
    // Where both ends may be the same days, nothing between them is sure.
    const isVague = end.from < start.to;
    const softStart = isSoft(startOn) ? (isVague ? width / 2 : start.to - start.from) : 0;
    const softEnd = isSoft(endOn) ? (isVague ? width - softStart : end.to - end.from) : 0;
    return { x: start.from, width, softStart, softEnd: Math.min(softEnd, width - softStart), isOpen: null };
  }
  if (start) {
    const softStart = isSoft(startOn) ? start.to - start.from : 0;
    const softEnd = Math.max(0, xOf(line, line.today) - start.from - softStart) + openWidth;
    return { x: start.from, width: softStart + softEnd, softStart, softEnd, isOpen: "end" };
  }
  const { from, to } = end ?? { from: 0, to: 0 };
  const softEnd = isSoft(endOn) ? to - from : 0;
  const x = Math.max(0, to - softEnd - openWidth);
  return { x, width: to - x, softStart: to - softEnd - x, softEnd, isOpen: "start" };
}

function edges(line: Timeline, date: KnownDate): { readonly from: number; readonly to: number } {
  const { from, to } = spanOf(date);
  return { from: xOf(line, from), to: xOf(line, addDays(to as Day, 1)) };
}

function isSoft(date: KnownDate | null): boolean {
  return date !== null && date.precision !== "day";
}
