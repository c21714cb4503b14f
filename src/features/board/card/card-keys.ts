import type { KeyboardEvent } from "react";
import type { CardId } from "@/domain/model/ids";
import { isShortcut, type ShortcutId } from "@/features/shortcuts/shortcut-table";
import type { DragMachine } from "@/ui/drag/drag-machine";
import type { Selector } from "../selection/select-cards";

type Hands = {
  readonly selector: Selector;
  readonly machine: DragMachine;
  readonly openMenu: (id: CardId, button: HTMLElement, byKeyboard: boolean) => void;
};

/** The keys of a card that has the focus, beside those of its list and of the hand; every one is in the table. */
export function createCardKeys({ selector, machine, openMenu }: Hands) {
  return (id: CardId, event: KeyboardEvent<HTMLElement>, hasSingle: boolean): void => {
    if (event.defaultPrevented || machine.hasKeyboardHold) return;
    const onCard = event.target instanceof Element && event.target.matches("[data-focus]");
    const asks = (wanted: ShortcutId): boolean => isShortcut(event, wanted, hasSingle);
    const step = (by: -1 | 1): void => {
      const to = selector.step(id, by);
      const columnId = event.currentTarget.closest<HTMLElement>("[data-drag-column]")?.dataset["dragColumn"];
      if (to !== undefined && columnId !== undefined) machine.columns.list(columnId)?.focusOn(to);
    };
    if (asks("cardMenu")) {
      const button = event.currentTarget.querySelector<HTMLElement>("[aria-haspopup=menu]");
      if (!button) return;
      openMenu(id, button, true);
    } else if (!onCard) return;
    else if (asks("select")) selector.toggle(id);
    else if (asks("selectUp")) step(-1);
    else if (asks("selectDown")) step(1);
    else if (asks("selectAll")) selector.allBeside(id);
    else return;
    event.preventDefault();
  };
}
