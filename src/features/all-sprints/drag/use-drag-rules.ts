import { type RefObject, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import type { DragRules, DragWords, Spot } from "@/ui/drag/hand";
import { type Item, itemOf, type Place, type Sprints, type Target } from "../sprints-context";
import { effectOf, moveCommand, movedText, refusalOf } from "./moves";
import { itemName, placeName, sprintFor, targetName } from "./names";

/** What a drag between cells may do, does and says. */
export function useDragRules(latest: RefObject<Sprints>, focus: LandedFocus): DragRules {
  return useMemo(() => {
    const { held, placed, at } = findIn(latest);
    // What the drop would do is said as it was before it was done.
    let outcome = "";
    let target = "";
    return {
      words: { ...wordsOf(latest), dropped: () => outcome },
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
        const [item, goal] = [held(itemIds), at(to)];
        if (!item || !goal) return false;
        target = to.columnId;
        outcome = movedText(latest.current, item, goal, placed(from.columnId));
        const done = await doMove(latest.current, item, goal, outcome);
        if (done === null) focus.promise(itemIds[0] ?? "", from.columnId);
        else outcome = done;
        return done !== null;
      },
    };
  }, [latest, focus]);
}

/** What ids stand for in the last picture. */
function findIn(latest: RefObject<Sprints>) {
  const held = (ids: readonly string[]): Item | null => itemOf(latest.current, ids[0] ?? "");
  const placed = (id: string): Place | undefined => latest.current.places.get(id);
  const at = ({ columnId, afterId }: Pick<Spot, "columnId" | "afterId">): Target | undefined => {
    const place = placed(columnId);
    return place && { ...place, after: afterId as CardId | null };
  };
  return { held, placed, at };
}

function wordsOf(latest: RefObject<Sprints>): Omit<DragWords, "dropped"> {
  const { held, placed, at } = findIn(latest);
  const t: Sprints["t"] = (...asked: Parameters<Sprints["t"]>) => latest.current.t(...asked);
  const named = (ids: readonly string[]): string => {
    const item = held(ids);
    return item ? itemName(latest.current, item) : "";
  };
  const cellName = (ids: readonly string[], id: string): string => {
    const [item, place] = [held(ids), placed(id)];
    return item && place ? placeName(item, place) : "";
  };
  let home = "";
  return {
    lifted(ids, { columnId }) {
      home = columnId;
      return t("plan.allSprints.drag.lifted", { item: named(ids), cell: cellName(ids, columnId) });
    },
    over(ids, spot) {
      const [item, to] = [held(ids), at(spot)];
      if (!item || !to) return "";
      const cell = targetName(latest.current, item, to);
      // Within its own cell nothing follows from it.
      if (spot.columnId === home) return cell;
      return t("plan.allSprints.drag.over", { cell, effect: effectOf(latest.current, item, to) });
    },
    outside: (ids) => t("plan.allSprints.drag.outside", { item: named(ids) }),
    cancelled: (ids, { columnId }) =>
      t("plan.allSprints.drag.cancelled", { item: named(ids), cell: cellName(ids, columnId) }),
    refused: (_ids, _at, reason) => reason,
  };
}

/** Does it, and answers what is to be said; null = not done. A card that would change its project is asked about first. */
export async function doMove(sprints: Sprints, item: Item, to: Target, said: string): Promise<string | null> {
  const room = makeRoom(sprints, item, to);
  const command = moveCommand(item, to);
  const done = command
    ? (await sprints.services.act(command, "")) && said
    : item.kind === "card"
      ? await sprints.transfer(item.card, to)
      : null;
  if (done === null) room.giveBack();
  return done;
}

/** The sprint that a card comes to shows one more, so that it stands there wherever it was put, and pushes none away. */
function makeRoom({ put }: Sprints, item: Item, { cell }: Target): { readonly giveBack: () => void } {
  const sprint = item.kind === "card" ? sprintFor(item.card, cell)?.sprint : undefined;
  if (!sprint || item.kind === "epic" || sprint.id === item.card.sprintId)
    return { giveBack: () => undefined };
  const more = (by: 1 | -1) => put.set(sprint.id, (put.get(sprint.id) ?? 0) + by);
  more(1);
  return { giveBack: () => more(-1) };
}
