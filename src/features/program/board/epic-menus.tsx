import { type ReactElement, type ReactNode, useCallback, useRef } from "react";
import type { EpicId } from "@/domain/model/ids";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Watched } from "@/lib/watched";
import { useMenu } from "@/ui/popup/use-menu";
import { useProgram } from "../program-context";
import { epicEntries } from "./epic-entries";
import type { GridShare } from "./grid-context";
import { epicName, epicOf } from "./places";

/** One menu for all epics of the board. */
export function EpicMenus({
  selected,
  focus,
  onLinkFrom,
  children,
}: {
  selected: Watched<EpicId | null>;
  focus: LandedFocus;
  onLinkFrom: GridShare["onLinkFrom"];
  children: (openMenu: GridShare["openMenu"]) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const program = useProgram();
  const latest = useRef(program);
  latest.current = program;
  const menu = useMenu();
  const openMenu = useCallback<GridShare["openMenu"]>(
    (epicId, request) => {
      const epic = epicOf(latest.current, epicId);
      if (!epic) return;
      selected.set(epicId);
      menu.openMenu({
        ...request,
        label: t("plan.program.card.actions", { name: epicName(latest.current, epic) }),
        entries: () => epicEntries({ program: latest.current, epic, services, t, format, focus, onLinkFrom }),
      });
    },
    [menu, selected, services, t, format, focus, onLinkFrom],
  );
  return (
    <>
      {children(openMenu)}
      {menu.outlet}
    </>
  );
}
