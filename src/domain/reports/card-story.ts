import type { Row } from "../change";
import type { JournalEvent } from "../journal";
import type { CardId, ColumnId } from "../model/ids";
import { toHundredths } from "../model/points";
import type { Stamp } from "../model/stamp";
import type { CardKind, Place, StatusCategory } from "../model/vocabulary";
import type { Categories } from "./column-story";
import { always, compareMoments, type Moment, type Timeline, timelineOf } from "./timeline";

/** How a card stood from a moment on, until the next stage of its story. */
export type Stage = Moment & {
  /** Not born yet or purged, in the trash, in the archive, or in the document. */
  readonly shelf: "absent" | "trash" | "archive" | "document";
  readonly place: Place;
  readonly columnId: ColumnId;
  /** What the column meant then. */
  readonly category: StatusCategory;
  /** In hundredths; null = not estimated. */
  readonly points: number | null;
  readonly kind: CardKind;
  /** The reason, empty when none was given; null = not blocked. */
  readonly blocked: string | null;
};

/** A card's past, stage by stage in the order in which things happened. */
export type CardStory = {
  readonly id: CardId;
  /** When it was created; null when it was here before the journal began. */
  readonly createdAt: Moment | null;
  /** The first one is how it stood before anything that is known happened to it. */
  readonly stages: readonly Stage[];
};

const telling = new Set(["place", "columnId", "points", "kind", "blocked", "deleted"]);
const beginning: Moment = { at: Number.NEGATIVE_INFINITY, stamp: "" as Stamp };

/**
 * Reads one card's story off its events, in whatever order they come: they
 * stand where they happened, and those of one instant in the order of their
 * stamps, which is the same on every desk. A deed that was undone is as if it
 * had never been, however late it was undone: flow knows no closed period
 * (Decision 90). What nothing ever changed is what today's row says.
 */
export function storyOf(
  row: Row<"card">,
  events: readonly JournalEvent[],
  { undoes, categories }: { readonly undoes: ReadonlyMap<Stamp, Stamp>; readonly categories: Categories },
): CardStory {
  const { steps, before } = timelineOf(row, events, { undoes, span: always });
  let last = stageOf(before, beginning, categories);
  const stages = [last];
  let createdAt: Moment | null = null;
  const now = { deleted: last.shelf === "absent" };
  for (const { field, at, stamp, after } of withChanges(steps, categories)) {
    if (field !== null && !telling.has(field)) continue;
    if (field === "deleted") {
      now.deleted = after === true;
      if (after === false) createdAt ??= { at, stamp };
    }
    const next = stageWith(last, { field, at, stamp, after }, { isDeleted: now.deleted, categories });
    if (next === last) continue;
    if (last.at === at && last.stamp === stamp) stages[stages.length - 1] = next;
    else stages.push(next);
    last = next;
  }
  return { id: row.id, createdAt, stages };
}

/** How a card stood right after `at`, everything of that instant included. */
export function stageAfter({ stages }: CardStory, at: number): Stage | undefined {
  return stages.findLast((stage) => stage.at <= at);
}

type Told = Moment & { readonly field: string | null; readonly after: unknown };

/** The card's own steps, and the moments at which some column changed its meaning. */
function withChanges(steps: readonly Told[], { changes }: Categories): readonly Told[] {
  if (changes.length === 0) return steps;
  const marks = changes.map((moment) => ({ ...moment, field: null, after: null }));
  return [...steps, ...marks].sort(compareMoments);
}

function stageOf(before: Timeline["before"], moment: Moment, categories: Categories): Stage {
  const [place, columnId] = [before("place", moment) as Place, before("columnId", moment) as ColumnId];
  return {
    ...moment,
    shelf: before("deleted", moment) === true ? "absent" : shelfOf(place),
    place,
    columnId,
    category: categories.at(columnId, moment, "said"),
    points: hundredthsOf(before("points", moment)),
    kind: before("kind", moment) as CardKind,
    blocked: reasonOf(before("blocked", moment)),
  };
}

/** The stage after a step, or the same one when the step says nothing new. */
function stageWith(
  last: Stage,
  { field, at, stamp, after }: Told,
  { isDeleted, categories }: { readonly isDeleted: boolean; readonly categories: Categories },
): Stage {
  const place = field === "place" ? (after as Place) : last.place;
  const columnId = field === "columnId" ? (after as ColumnId) : last.columnId;
  const hasMeaning = field === null || field === "columnId";
  const next: Stage = {
    at,
    stamp,
    shelf: isDeleted ? "absent" : shelfOf(place),
    place,
    columnId,
    category: hasMeaning ? categories.at(columnId, { at, stamp }, "said") : last.category,
    points: field === "points" ? hundredthsOf(after) : last.points,
    kind: field === "kind" ? (after as CardKind) : last.kind,
    blocked: field === "blocked" ? reasonOf(after) : last.blocked,
  };
  return saysTheSame(last, next) ? last : next;
}

function hundredthsOf(points: unknown): number | null {
  return typeof points === "number" ? toHundredths(points) : null;
}

function reasonOf(blocked: unknown): string | null {
  return blocked === null || blocked === undefined ? null : (blocked as { readonly reason: string }).reason;
}

function shelfOf(place: Place): Stage["shelf"] {
  if (place === "trash") return "trash";
  return place === "archive" ? "archive" : "document";
}

const said = ["shelf", "place", "columnId", "category", "points", "kind", "blocked"] as const;

function saysTheSame(a: Stage, b: Stage): boolean {
  return said.every((field) => a[field] === b[field]);
}
