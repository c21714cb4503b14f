import { ArrowRight, Trash2, X } from "lucide-react";
import { type ReactElement, useCallback, useEffect, useSyncExternalStore } from "react";
import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import { type Board, useBoard, useBoardState } from "../board-context";
import { useCardTools } from "../card/card-menu";
import { openPlaces } from "../names";
import { placeEntries } from "../place-entries";
import { pruned } from "./selection";
import { selectionActions } from "./selection-actions";
import { selectedInOrder } from "./taken";

/** On a narrow screen the icons stand for the words, which are still said: the bar leaves the cards their room. */
const short = "max-sm:sr-only";

/** How many cards are selected, how many of them the filter hides, and what can be done with all of them (B18). */
export function SelectionBar(): ReactElement {
  const { t } = useTranslation();
  const board = useBoard();
  const { withLate } = useCardTools();
  const count = useBoardState((state) => state.selection.ids.size);
  const hidden = useHidden(board);
  useOnlyThere(board);
  const clear = (): void => void withLate(({ selector }) => selector.clear());
  useShortcut("clearSelection", clear);
  return (
    <section
      aria-label={t("selection.bar")}
      className="flex flex-none flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2 print:hidden"
    >
      <p className="mr-2 font-semibold">
        {t("selection.count", { count })}
        {hidden > 0 ? (
          <span className="font-normal text-ink-2">{` ${t("selection.hidden", { count: hidden })}`}</span>
        ) : null}
      </p>
      <MenuButton
        label={t("selection.moveTo")}
        text={t("selection.moveTo")}
        look="plain"
        icon={<ArrowRight aria-hidden />}
        entries={() =>
          placeEntries(board.picture, t, {
            here: null,
            onPick: (place) =>
              void withLate(({ actions }) => actions.moveTo(selectedInOrder(board), place, null)),
          })
        }
      />
      {selectionActions
        .filter(({ onlyOne }) => onlyOne !== true)
        .map(({ name, Icon, label }) => (
          <Button
            key={name}
            icon={<Icon aria-hidden />}
            onClick={() =>
              board.store.setState({ cardsDialog: { action: name, cardIds: selectedInOrder(board) } })
            }
          >
            <span className={short}>{label(t)}</span>
          </Button>
        ))}
      <Button
        icon={<Trash2 aria-hidden />}
        onClick={() => void withLate(({ actions }) => actions.trash(selectedInOrder(board)))}
      >
        <span className={short}>{t("selection.trash")}</span>
      </Button>
      <IconButton className="ml-auto" label={t("selection.clear")} icon={<X aria-hidden />} onClick={clear} />
    </section>
  );
}

/** How many of the selected cards the filter does not show. */
function useHidden({ picture, filter, store }: Board): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [filter.subscribe(listener), picture.onAny(listener), store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [filter, picture, store],
  );
  return useSyncExternalStore(subscribe, () => {
    const { ids } = store.getState().selection;
    if (!filter.isOn()) return 0;
    return openPlaces(picture).reduce((left, place) => {
      const column = picture.column(place);
      return column ? left - filter.idsOf(column).filter((id) => ids.has(id)).length : left;
    }, ids.size);
  });
}

/** A card that goes (trash, archive, another project, a sprint that closes) leaves the selection. */
function useOnlyThere({ picture, store }: Board): void {
  useEffect(
    () =>
      picture.onAny(() => {
        const open = new Set(openPlaces(picture));
        const { selection } = store.getState();
        const left = pruned(selection, (id) => open.has(picture.card(id)?.place ?? "trash"));
        if (left !== selection) store.setState({ selection: left });
      }),
    [picture, store],
  );
}
