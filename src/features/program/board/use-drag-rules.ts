import { type RefObject, useMemo } from "react";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { DragRules } from "@/ui/drag/hand";
import type { Program } from "../program-context";
import { effectWords, planCommand, refusalOf } from "./move-epic";
import { cellName, epicName, epicOf, placeOf } from "./places";

/** What a drag on this board may do, does and says. */
export function useDragRules(focus: LandedFocus, latest: RefObject<Program>): DragRules {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  return useMemo(() => {
    const program = (): Program => latest.current;
    const named = (ids: readonly string[]): string => {
      const epic = epicOf(program(), ids[0] ?? "");
      return epic ? epicName(program(), epic) : "";
    };
    const effect = (ids: readonly string[], cell: string): string => {
      const epic = epicOf(program(), ids[0] ?? "");
      return epic ? effectWords({ t, format }, program(), epic, cell) : "";
    };
    // What the drop would do is known before it is done.
    let foreseen = "";
    let target = "";
    const cell = (id: string): string => cellName(t, program(), id);
    return {
      words: {
        lifted: (ids, at) => t("plan.program.drag.lifted", { epic: named(ids), cell: cell(at.columnId) }),
        over: (ids, at) =>
          t("plan.program.drag.over", { cell: cell(at.columnId), effect: effect(ids, at.columnId) }),
        outside: (ids) => t("plan.program.drag.outside", { epic: named(ids) }),
        dropped: (ids, at, home) => {
          const [epic, from] = [named(ids), cell(home.columnId)];
          return t("plan.program.drag.dropped", {
            epic,
            cell: cell(at.columnId),
            from,
            effect: foreseen,
          }).trim();
        },
        cancelled: (ids, home) =>
          t("plan.program.drag.cancelled", { epic: named(ids), cell: cell(home.columnId) }),
        refused: (_ids, _at, reason) => reason,
      },
      announce: services.say,
      focusOn(epicId) {
        focus.promise(epicId, target);
        return true;
      },
      canDrop(columnId, itemId) {
        const [epic, place] = [epicOf(program(), itemId), placeOf(program(), columnId)];
        return epic && place !== undefined ? refusalOf(t, program(), epic, place) : null;
      },
      onRefuse: (text) => services.notify({ kind: "error", text }),
      async onDrop({ itemIds, from, to }) {
        const epic = epicOf(program(), itemIds[0] ?? "");
        const place = placeOf(program(), to.columnId);
        if (!epic || place === undefined) return false;
        foreseen = effect(itemIds, to.columnId);
        target = to.columnId;
        const isDone = (await services.act(planCommand(epic, place), "")) !== null;
        if (!isDone) focus.promise(epic.id, from.columnId);
        return isDone;
      },
    };
  }, [t, format, services, latest, focus]);
}
