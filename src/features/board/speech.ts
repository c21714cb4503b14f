import type { CardId } from "@/domain/model/ids";
import { fromHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { DragWords, Spot } from "@/ui/drag/hand";
import type { Board } from "./board-context";
import { loadAfter } from "./column/load";
import { cardName, placeName } from "./names";

type Speech = { readonly t: Translate; readonly format: Format };

/** Where cards stand, said for people: the column, the place of the first and, of several, of the last. */
function spotWords({ picture }: Board, t: Translate, { columnId, position, total }: Spot, count: number) {
  return {
    column: placeName(t, picture, columnId as Place),
    position,
    last: position + count - 1,
    total,
    count,
  };
}

/** « INT-44 Filtrage déplacée dans Sprint 14, position 2 sur 9, depuis Backlog »: the same sentence by hand, by key and by menu. */
export function movedWords(
  { board, t }: { readonly board: Board; readonly t: Translate },
  ids: readonly string[],
  { at, from }: { readonly at: Spot; readonly from: Place },
): string {
  const spot = spotWords(board, t, at, ids.length);
  if (ids.length !== 1) return t("selection.drag.dropped", spot);
  const card = cardName(board.picture, ids[0] as CardId);
  return from === at.columnId
    ? t("board.drag.dropped", { card, ...spot })
    : t("board.drag.droppedFrom", { card, ...spot, from: placeName(t, board.picture, from) });
}

/** What is said while something is in the hand. */
export function dragWords(board: Board, { t, format }: Speech): DragWords {
  const { picture, unit } = board;
  const spot = (at: Spot, ids: readonly string[]) => spotWords(board, t, at, ids.length);
  const cardOf = (id: string) => picture.card(id as CardId);
  const one = (ids: readonly string[]): string | null =>
    ids.length === 1 ? cardName(picture, ids[0] as CardId) : null;
  return {
    lifted(ids, at) {
      const card = one(ids);
      return card === null
        ? t("selection.drag.lifted", spot(at, ids))
        : t("board.drag.lifted", { card, ...spot(at, ids) });
    },
    over(ids, at) {
      const frame = picture.frame();
      const capacity = frame?.sprints.find(({ id }) => id === at.columnId)?.capacity ?? null;
      if (capacity === null) return t("board.drag.over", spot(at, ids));
      const totals = frame?.totalsByPlace.get(at.columnId as Place);
      const { points } = loadAfter(at.columnId, totals, ids.map(cardOf), []);
      const load = t(`board.column.load.${unit}`, {
        load: format.points(fromHundredths(points)),
        capacity: format.points(capacity),
      });
      return t("board.drag.overLoad", { ...spot(at, ids), load });
    },
    outside(ids) {
      const card = one(ids);
      return card === null
        ? t("selection.drag.outside", { count: ids.length })
        : t("board.drag.outside", { card });
    },
    dropped: (ids, at, home) => movedWords({ board, t }, ids, { at, from: home.columnId as Place }),
    cancelled(ids, home) {
      const card = one(ids);
      return card === null
        ? t("selection.drag.cancelled", { count: ids.length })
        : t("board.drag.cancelled", { card, ...spot(home, ids) });
    },
    refused: (_ids, _at, reason) => reason,
  };
}
