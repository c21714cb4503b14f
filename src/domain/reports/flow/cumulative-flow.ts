import type { Day } from "@/lib/day";
import type { CardId, ColumnId } from "../../model/ids";
import type { StatusCategory } from "../../model/vocabulary";
import { type CardStory, type Stage, stageAfter } from "../card-story";
import { type DayLine, dayIndex, dayLine } from "../day-starts";
import type { ProjectPast } from "../project-past";

/** A column through time: how many cards stood in it at the end of each day. */
export type FlowBand = {
  readonly columnId: ColumnId;
  readonly name: string;
  readonly category: StatusCategory;
  readonly isRemoved: boolean;
  readonly counts: readonly number[];
  /** The band's upper edge: cards in this column or in one after it. */
  readonly edge: readonly number[];
};

export type CumulativeFlow = {
  readonly days: readonly Day[];
  /** In the order of the workflow; a removed column keeps its band. Columns that mean « annulé » have none. */
  readonly bands: readonly FlowBand[];
  /** A single day is no flow (B66). */
  readonly isEnough: boolean;
  readonly leftOut: readonly {
    readonly why: "cancelled" | "archived-open" | "gone";
    readonly ids: readonly CardId[];
  }[];
};

type Options = {
  /** The project's IANA zone, in which days are cut. */
  readonly zone: string;
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
};

/**
 * How many cards stood in each column at the end of each day (B66). A card
 * counts from its birth on; one that is in the trash, cancelled, or archived
 * before it was done, does not; one that was archived after it was done stays
 * in its band. Linear in what happened, not in cards times days.
 */
export function cumulativeFlowOf(past: ProjectPast, { zone, from, to }: Options): CumulativeFlow {
  const line = dayLine(from, to, zone);
  const tally = new Map<ColumnId, Int32Array>();
  for (const { id } of past.columns) tally.set(id, new Int32Array(line.days.length + 1));
  for (const story of past.cards.values()) count(story, line, tally);
  const shown = past.columns.filter(({ category }) => category !== "cancelled");
  const bands = shown.map(({ id, name, category, isRemoved }) => {
    const counts = summed(tally.get(id) ?? new Int32Array(0)).slice(0, line.days.length);
    return { columnId: id, name, category, isRemoved, counts };
  });
  const edges = bands.map(({ counts }) => [...counts]);
  for (let i = edges.length - 2; i >= 0; i -= 1)
    edges[i] = (edges[i] ?? []).map((own, day) => own + (edges[i + 1]?.[day] ?? 0));
  return {
    days: line.days,
    bands: bands.map((band, i) => ({ ...band, edge: edges[i] ?? [] })),
    isEnough: line.days.length >= 2,
    leftOut: outsideFlow(past),
  };
}

/** The cards behind a number of a band: those that stood in the column at the end of the day (B71). */
export function cardsInBand(
  past: ProjectPast,
  { columnId, day, zone }: { readonly columnId: ColumnId; readonly day: Day; readonly zone: string },
): readonly CardId[] {
  const end = dayLine(day, day, zone).starts[1] ?? 0;
  return [...past.cards.values()].flatMap((story) => {
    const stage = stageAfter(story, end - 1);
    return stage?.columnId === columnId && isCounted(stage) ? [story.id] : [];
  });
}

/** One up where a stage begins, one down where the next one does. */
function count({ stages }: CardStory, line: DayLine, tally: ReadonlyMap<ColumnId, Int32Array>): void {
  stages.forEach((stage, i) => {
    if (!isCounted(stage)) return;
    const steps = tally.get(stage.columnId);
    if (!steps) return;
    const next = stages[i + 1];
    const begins = Math.max(0, dayIndex(line, stage.at));
    const ends = next === undefined ? line.days.length : Math.max(0, dayIndex(line, next.at));
    if (begins >= ends) return;
    steps[begins] = (steps[begins] ?? 0) + 1;
    steps[ends] = (steps[ends] ?? 0) - 1;
  });
}

function isCounted({ shelf, category }: Stage): boolean {
  if (category === "cancelled") return false;
  return shelf === "document" || (shelf === "archive" && category === "done");
}

function summed(steps: Int32Array): number[] {
  let sum = 0;
  return [...steps].map((step) => {
    sum += step;
    return sum;
  });
}

/** The cards that stand in no band now, by what became of them. */
export function outsideFlow({ cards }: ProjectPast): CumulativeFlow["leftOut"] {
  const ids = { cancelled: [], "archived-open": [], gone: [] } as Record<
    "cancelled" | "archived-open" | "gone",
    CardId[]
  >;
  for (const { id, stages } of cards.values()) {
    const last = stages.at(-1);
    if (last === undefined || isCounted(last)) continue;
    if (last.shelf === "absent" || last.shelf === "trash") ids.gone.push(id);
    else ids[last.category === "cancelled" ? "cancelled" : "archived-open"].push(id);
  }
  return (["cancelled", "archived-open", "gone"] as const)
    .filter((why) => ids[why].length > 0)
    .map((why) => ({ why, ids: ids[why] }));
}
