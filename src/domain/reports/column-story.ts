import type { ColumnId } from "../model/ids";
import type { Rank } from "../model/order";
import type { StatusCategory, WipLimit } from "../model/vocabulary";
import { eventsOf, type KeptJournal } from "./kept-journal";
import { always, compareMoments, type Moment, type Timeline, timelineOf } from "./timeline";

/** What a status column meant at a moment, and when columns changed their meaning. */
export type Categories = {
  readonly at: (columnId: unknown, moment: Moment, side: "said" | "before") => StatusCategory;
  readonly changes: readonly Moment[];
};

/** A column's past: it keeps its history when it is renamed or removed (B66). */
export type ColumnStory = {
  readonly id: ColumnId;
  /** Its last name. */
  readonly name: string;
  readonly rank: Rank;
  readonly isRemoved: boolean;
  readonly category: StatusCategory;
  /** Its limit of cards from each moment on, the first from its beginning. */
  readonly limits: readonly (Moment & { readonly limit: WipLimit | null })[];
};

/** Reads what each column meant at any moment off the events of the columns. */
export function categoriesOf(kept: KeptJournal): Categories {
  const timelines = new Map<unknown, Timeline>();
  for (const column of kept.columns.values()) timelines.set(column.id, readColumn(kept, column));
  const steps = [...timelines.values()].flatMap((timeline) => timeline.steps);
  // Most columns never change their meaning: for them a look at the row is enough.
  const constant = new Map<unknown, StatusCategory>();
  for (const { id, category } of kept.columns.values())
    if (!timelines.get(id)?.steps.some(({ field }) => field === "category")) constant.set(id, category);
  return {
    at: (columnId, moment, side) =>
      constant.get(columnId) ??
      (timelines.get(columnId)?.[side]("category", moment) as StatusCategory | undefined) ??
      "todo",
    changes: steps
      .filter(({ field }) => field === "category")
      .map(({ at, stamp }) => ({ at, stamp }))
      .sort(compareMoments),
  };
}

/** The columns of the project, removed ones too, in the order of the workflow. */
export function columnStories(kept: KeptJournal): readonly ColumnStory[] {
  const stories = [...kept.columns.values()].map((column): ColumnStory => {
    const timeline = readColumn(kept, column);
    const steps = timeline.steps.filter(({ field }) => field === "limit");
    const limitAt = (moment: Moment) => (timeline.said("limit", moment) as WipLimit | null) ?? null;
    const beginning = { at: Number.NEGATIVE_INFINITY, stamp: column.stamp };
    const { id, name, rank, category, deleted: isRemoved = false } = column;
    const limits = [beginning, ...steps].map(({ at, stamp }) => ({
      at,
      stamp,
      limit: limitAt({ at, stamp }),
    }));
    return { id, name, rank, category, isRemoved, limits };
  });
  return stories.sort((a, b) => (a.rank < b.rank || (a.rank === b.rank && a.id < b.id) ? -1 : 1));
}

function readColumn(kept: KeptJournal, column: { readonly id: ColumnId }): Timeline {
  return timelineOf(column, eventsOf(kept, "column", column.id), { undoes: kept.undoes, span: always });
}
