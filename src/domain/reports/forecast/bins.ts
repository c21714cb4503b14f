import type { HowManyForecast, Percent, WhenForecast } from "./forecast";

/**
 * A bar of a forecast: outcomes from `from` to less than `to`, and how many runs
 * ended there: among the surest 50 of 100, among those up to 85, and the rest.
 */
export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly [to50: number, to85: number, after: number];
};

export type Histogram = {
  readonly bins: readonly Bin[];
  /** Runs past the last bar, which would make a tail that nobody can read. */
  readonly later: number;
};

/** As many bars as are told apart on a small chart. */
const most = 24;
/** So few bars say more with empty places around them: a single one is a wall. */
const fewest = 7;

/** « Quand ? » in bars of whole periods. The last hundredth of the runs is counted apart. */
export function whenBins({ outcomes, answers, runs, endless }: WhenForecast): Histogram {
  const least = outcomes[0]?.periods ?? 1;
  let [sum, last] = [0, least];
  for (const { periods, runs: count } of outcomes) {
    if (sum >= (runs - endless) * 0.99) break;
    sum += count;
    last = periods;
  }
  const width = Math.ceil((last - least + 1) / most);
  const from = last - least + 1 < fewest ? Math.max(1, least - 2) : least;
  const count = Math.max(fewest, Math.ceil((last - from + 1) / width));
  const [to50, to85] = [answerTo(answers, 50), answerTo(answers, 85)];
  const place = (periods: number) => (periods <= to50 ? 0 : periods <= to85 ? 1 : 2);
  const told = outcomes.map(({ periods, runs: own }) => ({ at: periods, runs: own, place: place(periods) }));
  return filled(told, { from, width, count });
}

/** « Combien ? » in bars of whole amounts; the surest runs are those that reach more. */
export function howManyBins({ outcomes, answers }: HowManyForecast): Histogram {
  const least = Math.floor(outcomes[0]?.amount ?? 0);
  const greatest = Math.floor(outcomes.at(-1)?.amount ?? 0);
  const width = widthFor(greatest - least + 1);
  const isNarrow = greatest - least + 1 < fewest;
  const from = isNarrow ? Math.max(0, least - 3) : Math.floor(least / width) * width;
  const count = Math.max(fewest, Math.floor((greatest - from) / width) + 1);
  const amount = (percent: Percent) => answers.find((each) => each.percent === percent)?.amount ?? 0;
  const [at50, at85] = [amount(50), amount(85)];
  const place = (reached: number) => (reached >= at50 ? 0 : reached >= at85 ? 1 : 2);
  const told = outcomes.map((each) => ({ at: each.amount, runs: each.runs, place: place(each.amount) }));
  return filled(told, { from, width, count });
}

function answerTo(answers: WhenForecast["answers"], percent: Percent): number {
  return answers.find((each) => each.percent === percent)?.periods ?? Number.POSITIVE_INFINITY;
}

/** 1, 2, 5, 10, 20, 50 …: as people count. */
function widthFor(span: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (span / (step * power) <= most) return step * power;
}

type Told = { readonly at: number; readonly runs: number; readonly place: number };

function filled(
  told: readonly Told[],
  { from, width, count }: { readonly from: number; readonly width: number; readonly count: number },
): Histogram {
  const runs = Array.from({ length: count }, (): [number, number, number] => [0, 0, 0]);
  let later = 0;
  for (const { at, runs: own, place } of told) {
    const bin = runs[Math.floor((at - from) / width)];
    if (bin) bin[place] = (bin[place] ?? 0) + own;
    else later += own;
  }
  const start = (i: number) => from + i * width;
  return { bins: runs.map((each, i) => ({ from: start(i), to: start(i + 1), runs: each })), later };
}
