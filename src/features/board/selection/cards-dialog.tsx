import type { ReactElement } from "react";
import { useBoard, useBoardState } from "../board-context";
import { selectionActions } from "./selection-actions";

/** The dialog of an action on some cards. */
export function CardsDialog(): ReactElement | null {
  const { store } = useBoard();
  const wanted = useBoardState((state) => state.cardsDialog);
  const Dialog = selectionActions.find(({ name }) => name === wanted?.action)?.Dialog;
  if (!wanted || !Dialog) return null;
  return <Dialog cardIds={wanted.cardIds} onClose={() => store.setState({ cardsDialog: null })} />;
}
