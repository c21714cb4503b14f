import { type RefObject, useMemo } from "react";
import type { DragRules } from "@/ui/drag/hand";
import { type ColumnId, columnName, type PhaseBoard, projectName, projectOf } from "./columns";
import { effectOf, movedText, moveTo, refusalOf } from "./move";

/** What a drag on this board may do, does and says. */
export function useDragRules(latest: RefObject<PhaseBoard>): DragRules {
  return useMemo(() => {
    const held = (ids: readonly string[]) => projectOf(latest.current, ids[0] ?? "");
    const named = (ids: readonly string[]): string => {
      const project = held(ids);
      return project ? projectName(latest.current, project) : "";
    };
    const phase = (id: string): string => columnName(latest.current.t, id as ColumnId);
    // What the drop would do is said as it was before it was done.
    let outcome = "";
    let target: ColumnId = "none";
    return {
      words: {
        lifted: (ids, at) =>
          latest.current.t("plan.portfolioBoard.drag.lifted", {
            name: named(ids),
            phase: phase(at.columnId),
          }),
        over(ids, at) {
          const project = held(ids);
          const effect = project ? effectOf(latest.current, project, at.columnId as ColumnId) : "";
          return latest.current
            .t("plan.portfolioBoard.drag.over", { phase: phase(at.columnId), effect })
            .trim();
        },
        outside: (ids) => latest.current.t("plan.portfolioBoard.drag.outside", { name: named(ids) }),
        dropped: () => outcome,
        cancelled: (ids, home) =>
          latest.current.t("plan.portfolioBoard.drag.cancelled", {
            name: named(ids),
            phase: phase(home.columnId),
          }),
        refused: (_ids, _at, reason) => reason,
      },
      announce: (text) => latest.current.services.say(text),
      focusOn(itemId) {
        latest.current.focusOn(itemId, target);
        return true;
      },
      canDrop(columnId, itemId) {
        const project = projectOf(latest.current, itemId);
        return project ? refusalOf(latest.current, project, columnId as ColumnId) : null;
      },
      onRefuse: (text) => latest.current.services.notify({ kind: "error", text }),
      async onDrop({ itemIds, to }) {
        const project = held(itemIds);
        if (!project) return false;
        target = to.columnId as ColumnId;
        outcome = movedText(latest.current, project, to.columnId as ColumnId);
        return moveTo(latest.current, project, to.columnId as ColumnId, "");
      },
    };
  }, [latest]);
}
