import { addDays, type Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { teamTimeOf } from "../../capacity/team-time";
import type { Instant } from "../../model/vocabulary";
import { factsOf, type ReportBook } from "../book";
import { startOfDay } from "../day-starts";
import { usualFlow } from "../flow/career";
import { type Histogram, howManyBins, whenBins } from "../forecast/bins";
import type { ForecastGap, HowManyForecast, WhenForecast } from "../forecast/forecast";
import { periodEnds } from "../forecast/periods";
import {
  type ForecastAsk,
  look,
  projectHowMany,
  projectWhen,
  weeksBefore,
} from "../forecast/project-forecast";
import { cardsOf, type ForecastScope, joinedOn } from "../forecast/scope";
import { type SprintPace, sprintPaceOf } from "../forecast/sprint-pace";
import type { Unit } from "../sprint/burn";

/** What a person chose. */
export type ForecastQuestion = {
  readonly scope: ForecastScope;
  readonly unit: Unit;
  /** Whose pace: of epics and labels alone it may be their own. */
  readonly pace: "project" | "scope";
  readonly period: "workday" | "week" | "sprint";
  /** How far back the past goes: weeks, or sprints. */
  readonly back: number;
  readonly grows: boolean;
  readonly seed: number;
  /** « Combien d’ici le … ? »; null = in six weeks. */
  readonly by: Day | null;
};

export const forecastAnswers = {
  /** « Quand aurons-nous fini ? » and « Combien d’ici le … ? », with the past that both were drawn from; null for a scope that is not there. */
  forecast(book: ReportBook, asked: ForecastQuestion, now: Instant) {
    const { tables, past } = book;
    if (!isThere(book, asked.scope)) return null;
    const today = dayAt(now, tables.project.timeZone);
    const { ask, pace, cutOn } = askOf(book, asked, today);
    const by = asked.by ?? addDays(today, 42);
    const said = look(past, ask);
    const { firmness, samples, growth, periods, unestimatedOpen, unestimatedDone } = said;
    const when =
      firmness.remaining > 0 ? projectWhen(past, ask, said).forecast : ("nothing-remains" as const);
    const { forecast: howMany, ahead } = projectHowMany(past, ask, by, said);
    const span = { from: periods[0]?.from ?? ask.past.from, to: periods.at(-1)?.to ?? ask.past.to };
    return {
      ...{ asked, today, by, now, zone: ask.zone, firmness, samples, growth, periods },
      ...{ unestimatedOpen, unestimatedDone },
      calendar: { zone: teamTimeOf(tables.calendar).zone, workdays: ask.calendar.workdays },
      past: { ...span, cutOn },
      pace: pace && paceWords(pace, book),
      when: typeof when === "string" ? when : datedWhen(when, ask),
      howMany: howManyOf(firmness.remaining > 0 ? howMany : "nothing-remains", ahead),
    };
  },
};

function isThere({ past, tables }: ReportBook, scope: ForecastScope): boolean {
  if (scope.kind === "epic") return tables.epics.some(({ id }) => id === scope.id);
  if (scope.kind !== "label") return true;
  return [...past.journal.cards.values()].some(({ labels }) => labels.includes(scope.id));
}

function askOf(book: ReportBook, asked: ForecastQuestion, today: Day) {
  const { tables } = book;
  const { scope, unit, period, back, grows, seed } = asked;
  const zone = tables.project.timeZone;
  const wished = weeksBefore(today, back);
  const begun = firstDay(book, zone);
  const isCut = begun !== null && begun > wished.from;
  const until = startOfDay(addDays(today, 1), zone);
  const facts = period === "sprint" ? tables.sprints.map(({ id }) => factsOf(book, id, until)) : [];
  const pace: SprintPace | null =
    period === "sprint" ? sprintPaceOf(facts, { unit, last: back, zone }) : null;
  const hasOwnPace = scope.kind === "epic" || scope.kind === "label";
  const ask: ForecastAsk = {
    ...{ unit, grows, seed, zone, from: today, definition: usualFlow },
    scope: cardsOf(book, scope),
    ...(grows ? { joined: joinedOn(book, scope) } : {}),
    // What waits in a sprint or on top of the backlog has no past of its own.
    paceOf: hasOwnPace ? asked.pace : "project",
    period: pace ?? (period === "workday" ? "workday" : "week"),
    // Weeks before the project began are no weeks in which nothing was finished.
    past: isCut ? { ...wished, from: begun } : wished,
    calendar: teamTimeOf(tables.calendar),
  };
  return { ask, pace, cutOn: isCut && pace === null ? begun : null };
}

function paceWords({ sprints, sprintDays, hasUnequalLengths }: SprintPace, { tables }: ReportBook) {
  const names = sprints.map(({ sprintId }) => tables.sprints.find(({ id }) => id === sprintId)?.name ?? "");
  return { sprintDays, hasUnequalLengths, names };
}

/** The day of the first thing that is known of any card; null when nothing is. */
function firstDay({ past }: ReportBook, zone: string): Day | null {
  let first = Number.POSITIVE_INFINITY;
  for (const { createdAt, stages } of past.cards.values())
    first = Math.min(first, createdAt?.at ?? stages[1]?.at ?? first);
  return Number.isFinite(first) ? dayAt(first, zone) : null;
}

/** A forecast in days: each bar by the periods that it spans, and the answers by the last working day of theirs. */
function datedWhen(forecast: WhenForecast, { from, period, calendar }: ForecastAsk) {
  const { bins, later } = whenBins(forecast);
  const furthest = Math.max(
    1,
    (bins.at(-1)?.to ?? 1) - 1,
    ...forecast.answers.map(({ periods }) => periods ?? 0),
  );
  const ends = periodEnds(from, furthest, period, calendar);
  const end = (periods: number): Day => ends[periods - 1] ?? from;
  const { answers, endless, runs, periods, warnings } = forecast;
  return {
    ...{ runs, periods, warnings, later, endless },
    answers: answers.map(({ percent, periods: count }) => ({
      percent,
      day: count === null ? null : end(count),
      at: count === null ? null : placeOf(bins, count + 1),
    })),
    bars: bins.map(({ from: first, to, runs: own }) => ({ first: end(first), last: end(to - 1), runs: own })),
  };
}

function howManyOf(forecast: HowManyForecast | ForecastGap | "nothing-remains", ahead: number) {
  if (typeof forecast === "string") return forecast;
  if (ahead === 0) return "no-whole-period" as const;
  const { bins } = howManyBins(forecast);
  const { answers, runs, periods, warnings } = forecast;
  return {
    ...{ runs, periods, warnings, ahead, bars: bins },
    answers: answers.map(({ percent, amount }) => ({ percent, amount, at: placeOf(bins, amount) })),
  };
}

/** Where a value lies among bars, the first of which has its middle at 0: between the bars before it and its own. */
function placeOf(bins: Histogram["bins"], value: number): number | null {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || value > last.to) return null;
  return (value - first.from) / (first.to - first.from) - 0.5;
}
