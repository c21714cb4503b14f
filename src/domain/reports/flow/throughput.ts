import { addDays, type Day, isoWeek, isoWeekday } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { dayIndex, dayLine } from "../day-starts";

export type Bucket = {
  /** `2011-11-23`, `2011-W47` (ISO 8601) or `2011-11`. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly ids: readonly CardId[];
  /** Part of it lies outside the days that were asked for: to be drawn apart, never to be forecast from. */
  readonly isPartial: boolean;
};

export type Throughput = {
  readonly by: "day" | "week" | "month";
  /** In order, empty ones too. */
  readonly buckets: readonly Bucket[];
  readonly total: number;
};

type Options = {
  readonly by: Throughput["by"];
  /** The project's IANA zone, in which days are cut. */
  readonly zone: string;
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
};

/** How many cards were finished by day, ISO week or month: throughput of the Kanban Guide (2020). A card counts once, when it was done last. */
export function throughputOf(
  finished: readonly { readonly id: CardId; readonly doneAt: Instant }[],
  { by, zone, from, to }: Options,
): Throughput {
  const line = dayLine(from, to, zone);
  const byDay = new Map<number, CardId[]>();
  for (const { id, doneAt } of finished) {
    const index = dayIndex(line, doneAt);
    const ids = byDay.get(index);
    if (ids) ids.push(id);
    else byDay.set(index, [id]);
  }
  const buckets: (Bucket & { ids: CardId[] })[] = [];
  line.days.forEach((day, i) => {
    const name = nameOf(day, by);
    const ids = byDay.get(i) ?? [];
    const last = buckets.at(-1);
    if (last?.name === name) last.ids.push(...ids);
    else buckets.push({ ...spanOf(day, by, { from, to }), name, ids: [...ids] });
  });
  return { by, buckets, total: buckets.reduce((sum, { ids }) => sum + ids.length, 0) };
}

/** The days in the project's zone from the first card that was done to the last one; null without any. */
export function daysOfWork(
  finished: readonly { readonly doneAt: Instant }[],
  zone: string,
): { readonly from: Day; readonly to: Day } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { doneAt } of finished) {
    first = Math.min(first, doneAt);
    last = Math.max(last, doneAt);
  }
  return finished.length === 0 ? null : { from: dayAt(first, zone), to: dayAt(last, zone) };
}

function nameOf(day: Day, by: Throughput["by"]): string {
  if (by === "day") return day;
  if (by === "month") return day.slice(0, 7);
  const { year, week } = isoWeek(day);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

function spanOf(day: Day, by: Throughput["by"], asked: { readonly from: Day; readonly to: Day }) {
  const [from, to] = [firstOf(day, by), lastOf(day, by)];
  return { from, to, isPartial: from < asked.from || to > asked.to };
}

function firstOf(day: Day, by: Throughput["by"]): Day {
  if (by === "week") return addDays(day, 1 - isoWeekday(day));
  return by === "month" ? addDays(day, 1 - Number(day.slice(8))) : day;
}

function lastOf(day: Day, by: Throughput["by"]): Day {
  if (by === "week") return addDays(day, 7 - isoWeekday(day));
  // The 31st day after the first lies in the next month, whatever its length.
  if (by === "month") {
    const next = addDays(firstOf(day, by), 31);
    return addDays(next, -Number(next.slice(8)));
  }
  return day;
}
