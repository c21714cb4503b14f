import { addDays, type Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { SprintId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import { endOfToday } from "../day-starts";
import type { Period } from "../flow/flow-times";
import type { SprintRun } from "../flow/wip-breaches";

/** Days in the project's zone, both included. */
export type FlowDays = { readonly zone: string; readonly from: Day; readonly to: Day };

/** The last `days` days up to today, or all of them; none before the first card was made. */
export function flowDays(book: ReportBook, days: number | null, now: Instant): FlowDays {
  const zone = book.tables.project.timeZone;
  const to = dayAt(now, zone);
  const first = firstDay(book, zone, to);
  return { zone, from: days === null ? first : latestDay(addDays(to, 1 - days), first), to };
}

/** Until the end of today: what a clock says happened later has not happened. */
export function untilToday(book: ReportBook, now: Instant): Period {
  const zone = book.tables.project.timeZone;
  return { from: null, to: endOfToday(now, zone) };
}

/** When the project's sprints ran. */
export function runsOf({ tables }: ReportBook): ReadonlyMap<SprintId, SprintRun> {
  const runs = new Map<SprintId, SprintRun>();
  for (const { id, state } of tables.sprints) {
    const closedAt = state.phase === "closed" ? state.closedAt : null;
    if (state.phase !== "planned") runs.set(id, { startedAt: state.startedAt, closedAt });
  }
  return runs;
}

/** Days sort as texts do. */
function latestDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The day on which the first card was made, as far as the journal goes. */
function firstDay({ past }: ReportBook, zone: string, today: Day): Day {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt, stages } of past.cards.values())
    first = Math.min(first, createdAt?.at ?? stages[1]?.at ?? first);
  const day = Number.isFinite(first) ? dayAt(first, zone) : today;
  return day > today ? today : day;
}
