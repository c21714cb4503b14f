import type { CardId, ColumnId, SprintId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { Instant, Place, WipLimit } from "../../model/vocabulary";
import type { CardStory } from "../card-story";
import type { ColumnStory } from "../column-story";
import type { ProjectPast } from "../project-past";

/** A time in which a column held more cards than its limit. */
export type Breach = {
  readonly columnId: ColumnId;
  readonly from: Instant;
  /** null = it goes on. */
  readonly to: Instant | null;
  /** Days of 24 hours, to now if it goes on. */
  readonly days: number;
  /** The most that it held, and the limit when the breach began: in cards, or in points of estimates. */
  readonly most: number;
  readonly limit: number;
  readonly unit: "cards" | "points";
  /** The cards that stood there at some moment of it. */
  readonly ids: readonly CardId[];
};

/** When a sprint ran: its cards are on the board from its start to its close. */
export type SprintRun = { readonly startedAt: Instant; readonly closedAt: Instant | null };

type Options = { readonly runs: ReadonlyMap<SprintId, SprintRun>; readonly now: Instant };
type Limit = { readonly most: number; readonly unit: Breach["unit"] };
/** A card comes or leaves, with its worth in hundredths; or the limit is another one. */
type Mark =
  | { readonly at: Instant; readonly by: 1 | -1; readonly id: CardId; readonly points: number }
  | { readonly at: Instant; readonly by: 0; readonly limit: Limit | null };

/**
 * When columns held more than their limit, in the order of the columns and of
 * time. Counted as the limit itself counts: what is on the board, running
 * sprints and the flow, whole columns (B37, B38); the limit is the one of then.
 */
export function breachesOf(past: ProjectPast, { runs, now }: Options): readonly Breach[] {
  const limited = past.columns.filter(({ limits }) => limits.some(({ limit }) => limit !== null));
  const marks = new Map<ColumnId, Mark[]>(limited.map((column) => [column.id, limitMarks(column)]));
  for (const story of past.cards.values())
    for (const { columnId, from, to, points } of onBoard(story, runs, marks)) {
      const own = marks.get(columnId);
      if (!own || from >= now) continue;
      own.push({ at: from, by: 1, id: story.id, points });
      if (to !== null && to <= now) own.push({ at: to, by: -1, id: story.id, points });
    }
  return limited.flatMap(({ id }) => sweep(id, marks.get(id) ?? [], now));
}

/** The limits that a column had at some moment of a time. */
export function limitsIn(
  { limits }: ColumnStory,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): readonly WipLimit[] {
  return limits.flatMap(({ at, limit }, i) => {
    const until = limits[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return limit !== null && at <= to && until > from ? [limit] : [];
  });
}

function limitMarks({ limits }: ColumnStory): Mark[] {
  // What counts for each person apart is no limit of the column.
  return limits.map(({ at, limit }) => ({ at, by: 0, limit: limit && !limit.per ? limitOf(limit) : null }));
}

/** A limit counts cards, unless it says points. */
function limitOf(limit: WipLimit): Limit {
  return { most: limit.cards, unit: limit.unit ?? "cards" };
}

type Stand = {
  readonly columnId: ColumnId;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly points: number;
};

/** Where the card stood on the board, spell by spell. */
function onBoard(
  { stages }: CardStory,
  runs: Options["runs"],
  limited: ReadonlyMap<ColumnId, unknown>,
): readonly Stand[] {
  return stages.flatMap(({ shelf, place, columnId, at, points }, i) => {
    if (shelf !== "document" || !limited.has(columnId)) return [];
    const run = runOf(place, runs);
    if (run === null) return [];
    const from = Math.max(at, run.startedAt);
    const to = earlier(stages[i + 1]?.at ?? null, run.closedAt);
    return to !== null && to <= from ? [] : [{ columnId, from, to, points: points ?? 0 }];
  });
}

function runOf(place: Place, runs: Options["runs"]): SprintRun | null {
  if (place === "flow") return { startedAt: Number.NEGATIVE_INFINITY, closedAt: null };
  return runs.get(place as SprintId) ?? null;
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

type Open = { readonly from: Instant; readonly limit: Limit; most: number; readonly ids: Set<CardId> };

/** Everything of one instant counts at once: a card that makes room for another breaks no limit. */
function sweep(columnId: ColumnId, marks: Mark[], now: Instant): readonly Breach[] {
  const breaches: Breach[] = [];
  const inOrder = marks.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const here = new Set<CardId>();
  let [points, limit] = [0, null as Limit | null];
  let open: Open | null = null;
  /** Since the last instant that was looked at. */
  let came: CardId[] = [];
  const close = ({ from, limit: { most: limited, unit }, most, ids }: Open, to: Instant | null): void => {
    const days = daysBetween(from, to ?? now);
    breaches.push({ columnId, from, to, days, most, limit: limited, unit, ids: [...ids] });
  };
  inOrder.forEach((mark, i) => {
    if (mark.by === 0) limit = mark.limit;
    else {
      points += mark.by * mark.points;
      if (mark.by === 1) here.add(mark.id);
      else here.delete(mark.id);
    }
    if (mark.by === 1) came.push(mark.id);
    const { at } = mark;
    if (inOrder[i + 1]?.at === at || at > now) return;
    const held = limit?.unit === "points" ? fromHundredths(points) : here.size;
    const isOver = limit !== null && held > limit.most;
    // A limit that counts something else makes another breach.
    if (open !== null && (!isOver || limit?.unit !== open.limit.unit)) {
      close(open, at);
      open = null;
    }
    const fresh = came;
    came = [];
    if (limit === null || !isOver) return;
    open ??= { from: at, limit, most: held, ids: new Set(here) };
    for (const id of fresh) open.ids.add(id);
    open.most = Math.max(open.most, held);
  });
  if (open !== null) close(open, null);
  return breaches;
}

function daysBetween(from: Instant, to: Instant): number {
  return (to - from) / 86_400_000;
}
