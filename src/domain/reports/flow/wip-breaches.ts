import type { CardId, ColumnId, SprintId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { Instant, Place, WipLimit } from "../../model/vocabulary";
import type { LaneField } from "../../rules/lane-values";
import type { CardStory } from "../card-story";
import type { ColumnStory } from "../column-story";
import type { ProjectPast } from "../project-past";
import { type LaneSpell, laneStory } from "./lane-story";

/** A person, an epic, a label … of which a limit counts the cards apart (B39). */
export type Lane = { readonly per: LaneField; readonly value: string };

/** A time in which a column held more cards than its limit. */
export type Breach = {
  readonly columnId: ColumnId;
  /** For whom or what the limit counted apart; null = for the whole column. */
  readonly lane: Lane | null;
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

type Options = {
  readonly runs: ReadonlyMap<SprintId, SprintRun>;
  readonly now: Instant;
  /** From when on it matters that nobody can tell for whom a card counts; breaches are those of all time. */
  readonly from?: Instant;
};
type Limit = { readonly most: number; readonly unit: Breach["unit"] };
/** A card comes or leaves, with its worth in hundredths; or the limit is another one. */
type Mark =
  | { readonly at: Instant; readonly by: 1 | -1; readonly id: CardId; readonly points: number }
  | { readonly at: Instant; readonly by: 0; readonly limit: Limit | null };

type Breaches = {
  /** In the order of the columns and of time; whole columns first. */
  readonly breaches: readonly Breach[];
  /** Cards that stood under a limit that counts apart while nobody can tell for whom: a file brought that part of their past. */
  readonly untold: readonly CardId[];
};

/**
 * When columns held more than their limit. Counted as the limit itself counts:
 * what is on the board, running sprints and the flow (B37, B38), in whole
 * columns or for each person, epic … apart (B39), by whose the card was then;
 * the limit is the one of then.
 */
export function breachesOf(past: ProjectPast, { runs, now, from = 0 }: Options): Breaches {
  const limited = past.columns.filter(({ limits }) => limits.some(({ limit }) => limit !== null));
  const fields = new Map(limited.map((column) => [column.id, lanesOf(column)]));
  const sides = new Map<ColumnId, Map<string, Side>>(
    limited.map((column) => [column.id, new Map([["", sideOf(column, null)]])]),
  );
  const columns = new Map(limited.map((column) => [column.id, column]));
  const untold = new Set<CardId>();
  const put = (stand: Stand, lane: Lane | null): void => {
    const [column, own] = [columns.get(stand.columnId), sides.get(stand.columnId)];
    if (!column || !own || stand.from >= now) return;
    const key = lane ? `${lane.per} ${lane.value}` : "";
    const side = own.get(key) ?? sideOf(column, lane);
    own.set(key, side);
    const { id, to, points } = stand;
    side.marks.push({ at: stand.from, by: 1, id, points });
    if (to !== null && to <= now) side.marks.push({ at: to, by: -1, id, points });
  };
  for (const story of past.cards.values()) {
    const stands = onBoard(story, runs, sides);
    for (const stand of stands) put(stand, null);
    for (const per of new Set(stands.flatMap(({ columnId }) => fields.get(columnId) ?? []))) {
      const under = stands.filter(({ columnId }) => fields.get(columnId)?.includes(per));
      const spells = laneStory(past, story.id, per);
      for (const stand of under) {
        for (const { lane, ...part } of laneParts(stand, spells, per)) put(part, lane);
        const then = { ...stand, from: Math.max(stand.from, from) };
        if (isUntold(then, spells, limitMarks(columns.get(stand.columnId), per))) untold.add(story.id);
      }
    }
  }
  const breaches = limited.flatMap(({ id }) =>
    [...(sides.get(id) ?? [])].sort(byKey).flatMap(([, side]) => sweep(side, now)),
  );
  return { breaches, untold: [...untold] };
}

/** The marks of a column, or of one lane in it. */
type Side = { readonly columnId: ColumnId; readonly lane: Lane | null; readonly marks: Mark[] };

function sideOf(column: ColumnStory, lane: Lane | null): Side {
  return { columnId: column.id, lane, marks: limitMarks(column, lane?.per ?? null) };
}

const byKey = ([a]: readonly [string, Side], [b]: readonly [string, Side]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** By what the limits of a column ever counted apart. */
function lanesOf({ limits }: ColumnStory): readonly LaneField[] {
  return [...new Set(limits.flatMap(({ limit }) => limit?.per ?? []))];
}

/** A stand, cut where the card went from one person, epic … to another. */
function laneParts(
  stand: Stand,
  spells: readonly LaneSpell[],
  per: LaneField,
): readonly (Stand & { readonly lane: Lane })[] {
  return spells.flatMap(({ from: since, values }, i) => {
    const from = Math.max(stand.from, since);
    const to = earlier(stand.to, spells[i + 1]?.from ?? null);
    if (to !== null && to <= from) return [];
    return values.map((value) => ({ ...stand, from, to, lane: { per, value } }));
  });
}

/** Did such a limit hold while the card stood there and nothing tells whose it was? */
function isUntold(stand: Stand, [first]: readonly LaneSpell[], marks: readonly Mark[]): boolean {
  if (first === undefined || stand.from >= first.from) return false;
  const until = earlier(stand.to, first.from) ?? first.from;
  return marks.some(
    (mark, i) =>
      until > stand.from &&
      mark.by === 0 &&
      mark.limit !== null &&
      mark.at < until &&
      (marks[i + 1]?.at ?? Number.POSITIVE_INFINITY) > stand.from,
  );
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

/** When the limit that counts so changed: for the whole column, or for each of these apart; another one is none. */
function limitMarks(column: ColumnStory | undefined, per: LaneField | null): Mark[] {
  return (column?.limits ?? []).map(({ at, limit }) => ({
    ...{ at, by: 0 },
    limit: limit && (limit.per ?? null) === per ? limitOf(limit) : null,
  }));
}

/** A limit counts cards, unless it says points. */
function limitOf(limit: WipLimit): Limit {
  return { most: limit.cards, unit: limit.unit ?? "cards" };
}

type Stand = {
  readonly id: CardId;
  readonly columnId: ColumnId;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly points: number;
};

/** Where the card stood on the board, spell by spell. */
function onBoard(
  { id, stages }: CardStory,
  runs: Options["runs"],
  limited: ReadonlyMap<ColumnId, unknown>,
): readonly Stand[] {
  return stages.flatMap(({ shelf, place, columnId, at, points }, i) => {
    if (shelf !== "document" || !limited.has(columnId)) return [];
    const run = runOf(place, runs);
    if (run === null) return [];
    const from = Math.max(at, run.startedAt);
    const to = earlier(stages[i + 1]?.at ?? null, run.closedAt);
    return to !== null && to <= from ? [] : [{ id, columnId, from, to, points: points ?? 0 }];
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
function sweep({ columnId, lane, marks }: Side, now: Instant): readonly Breach[] {
  const breaches: Breach[] = [];
  const inOrder = marks.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const here = new Set<CardId>();
  let [points, limit] = [0, null as Limit | null];
  let open: Open | null = null;
  /** Since the last instant that was looked at. */
  let came: CardId[] = [];
  const close = ({ from, limit: { most: limited, unit }, most, ids }: Open, to: Instant | null): void => {
    const days = daysBetween(from, to ?? now);
    breaches.push({ columnId, lane, from, to, days, most, limit: limited, unit, ids: [...ids] });
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
