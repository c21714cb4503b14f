import { addDays, type Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { namesOf, type ReportBook } from "../book";
import { startOfDay } from "../day-starts";
import { ageingOf } from "../flow/ageing";
import { usualFlow } from "../flow/career";
import { cardsInBand, cumulativeFlowOf } from "../flow/cumulative-flow";
import { type FinishedCard, flowTimesOf } from "../flow/flow-times";
import { blockedTimeOf, flowEfficiencyOf } from "../flow/spent-time";
import { daysOfWork, throughputOf } from "../flow/throughput";

/** No chart is wider than this many places; more days are drawn by every second, every third … */
const places = 370;
/** More dots than this stand for several cards each. */
const dots = 1200;
const [across, upwards] = [180, 60];

type Measure = "cycle" | "lead";

/** One dot of the scatter: a card, or several that lie too close to be told apart. */
export type TimesDot = {
  readonly at: Instant;
  readonly days: number;
  readonly ids: readonly CardId[];
  readonly isReopened: boolean;
};

export const flowAnswers = {
  /** How many cards stood in each column at the end of each day, the last `days` days or all of them (B66). */
  cumulativeFlow(book: ReportBook, { days }: { days: number | null }, now: Instant) {
    const { past } = book;
    const zone = book.tables.project.timeZone;
    const today = dayAt(now, zone);
    const first = firstDay(book, zone, today);
    const wished = days === null ? first : addDays(today, 1 - days);
    const flow = cumulativeFlowOf(past, { zone, from: later(wished, first), to: today });
    const every = Math.ceil(flow.days.length / places);
    const isKept = (_: unknown, i: number): boolean => (flow.days.length - 1 - i) % every === 0;
    const kept = flow.days.filter(isKept);
    return {
      ...flow,
      zone,
      every,
      days: kept.map((day) => ({ day, at: startOfDay(day, zone) })),
      bands: flow.bands.map((band) => ({
        ...band,
        counts: band.counts.filter(isKept),
        edge: band.edge.filter(isKept),
        /** The cards behind the last day's number. */
        ids: cardsInBand(past, { columnId: band.columnId, day: today, zone }),
      })),
    };
  },

  /** How long finished cards took, as dots; percentiles are always those of all cards (B67, B68). */
  flowTimes(book: ReportBook, { of }: { of: Measure }, _now: Instant) {
    const times = flowTimesOf(book.past, usualFlow);
    const daysOf = (card: FinishedCard) => (of === "cycle" ? card.cycleDays : card.leadDays);
    const measured = times.cards.flatMap((card) => {
      const days = daysOf(card);
      return days === null ? [] : [{ ...card, days }];
    });
    const median = of === "cycle" ? times.cycleMedian : times.leadMedian;
    const every = Math.max(1, Math.ceil(median.length / 300));
    const { n, p50, p85, p95 } = of === "cycle" ? times.cycle : times.lead;
    const told = dotsOf(measured);
    return {
      ...{ of, n, p50, p85, p95, zone: book.tables.project.timeZone },
      dots: told,
      median: median.filter((_, i) => i % every === 0 || i === median.length - 1),
      isBinned: measured.length > dots,
      leftOut: times.leftOut.filter(({ why }) => concerns(why, of)),
      names:
        measured.length > dots
          ? {}
          : namesOf(
              book,
              told.flatMap(({ ids }) => ids),
            ),
    };
  },

  /** How many cards were finished in each week or month. */
  throughput(book: ReportBook, { by }: { by: "week" | "month" }, now: Instant) {
    const zone = book.tables.project.timeZone;
    const { cards } = flowTimesOf(book.past, usualFlow);
    const span = daysOfWork(cards, zone);
    const today = dayAt(now, zone);
    if (!span) return { by, zone, buckets: [], total: 0, best: null, isCut: false };
    // A card may be done later than now where a clock is wrong.
    const { from } = span;
    const to = later(span.to, today);
    const { buckets, total } = throughputOf(cards, { by, zone, from, to });
    const most = by === "week" ? 53 : 60;
    // Of all periods, as the total is: the best one may be older than what is drawn.
    const best = buckets.reduce((a, b) => (b.ids.length > a.ids.length ? b : a));
    return { by, zone, total, best, buckets: buckets.slice(-most), isCut: buckets.length > most };
  },

  /** How old the work in progress is, column by column, against what finished cards took (B68). */
  ageing(book: ReportBook, _ask: Record<string, never>, now: Instant) {
    const { past } = book;
    const { cycle } = flowTimesOf(past, usualFlow);
    const { cards, leftOut } = ageingOf(past, usualFlow, { cycle, now });
    const standing = new Set(cards.map(({ columnId }) => columnId));
    const columns = past.columns.filter(({ id, isRemoved, category }) =>
      isRemoved ? standing.has(id) : category === "inProgress" || standing.has(id),
    );
    const { n, p50, p85, p95 } = cycle;
    return {
      ...{ n, p50, p85, p95, leftOut, zone: book.tables.project.timeZone },
      // The oldest are drawn; what is said counts all of them.
      count: cards.length,
      old: cards.filter(({ band }) => band === "to-95" || band === "over-95").length,
      cards: cards.slice(0, dots),
      columns: columns.map(({ id, name }) => ({ id, name })),
      names: namesOf(
        book,
        cards.slice(0, dots).map(({ id }) => id),
      ),
    };
  },

  /** How long cards were blocked, by reason, and how much of the cycle time was work. */
  blockedTime(book: ReportBook, _ask: Record<string, never>, now: Instant) {
    return {
      reasons: blockedTimeOf(book.past, usualFlow, now),
      efficiency: flowEfficiencyOf(book.past, usualFlow, new Set()),
    };
  },
};

/** Days sort as texts do. */
function later(a: Day, b: Day): Day {
  return [a, b].sort().at(-1) ?? a;
}

/** The day on which the first card was made, as far as the journal goes. */
function firstDay({ past }: ReportBook, zone: string, today: Day): Day {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt, stages } of past.cards.values())
    first = Math.min(first, createdAt?.at ?? stages[1]?.at ?? first);
  const day = Number.isFinite(first) ? dayAt(first, zone) : today;
  return day > today ? today : day;
}

const ofCycle = new Set(["never-begun", "finished-before-begun"]);
const ofLead = new Set(["birth-unknown", "finished-before-created"]);

function concerns(why: string, of: Measure): boolean {
  if (ofCycle.has(why)) return of === "cycle";
  return ofLead.has(why) ? of === "lead" : false;
}

/** One dot a card; past so many, one for each field of a grid as fine as a screen shows. */
function dotsOf(cards: readonly (FinishedCard & { readonly days: number })[]): readonly TimesDot[] {
  if (cards.length <= dots)
    return cards.map(({ id, doneAt: at, days, reopened }) => ({
      at,
      days,
      ids: [id],
      isReopened: reopened > 0,
    }));
  const [first, last] = [cards[0]?.doneAt ?? 0, cards.at(-1)?.doneAt ?? 1];
  const logs = cards.map(({ days }) => Math.log10(Math.max(days, 0.01)));
  const least = logs.reduce((a, b) => Math.min(a, b), 0);
  const most = logs.reduce((a, b) => Math.max(a, b), least + 1);
  const fields = new Map<string, { at: Instant; days: number; ids: CardId[]; isReopened: boolean }>();
  cards.forEach(({ id, doneAt, days, reopened }, i) => {
    const x = Math.round(((doneAt - first) / Math.max(1, last - first)) * across);
    const y = Math.round((((logs[i] ?? 0) - least) / (most - least)) * upwards);
    const field = fields.get(`${x}/${y}`);
    if (field) {
      field.ids.push(id);
      field.isReopened ||= reopened > 0;
    } else fields.set(`${x}/${y}`, { at: doneAt, days, ids: [id], isReopened: reopened > 0 });
  });
  return [...fields.values()];
}
