import type { ChartSpec, Layer } from "./chart-spec";

/** As many lanes as are read under one axis: on a screen, and on half a sheet of A4 that lies on its side. */
export const lanesOnScreen = 24;
export const lanesOnPaper = 10;

/** What a drawing may take of a sheet of A4 lying on its side; a higher one would leave the first page blank. */
export const landscapePage = 250;
/** Two of these fill such a sheet, four one that stands. */
export const halfLandscapePage = 225;

/** The axis and the line above the drawing. */
const around = 52;
const [wide, tight] = [40, 26];

/**
 * A chart of many lanes as several of about equal length, each under an axis
 * of its own: none is cramped, and no page cuts one in two. All others stay
 * one.
 */
export function sheetsOf(spec: ChartSpec, most: number): readonly ChartSpec[] {
  const lanes = spec.upwards.lanes ?? [];
  if (lanes.length <= most) return [spec];
  const count = Math.ceil(lanes.length / most);
  const each = Math.ceil(lanes.length / count);
  const longest = lanes.reduce((most, { label }) => (label.length > most.length ? label : most), "");
  return Array.from({ length: count }, (_, i) => {
    const own = lanes.slice(i * each, (i + 1) * each);
    // From its lowest lane on, which becomes the first.
    const low = Math.min(...own.map(({ at }) => at));
    const high = Math.max(...own.map(({ at }) => at));
    const isIn = (at: number) => at >= low && at <= high;
    const down = 1 - low;
    const { upwards, layers, stops } = spec;
    return {
      ...spec,
      upwards: {
        ...upwards,
        ...{ longest, most: own.length + 1 },
        title: `${upwards.title} (${i + 1}/${count})`,
        lanes: own.map((lane) => ({ ...lane, at: lane.at + down })),
      },
      layers: layers.map((layer) => moved(layer, isIn, down)),
      stops: stops.filter(({ y }) => isIn(y)).map((stop) => ({ ...stop, y: stop.y + down })),
    };
  });
}

function moved(layer: Layer, isIn: (at: number) => boolean, down: number): Layer {
  if (layer.kind === "spells") {
    const own = layer.spells.filter(({ at }) => isIn(at));
    return { ...layer, spells: own.map((spell) => ({ ...spell, at: spell.at + down })) };
  }
  if (layer.kind !== "dots") return layer;
  const own = layer.dots.filter(({ y }) => isIn(y));
  return { ...layer, dots: own.map((dot) => ({ ...dot, y: dot.y + down })) };
}

/** How high a drawing of lanes is: so high that each has its line; of others, as high as they are wanted. */
export function heightOf({ upwards: { lanes } }: ChartSpec, usual: number): number {
  if (!lanes) return usual;
  return around + lanes.length * (lanes.length <= 8 ? wide : tight);
}
