import type { CardId } from "@/domain/model/ids";
import { fromHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { refusalText } from "@/features/pieces/refusal-text";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { DragRules, DragWords, Spot } from "@/ui/drag/hand";
import type { Board } from "./board-context";
import { afterInWhole } from "./card/neighbours";
import { loadAfter } from "./column/load";
import { cardName, placeName } from "./names";

type Speech = { readonly t: Translate; readonly format: Format };

/** What a drag on this board may do, does and says. `ui/drag` speaks in plain ids; these are the board's own. */
export function createDragRules(board: Board, services: Services, speech: Speech): DragRules {
  const { picture, filter } = board;
  const { t, format } = speech;
  return {
    words: dragWords(board, speech),
    announce: services.say,
    canDrop(columnId) {
      const sprint = picture.frame()?.sprints.find(({ id }) => id === columnId);
      return sprint?.state.phase === "closed"
        ? refusalText(t, format, { kind: "sprint-closed", sprint: sprint.name })
        : null;
    },
    onRefuse: (text) => services.notify({ kind: "error", text }),
    async onDrop({ itemIds, to }) {
      const place = to.columnId as Place;
      const cardIds = itemIds as readonly CardId[];
      const column = picture.column(place);
      const all = column?.ids ?? [];
      const sight = { all, shown: column ? filter.idsOf(column) : all };
      const after = afterInWhole(sight, to.afterId as CardId | null, cardIds);
      // The board itself says the outcome, with the position the hand has shown.
      return (await services.act({ type: "card/move", cardIds, to: { place, after } }, "")) !== null;
    },
  };
}

function dragWords({ picture, unit }: Board, { t, format }: Speech): DragWords {
  const card = (ids: readonly string[]): string =>
    ids.length === 1 ? cardName(picture, ids[0] as CardId) : t("board.drag.many", { count: ids.length });
  const spot = ({ columnId, position, total }: Spot) => ({
    column: placeName(t, picture, columnId as Place),
    position,
    total,
  });
  const cardOf = (id: string) => picture.card(id as CardId);
  return {
    lifted: (ids, at) => t("board.drag.lifted", { card: card(ids), ...spot(at) }),
    over(ids, at) {
      const frame = picture.frame();
      const capacity = frame?.sprints.find(({ id }) => id === at.columnId)?.capacity ?? null;
      if (capacity === null) return t("board.drag.over", spot(at));
      const totals = frame?.totalsByPlace.get(at.columnId as Place);
      const { points } = loadAfter(at.columnId, totals, ids.map(cardOf), []);
      const load = t(`board.column.load.${unit}`, {
        load: format.points(fromHundredths(points)),
        capacity: format.points(capacity),
      });
      return t("board.drag.overLoad", { ...spot(at), load });
    },
    outside: (ids) => t("board.drag.outside", { card: card(ids) }),
    dropped: (ids, at) => t("board.drag.dropped", { card: card(ids), ...spot(at) }),
    cancelled: (ids, home) => t("board.drag.cancelled", { card: card(ids), ...spot(home) }),
    refused: (_ids, _at, reason) => reason,
  };
}
