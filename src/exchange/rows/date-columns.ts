import type { DateOrder, DateOrderVerdict } from "@/exchange/draft";
import { createDateOrderJudge, dayOn, instantOf, type ReadDate, resolveDate } from "@/exchange/values/dates";
import { createZoneClock } from "@/exchange/values/zone";
import type { DateField, PendingRow } from "./pending-row";
import type { Warnings } from "./warnings";

export type DateColumns = {
  readonly verdicts: Readonly<Partial<Record<DateField, DateOrderVerdict>>>;
  instant(field: DateField, date: ReadDate | null | undefined, line: number): number | null;
  day(field: DateField, date: ReadDate | undefined, line: number): string | null;
};

type Wanted = { readonly timeZone: string; readonly dateOrder?: DateOrder };

/**
 * Settles the order of day and month, column by column, over the whole file. A
 * column that proves nothing follows the others of its file when they agree,
 * for one tool wrote them all; else day first is assumed and said. A person's
 * answer goes before everything. No row is ever decided apart.
 */
export function createDateColumns(
  rows: readonly PendingRow[],
  wanted: Wanted,
  warnings: Warnings,
): DateColumns {
  const verdicts = settle(judge(rows));
  const zone = createZoneClock(wanted.timeZone);
  const orders = new Map<DateField, DateOrder>();
  for (const [field, verdict] of verdicts) {
    if (verdict === "ambiguous" && !wanted.dateOrder) warnings.add("date-order-assumed", { field });
    const proven = verdict === "monthFirst" ? "monthFirst" : "dayFirst";
    orders.set(field, wanted.dateOrder ?? proven);
  }

  function wallOf(field: DateField, date: ReadDate, line: number) {
    const wall = resolveDate(date, orders.get(field) ?? "dayFirst");
    const value = date.parts ? `${date.parts.join("/")}/${date.wall.year}` : null;
    if (!wall) warnings.add("date-unreadable", { field, value, line });
    return wall;
  }
  return {
    verdicts: Object.fromEntries(verdicts),
    instant(field, date, line) {
      const wall = date ? wallOf(field, date, line) : null;
      return date && wall ? instantOf(wall, date.offset, zone) : null;
    },
    day(field, date, line) {
      const wall = date ? wallOf(field, date, line) : null;
      return wall ? dayOn(wall) : null;
    },
  };
}

function judge(rows: readonly PendingRow[]): ReadonlyMap<DateField, DateOrderVerdict> {
  const judges = new Map<DateField, ReturnType<typeof createDateOrderJudge>>();
  const add = (field: DateField, date: ReadDate) => {
    const known = judges.get(field) ?? createDateOrderJudge();
    judges.set(field, known);
    known.add(date);
  };
  for (const { dates, comments } of rows) {
    for (const field in dates) {
      const date = dates[field as DateField];
      if (date) add(field as DateField, date);
    }
    for (const { at } of comments) if (at) add("comment", at);
  }
  return new Map([...judges].map(([field, known]) => [field, known.verdict()]));
}

function settle(
  verdicts: ReadonlyMap<DateField, DateOrderVerdict>,
): ReadonlyMap<DateField, DateOrderVerdict> {
  const proven = new Set([...verdicts.values()].filter((verdict) => verdict.endsWith("First")));
  const [only] = proven;
  if (proven.size !== 1 || !only) return verdicts;
  return new Map([...verdicts].map(([field, verdict]) => [field, verdict === "ambiguous" ? only : verdict]));
}
