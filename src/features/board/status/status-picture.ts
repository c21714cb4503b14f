import type { CardId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { LaneField } from "@/domain/rules/lane-values";
import type { Refusal } from "@/domain/rules/refusal";
import { laneOf, saidIn, takesFrom } from "@/features/pieces/lanes";
import type { Translate } from "@/i18n/i18n";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Frame, Totals } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";
import type { BoardPicture, Split } from "../names";
import { type Cells, cellKey, crossing, cut, keyOf, noCells } from "./cells";
import { countOf, countOnBoard } from "./limit";

type Manner = {
  readonly place: SprintId | "flow";
  /** By what it is cut into lanes; null = not at all. */
  readonly field: LaneField | null;
  readonly t: Translate;
  readonly inWords: (refusal: Refusal) => string;
};

/**
 * One place of a picture, split by status and perhaps by lane: its columns are the status columns, and with lanes the
 * cells where both cross; a card stands in one. Everything that works with the columns of a board works with these:
 * menus, selection, steps, drag. What the rows say is still `split.base`'s to tell.
 */
export function statusPicture(base: Picture, manner: Manner): BoardPicture {
  const { place, field } = manner;
  const cells = splitter(base, manner);
  const faces = new WeakMap<Face, Face>();
  let last: { readonly frame: Frame; readonly value: Frame } | null = null;
  const card = (id: CardId): Face | undefined => {
    const face = base.card(id);
    const frame = base.frame();
    // A card of another place stands in none of these columns.
    if (!face || !frame || face.place !== place) return face;
    const key = field === null ? keyOf(face.columnId) : cellKey(laneOf(field, face, frame), face.columnId);
    const known = faces.get(face);
    if (known?.place === key) return known;
    const made = { ...face, place: key };
    faces.set(face, made);
    return made;
  };
  return {
    ...base,
    frame() {
      const frame = base.frame();
      if (!frame) return frame;
      if (last?.frame !== frame)
        last = { frame, value: { ...frame, totalsByPlace: totalsByStatus(frame, place) } };
      return last.value;
    },
    column: (key) => cells.now().columns.get(key),
    card,
    onColumn: (_key, listener) => cells.on(listener),
    open: () => undefined,
    split: splitOf(base, manner, { cells, card }),
  };
}

type Made = {
  readonly cells: ReturnType<typeof splitter>;
  readonly card: (id: CardId) => Face | undefined;
};

function splitOf(base: Picture, { place, field, t, inWords }: Manner, { cells, card }: Made): Split {
  const columns = () => base.frame()?.columns ?? [];
  const keysOf = (lane: string | null): readonly Place[] =>
    columns().map(({ id }) => (lane === null ? keyOf(id) : cellKey(lane, id)));
  const facesOf = (ids: readonly CardId[]): readonly Face[] =>
    ids.map((id) => base.card(id)).filter((face) => face !== undefined);
  return {
    base,
    place,
    field,
    lanes: () => cells.now().lanes,
    onLanes: cells.on,
    pointsIn: (cell) => cells.now().points.get(cell) ?? 0,
    keys: () => (field === null ? keysOf(null) : cells.now().lanes.flatMap(({ key }) => keysOf(key))),
    columnOf: (key) => crossing(key).columnId,
    beside: (key) => keysOf(key === null ? null : crossing(key).lane),
    nameOf(key) {
      const { lane, columnId } = crossing(key);
      const column = columns().find(({ id }) => id === columnId)?.name;
      const named = cells.now().lanes.find((each) => each.key === lane)?.name;
      return column === undefined || named === undefined
        ? column
        : t("status.lanes.crossing", { column, lane: named });
    },
    fieldsIn(key, ids) {
      const frame = base.frame();
      const { lane } = crossing(key);
      return field !== null && lane !== null && frame
        ? saidIn(field, lane, { cards: facesOf(ids), frame })
        : undefined;
    },
    refuses(key, ids) {
      const frame = base.frame();
      if (!frame) return null;
      const { lane, columnId } = crossing(key);
      const from = field === null ? [] : facesOf(ids).map((face) => laneOf(field, face, frame));
      if (lane !== null && field !== null && !takesFrom(lane, from))
        return t(`status.lanes.refused.${field as "person"}`);
      const column = columns().find(({ id }) => id === columnId);
      // What counts for each person apart is known at the door.
      if (!column?.limit?.isHard || column.limit.per) return null;
      const coming = ids.filter((id) => crossing(card(id)?.place ?? key).columnId !== columnId);
      const come = countOf(coming.map(card), column.limit);
      const count = countOnBoard(frame, columnId, column.limit) + come;
      const { cards: limit, unit } = column.limit;
      return come > 0 && count > limit
        ? inWords({
            ...{ kind: "limit-exceeded", column: column.name, count, limit },
            ...(unit ? { unit: frame.project.unit } : {}),
          })
        : null;
    },
  };
}

/** The split itself: made anew after a change, and a column that says the same stays the same object. */
function splitter(base: Picture, { place, field, t }: Manner) {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let isFresh = false;
  let from: { readonly column: ColumnPicture | undefined; readonly frame: unknown } | null = null;
  let made: Cells = noCells;
  return {
    now(): Cells {
      const column = base.column(place);
      const frame = base.frame();
      if (isFresh && column === from?.column && frame === from?.frame) return made;
      made = cut(base, column, { field, t, last: made });
      from = { column, frame };
      isFresh = true;
      // Unless somebody listens, nobody would tell of the next change; in this turn there is none.
      if (stop === null)
        queueMicrotask(() => {
          if (stop === null) isFresh = false;
        });
      return made;
    },
    on(listener: () => void): () => void {
      listeners.add(listener);
      stop ??= base.onAny(() => {
        isFresh = false;
        for (const each of [...listeners]) each();
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        isFresh = false;
      };
    },
  };
}

function totalsByStatus(frame: Frame, place: Place): ReadonlyMap<Place, Totals> {
  const byColumn = frame.totalsByPlace.get(place)?.byColumn;
  return new Map(
    frame.columns.map(({ id }) => {
      const { cards = 0, points = 0, unestimated = 0, blocked = 0 } = byColumn?.get(id) ?? {};
      return [keyOf(id), { cards, points, unestimated, blocked, byColumn: new Map() }];
    }),
  );
}
