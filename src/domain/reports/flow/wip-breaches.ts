import type { CardId, ColumnId, SprintId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { Instant, Place, WipLimit } from "../../model/vocabulary";
import type { CardStory } from "../card-story";
import type { ColumnStory } from "../column-story";
import type { ProjectPast } from "../project-past";

/** A time in which a column held more than its limit: more cards, or more estimates where it counts these (B39). */
export type Breach = {
  readonly columnId: ColumnId;
  readonly from: Instant;
  /** null = it goes on. */
  readonly to: Instant | null;
  /** Days of 24 hours, to now if it goes on. */
  readonly days: number;
  readonly most: number;
  /** The limit when the breach began. */
  readonly limit: number;
};

/** When a sprint ran: its cards are on the board from its start to its close. */
export type SprintRun = { readonly startedAt: Instant; readonly closedAt: Instant | null };

type Options = { readonly runs: ReadonlyMap<SprintId, SprintRun>; readonly now: Instant };
/** What a column holds: cards, and their estimates in hundredths. */
type Held = { readonly cards: number; readonly points: number };
type Mark = { readonly at: Instant; readonly by: Held; readonly limit?: WipLimit | null };
const nothing: Held = { cards: 0, points: 0 };

/**
 * When columns held more than their limit, in the order of the columns and of
 * time. Counted as the limit itself counts: what is on the board, running
 * sprints and the flow, whole columns (B37, B38); the limit is the one of then.
 */
export function breachesOf(past: ProjectPast, { runs, now }: Options): readonly Breach[] {
  const limited = past.columns.filter(({ limits }) => limits.some(({ limit }) => limit !== null));
  const marks = new Map<ColumnId, Mark[]>(limited.map((column) => [column.id, limitMarks(column)]));
  for (const story of past.cards.values())
    for (const { columnId, points, from, to } of onBoard(story, runs, marks)) {
      const own = marks.get(columnId);
      if (!own || from >= now) continue;
      own.push({ at: from, by: { cards: 1, points } });
      if (to !== null && to <= now) own.push({ at: to, by: { cards: -1, points: -points } });
    }
  return limited.flatMap(({ id }) => sweep(id, marks.get(id) ?? [], now));
}

/** The cards that stood in a column, on the board, at some moment of a time. */
export function cardsInBreach(
  past: ProjectPast,
  { columnId, from, to }: Pick<Breach, "columnId" | "from" | "to">,
  { runs, now }: Options,
): readonly CardId[] {
  const own = new Map([[columnId, null]]);
  const end = to ?? now;
  return [...past.cards.values()].flatMap((story) => {
    const isIn = onBoard(story, runs, own).some((stand) => stand.from < end && (stand.to ?? now) > from);
    return isIn ? [story.id] : [];
  });
}

function limitMarks({ limits }: ColumnStory): Mark[] {
  // What counts for each person apart is no limit of the column.
  return limits.map(({ at, limit }) => ({ at, by: nothing, limit: limit && !limit.per ? limit : null }));
}

type Stand = {
  readonly columnId: ColumnId;
  readonly points: number;
  readonly from: Instant;
  readonly to: Instant | null;
};

/** Where the card stood on the board, spell by spell. */
function onBoard(
  { stages }: CardStory,
  runs: Options["runs"],
  limited: ReadonlyMap<ColumnId, unknown>,
): readonly Stand[] {
  return stages.flatMap(({ shelf, place, columnId, points, at }, i) => {
    if (shelf !== "document" || !limited.has(columnId)) return [];
    const run = runOf(place, runs);
    if (run === null) return [];
    const from = Math.max(at, run.startedAt);
    const to = earlier(stages[i + 1]?.at ?? null, run.closedAt);
    return to !== null && to <= from ? [] : [{ columnId, points: points ?? 0, from, to }];
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

/** Everything of one instant counts at once: a card that makes room for another breaks no limit. */
function sweep(columnId: ColumnId, marks: Mark[], now: Instant): readonly Breach[] {
  const breaches: Breach[] = [];
  const inOrder = marks.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  let [held, limit] = [nothing, null as WipLimit | null];
  let open: { from: Instant; most: number; limit: number } | null = null;
  inOrder.forEach((mark, i) => {
    held = { cards: held.cards + mark.by.cards, points: held.points + mark.by.points };
    if (mark.limit !== undefined) limit = mark.limit;
    const { at } = mark;
    if (inOrder[i + 1]?.at === at || at > now) return;
    const count = limit?.unit ? fromHundredths(held.points) : held.cards;
    const isOver = limit !== null && count > limit.cards;
    if (open === null && isOver) open = { from: at, most: count, limit: limit?.cards ?? 0 };
    else if (open !== null && isOver) open = { ...open, most: Math.max(open.most, count) };
    else if (open !== null) {
      breaches.push({ columnId, ...open, to: at, days: daysBetween(open.from, at) });
      open = null;
    }
  });
  const last = open as { from: Instant; most: number; limit: number } | null;
  if (last !== null) breaches.push({ columnId, ...last, to: null, days: daysBetween(last.from, now) });
  return breaches;
}

function daysBetween(from: Instant, to: Instant): number {
  return (to - from) / 86_400_000;
}
