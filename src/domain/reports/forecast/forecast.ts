import { seededDice } from "./seeded-dice";

/** What a forecast is drawn from. Amounts are cards, or points with two decimals. */
export type Draw = {
  /** What each whole past period finished, empty periods too. */
  readonly samples: readonly number[];
  /** What came in each whole past period, or one number for each to come; none = the scope stays. */
  readonly growth?: readonly number[];
  /** A whole number; the same seed gives the same answer. */
  readonly seed: number;
  /** 10 000 unless told. */
  readonly runs?: number;
  /** No run is followed for more periods: ten years of working days unless told. */
  readonly horizon?: number;
};

/** The four answers, from an even chance to a near certainty (B69). */
const percents = [50, 70, 85, 95] as const;
export type Percent = (typeof percents)[number];

/** Why nothing is forecast: it would be a guess. */
export type ForecastGap = "too-few-periods" | "nothing-was-finished";

/** How far to trust it. `few-periods`: fewer than eleven; `may-never-end`: in some runs the scope grew for as long as was looked. */
type ForecastWarning = "few-periods" | "may-never-end";

type Said = {
  readonly seed: number;
  readonly runs: number;
  /** How many past periods it was drawn from. */
  readonly periods: number;
  readonly warnings: readonly ForecastWarning[];
};

/** « Quand ? » : after how many periods, of which the first is the one that begins now. */
export type WhenForecast = Said & {
  /** Finished in that many periods in at least so many runs of a hundred; null = not within the horizon. */
  readonly answers: readonly { readonly percent: Percent; readonly periods: number | null }[];
  /** How many runs ended after each number of periods. */
  readonly outcomes: readonly { readonly periods: number; readonly runs: number }[];
  /** Runs that had not ended at the horizon. */
  readonly endless: number;
};

/** « Combien ? » : how much will be finished in so many periods. */
export type HowManyForecast = Said & {
  /** At least that much in at least so many runs of a hundred. */
  readonly answers: readonly { readonly percent: Percent; readonly amount: number }[];
  readonly outcomes: readonly { readonly amount: number; readonly runs: number }[];
};

const usualRuns = 10_000;
const [fewest, enough] = [3, 11];
const usualHorizon = 2_600;

/**
 * When will so much be finished? Each run draws one of the past periods for
 * each period to come, with replacement (Monte Carlo by resampling, as Magennis,
 * « Forecasting and Simulating Software Development Projects », 2011), adds what
 * may come in, and ends when nothing remains. Before that it draws the past
 * itself anew: a past of twelve weeks is chance too, and a forecast that takes
 * it for the whole truth keeps its 85 % in no more than 75 % of futures
 * (Decision 92; the bootstrap of Efron, 1979, applied to the sample). It
 * supposes that the periods to come are like those past, and one like another.
 */
export function forecastWhen(draw: Draw, remaining: number): WhenForecast | ForecastGap {
  const gap = gapOf(draw);
  if (gap !== null) return gap;
  const { runs = usualRuns, horizon = usualHorizon, seed } = draw;
  const [samples, growth] = [hundredths(draw.samples), hundredths(draw.growth ?? [])];
  const counts = new Int32Array(horizon + 1);
  const start = Math.round(remaining * 100);
  const dice = seededDice(seed);
  const [past, inflow] = [samples.slice(), growth.slice()];
  const one: Run = { past, inflow, horizon };
  let endless = 0;
  for (let run = 0; run < runs; run += 1) {
    redraw(past, samples, dice);
    redraw(inflow, growth, dice);
    const periods = periodsOf(start, one, dice);
    if (periods > horizon) endless += 1;
    else counts[periods] = (counts[periods] ?? 0) + 1;
  }
  const outcomes = [...counts].flatMap((count, periods) => (count === 0 ? [] : [{ periods, runs: count }]));
  const warnings: ForecastWarning[] = endless > 0 ? [...warned(draw), "may-never-end"] : [...warned(draw)];
  return {
    ...{ seed, runs, periods: draw.samples.length, warnings, outcomes, endless },
    answers: percents.map((percent) => ({ percent, periods: firstMet(outcomes, (percent * runs) / 100) })),
  };
}

/** How much of what remains will be finished in so many periods? Drawn as `forecastWhen` draws; what comes in does not count. */
export function forecastHowMany(
  draw: Draw,
  ahead: number,
  remaining = Number.POSITIVE_INFINITY,
): HowManyForecast | ForecastGap {
  const gap = gapOf(draw);
  if (gap !== null) return gap;
  const { runs = usualRuns, seed } = draw;
  const samples = hundredths(draw.samples);
  const dice = seededDice(seed);
  const totals = new Float64Array(runs);
  const past = samples.slice();
  for (let run = 0; run < runs; run += 1) {
    redraw(past, samples, dice);
    let sum = 0;
    for (let period = 0; period < ahead; period += 1) sum += past[(dice() * past.length) | 0] ?? 0;
    totals[run] = Math.min(sum, remaining * 100);
  }
  totals.sort();
  const outcomes: { amount: number; runs: number }[] = [];
  for (const total of totals) {
    const last = outcomes.at(-1);
    if (last?.amount === total / 100) last.runs += 1;
    else outcomes.push({ amount: total / 100, runs: 1 });
  }
  return {
    ...{ seed, runs, periods: draw.samples.length, warnings: warned(draw), outcomes },
    // So many runs of a hundred reached it: all but the least ones.
    answers: percents.map((percent) => ({
      percent,
      amount: (totals[Math.floor((runs * (100 - percent)) / 100)] ?? 0) / 100,
    })),
  };
}

type Run = { readonly past: Int32Array; readonly inflow: Int32Array; readonly horizon: number };

/** One run: after how many periods nothing is left; past the horizon when there is still something. Nothing is made here but numbers. */
function periodsOf(start: number, { past, inflow, horizon }: Run, dice: () => number): number {
  const [finished, came] = [past.length, inflow.length];
  let left = start;
  let periods = 0;
  while (left > 0 && periods < horizon) {
    if (came > 0) left += inflow[(dice() * came) | 0] ?? 0;
    left -= past[(dice() * finished) | 0] ?? 0;
    periods += 1;
  }
  return left > 0 ? horizon + 1 : periods;
}

/** Another past that ours might as well have been: as many periods, drawn among ours. */
function redraw(into: Int32Array, from: Int32Array, dice: () => number): void {
  for (let i = 0; i < into.length; i += 1) into[i] = from[(dice() * from.length) | 0] ?? 0;
}

function gapOf({ samples }: Draw): ForecastGap | null {
  if (samples.length < fewest) return "too-few-periods";
  return samples.every((sample) => sample <= 0) ? "nothing-was-finished" : null;
}

function warned({ samples }: Draw): readonly ForecastWarning[] {
  return samples.length < enough ? ["few-periods"] : [];
}

function hundredths(amounts: readonly number[]): Int32Array {
  return Int32Array.from(amounts, (amount) => Math.round(amount * 100));
}

function firstMet(
  outcomes: readonly { readonly periods: number; readonly runs: number }[],
  wanted: number,
): number | null {
  let sum = 0;
  for (const { periods, runs } of outcomes) {
    sum += runs;
    if (sum >= wanted) return periods;
  }
  return null;
}
