import {
  ArrowDown,
  ArrowDownToLine,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  SquareArrowOutUpRight,
  Trash2,
} from "lucide-react";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { useDragMachine } from "@/ui/drag/drag-context";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useMenu } from "@/ui/popup/use-menu";
import { type Board, useBoard } from "../board-context";
import { openPlaces, placeName } from "../names";
import { type CardActions, createCardActions, sightOf } from "./card-actions";
import { type Step, stepTarget } from "./neighbours";

export type CardTools = {
  readonly actions: CardActions;
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
    return {
      actions,
      openMenu(id, button, byKeyboard) {
        const card = board.picture.card(id);
        if (!card) return;
        store.setState({ menuOf: id });
        openMenu({
          label: t("board.card.actions", { key: `${board.code}-${card.number}` }),
          anchor: button,
          returnTo: button,
          byKeyboard,
          align: "end",
          entries: () => cardEntries({ board, actions, t }, id),
        });
      },
    };
  }, [board, services, machine, t, openMenu, store]);
  return (
    <CardToolsContext value={tools}>
      {children}
      {outlet}
    </CardToolsContext>
  );
}

type Wording = { readonly board: Board; readonly actions: CardActions; readonly t: Translate };

const stepIcons = {
  up: <ArrowUp />,
  down: <ArrowDown />,
  top: <ArrowUpToLine />,
  bottom: <ArrowDownToLine />,
};

function cardEntries({ board, actions, t }: Wording, id: CardId): readonly MenuEntry[] {
  const { picture } = board;
  const place = picture.card(id)?.place ?? "backlog";
  const sight = sightOf(board, place);
  const step = (name: Step): MenuEntry => ({
    kind: "action",
    label: t(`board.menu.${name}`),
    icon: stepIcons[name],
    disabledReason:
      stepTarget(sight, id, name) === undefined
        ? t(name === "up" || name === "top" ? "board.menu.alreadyFirst" : "board.menu.alreadyLast")
        : undefined,
    onPick: () => void actions.step(id, name),
  });
  const targets = openPlaces(picture).map(
    (target): MenuEntry => ({
      kind: "action",
      label: placeName(t, picture, target),
      disabledReason: target === place ? t("board.menu.alreadyThere") : undefined,
      onPick: () => void actions.moveTo(id, target, null),
    }),
  );
  return [
    {
      kind: "action",
      label: t("board.menu.open"),
      icon: <SquareArrowOutUpRight />,
      onPick: () => actions.open(id),
    },
    { kind: "separator" },
    { kind: "submenu", label: t("board.menu.moveTo"), icon: <ArrowRight />, entries: targets },
    step("up"),
    step("down"),
    step("top"),
    step("bottom"),
    { kind: "separator" },
    {
      kind: "action",
      label: t("board.menu.trash"),
      icon: <Trash2 />,
      danger: true,
      onPick: () => void actions.trash(id),
    },
  ];
}
