import type { ColumnId } from "@/domain/model/ids";
import { toHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import type { LaneField } from "@/domain/rules/lane-values";
import { type Lane, laneOf, lanesOf } from "@/features/pieces/lanes";
import type { Translate } from "@/i18n/i18n";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";

/** A status column as a board draws it. */
export type Named = { readonly place: Place; readonly name: string };

/** A status column as a key of a split picture. */
export const keyOf = (id: ColumnId): Place => id as string as Place;

/** Where a lane and a status column cross, as a key of a split picture. */
export const cellKey = (lane: string, columnId: string): Place => `${lane}/${columnId}` as Place;

/** The lane and the column of a key; a whole column has no lane. */
export function crossing(key: Place): { readonly lane: string | null; readonly columnId: ColumnId } {
  const slash = key.lastIndexOf("/");
  return {
    lane: slash < 0 ? null : key.slice(0, slash),
    columnId: key.slice(slash + 1) as ColumnId,
  };
}

/** A place of a picture, cut by status and perhaps by lane. */
export type Cells = {
  /** Whole columns; with lanes the cells too. */
  readonly columns: ReadonlyMap<Place, ColumnPicture>;
  readonly lanes: readonly Lane[];
  /** What is estimated in each cell, in hundredths of a point. */
  readonly points: ReadonlyMap<Place, number>;
};

export const noCells: Cells = { columns: new Map(), lanes: [], points: new Map() };

type Cut = { readonly field: LaneField | null; readonly t: Translate };

/** The cards of a place by status, in the place's order; what says the same as in `last` is kept. */
export function cut(
  base: Pick<Picture, "frame" | "card">,
  column: ColumnPicture | undefined,
  { field, t, last }: Cut & { readonly last: Cells },
): Cells {
  const frame = base.frame();
  if (!frame || !column) return noCells;
  const cards = column.ids.map((id) => base.card(id)).filter((card) => card !== undefined);
  const lanes = field === null ? [] : lanesOf(field, frame, { cards, t });
  const idsByKey = emptyCells(frame, lanes);
  const points = new Map<Place, number>();
  for (const card of cards) {
    idsByKey.get(keyOf(card.columnId))?.push(card.id);
    if (field === null) continue;
    const cell = cellKey(laneOf(field, card, frame), card.columnId);
    idsByKey.get(cell)?.push(card.id);
    points.set(cell, (points.get(cell) ?? 0) + toHundredths(card.points ?? 0));
  }
  const byColumn = frame.totalsByPlace.get(column.place)?.byColumn;
  const columns = [...idsByKey].map(([key, ids]): [Place, ColumnPicture] => {
    // What is not read yet is known by column, and by no lane.
    const total = column.isWhole ? ids.length : Math.max(ids.length, byColumn?.get(key)?.cards ?? 0);
    return [key, sameOr(last.columns.get(key), { place: key, ids, total, isWhole: column.isWhole })];
  });
  const isSame = JSON.stringify(lanes) === JSON.stringify(last.lanes);
  return { columns: new Map(columns), lanes: isSame ? last.lanes : lanes, points };
}

function emptyCells(frame: Frame, lanes: readonly Lane[]): Map<Place, Face["id"][]> {
  const keys = frame.columns.map(({ id }) => keyOf(id));
  for (const lane of lanes) for (const { id } of frame.columns) keys.push(cellKey(lane.key, id));
  return new Map(keys.map((key) => [key, []]));
}

function sameOr(known: ColumnPicture | undefined, made: ColumnPicture): ColumnPicture {
  const isSame =
    known?.total === made.total &&
    known.isWhole === made.isWhole &&
    known.ids.length === made.ids.length &&
    known.ids.every((id, i) => id === made.ids[i]);
  return isSame ? known : made;
}
