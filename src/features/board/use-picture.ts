import { useCallback, useRef, useSyncExternalStore } from "react";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Frame, Totals } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";
import type { Ties } from "@/storage/queries/ties";
import { useBoard } from "./board-context";

/**
 * A part of the frame. The frame is read anew after every write, so a part is handed on only when `isSame` finds it
 * other than the last one: a header is drawn again for its own column, a face for its own epic.
 */
export function useFramePart<T>(
  picture: Picture,
  pick: (frame: Frame | null | undefined) => T,
  isSame: (a: T, b: T) => boolean,
): T {
  const last = useRef<{ frame: Frame | null | undefined; value: T } | null>(null);
  const read = (): T => {
    const frame = picture.frame();
    // React asks several times a render: the same frame has the same parts.
    if (last.current?.frame === frame && last.current) return last.current.value;
    const value = pick(frame);
    if (last.current && isSame(last.current.value, value)) {
      last.current.frame = frame;
      return last.current.value;
    }
    last.current = { frame, value };
    return value;
  };
  return useSyncExternalStore(picture.onFrame, read);
}

/** The totals of a place, from the kept counters: exact before its cards are loaded. */
export function useTotals(place: Place): Totals | undefined {
  const { picture } = useBoard();
  return useFramePart(picture, (frame) => frame?.totalsByPlace.get(place), sameTotals);
}

function sameTotals(a: Totals | undefined, b: Totals | undefined): boolean {
  return a?.cards === b?.cards && a?.points === b?.points && a?.unestimated === b?.unestimated;
}

/** A card, and what it has to do with others: undefined until that is known, and for most cards ever. */
export function useCard(id: CardId): { readonly card: Face | undefined; readonly ties: Ties | undefined } {
  const { picture } = useBoard();
  const subscribe = useCallback((listener: () => void) => picture.onCard(id, listener), [picture, id]);
  const last = useRef<{ readonly card: Face | undefined; readonly ties: Ties | undefined }>(nothingKnown);
  return useSyncExternalStore(subscribe, () => {
    const [card, ties] = [picture.card(id), picture.ties(id)];
    if (card !== last.current.card || ties !== last.current.ties) last.current = { card, ties };
    return last.current;
  });
}

const nothingKnown = { card: undefined, ties: undefined };

const empty: ColumnPicture = { place: "backlog", ids: [], total: 0, isWhole: false };

/** The ids to show of a column, and how many there are to show. */
export function useColumn(place: Place): { readonly ids: readonly CardId[]; readonly total: number } {
  const { picture, filter } = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [picture.onColumn(place, listener), filter.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [picture, filter, place],
  );
  const ids = useSyncExternalStore(subscribe, () => filter.idsOf(picture.column(place) ?? empty));
  const total = useSyncExternalStore(subscribe, () => picture.column(place)?.total ?? 0);
  return { ids, total: filter.isOn() ? ids.length : total };
}
