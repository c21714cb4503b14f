import { addDays, type Day } from "@/lib/day";
import type { WorkCalendar } from "../../calendar/working-days";
import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { type CardStory, stageAfter } from "../card-story";
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
import { dayAfterPeriods, periodLine, periodsUntil, type Span, sumsOf } from "./periods";
import { doneIn, type SprintPace, sprintLine } from "./sprint-pace";

/** What is asked of a project's past, for the whole of it, an epic or a label. */
export type ForecastAsk = {
  readonly unit: Unit;
  /** The cards that are to be finished, done ones among them or not; null = all of the project. */
  readonly scope: ReadonlySet<CardId> | null;
  /** When cards came into the scope later than they were created; absent = with their creation. */
  readonly joined?: ReadonlyMap<CardId, Instant>;
  /** Whose pace: that of the whole project, or that of these cards alone, where others are worked on beside them. */
  readonly paceOf: "project" | "scope";
  /** Does the scope go on growing as it did? */
  readonly grows: boolean;
  /** Working days, weeks, or the closed sprints of a team: then what was done in each of them at its close. */
  readonly period: "workday" | "week" | SprintPace;
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
  /** Cards that remain and that nobody estimated: they weigh nothing in points. */
  readonly unestimatedOpen: readonly CardId[];
  /** What each past period finished, and what came in: the chart beside the answer. */
  readonly samples: readonly number[];
  readonly growth: readonly number[];
  /** The periods themselves, and the cards that each finished. */
  readonly periods: readonly (Span & { readonly ids: readonly CardId[] })[];
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
  /** How many whole periods there are until then. */
  readonly ahead: number;
};

/** When will what remains be finished, at the pace of the past that is given? A pace that nobody has known is no answer, and the gap says why. */
export function projectWhen(past: ProjectPast, ask: ForecastAsk, said = look(past, ask)): ProjectWhen {
  const { samples, growth, firmness } = said;
  const { seed, runs, from, period, calendar } = ask;
  const horizon = tenYearsOf(period);
  const draw = { samples, growth, seed, horizon, ...(runs === undefined ? {} : { runs }) };
  const forecast = forecastWhen(draw, firmness.remaining);
  const answers = typeof forecast === "string" ? [] : forecast.answers;
  const days = answers.map(({ percent, periods }) => ({
    percent,
    day: periods === null ? null : dayAfterPeriods(from, periods, period, calendar),
  }));
  return { ...said, forecast, days };
}

/** How much of what remains will be finished by the end of a day, at the pace of the past that is given? */
export function projectHowMany(
  past: ProjectPast,
  ask: ForecastAsk,
  by: Day,
  said = look(past, ask),
): ProjectHowMany {
  const { seed, runs, from, period, calendar } = ask;
  const draw = { samples: said.samples, seed, ...(runs === undefined ? {} : { runs }) };
  const ahead = periodsUntil({ from, to: by }, period, calendar);
  return { ...said, forecast: forecastHowMany(draw, ahead, said.firmness.remaining), ahead };
}

/** What remains of a scope, and what its past finished and brought in: all that a forecast is drawn from, and no draw yet. */
export function look(past: ProjectPast, ask: ForecastAsk): Said {
  const { unit, scope, definition, zone, calendar, grows, period, past: span } = ask;
  const line =
    typeof period === "string" ? periodLine(span, { zone, calendar, period }) : sprintLine(period, zone);
  const open: { id: CardId; points: number | null }[] = [];
  const arrived: Amount[] = [];
  const finished: (Omit<Amount, "amount"> & { readonly amount: number | null })[] = [];
  for (const story of past.cards.values()) {
    const career = careerOf(story, definition);
    const isInScope = scope === null || scope.has(story.id);
    const { ending, doneAt, createdAt } = career;
    const points = pointsOf(story, Number.POSITIVE_INFINITY);
    if (isInScope && isOpen(career)) open.push({ id: story.id, points });
    // Most cards are estimated after they came: they weigh what they do now.
    if (isInScope && createdAt !== null && (isOpen(career) || ending === "done"))
      arrived.push({
        id: story.id,
        doneAt: Math.max(createdAt, ask.joined?.get(story.id) ?? createdAt),
        amount: unit === "cards" ? 1 : (points ?? 0),
      });
    if (doneAt !== null) finished.push({ id: story.id, doneAt, amount: amountOf(story, doneAt, unit) });
  }
  const isCounted = ({ id }: { readonly id: CardId }) => ask.paceOf === "project" || scope?.has(id) !== false;
  const done =
    typeof period === "string"
      ? finished.filter(isCounted).map((each) => ({ ...each, period: line.at(each.doneAt) }))
      : period.sprints.flatMap((sprint, i) =>
          doneIn(sprint, unit)
            .filter(isCounted)
            .map((each) => ({ ...each, period: i })),
        );
  return {
    firmness: firmnessOf(open, unit),
    unestimatedOpen: open.filter(({ points }) => points === null).map(({ id }) => id),
    growth: grows ? sumsOf(arrived, line) : [],
    ...pastOf(done, line.periods),
  };
}

type Amount = { readonly id: CardId; readonly doneAt: Instant; readonly amount: number };
/** Who plans further than that does not forecast. */
function tenYearsOf(period: ForecastAsk["period"]): number {
  if (period === "workday") return 2_600;
  return period === "week" ? 520 : Math.ceil(3_650 / period.sprintDays);
}

type Done = { readonly id: CardId; readonly amount: number | null; readonly period: number };

function pastOf(
  done: readonly Done[],
  periods: readonly Span[],
): Pick<Said, "samples" | "periods" | "unestimatedDone"> {
  const samples = periods.map(() => 0);
  const ids = periods.map((): CardId[] => []);
  const unestimatedDone: CardId[] = [];
  for (const { id, amount, period } of done) {
    if (ids[period] === undefined) continue;
    // In hundredths and back, since sums of decimals drift.
    samples[period] = Math.round(((samples[period] ?? 0) + (amount ?? 0)) * 100) / 100;
    ids[period].push(id);
    if (amount === null) unestimatedDone.push(id);
  }
  return { samples, periods: periods.map((span, i) => ({ ...span, ids: ids[i] ?? [] })), unestimatedDone };
}

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

/** So many whole weeks before a day, twelve being the usual past of a forecast. */
export function weeksBefore(day: Day, weeks: number): ForecastAsk["past"] {
  return { from: addDays(day, -7 * weeks), to: addDays(day, -1) };
}
