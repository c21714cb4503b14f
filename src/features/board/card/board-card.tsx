import { Check } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, memo, type ReactElement, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { paths } from "@/features/paths";
import { CardFace } from "@/features/pieces/card-face";
import type { Density } from "@/features/services/density";
import { useShortcutState } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import type { Picture } from "@/storage/queries/picture";
import { useBoard, useCardState } from "../board-context";
import { useCard } from "../use-picture";
import { useCardTools } from "./card-menu";
import { openCard } from "./open-card";
import { useSurroundings } from "./surroundings";

/** One card of the board: drawn again when that card changes, and for no other reason. */
export const BoardCard = memo(function BoardCard({
  id,
  tabIndex,
  isLocked,
}: {
  id: CardId;
  tabIndex: 0 | -1;
  /** In a closed sprint: it can be read and opened. */
  isLocked: boolean;
}): ReactElement | null {
  const board = useBoard();
  const { isReadOnly, code, density } = board;
  const { withLate, onKey, openMenu } = useCardTools();
  const { hasSingle } = useShortcutState();
  const { card, ties } = useCard(id);
  const { isOpen, isSelected, ...known } = useCardState(id);
  const around = useSurroundings(card, { ties, ...known });
  const hasMenu = !isReadOnly && !isLocked;
  const menu = useMemo(
    () => ({
      isOpen,
      open: (button: HTMLElement, byKeyboard: boolean) => openMenu(id, button, byKeyboard),
    }),
    [isOpen, openMenu, id],
  );
  const onOpen = useMemo(
    () =>
      (event: MouseEvent<HTMLAnchorElement>): void => {
        // What else a browser does with a link is its own: the wheel's button opens a new tab.
        if (event.altKey || (!hasMenu && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
        event.preventDefault();
        const { shiftKey } = event;
        // The sheet beside the board is ours, and keeps the filter.
        if (!shiftKey && !event.ctrlKey && !event.metaKey) openCard(board, id);
        else void withLate(({ selector }) => (shiftKey ? selector.extendTo(id) : selector.toggle(id)));
      },
    [board, withLate, hasMenu, id],
  );
  if (!card) return null;
  const selectedId = `${id}-selected`;
  return (
    <div
      className="relative select-none rounded-m [-webkit-touch-callout:none]"
      {...(hasMenu
        ? {
            onContextMenu: byKeyOnly,
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey(id, event, hasSingle),
          }
        : {})}
    >
      <CardFace
        card={card}
        around={around}
        density={density}
        href={`#${paths.sprints(code)}?card=${code}-${card.number}`}
        tabIndex={tabIndex}
        onOpen={onOpen}
        {...(hasMenu ? { menu } : {})}
        {...(isSelected ? { describedBy: selectedId } : {})}
      />
      {isSelected ? <SelectedMark id={selectedId} /> : null}
    </div>
  );
});

/** A tick and a word: a frame alone would say it by colour only. */
function SelectedMark({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="pointer-events-none absolute inset-0 rounded-m border-2 border-accent">
      <span className="absolute top-1.5 -left-2 grid size-4 place-items-center rounded-full bg-accent text-on-accent forced-colors:border">
        <Check aria-hidden size={12} strokeWidth={3} />
        <span id={id} className="sr-only">
          {t("board.card.selected")}
        </span>
      </span>
    </span>
  );
}

/** The menu key has opened ours: the browser's own stays for the mouse. */
function byKeyOnly(event: MouseEvent): void {
  if (event.button !== 2) event.preventDefault();
}

/** The card in the hand. */
export function CardInHand({ id, count }: { id: CardId; count: number }): ReactElement | null {
  const { density } = useBoard();
  const { card, ties } = useCard(id);
  const around = useSurroundings(card, { ties, ...useCardState(id) });
  if (!card) return null;
  return (
    <div className="relative rotate-[1.6deg] rounded-m shadow-2 ring-2 ring-accent">
      {count > 1 ? (
        <>
          <span className="absolute inset-0 -z-1 translate-x-1.5 translate-y-1.5 rounded-m border border-line-strong bg-raised" />
          <span className="absolute -top-2.5 -right-2.5 z-1 grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-s">
            {count}
          </span>
        </>
      ) : null}
      <CardFace card={card} around={around} density={density} href="#" tabIndex={-1} isCopy />
    </div>
  );
}

/** The height to expect of a card before it is drawn; near enough that the scroll bar does not jump. */
export function estimateIn(picture: Picture, density: Density): (id: string | null) => number {
  return (id) => {
    if (density === "compact") return 32;
    const card = id === null ? undefined : picture.card(id as CardId);
    const more = density === "detailed" ? 44 : 0;
    if (!card) return 86 + more;
    const epic = card.epicId === null ? 0 : 22;
    const title = card.title.length > 34 ? 36 : 18;
    const blocked = card.blocked === null ? 0 : 25;
    return 18 + epic + title + blocked + (card.labels.length > 0 ? 26 : 0) + 28 + more;
  };
}
