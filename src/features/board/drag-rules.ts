import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { DragRules } from "@/ui/drag/hand";
import type { Board } from "./board-context";
import { afterInWhole } from "./card/neighbours";
import { move } from "./names";
import { takenWith } from "./selection/taken";
import { dragWords } from "./speech";

type Speech = { readonly t: Translate; readonly format: Format };

/** What a drag on this board may do, does and says. `ui/drag` speaks in plain ids; these are the board's own. */
export function createDragRules(board: Board, services: Services, speech: Speech): DragRules {
  const { picture, filter } = board;
  const { t } = speech;
  return {
    words: dragWords(board, speech),
    announce: services.say,
    takes: (id) => takenWith(board, id as CardId),
    canDrop(columnId, itemId) {
      const full = picture.split?.refuses(columnId as Place, takenWith(board, itemId as CardId));
      if (full) return full;
      const sprint = picture.frame()?.sprints.find(({ id }) => id === columnId);
      return sprint?.state.phase === "closed" ? t("refusal.sprint-closed", { sprint: sprint.name }) : null;
    },
    countOf(columnId, itemIds) {
      const place = columnId as Place;
      const inside = itemIds.filter((id) => picture.card(id as CardId)?.place === place).length;
      const all = picture.frame()?.totalsByPlace.get(place)?.cards ?? picture.column(place)?.total ?? 0;
      return all - inside;
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
      const done = await services.act(move(picture, { place, after }, cardIds), "");
      const count = done?.plan.finished ?? 0;
      // What went along is no move of the hand's: it is told behind the card that is.
      if (count > 0) setTimeout(() => services.sayBehind(t("parts.openChildren.behind", { count })));
      return done !== null;
    },
  };
}
