import { type RefObject, useMemo } from "react";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import type { DragRules } from "@/ui/drag/hand";
import { type Item, itemOf, type Place, type Sprints } from "../sprints-context";
import { effectOf, moveCommand, movedText, refusalOf } from "./moves";
import { itemName, placeName } from "./names";

/** What a drag between cells may do, does and says. */
export function useDragRules(latest: RefObject<Sprints>, focus: LandedFocus): DragRules {
  return useMemo(() => {
    const held = (ids: readonly string[]): Item | null => itemOf(latest.current, ids[0] ?? "");
    const placed = (id: string): Place | undefined => latest.current.places.get(id);
    const named = (ids: readonly string[]): string => {
      const item = held(ids);
      return item ? itemName(latest.current, item) : "";
    };
    const cellName = (ids: readonly string[], id: string): string => {
      const [item, place] = [held(ids), placed(id)];
      return item && place ? placeName(item, place) : "";
    };
    const t: Sprints["t"] = (...asked: Parameters<Sprints["t"]>) => latest.current.t(...asked);
    // What the drop would do is said as it was before it was done.
    let outcome = "";
    let target = "";
    return {
      words: {
        lifted: (ids, at) =>
          t("plan.allSprints.drag.lifted", { item: named(ids), cell: cellName(ids, at.columnId) }),
        over(ids, at) {
          const [item, place] = [held(ids), placed(at.columnId)];
          const effect = item && place ? effectOf(latest.current, item, place) : "";
          return t("plan.allSprints.drag.over", { cell: cellName(ids, at.columnId), effect });
        },
        outside: (ids) => t("plan.allSprints.drag.outside", { item: named(ids) }),
        dropped: () => outcome,
        cancelled: (ids, home) =>
          t("plan.allSprints.drag.cancelled", { item: named(ids), cell: cellName(ids, home.columnId) }),
        refused: (_ids, _at, reason) => reason,
      },
      announce: (text) => latest.current.services.say(text),
      focusOn(itemId) {
        focus.promise(itemId, target);
        return true;
      },
      canDrop(columnId, itemId) {
        const [item, place] = [itemOf(latest.current, itemId), placed(columnId)];
        return item && place ? refusalOf(latest.current, item, place) : null;
      },
      onRefuse: (text) => latest.current.services.notify({ kind: "error", text }),
      async onDrop({ itemIds, from, to }) {
        const [item, place] = [held(itemIds), placed(to.columnId)];
        if (!item || !place) return false;
        target = to.columnId;
        outcome = movedText(latest.current, item, place, placed(from.columnId));
        const done = await doMove(latest.current, item, place, outcome);
        if (done === null) focus.promise(itemIds[0] ?? "", from.columnId);
        else outcome = done;
        return done !== null;
      },
    };
  }, [latest, focus]);
}

/** Does it, and answers what is to be said; null = not done. A card that would change its project is asked about first. */
export async function doMove(
  sprints: Sprints,
  item: Item,
  place: Place,
  said: string,
): Promise<string | null> {
  const command = moveCommand(item, place);
  if (command) return (await sprints.services.act(command, "")) === null ? null : said;
  return item.kind === "card" ? sprints.transfer(item.card, place) : null;
}
