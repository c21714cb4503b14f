import { dayAt } from "@/lib/day-at";
import { workShare } from "../../calendar/working-days";
import { teamTimeOf } from "../../capacity/team-time";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import type { FlowColumns } from "../flow/chosen-flow";
import { type Bucket, daysOfWork, type Throughput, throughputOf } from "../flow/throughput";
import { timesOf } from "./flow-readings";

export type FinishedAsk = { readonly by: Throughput["by"]; readonly flow: FlowColumns };

/** A period without its cards: how many, and on how many days people work in it. */
export type Finished = Pick<Bucket, "name" | "from" | "to" | "isPartial"> & {
  readonly count: number;
  readonly workdays: number;
};

/** How many periods are drawn: a quarter of days, a year of weeks, five years of months. */
const drawn = { day: 92, week: 53, month: 60 };

/** What was finished in each period from the first finished card to today, with the team's working days. */
export function finishedBy(book: ReportBook, { by, flow }: FinishedAsk, now: Instant) {
  const zone = book.tables.project.timeZone;
  const { cards } = timesOf(book, flow, now);
  const span = daysOfWork(cards, zone);
  const common = { by, flow, zone };
  if (!span) return { ...common, buckets: [], total: 0, workdays: 0, aside: 0, best: null, isCut: false };
  const today = dayAt(now, zone);
  const days = throughputOf(cards, { by: "day", zone, from: span.from, to: today }).buckets;
  const calendar = teamTimeOf(book.tables.calendar);
  const shares = days.map(({ from }) => workShare(from, calendar));
  const { buckets, total } = throughputOf(cards, { by, zone, from: span.from, to: today });
  const worked = buckets.map(() => 0);
  let at = 0;
  days.forEach(({ from: day }, i) => {
    while (day > (buckets[at]?.to ?? day)) at += 1;
    worked[at] = (worked[at] ?? 0) + (shares[i] ?? 0);
  });
  const told = buckets.map(({ ids, ...bucket }, i): Finished => {
    // A period of which today is a part is not over.
    const isPartial = bucket.isPartial || bucket.to >= today;
    return { ...bucket, isPartial, count: ids.length, workdays: worked[i] ?? 0 };
  });
  return {
    ...{ ...common, total },
    workdays: worked.reduce((sum, some) => sum + some, 0),
    /** Finished on a day on which nobody works by the calendar. */
    aside: days.reduce((sum, { ids }, i) => sum + (shares[i] === 0 ? ids.length : 0), 0),
    // Of all periods, as the total is: the best one may be older than what is drawn.
    best: told.reduce((a, b) => (b.count > a.count ? b : a)),
    buckets: told.slice(-drawn[by]),
    isCut: told.length > drawn[by],
  };
}
