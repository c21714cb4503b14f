import type { ReactElement } from "react";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard, useBoardState } from "../board-context";

const SelectionBar = lazyPart(async () => {
  const [{ SelectionBar: Bar }] = await Promise.all([import("./selection-bar"), loadTexts()]);
  return { default: Bar };
});
const CardsDialog = lazyPart(async () => {
  const [{ CardsDialog: Dialog }] = await Promise.all([import("./cards-dialog"), loadTexts()]);
  return { default: Dialog };
});

/** Where the bar of a selection stands while there is one, and the dialogs about cards; fetched with the first. */
export function SelectionHost(): ReactElement | null {
  const { isReadOnly } = useBoard();
  const hasAny = useBoardState((state) => state.selection.ids.size > 0);
  const hasDialog = useBoardState((state) => state.cardsDialog !== null);
  if (isReadOnly) return null;
  return (
    <>
      {hasAny ? <SelectionBar /> : null}
      {hasDialog ? <CardsDialog /> : null}
    </>
  );
}
