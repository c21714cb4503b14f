import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { useDragMachine } from "@/ui/drag/drag-context";
import { useMenu } from "@/ui/popup/use-menu";
import { useBoard } from "../board-context";
import { createSelector, type Selector } from "../selection/select-cards";
import { type CardActions, createCardActions } from "./card-actions";
import { cardEntries } from "./card-entries";
import { createCardKeys } from "./card-keys";

export type CardTools = {
  readonly actions: CardActions;
  readonly selector: Selector;
  /** A key on a card that has the focus. */
  readonly onKey: ReturnType<typeof createCardKeys>;
  readonly openMenu: (id: CardId, button: HTMLElement, byKeyboard: boolean) => void;
};

const CardToolsContext = createContext<CardTools | null>(null);

/** What the cards of a board share: one menu, and what can be done with a card. */
export function useCardTools(): CardTools {
  return must(useContext(CardToolsContext), "a card is drawn inside CardTools");
}

/** Holds the one menu of all cards; drawing it again draws none of them. */
export function CardToolsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const board = useBoard();
  const services = useServices();
  const machine = useDragMachine();
  const { openMenu, openAt, outlet } = useMenu();
  const { store } = board;
  useEffect(() => {
    if (openAt === undefined) store.setState({ menuOf: null });
  }, [openAt, store]);
  const tools = useMemo<CardTools>(() => {
    const actions = createCardActions({ board, services, machine, t });
    const selector = createSelector({ board, services, t });
    const openCardMenu: CardTools["openMenu"] = (id, button, byKeyboard) => {
      const card = board.picture.card(id);
      if (!card) return;
      store.setState({ menuOf: id });
      openMenu({
        label: t("board.card.actions", { key: `${board.code}-${card.number}` }),
        anchor: button,
        returnTo: button,
        byKeyboard,
        align: "end",
        entries: () => cardEntries({ board, actions, selector, t }, id),
      });
    };
    const onKey = createCardKeys({ selector, machine, openMenu: openCardMenu });
    return { actions, selector, onKey, openMenu: openCardMenu };
  }, [board, services, machine, t, openMenu, store]);
  return (
    <CardToolsContext value={tools}>
      {children}
      {outlet}
    </CardToolsContext>
  );
}
