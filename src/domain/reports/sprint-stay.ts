import type { CardId } from "../model/ids";
import { toHundredths } from "../model/points";
import type { Instant, Place, StatusCategory } from "../model/vocabulary";
import type { Categories } from "./column-story";
import { compareMoments, type Moment, type Timeline } from "./timeline";

/** A card and what it was worth then, in hundredths of a point; null = not estimated. */
export type Worth = { readonly id: CardId; readonly points: number | null };

/**
 * Something that moved the line of scope, with the deed behind it. A cancelled
 * card leaves the scope like one that is taken out: it is neither remaining nor
 * done (B29). `by` hundredths.
 */
export type ScopeChange = Moment & {
  readonly cardId: CardId;
  readonly kind: "added" | "removed" | "raised" | "lowered";
  readonly by: number;
  /** What it was worth before and after, null = not estimated. */
  readonly from: number | null;
  readonly to: number | null;
  /** Was it the card's status that moved it in or out (cancelled, taken up again), and not its place? */
  readonly isByStatus: boolean;
};

/** The line of done moved: a card reached Done in the sprint, left it, or was estimated anew while there. `by` hundredths. */
export type DoneChange = Moment & {
  readonly cardId: CardId;
  readonly by: number;
  /** 1 when it reached Done, −1 when it left it, 0 when it was estimated anew. */
  readonly cards: 1 | 0 | -1;
};

/** What a sprint was to one card. */
export type Stay = {
  readonly id: CardId;
  readonly committed: Worth | null;
  readonly scopeChanges: readonly ScopeChange[];
  readonly doneChanges: readonly DoneChange[];
  /** How it stood right before the sprint closed, or stands now; null = it had left. */
  readonly ending: "done" | "done-outside" | "cancelled" | "unfinished" | null;
  /** What it was worth at the end, in hundredths. */
  readonly points: number | null;
  readonly doneAt: Moment | null;
  readonly reopened: number;
  readonly carriedTo: Place | null;
  /** Something that would have moved a line is dated after the reader's today. */
  readonly isAhead: boolean;
};

/** A sprint's real start and close; `closedAt` is null while it runs. */
export type Run = { readonly startedAt: Moment; readonly closedAt: Moment | null };

type Course = Run & {
  readonly place: Place;
  readonly categories: Categories;
  /** What is dated from here on has not happened, whatever a clock says (Decision 106). */
  readonly until: Instant;
};

type Look = {
  readonly isInPlace: boolean;
  readonly category: StatusCategory;
  readonly points: number | null;
  /** Done, but not reached there while it was in the running sprint: its points are no work of the sprint. */
  readonly isDoneElsewhere: boolean;
};

const telling = new Set(["place", "columnId", "points", "deleted"]);

/** Follows one card through a sprint, deed by deed, from its real start to its close; what comes later changes nothing here. */
export function followCard(id: CardId, timeline: Timeline, course: Course): Stay {
  const start = look(timeline, course, course.startedAt, "before");
  let now: Look = { ...start, isDoneElsewhere: start.category === "done" };
  const committed = isOpen(now) ? { id, points: now.points } : null;
  const scopeChanges: ScopeChange[] = [];
  const doneChanges: DoneChange[] = [];
  let [wasIn, doneAt, reopened, isAhead] = [now.isInPlace, null as Moment | null, 0, false];
  for (const moment of momentsOf(timeline, course)) {
    const seen = look(timeline, course, moment, "said");
    const next: Look = { ...seen, isDoneElsewhere: isDoneElsewhere(now, seen) };
    const scope = scopeChange(now, next);
    if (moment.at >= course.until) {
      isAhead ||= scope !== null || isDone(now) !== isDone(next) || worthDone(now) !== worthDone(next);
      continue;
    }
    if (scope) scopeChanges.push({ ...moment, cardId: id, ...scope });
    const by = worthDone(next) - worthDone(now);
    const cards = isDone(now) === isDone(next) ? 0 : isDone(next) ? 1 : -1;
    if (by !== 0 || cards !== 0) doneChanges.push({ ...moment, cardId: id, by, cards });
    if (!isDone(now) && isDone(next)) doneAt = moment;
    if (isDone(now) && next.category !== "done") reopened += 1;
    wasIn ||= next.isInPlace;
    now = next;
  }
  const ending = endingOf(now, wasIn);
  const carriedTo = ending === "unfinished" ? leftFor(timeline, course) : null;
  const { points } = now;
  return { id, committed, scopeChanges, doneChanges, ending, points, doneAt, reopened, carriedTo, isAhead };
}

function look(timeline: Timeline, course: Course, moment: Moment, side: "said" | "before") {
  const isLiving = timeline[side]("deleted", moment) !== true;
  const points = timeline[side]("points", moment);
  return {
    isInPlace: isLiving && timeline[side]("place", moment) === course.place,
    category: course.categories.at(timeline[side]("columnId", moment), moment, side),
    points: typeof points === "number" ? toHundredths(points) : null,
  };
}

/** The moments strictly between start and close at which something that counts was said. */
function momentsOf({ steps }: Timeline, { startedAt, closedAt, categories }: Course): readonly Moment[] {
  const own = steps.filter(({ field }) => telling.has(field)).map(({ at, stamp }) => ({ at, stamp }));
  const within = [...own, ...categories.changes].filter(
    (moment) =>
      compareMoments(moment, startedAt) > 0 && (closedAt === null || compareMoments(moment, closedAt) < 0),
  );
  const inOrder = within.sort(compareMoments);
  return inOrder.filter((moment, i) => i === 0 || compareMoments(moment, inOrder[i - 1] ?? moment) !== 0);
}

function isDoneElsewhere(now: Look, next: Omit<Look, "isDoneElsewhere">): boolean {
  if (next.category !== "done") return false;
  return now.category === "done" ? now.isDoneElsewhere : !next.isInPlace;
}

const isInScope = (card: Look) => card.isInPlace && card.category !== "cancelled" && !card.isDoneElsewhere;
const isDone = (card: Look) => isInScope(card) && card.category === "done";
const isOpen = (card: Look) => isInScope(card) && card.category !== "done";
const worthDone = (card: Look) => (isDone(card) ? (card.points ?? 0) : 0);

function scopeChange(
  now: Look,
  next: Look,
): Pick<ScopeChange, "kind" | "by" | "from" | "to" | "isByStatus"> | null {
  const [was, is] = [isInScope(now), isInScope(next)];
  const ends = { from: now.points, to: next.points };
  if (!was && is) return { kind: "added", by: next.points ?? 0, ...ends, isByStatus: now.isInPlace };
  if (was && !is) return { kind: "removed", by: 0 - (now.points ?? 0), ...ends, isByStatus: next.isInPlace };
  if (!is || now.points === next.points) return null;
  const by = (next.points ?? 0) - (now.points ?? 0);
  // A first estimate of nought is a rise all the same, an estimate taken away a fall.
  const isRise = by > 0 || (by === 0 && now.points === null);
  return { kind: isRise ? "raised" : "lowered", by, ...ends, isByStatus: false };
}

function endingOf(card: Look, wasIn: boolean): Stay["ending"] {
  if (isDone(card)) return "done";
  if (isInScope(card)) return "unfinished";
  if (card.isInPlace && card.category === "cancelled") return "cancelled";
  return card.isDoneElsewhere && wasIn ? "done-outside" : null;
}

/** Where the closing took a card; null while the sprint runs, or if it left the card where it was. */
function leftFor(timeline: Timeline, { closedAt, place }: Course): Place | null {
  if (closedAt === null) return null;
  const to = timeline.said("place", closedAt) as Place;
  return to === place ? null : to;
}
