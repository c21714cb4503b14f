import {
  Archive,
  ArrowDown,
  ArrowDownToLine,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  Check,
  CornerDownLeft,
  SquareArrowOutUpRight,
  Trash2,
  X,
} from "lucide-react";
import type { CardId } from "@/domain/model/ids";
import { lateTakers } from "@/features/pieces/sprint-report/late-takers";
import type { Translate } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import type { Board } from "../board-context";
import { placeEntries } from "../place-entries";
import type { Selector } from "../selection/select-cards";
import { actionsFor } from "../selection/selection-actions";
import { takenWith } from "../selection/taken";
import { type CardActions, sightOf } from "./card-actions";
import { type Step, stepTarget } from "./neighbours";

type Tools = {
  readonly board: Board;
  readonly actions: CardActions;
  readonly selector: Selector;
  readonly t: Translate;
};

const icons = {
  up: <ArrowUp />,
  down: <ArrowDown />,
  top: <ArrowUpToLine />,
  bottom: <ArrowDownToLine />,
};

/** The menu of a card; of one among several selected, what can be done with all of them (B18, B19). */
export function cardEntries(tools: Tools, id: CardId): readonly MenuEntry[] {
  const ids = takenWith(tools.board, id);
  return ids.length > 1 ? entriesOfMany(tools, id, ids) : entriesOfOne(tools, id);
}

function entriesOfOne({ board, actions, selector, t }: Tools, id: CardId): readonly MenuEntry[] {
  const { picture } = board;
  const place = picture.card(id)?.place ?? "backlog";
  const sight = sightOf(board, place);
  const isSelected = board.store.getState().selection.ids.has(id);
  const step = (name: Step): MenuEntry => ({
    kind: "action",
    label: t(`board.menu.${name}`),
    icon: icons[name],
    disabledReason:
      stepTarget(sight, id, name) === undefined
        ? t(name === "up" || name === "top" ? "board.menu.alreadyFirst" : "board.menu.alreadyLast")
        : undefined,
    onPick: () => void actions.step(id, name),
  });
  return [
    {
      kind: "action",
      label: t("board.menu.open"),
      icon: <SquareArrowOutUpRight />,
      onPick: () => actions.open(id),
    },
    { kind: "separator" },
    moveEntry({ board, t }, place, (target) => void actions.moveTo([id], target, null)),
    ...lateEntries({ board, actions, t }, id),
    ...dialogEntries({ board, t }, [id]),
    step("up"),
    step("down"),
    step("top"),
    step("bottom"),
    { kind: "separator" },
    {
      kind: "action",
      label: t(isSelected ? "board.menu.deselect" : "board.menu.select"),
      icon: isSelected ? <X /> : <Check />,
      onPick: () => selector.toggle(id),
    },
    { kind: "separator" },
    archiveEntry(t, () => void actions.archive([id])),
    trashEntry(t, () => void actions.trash([id])),
  ];
}

function entriesOfMany(
  { board, actions, selector, t }: Tools,
  id: CardId,
  ids: readonly CardId[],
): readonly MenuEntry[] {
  const place = board.picture.card(id)?.place ?? "backlog";
  const toEnd = (end: "top" | "bottom"): MenuEntry => ({
    kind: "action",
    label: t(`board.menu.${end}`),
    icon: icons[end],
    onPick: () => void actions.toEnd(ids, place, end),
  });
  return [
    { kind: "heading", label: t("selection.count", { count: ids.length }) },
    moveEntry({ board, t }, null, (target) => void actions.moveTo(ids, target, null)),
    ...dialogEntries({ board, t }, ids),
    toEnd("top"),
    toEnd("bottom"),
    { kind: "separator" },
    {
      kind: "action",
      label: t("board.menu.deselect"),
      icon: <X />,
      onPick: () => selector.toggle(id),
    },
    { kind: "action", label: t("selection.clear"), icon: <X />, onPick: selector.clear },
    { kind: "separator" },
    archiveEntry(t, () => void actions.archive(ids)),
    trashEntry(t, () => void actions.trash(ids)),
  ];
}

/** A finished card can be put back into the sprint that was closed last (B33). */
function lateEntries({ board, actions, t }: Omit<Tools, "selector">, id: CardId): readonly MenuEntry[] {
  const { picture } = board;
  const rows = picture.split?.base ?? picture;
  const [frame, card] = [rows.frame(), rows.card(id)];
  if (!frame || !card) return [];
  return lateTakers(frame, card).map((sprint) => ({
    kind: "action",
    label: t("life.putBack.action", { sprint: sprint.name }),
    icon: <CornerDownLeft />,
    onPick: () => void actions.putBack(id, sprint),
  }));
}

/** What a dialog does with these cards: their place in the menu is beside the moves. */
function dialogEntries(
  { board, t }: Pick<Tools, "board" | "t">,
  cardIds: readonly CardId[],
): readonly MenuEntry[] {
  return actionsFor(cardIds.length).map(({ name, Icon, label }) => ({
    kind: "action",
    label: label(t),
    icon: <Icon />,
    onPick: () => board.store.setState({ cardsDialog: { action: name, cardIds } }),
  }));
}

function moveEntry(
  { board, t }: Pick<Tools, "board" | "t">,
  here: Parameters<typeof placeEntries>[2]["here"],
  onPick: Parameters<typeof placeEntries>[2]["onPick"],
): MenuEntry {
  return {
    kind: "submenu",
    label: t("board.menu.moveTo"),
    icon: <ArrowRight />,
    entries: placeEntries(board.picture, t, { here, onPick }),
  };
}

const archiveEntry = (t: Translate, onPick: () => void): MenuEntry => ({
  kind: "action",
  label: t("many.trash.archiveCard"),
  icon: <Archive />,
  onPick,
});

const trashEntry = (t: Translate, onPick: () => void): MenuEntry => ({
  kind: "action",
  label: t("board.menu.trash"),
  icon: <Trash2 />,
  danger: true,
  onPick,
});
