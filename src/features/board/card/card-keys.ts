import type { KeyboardEvent } from "react";
import type { CardId } from "@/domain/model/ids";
import { isShortcut, type ShortcutId } from "@/features/shortcuts/shortcut-table";
import type { DragMachine } from "@/ui/drag/drag-machine";
import type { Board } from "../board-context";
import type { LateTools } from "./late-tools";
import { openCard } from "./open-card";
import type { WhenCome } from "./when-come";

type Hands = {
  readonly board: Board;
  readonly withLate: WhenCome<LateTools>;
  readonly machine: DragMachine;
  readonly openMenu: (id: CardId, button: HTMLElement, byKeyboard: boolean) => void;
};

/** The keys of a card that has the focus, beside those of its list and of the hand; every one is in the table. */
export function createCardKeys({ board, withLate, machine, openMenu }: Hands) {
  return (id: CardId, event: KeyboardEvent<HTMLElement>, hasSingle: boolean): void => {
    if (event.defaultPrevented || machine.hasKeyboardHold) return;
    const onCard = event.target instanceof Element && event.target.matches("[data-focus]");
    const asks = (wanted: ShortcutId): boolean => isShortcut(event, wanted, hasSingle);
    const columnId = event.currentTarget.closest<HTMLElement>("[data-drag-column]")?.dataset["dragColumn"];
    const step = (by: -1 | 1): Promise<void> =>
      withLate(({ selector }) => {
        const to = selector.step(id, by);
        if (to !== undefined && columnId !== undefined) machine.columns.list(columnId)?.focusOn(to);
      });
    if (asks("cardMenu")) {
      const button = event.currentTarget.querySelector<HTMLElement>("[aria-haspopup=menu]");
      if (!button) return;
      openMenu(id, button, true);
    } else if (!onCard) return;
    else if (asks("open")) openCard(board, id);
    else if (asks("select")) void withLate(({ selector }) => selector.toggle(id));
    else if (asks("selectUp")) void step(-1);
    else if (asks("selectDown")) void step(1);
    else if (asks("selectAll")) void withLate(({ selector }) => selector.allBeside(id));
    else return;
    event.preventDefault();
  };
}
