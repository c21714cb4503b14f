import type { CardId } from "@/domain/model/ids";
import type { Hands } from "../card/hands";
import { cardName } from "../names";
import { extended, stepped, toggled, withAll } from "./selection";
import { noSelection, type Selection } from "./taken";

/** What a person does to select cards, by whatever means; each says what came of it. */
export function createSelector({ board, services, machine, t }: Hands) {
  const { picture, store } = board;
  const shownBeside = (id: CardId): readonly CardId[] => {
    const place = picture.card(id)?.place;
    const column = place && picture.column(place);
    return column ? board.filter.idsOf(column) : [];
  };
  function choose(selection: Selection, id: CardId | null): void {
    store.setState({ selection });
    const count = selection.ids.size;
    if (id === null) services.say(t("selection.count", { count }));
    else {
      const said = selection.ids.has(id) ? "selection.said.selected" : "selection.said.deselected";
      services.say(t(said, { card: cardName(picture, id), count: t("selection.count", { count }) }));
    }
  }
  return {
    toggle: (id: CardId) => choose(toggled(store.getState().selection, id), id),
    /** Everything from where the selection began to this card. */
    extendTo: (id: CardId) => choose(extended(store.getState().selection, shownBeside(id), id), id),
    /** One row up or down; answers the card that the focus goes to, if there is one. */
    step(from: CardId, by: -1 | 1): CardId | undefined {
      const shown = shownBeside(from);
      const to = shown[shown.indexOf(from) + by];
      if (to !== undefined) choose(stepped(store.getState().selection, shown, { from, to }), to);
      return to;
    },
    /** All that the column of a card shows. */
    allBeside: (id: CardId) => choose(withAll(store.getState().selection, shownBeside(id)), null),
    /** The focus goes from what was about the selection, and is no more, to the card that was selected last. */
    clear(): void {
      const { head } = store.getState().selection;
      const place = head === null ? undefined : picture.card(head)?.place;
      choose(noSelection, null);
      const isOnCard = document.activeElement?.matches("[data-focus]") ?? false;
      if (place !== undefined && !isOnCard) machine.columns.list(place)?.focusOn(head);
    },
  };
}

export type Selector = ReturnType<typeof createSelector>;
