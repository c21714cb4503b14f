import type { ColumnId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Frame, Totals } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";
import type { BoardPicture } from "../names";
import { countOnBoard } from "./limit";

/**
 * One place of a picture, split by status: its columns are the status columns, keyed by their ids, and a card stands
 * in the one of its status. Everything that works with the columns of a board works with these: menus, selection,
 * steps, drag. What the rows say is still `split.base`'s to tell.
 */
export function statusPicture(
  base: Picture,
  place: SprintId | "flow",
  inWords: (refusal: Refusal) => string,
): BoardPicture {
  const columns = splitter(base, place);
  const faces = new WeakMap<Face, Face>();
  let last: { readonly frame: Frame; readonly value: Frame } | null = null;
  const picture: BoardPicture = {
    ...base,
    frame() {
      const frame = base.frame();
      if (!frame) return frame;
      if (last?.frame !== frame)
        last = { frame, value: { ...frame, totalsByPlace: totalsByStatus(frame, place) } };
      return last.value;
    },
    column: columns.get,
    card(id) {
      const face = base.card(id);
      if (!face) return undefined;
      const known = faces.get(face);
      if (known) return known;
      // A card of another place stands in none of these columns.
      const made = face.place === place ? { ...face, place: keyOf(face.columnId) } : face;
      faces.set(face, made);
      return made;
    },
    onColumn: (_key, listener) => columns.on(listener),
    open: () => undefined,
    split: {
      base,
      place,
      refuses(key, ids) {
        const column = base.frame()?.columns.find(({ id }) => keyOf(id) === key);
        if (!column?.limit?.isHard) return null;
        const come = ids.filter((id) => picture.card(id)?.place !== key).length;
        const count = countOnBoard(base.frame(), column.id) + come;
        const limit = column.limit.cards;
        return come > 0 && count > limit
          ? inWords({ kind: "limit-exceeded", column: column.name, count, limit })
          : null;
      },
    },
  };
  return picture;
}

/** A status column as a key of a split picture. */
export const keyOf = (id: ColumnId): Place => id as string as Place;

/** The split itself: made anew after a change, and a column that says the same stays the same object. */
function splitter(base: Picture, place: Place) {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let isFresh = false;
  let from: ColumnPicture | undefined;
  let made: ReadonlyMap<Place, ColumnPicture> = new Map();
  const read = (): ReadonlyMap<Place, ColumnPicture> => {
    const column = base.column(place);
    if (isFresh && column === from) return made;
    made = splitOf(base, column, made);
    from = column;
    // Unless somebody listens, nobody would tell of the next change.
    isFresh = stop !== null;
    return made;
  };
  return {
    get: (key: Place) => read().get(key),
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

/** The cards of a place by status, in the place's order; columns of `last` that say the same are kept. */
function splitOf(
  base: Pick<Picture, "frame" | "card">,
  column: ColumnPicture | undefined,
  last: ReadonlyMap<Place, ColumnPicture>,
): ReadonlyMap<Place, ColumnPicture> {
  const frame = base.frame();
  if (!frame || !column) return new Map();
  const idsByKey = new Map(frame.columns.map(({ id }) => [keyOf(id), [] as (typeof column.ids)[number][]]));
  for (const id of column.ids) {
    const card = base.card(id);
    if (card) idsByKey.get(keyOf(card.columnId))?.push(id);
  }
  const byColumn = frame.totalsByPlace.get(column.place)?.byColumn;
  return new Map(
    [...idsByKey].map(([key, ids]) => {
      const total = column.isWhole ? ids.length : Math.max(ids.length, byColumn?.get(key)?.cards ?? 0);
      const known = last.get(key);
      const isSame =
        known?.total === total &&
        known.isWhole === column.isWhole &&
        known.ids.length === ids.length &&
        known.ids.every((id, i) => id === ids[i]);
      return [key, isSame ? known : { place: key, ids, total, isWhole: column.isWhole }];
    }),
  );
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
