import { scaleBand, scaleLinear, scaleLog } from "d3-scale";
import type { Across, ChartSpec, Layer, Upwards } from "./chart-spec";
import { inLines } from "./lines";

export type Tick = { readonly at: number; readonly label: string };

/** Where things lie on a picture of a given size, in pixels. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Width of a slot, without the gap to the next one; 0 on an axis of time. */
  readonly slot: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Is there room beside the drawing for the names of lines and bands? */
  readonly hasLabels: boolean;
};

/** About as wide as a letter of 11 pixels; labels are measured by it, so that a picture is the same without a screen. */
const letter = 6.4;
/** Between two lines of labels above a drawing. */
export const labelRow = 14;
const widest = 190;
/** From line to line of a label of several. */
export const lineHeight = 13;

/** How wide a text of 11 pixels is, about; of several lines, the longest. */
export function widthOf(text: string): number {
  return Math.max(...text.split("\n").map(({ length }) => length)) * letter;
}

/** From this width on, lines, bands and levels are named at their ends; under it they have keys (`Keys`). */
const roomForLabels = 460;
/** From this width on, names of lanes may be as long as most of them are. */
const roomForNames = 640;

/** Lays a chart out on a picture. */
export function frameOf(spec: ChartSpec, width: number, height: number): Frame {
  const { upwards } = spec;
  const letters = width < roomForNames ? 16 : 30;
  const { y, yTicks } = upwardsOf(upwards, spec.layers.some(hasValues), letters);
  const names = [...yTicks.map(({ label }) => label), shortened(upwards.longest ?? "", letters)];
  const left = 14 + Math.max(...names.map(widthOf), 12);
  const labels = endLabels(spec.layers);
  const hasLabels = labels.length > 0 && width >= roomForLabels;
  const gutter = hasLabels ? Math.min(widest, Math.max(...labels.map(widthOf)) + 22, width * 0.34) : 16;
  const right = width - gutter;
  const { x, slot } = acrossOf(spec.across, left, right);
  const across = named(spec.across, x(1) - x(0));
  const top = 26 + (spec.layers.some((layer) => layer.kind === "moment" && layer.row === 1) ? labelRow : 0);
  const bottom = height - footOf(across);
  y.range([bottom, top]);
  return {
    ...{ left, right, top, bottom, x, slot, yTicks, hasLabels },
    y: (value) => y(upwards.log ? Math.max(value, upwards.log.least) : value),
    xTicks: thinned(across, x, Math.min(width, right + 60)),
  };
}

/** The scale of heights, as yet of no size, and its marks. */
function upwardsOf(upwards: Upwards, hasValuesOver: boolean, letters: number) {
  // Values are written over their bars: the highest one, too, keeps its own off the axis's title.
  const most = upwards.most * (hasValuesOver ? 1.07 : 1);
  const y = upwards.log
    ? scaleLog().domain([upwards.log.least, Math.max(most, upwards.log.least * 10)])
    : upwards.lanes
      ? // Lanes are numbered from 1, each in the middle of its line.
        scaleLinear().domain([0.4, upwards.lanes.length + 0.6])
      : scaleLinear()
          .domain([0, Math.max(most, upwards.isWhole ? 1 : 0.1)])
          .nice(5);
  const lanes = upwards.lanes?.map(({ at, label }) => ({ at, label: shortened(label, letters) }));
  const marks = upwards.log ? decades(y.domain()) : y.ticks(5);
  const yTicks =
    lanes ??
    marks
      .filter((at) => !upwards.isWhole || Number.isInteger(at))
      .map((at) => ({ at, label: upwards.say(at) }));
  return { y, yTicks };
}

/** Names of slots in lines that stand apart. */
function named(across: Across, step: number): Across {
  if (across.kind === "time" || !across.isNamed) return across;
  const room = across.labels.length === 1 ? widest : step - 6;
  return { ...across, labels: across.labels.map((label) => inLines(label, Math.floor(room / letter))) };
}

/** Names in place of numbers leave room for what they name. */
function shortened(label: string, letters: number): string {
  return label.length > letters ? `${label.slice(0, letters - 1).trimEnd()}…` : label;
}

/** How much room the axis takes that lies under the drawing. */
function footOf(across: Across): number {
  if (across.kind === "time") return 26;
  const lines = Math.max(1, ...across.labels.map((label) => label.split("\n").length));
  return 26 + (across.title ? 14 : 0) + (lines - 1) * lineHeight;
}

const hasValues = (layer: Layer): boolean => layer.kind === "bars" && layer.bars.some(({ label }) => label);

function acrossOf(across: Across, left: number, right: number) {
  if (across.kind === "time") {
    const scale = scaleLinear([across.from, Math.max(across.to, across.from + 1)], [left, right]);
    return { x: (value: number) => scale(value), slot: 0 };
  }
  const band = scaleBand(
    across.labels.map((_, i) => i),
    [left, right],
  ).padding(0.25);
  const step = band.step();
  const first = (band(0) ?? left) + band.bandwidth() / 2;
  return { x: (value: number) => first + value * step, slot: band.bandwidth() };
}

/** 1, 3, 10, 30 and so on: what a scale of many sizes is read by. */
function decades([least = 1, most = 10]: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power += 1)
    for (const step of [1, 3]) found.push(Number((step * 10 ** power).toPrecision(1)));
  return found.filter((value) => value >= least && value <= most);
}

function ticksOf(across: Across): readonly Tick[] {
  return across.kind === "time" ? across.marks : across.labels.map((label, at) => ({ at, label }));
}

/** Every one, every second one, every third one …: as many as stand apart, always at the same distance. */
function thinned(across: Across, x: Frame["x"], edge: number): readonly Tick[] {
  const ticks = ticksOf(across);
  const apart = across.kind === "slots" ? 3 : 8;
  for (let every = 1; every <= ticks.length; every += 1) {
    const kept = ticks.filter((_, i) => i % every === 0);
    if (across.kind === "slots" && across.isNamed) return kept;
    const isApart = kept.every((tick, i) => {
      const next = kept[i + 1];
      return !next || x(next.at) - widthOf(next.label) / 2 >= endOf(tick, x) + apart;
    });
    if (isApart) return kept.filter(({ at, label }) => x(at) + widthOf(label) / 2 <= edge);
  }
  return ticks.slice(0, 1);
}

/** Where a mark's words end; those that would begin before the picture are written from their mark on. */
function endOf({ at, label }: Tick, x: Frame["x"]): number {
  const width = widthOf(label);
  return x(at) + (x(at) < width / 2 ? width : width / 2);
}

function endLabels(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap((layer) => {
    if (layer.kind === "bands") return layer.bands.map(({ label }) => label);
    if (layer.kind === "line" && layer.label) return [layer.label];
    return layer.kind === "level" || layer.kind === "span" ? [layer.label] : [];
  });
}

/** Pushes labels apart that would lie on each other, and keeps them within the drawing. In pixels. */
export function spread<L extends { readonly y: number }>(
  labels: readonly L[],
  { top, bottom }: Pick<Frame, "top" | "bottom">,
  apart = 14,
): readonly L[] {
  const inOrder = [...labels].sort((a, b) => a.y - b.y);
  let floor = top;
  const down = inOrder.map((label) => {
    const y = Math.max(label.y, floor);
    floor = y + apart;
    return { ...label, y };
  });
  let ceiling = bottom + 4;
  return down
    .reverse()
    .map((label) => {
      const y = Math.min(label.y, ceiling);
      ceiling = y - apart;
      return { ...label, y };
    })
    .reverse();
}
