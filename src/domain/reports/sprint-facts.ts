import { type Fields, type Row, stampOf } from "../change";
import type { JournalEvent } from "../journal";
import type { SprintState } from "../model/entities";
import type { CardId, SprintId } from "../model/ids";
import { toHundredths } from "../model/points";
import type { Instant, Place } from "../model/vocabulary";
import { type Categories, categoriesOf } from "./column-story";
import { eventsOf, type KeptJournal, keepJournal, type ProjectJournal } from "./kept-journal";
import {
  type DoneChange,
  followCard,
  type Run,
  type ScopeChange,
  type Stay,
  type Worth,
} from "./sprint-stay";
import { always, compareMoments, type Moment, type Reading, timelineOf } from "./timeline";

export type SprintFacts = {
  readonly sprintId: SprintId;
  readonly startedAt: Moment;
  /** null while the sprint runs. */
  readonly closedAt: Moment | null;
  /** Open cards in the sprint at its real start. */
  readonly commitment: readonly Worth[];
  readonly scopeChanges: readonly ScopeChange[];
  /** Every time the line of done moved, in order. */
  readonly doneChanges: readonly DoneChange[];
  /** Done in the sprint, at its close, with the instant at which they were done for good. */
  readonly done: readonly (Worth & { readonly doneAt: Moment; readonly reopened: number })[];
  /** Were in the sprint, and Done, but not reached there while it ran. */
  readonly doneOutside: readonly Worth[];
  readonly cancelled: readonly Worth[];
  readonly unfinished: readonly Worth[];
  /** The unfinished ones, and where the closing took them. */
  readonly carriedOver: readonly (Worth & { readonly to: Place })[];
  /** Finished cards that were put in after the closing: a correction beside the record, in none of the lists above (B33). */
  readonly addedAfterClose: readonly (Worth & { readonly addedAt: Moment })[];
  /** Cards that a wrong clock moved after today: that has not happened, and is in none of the lists (Decision 106). */
  readonly ahead: readonly CardId[];
  /** Such a clock closed the sprint: it runs until that day comes. */
  readonly isClosedAhead: boolean;
};

/** Groups a project's journal by row once; answers the facts of any of its sprints, or null for one that never started. What is dated from `until` on has not happened. */
export function readSprints(
  journal: ProjectJournal,
  until: Instant = Number.POSITIVE_INFINITY,
): (sprint: Row<"sprint">) => SprintFacts | null {
  return sprintsIn(keepJournal(journal), until);
}

/** The same over a journal that is kept by row and grows. */
export function sprintsIn(
  kept: KeptJournal,
  until: Instant = Number.POSITIVE_INFINITY,
): (sprint: Row<"sprint">) => SprintFacts | null {
  const base = { kept, categories: categoriesOf(kept), until };
  return (sprint) => readSprint(base, sprint, null)?.facts ?? null;
}

/** What a sprint was to each card that ever was in it. */
export type SprintReading = {
  readonly course: Course;
  readonly told: ReadonlyMap<CardId, ToldCard>;
  readonly facts: SprintFacts;
};

type ToldCard = { readonly stay: Stay; readonly late: Late | null };

type Base = { readonly kept: KeptJournal; readonly categories: Categories; readonly until: Instant };

/**
 * Reads what became of a sprint as of `until`; null for one that never started. A card is
 * looked at only if it ever was there, and, where an earlier reading is known,
 * only if something was said of it since.
 */
export function readSprint(
  { kept, categories, until }: Base,
  sprint: Row<"sprint">,
  known: { readonly reading: SprintReading; readonly touched: Iterable<CardId> } | null,
): SprintReading | null {
  const { undoes } = kept;
  const said = runOf(sprint, eventsOf(kept, "sprint", sprint.id), undoes);
  if (said === null) return null;
  const isClosedAhead = said.closedAt !== null && said.closedAt.at >= until;
  const run = isClosedAhead ? { ...said, closedAt: null } : said;
  const course = { ...run, place: sprint.id, categories, until };
  const span = { from: run.startedAt, to: run.closedAt };
  const tell = (card: Row<"card">): ToldCard | null => {
    const events = eventsOf(kept, "card", card.id);
    if (card.place !== sprint.id && !placesIn(events).has(sprint.id)) return null;
    const stay = followCard(card.id, timelineOf(card, events, { undoes, span }), course);
    return { stay, late: lateIn({ ...run, sprintId: sprint.id }, card, { events, undoes }) };
  };
  const isKnown = known !== null && isSameCourse(known.reading.course, course);
  const told = isKnown
    ? tellAgain(known.reading.told, known.touched, { kept, tell })
    : tellEach(kept.cards.values(), tell);
  if (isKnown && told === known.reading.told) return known.reading;
  return { course, told, facts: factsIn({ course, isClosedAhead }, sprint.id, [...told.values()]) };
}

function tellEach(
  cards: Iterable<Row<"card">>,
  tell: (card: Row<"card">) => ToldCard | null,
): ReadonlyMap<CardId, ToldCard> {
  const told = new Map<CardId, ToldCard>();
  for (const card of cards) {
    const of = tell(card);
    if (of) told.set(card.id, of);
  }
  return told;
}

/** Tells the touched cards again; the others as they were, and the same map if none of them counts. */
function tellAgain(
  known: ReadonlyMap<CardId, ToldCard>,
  touched: Iterable<CardId>,
  { kept, tell }: { readonly kept: KeptJournal; readonly tell: (card: Row<"card">) => ToldCard | null },
): ReadonlyMap<CardId, ToldCard> {
  const anew = new Map<CardId, ToldCard | null>();
  let isNew = false;
  for (const id of touched) {
    const card = kept.cards.get(id);
    const of = card ? tell(card) : null;
    if (of !== null || known.has(id)) anew.set(id, of);
    isNew ||= of !== null && !known.has(id);
  }
  if (anew.size === 0) return known;
  const told = new Map<CardId, ToldCard>();
  // A card that is new in the sprint stands where it stands among all cards, as if all were read at once.
  for (const id of isNew ? kept.cards.keys() : known.keys()) {
    const of = anew.has(id) ? anew.get(id) : known.get(id);
    if (of) told.set(id, of);
  }
  return told;
}

/** How often each card was left unfinished by a closing and taken along, over the sprints given (B31). */
export function spillOvers(sprints: readonly SprintFacts[]): ReadonlyMap<CardId, number> {
  const counts = new Map<CardId, number>();
  for (const { carriedOver } of sprints)
    for (const { id } of carriedOver) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A sum of worths in hundredths; what is not estimated adds nothing and is to be counted apart. */
export function sumOf(cards: readonly Worth[]): number {
  return cards.reduce((sum, { points }) => sum + (points ?? 0), 0);
}

/** The line of scope and the line of done after each change, in hundredths; it begins at the commitment. */
export function scopeLine(
  facts: SprintFacts,
): readonly (Moment & { readonly scope: number; readonly done: number })[] {
  const changes = [
    ...facts.scopeChanges.map((change) => ({ ...change, scope: change.by, done: 0 })),
    ...facts.doneChanges.map((change) => ({ ...change, scope: 0, done: change.by })),
  ].sort(compareMoments);
  let [scope, done] = [sumOf(facts.commitment), 0];
  const line = [{ ...facts.startedAt, scope, done }];
  for (const { at, stamp, ...by } of changes) {
    scope += by.scope;
    done += by.done;
    line.push({ at, stamp, scope, done });
  }
  return line;
}

/** When the sprint really started and closed: a start or a closing that was undone never was. */
function runOf(
  sprint: Row<"sprint">,
  events: readonly JournalEvent[],
  undoes: Reading["undoes"],
): Run | null {
  const { steps } = timelineOf(sprint, events, { undoes, span: always });
  const states = steps.flatMap(({ field, at, stamp, after }) =>
    field === "state" ? [{ at, stamp, state: after as SprintState }] : [],
  );
  const last = states.at(-1);
  if (last === undefined) return runOnRow(sprint);
  const running = states.flatMap(({ state, ...moment }) =>
    state.phase === "active" ? [{ ...moment, startedAt: state.startedAt }] : [],
  );
  const startedAt = running.at(-1)?.startedAt;
  if (startedAt === undefined) return null;
  // A sprint that was opened again goes on from its first start; one that came with an import started before its journal.
  const start = running.find((one) => one.startedAt === startedAt && one.at === startedAt);
  const beginning = { at: startedAt, stamp: start?.stamp ?? sprint.stamp };
  const end =
    last.state.phase === "closed" && last.at >= startedAt ? { at: last.at, stamp: last.stamp } : null;
  return { startedAt: beginning, closedAt: end };
}

/** A sprint that was born running or over, from a file that told no more: the row's own instants are all there is. */
function runOnRow({ state, stamp }: Row<"sprint">): Run | null {
  if (state.phase === "planned") return null;
  const startedAt = { at: state.startedAt, stamp };
  return { startedAt, closedAt: state.phase === "closed" ? { at: state.closedAt, stamp } : null };
}

/** The places of which a card's events speak, by the list of its events: a list is never changed, only followed by another. */
const places = new WeakMap<readonly JournalEvent[], ReadonlySet<unknown>>();

function placesIn(events: readonly JournalEvent[]): ReadonlySet<unknown> {
  const known = places.get(events);
  if (known) return known;
  const found = new Set<unknown>();
  const note = (fields: Fields | null) => {
    if (fields !== null && "place" in fields) found.add(fields["place"]);
  };
  for (const { before, after, past } of events) {
    note(before);
    note(after);
    for (const step of past ?? []) {
      note(step.before);
      note(step.after);
    }
  }
  places.set(events, found);
  return found;
}

type Late = SprintFacts["addedAfterClose"][number];

/**
 * The card, if it was put into the sprint after the closing that stands. What
 * was taken back never was, however late; a sprint that was closed anew since
 * has met the card while it ran.
 */
function lateIn(
  { closedAt, sprintId }: Run & { readonly sprintId: SprintId },
  card: Row<"card">,
  { events, undoes }: Pick<Reading, "undoes"> & { readonly events: readonly JournalEvent[] },
): Late | null {
  const wasEver = Boolean(card.afterClose) || events.some(({ after }) => "afterClose" in after);
  if (closedAt === null || !wasEver) return null;
  const timeline = timelineOf(card, events, { undoes, span: always });
  const step = timeline.steps.findLast(({ field }) => field === "afterClose");
  // A card that came with a file, and without its journal, has its row alone.
  const said = step ? (step.after as Row<"card">["afterClose"]) : card.afterClose;
  if (said?.sprintId !== sprintId) return null;
  const addedAt = step
    ? { at: step.at, stamp: step.stamp }
    : { at: said.at, stamp: stampOf(card, "afterClose") };
  if (compareMoments(addedAt, closedAt) < 0) return null;
  const points = timeline.said("points", addedAt);
  return { id: card.id, points: typeof points === "number" ? toHundredths(points) : null, addedAt };
}

type Course = Parameters<typeof followCard>[2];

/** Categories are read anew whenever columns change, and whenever an undoing is heard of late. */
function isSameCourse(a: Course, b: Course): boolean {
  const isSame = (one: Moment | null, other: Moment | null) =>
    one?.at === other?.at && one?.stamp === other?.stamp;
  if (a.categories !== b.categories || a.until !== b.until) return false;
  return isSame(a.startedAt, b.startedAt) && isSame(a.closedAt, b.closedAt);
}

function factsIn(
  { course, isClosedAhead }: { readonly course: Course; readonly isClosedAhead: boolean },
  sprintId: SprintId,
  told: readonly ToldCard[],
): SprintFacts {
  const { startedAt, closedAt, until } = course;
  const isLateAhead = ({ late }: ToldCard) => late !== null && late.addedAt.at >= until;
  const stays = told.map(({ stay }) => stay);
  const ending = (wanted: Stay["ending"]) => stays.filter(({ ending: is }) => is === wanted);
  const worth = ({ id, points }: Stay): Worth => ({ id, points });
  const inOrder = <T extends Moment>(changes: readonly T[]): readonly T[] =>
    [...changes].sort(compareMoments);
  return {
    sprintId,
    ...{ startedAt, closedAt, isClosedAhead },
    commitment: stays.flatMap(({ committed }) => committed ?? []),
    scopeChanges: inOrder(stays.flatMap(({ scopeChanges }) => scopeChanges)),
    doneChanges: inOrder(stays.flatMap(({ doneChanges }) => doneChanges)),
    done: ending("done").flatMap((stay) =>
      stay.doneAt === null ? [] : [{ ...worth(stay), doneAt: stay.doneAt, reopened: stay.reopened }],
    ),
    doneOutside: ending("done-outside").map(worth),
    cancelled: ending("cancelled").map(worth),
    unfinished: ending("unfinished").map(worth),
    carriedOver: ending("unfinished").flatMap((stay) =>
      stay.carriedTo === null ? [] : [{ ...worth(stay), to: stay.carriedTo }],
    ),
    addedAfterClose: told.flatMap((card) => (isLateAhead(card) ? [] : (card.late ?? []))),
    ahead: told.flatMap((card) => (card.stay.isAhead || isLateAhead(card) ? card.stay.id : [])),
  };
}
