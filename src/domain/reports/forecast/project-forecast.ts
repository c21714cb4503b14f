import { addDays, type Day } from "@/lib/day";
import type { WorkCalendar } from "../../calendar/working-days";
import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { type CardStory, stageAfter } from "../card-story";
import { dayLine } from "../day-starts";
import { type Career, careerOf, type FlowDefinition } from "../flow/career";
import type { ProjectPast } from "../project-past";
import type { Unit } from "../sprint/burn";
import { type Firmness, firmnessOf } from "./firmness";
import {
  type ForecastGap,
  forecastHowMany,
  forecastWhen,
  type HowManyForecast,
  type Percent,
  type WhenForecast,
} from "./forecast";
import { dayAfterPeriods, periodsUntil, perPeriod } from "./periods";

/** What is asked of a project's past, for the whole of it, an epic or a release. */
export type ForecastAsk = {
  readonly unit: Unit;
  /** The cards that are to be finished, done ones among them or not; null = all of the project. */
  readonly scope: ReadonlySet<CardId> | null;
  /** Whose pace: that of the whole project, or that of these cards alone, where others are worked on beside them. */
  readonly paceOf: "project" | "scope";
  /** Does the scope go on growing as it did? */
  readonly grows: boolean;
  readonly period: "workday" | "week";
  /** The past that is drawn from, both days included; weeks are counted back from its last day. */
  readonly past: { readonly from: Day; readonly to: Day };
  /** The first day to come. */
  readonly from: Day;
  readonly seed: number;
  readonly runs?: number;
  readonly definition: FlowDefinition;
  /** The project's IANA zone. */
  readonly zone: string;
  readonly calendar: WorkCalendar;
};

type Said = {
  /** What remains, how much of it is estimated, and whether the answer may be called firm (B72). */
  readonly firmness: Firmness;
  /** What each past period finished, and what came in: the chart beside the answer. */
  readonly samples: readonly number[];
  readonly growth: readonly number[];
  /** Finished in the past that was drawn from, and without an estimate: they weigh nothing in points. */
  readonly unestimatedDone: readonly CardId[];
};

/** « Quand ? » in days: finished by that day in so many runs of a hundred; null = not within the horizon. */
export type ProjectWhen = Said & {
  readonly forecast: WhenForecast | ForecastGap;
  readonly days: readonly { readonly percent: Percent; readonly day: Day | null }[];
};

/** « Combien ? » by a day: in whole periods from now to then. */
export type ProjectHowMany = Said & {
  readonly forecast: HowManyForecast | ForecastGap;
  readonly periods: number;
};

/** When will what remains be finished, at the pace of the past that is given? A pace that nobody has known is no answer, and the gap says why. */
export function projectWhen(past: ProjectPast, ask: ForecastAsk): ProjectWhen {
  const said = look(past, ask);
  const { samples, growth, firmness } = said;
  const { seed, runs, from, period, calendar } = ask;
  const draw = { samples, growth, seed, ...(runs === undefined ? {} : { runs }) };
  const forecast = forecastWhen(draw, firmness.remaining);
  const answers = typeof forecast === "string" ? [] : forecast.answers;
  const days = answers.map(({ percent, periods }) => ({
    percent,
    day: periods === null ? null : dayAfterPeriods(from, periods, period, calendar),
  }));
  return { ...said, forecast, days };
}

/** How much will be finished by the end of a day, at the pace of the past that is given? */
export function projectHowMany(past: ProjectPast, ask: ForecastAsk, by: Day): ProjectHowMany {
  const said = look(past, ask);
  const { seed, runs, from, period, calendar } = ask;
  const draw = { samples: said.samples, seed, ...(runs === undefined ? {} : { runs }) };
  const periods = periodsUntil({ from, to: by }, period, calendar);
  return { ...said, forecast: forecastHowMany(draw, periods), periods };
}

function look(past: ProjectPast, ask: ForecastAsk): Said {
  const { unit, scope, paceOf, definition, zone, grows, past: span } = ask;
  const line = dayLine(span.from, span.to, zone);
  const end = line.starts.at(-1) ?? 0;
  const open: { points: number | null }[] = [];
  const [finished, arrived]: [Amount[], Amount[]] = [[], []];
  const unestimatedDone: CardId[] = [];
  for (const story of past.cards.values()) {
    const career = careerOf(story, definition);
    const isInScope = scope === null || scope.has(story.id);
    const { ending, doneAt, createdAt } = career;
    if (isInScope && isOpen(career)) open.push({ points: pointsOf(story, Number.POSITIVE_INFINITY) });
    if (isInScope && createdAt !== null && ending !== "gone")
      arrived.push({ doneAt: createdAt, amount: amountOf(story, createdAt, unit) ?? 0 });
    if (doneAt === null || (paceOf === "scope" && !isInScope)) continue;
    const amount = amountOf(story, doneAt, unit);
    if (amount === null && doneAt >= (line.starts[0] ?? 0) && doneAt < end) unestimatedDone.push(story.id);
    finished.push({ doneAt, amount: amount ?? 0 });
  }
  return {
    firmness: firmnessOf(open, unit),
    samples: perPeriod(finished, span, ask),
    growth: grows ? perPeriod(arrived, span, ask) : [],
    unestimatedDone,
  };
}

type Amount = { readonly doneAt: Instant; readonly amount: number };

function isOpen({ ending }: Career): boolean {
  return ending === "open" || ending === "not-begun";
}

function amountOf(story: CardStory, at: Instant, unit: Unit): number | null {
  return unit === "cards" ? 1 : pointsOf(story, at);
}

function pointsOf(story: CardStory, at: Instant): number | null {
  const points = stageAfter(story, at)?.points ?? null;
  return points === null ? null : points / 100;
}

/** The last twelve whole weeks before a day, the usual past of a forecast. */
export function twelveWeeksBefore(day: Day): ForecastAsk["past"] {
  return { from: addDays(day, -84), to: addDays(day, -1) };
}
