import type { CardId } from "@/domain/model/ids";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { createSelector, type Selector } from "../selection/select-cards";
import { type CardActions, createCardActions } from "./card-actions";
import { cardEntries } from "./card-entries";
import type { Hands } from "./hands";

/** What is done with cards: no board needs it to be drawn, so it is fetched when the board stands. */
export type LateTools = {
  readonly actions: CardActions;
  readonly selector: Selector;
  readonly entries: (id: CardId) => readonly MenuEntry[];
};

export function createLateTools(hands: Hands): LateTools {
  const actions = createCardActions(hands);
  const selector = createSelector(hands);
  return { actions, selector, entries: (id) => cardEntries({ ...hands, actions, selector }, id) };
}
