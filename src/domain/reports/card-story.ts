import type { Row } from "../change";
import type { JournalEvent } from "../journal";
import type { CardId, ColumnId } from "../model/ids";
import { toHundredths } from "../model/points";
import type { Stamp } from "../model/stamp";
import type { CardKind, Place, StatusCategory } from "../model/vocabulary";
import type { Categories } from "./column-story";
import { always, compareMoments, type Moment, timelineOf } from "./timeline";

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
  const now = new Map([...telling].map((field) => [field, before(field, beginning)]));
  const stages = [stageAt(now, beginning, categories)];
  let createdAt: Moment | null = null;
  for (const { field, at, stamp, after } of withChanges(steps, categories)) {
    if (field !== null) {
      if (!telling.has(field)) continue;
      if (field === "deleted" && after === false && createdAt === null) createdAt = { at, stamp };
      now.set(field, after);
    }
    const last = stages[stages.length - 1];
    const next = stageAt(now, { at, stamp }, categories);
    if (last !== undefined && compareMoments(last, next) === 0) stages[stages.length - 1] = next;
    else if (last === undefined || !saysTheSame(last, next)) stages.push(next);
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

function stageAt(now: ReadonlyMap<string, unknown>, moment: Moment, categories: Categories): Stage {
  const place = now.get("place") as Place;
  const columnId = now.get("columnId") as ColumnId;
  const points = now.get("points");
  const blocked = now.get("blocked") as { readonly reason: string } | null;
  return {
    ...moment,
    shelf: now.get("deleted") === true ? "absent" : shelfOf(place),
    place,
    columnId,
    category: categories.at(columnId, moment, "said"),
    points: typeof points === "number" ? toHundredths(points) : null,
    kind: now.get("kind") as CardKind,
    blocked: blocked === null || blocked === undefined ? null : blocked.reason,
  };
}

function shelfOf(place: Place): Stage["shelf"] {
  if (place === "trash") return "trash";
  return place === "archive" ? "archive" : "document";
}

const said = ["shelf", "place", "columnId", "category", "points", "kind", "blocked"] as const;

function saysTheSame(a: Stage, b: Stage): boolean {
  return said.every((field) => a[field] === b[field]);
}
