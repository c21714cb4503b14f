import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { columnIds, columnName, columnOf, type PhaseBoard } from "./columns";
import { effectOf, movedText, moveTo, refusalOf } from "./move";

/** All that a drag can do, by name and with what would follow. */
export function cardEntries(board: PhaseBoard, project: Row<"project">): readonly MenuEntry[] {
  const { t } = board;
  const settings: readonly MenuEntry[] = project.isExternal
    ? []
    : [
        { kind: "separator" },
        {
          kind: "action",
          label: t("plan.portfolioBoard.menu.settings"),
          onPick: () => navigate(paths.projectSettings(project.code)),
        },
      ];
  const moves = columnIds.map((column): MenuEntry => {
    const phase = columnName(t, column);
    const refusal = refusalOf(board, project, column);
    const effect = refusal === null ? effectOf(board, project, column) : "";
    return {
      kind: "action",
      label: effect === "" ? phase : t("plan.portfolioBoard.menu.with", { phase, effect }),
      checked: column === columnOf(project),
      writes: true,
      ...(refusal === null ? {} : { disabledReason: refusal }),
      onPick: () => {
        if (column === columnOf(project)) return;
        board.focusOn(project.id, column);
        void moveTo(board, project, column, movedText(board, project, column));
      },
    };
  });
  return [{ kind: "heading", label: t("plan.portfolioBoard.menu.move") }, ...moves, ...settings];
}
