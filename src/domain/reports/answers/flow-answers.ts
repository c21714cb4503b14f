import type { ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { namesOf, type ReportBook } from "../book";
import type { ColumnStory } from "../column-story";
import { dayLine, startOfDay } from "../day-starts";
import { ageingOf } from "../flow/ageing";
import { blockedTimeOf } from "../flow/blocked-time";
import { careerOf, isBegun } from "../flow/career";
import { byCategory, type FlowColumns, flowNames, flowOf } from "../flow/chosen-flow";
import { cumulativeFlowOf } from "../flow/cumulative-flow";
import type { EfficiencyPart } from "../flow/flow-efficiency";
import { littlesLawOf } from "../flow/littles-law";
import { breachesOf, limitsIn } from "../flow/wip-breaches";
import { countGaps } from "./flow-gaps";
import { flowDays, runsOf } from "./flow-period";
import { efficiencyOf, timesOf } from "./flow-readings";
import { type FinishedAsk, finishedBy } from "./throughput-answer";
import { type Measure, mostDots, timesDots } from "./times-dots";

/** No chart is wider than this many places; more days are drawn by every second, every third … */
const places = 370;
/** A table of breaches is read by people. */
const mostBreaches = 400;

type InFlow = { readonly flow: FlowColumns };
const nothing: EfficiencyPart = { days: 0, ids: [] };
type OverDays = { readonly days: number | null };

export const flowAnswers = {
  /** The columns that may be counted as begun or as done, removed ones too, in the order of the workflow. */
  flowColumns({ past }: ReportBook, _ask: Record<string, never>, _now: Instant) {
    return past.columns.map(({ id, name, category, isRemoved }) => ({ id, name, category, isRemoved }));
  },

  /** How many cards stood in each column at the end of each day, the last `days` days or all of them (B66). */
  cumulativeFlow(book: ReportBook, { days, flow: columns }: OverDays & InFlow, now: Instant) {
    const { past } = book;
    const { zone, from, to } = flowDays(book, days, now);
    const flow = cumulativeFlowOf(past, { zone, from, to });
    const every = Math.ceil(flow.days.length / places);
    const isKept = (_: unknown, i: number): boolean => (flow.days.length - 1 - i) % every === 0;
    const kept = flow.days.filter(isKept);
    return {
      ...{ zone, every, isEnough: flow.isEnough },
      days: kept.map((day) => ({ day, at: startOfDay(day, zone) })),
      bands: flow.bands.map((band) => ({
        ...band,
        counts: band.counts.filter(isKept),
        edge: band.edge.filter(isKept),
      })),
      /** As the ages count it. */
      open: openOf(book, columns, now),
      leftOut: countGaps(book, { figure: "cumulative", flow: byCategory }, now),
    };
  },

  /** How long finished cards took, as dots; percentiles are always those of all cards (B67, B68). */
  flowTimes(book: ReportBook, { of, flow }: { readonly of: Measure } & InFlow, now: Instant) {
    const times = timesOf(book, flow, now);
    const median = of === "cycle" ? times.cycleMedian : times.leadMedian;
    const every = Math.max(1, Math.ceil(median.length / 300));
    const { n, p50, p85, p95 } = of === "cycle" ? times.cycle : times.lead;
    const dots = timesDots(times, of);
    const single = dots.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
    return {
      ...{ of, n, p50, p85, p95, flow, zone: book.tables.project.timeZone },
      dots: dots.flatMap(({ ids: [first, ...more], ...dot }) =>
        first === undefined ? [] : [{ ...dot, first, count: 1 + more.length }],
      ),
      median: median.filter((_, i) => i % every === 0 || i === median.length - 1),
      isBinned: dots.length < n,
      leftOut: countGaps(book, { figure: of, flow }, now),
      names: namesOf(book, single),
      counted: flowNames(book.past, flow),
    };
  },

  /** How many cards were finished in each day, week or month. */
  throughput(book: ReportBook, ask: FinishedAsk, now: Instant) {
    return {
      ...finishedBy(book, ask, now),
      leftOut: countGaps(book, { figure: "throughput", flow: ask.flow }, now),
      counted: flowNames(book.past, ask.flow),
    };
  },

  /** How old the work in progress is, column by column, against what finished cards took (B68). */
  ageing(book: ReportBook, { flow }: InFlow, now: Instant) {
    const { past } = book;
    const { cycle } = timesOf(book, flow, now);
    const { cards } = ageingOf(past, flowOf(flow), { cycle, now });
    const standing = new Set(cards.map(({ columnId }) => columnId));
    const columns = past.columns.filter(({ id, isRemoved, category }) =>
      isRemoved ? standing.has(id) : category === "inProgress" || standing.has(id),
    );
    const { n, p50, p85, p95 } = cycle;
    // The oldest are drawn; what is said counts all of them.
    const oldest = cards.slice(0, mostDots);
    return {
      ...{ n, p50, p85, p95, flow, zone: book.tables.project.timeZone },
      ...openOf(book, flow, now),
      old: cards.filter(({ band }) => band === "to-95" || band === "over-95").length,
      cards: oldest,
      columns: columns.map(({ id, name, isRemoved }) => ({ id, name, isRemoved })),
      names: namesOf(
        book,
        oldest.map(({ id }) => id),
      ),
      leftOut: countGaps(book, { figure: "ageing", flow }, now),
      counted: flowNames(past, flow),
    };
  },

  /** How long cards were blocked, by reason. */
  blockedTime(book: ReportBook, { flow }: InFlow, now: Instant) {
    const reasons = blockedTimeOf(book.past, flowOf(flow), now);
    return {
      flow,
      reasons: reasons.map(({ reason, days, cards, now: still }) => {
        return { reason, days, count: cards.length, now: still };
      }),
      /** A card that was blocked for two reasons is one card. */
      count: new Set(reasons.flatMap(({ cards }) => cards)).size,
      leftOut: countGaps(book, { figure: "blocked", flow }, now),
      counted: flowNames(book.past, flow),
    };
  },

  /** How much of the cycle time of finished cards was work, and what the rest of it was waiting for. */
  flowEfficiency(book: ReportBook, { flow, waiting }: InFlow & { readonly waiting: readonly ColumnId[] }) {
    const { parts, ...told } = efficiencyOf(book, flow, waiting);
    const { past } = book;
    const columns = past.columns.filter(({ id }) => waiting.includes(id));
    const counted = ({ days, ids }: EfficiencyPart) => ({ days, count: ids.length });
    return {
      ...{ share: told.share, cycleDays: told.cycleDays, cards: told.cards, flow, waiting },
      worked: counted(parts.worked),
      blocked: counted(parts.blocked),
      back: counted(parts.back),
      queues: columns.map((column) => ({
        ...{ id: column.id, name: column.name, isRemoved: column.isRemoved },
        ...counted(parts.queues.get(column.id) ?? nothing),
      })),
      leftOut: told.leftOut.map(({ why, ids }) => ({
        ...{ why: why === "never-begun" ? ("not-begun-idle" as const) : why, count: ids.length },
      })),
      counted: flowNames(past, flow),
    };
  },

  /** When columns held more than their limit of then, over the last `days` days (B38). */
  wipBreaches(book: ReportBook, { days }: OverDays, now: Instant) {
    const { past } = book;
    const { zone, from, to } = flowDays(book, days, now);
    const begin = startOfDay(from, zone);
    const all = breachesOf(past, { runs: runsOf(book), now, from: begin });
    const breaches = all.breaches
      .filter((breach) => (breach.to ?? now) > begin)
      .map(({ ids, ...breach }) => ({ ...breach, cards: ids.length }))
      .sort((a, b) => a.from - b.from);
    const held = (column: ColumnStory) => limitsIn(column, { from: begin, to: now });
    const limited = past.columns.filter((column) => held(column).length > 0);
    const line = dayLine(from, to, zone);
    return {
      ...{
        zone,
        from: begin,
        to: now,
        days: line.days.map((day, i) => ({ day, at: line.starts[i] ?? begin })),
        count: breaches.length,
        /** In what points are estimated. */
        estimate: book.tables.project.unit,
      },
      total: breaches.reduce((sum, breach) => sum + breach.days, 0),
      longest: breaches.reduce<(typeof breaches)[number] | null>(
        (most, breach) => (most === null || breach.days > most.days ? breach : most),
        null,
      ),
      breaches: breaches.slice(-mostBreaches),
      columns: limited.map((column) => ({
        ...{ id: column.id, name: column.name, isRemoved: column.isRemoved },
        /** Had it a limit of its whole in these days? */
        isWhole: held(column).some(({ per }) => per === undefined),
      })),
      /** How many cards stood in these days under a limit for each person, epic … while nobody can tell whose they were. */
      untold: all.untold.length,
    };
  },

  /** L = λW over the last `days` days: a check of how steady the flow is. */
  littlesLaw(book: ReportBook, { days, flow }: OverDays & InFlow, now: Instant) {
    const { zone, from } = flowDays(book, days, now);
    const begin = startOfDay(from, zone);
    const {
      leftOut: _,
      parts: __,
      ...check
    } = littlesLawOf(book.past, flowOf(flow), { from: begin, to: now });
    return {
      ...check,
      ...{ zone, from: begin, to: now, days, flow },
      leftOut: countGaps(book, { figure: "little", flow }, now),
      counted: flowNames(book.past, flow),
    };
  },
};

/** How many cards are begun and not done, and how many of them stand in a column where nothing has begun. */
function openOf({ past }: ReportBook, flow: FlowColumns, now: Instant) {
  const definition = flowOf(flow);
  let [count, back] = [0, 0];
  for (const story of past.cards.values()) {
    const { ending, begunAt, last } = careerOf(story, definition);
    if (ending !== "open" || begunAt === null || begunAt > now) continue;
    count += 1;
    if (!isBegun(last, definition)) back += 1;
  }
  return { count, back };
}
