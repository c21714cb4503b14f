import { type KeyboardEvent, type MouseEvent, memo, type ReactElement, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { paths } from "@/features/paths";
import { CardFace } from "@/features/pieces/card-face";
import type { Density } from "@/features/services/density";
import type { Picture } from "@/storage/queries/picture";
import { useBoard, useBoardState } from "../board-context";
import { useCard } from "../use-picture";
import { useCardTools } from "./card-menu";
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
  const { isReadOnly, code, density } = useBoard();
  const { actions, openMenu } = useCardTools();
  const card = useCard(id);
  const around = useSurroundings(card);
  const isOpen = useBoardState((state) => state.menuOf === id);
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
        // A new tab is the browser's; the sheet beside the board is ours, and keeps the filter.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        actions.open(id);
      },
    [actions, id],
  );
  if (!card) return null;
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!hasMenu || !isMenuKey(event) || event.defaultPrevented) return;
    const button = event.currentTarget.querySelector<HTMLElement>("[aria-haspopup=menu]");
    if (!button) return;
    event.preventDefault();
    openMenu(id, button, true);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the card's link, which is inside
    <div onKeyDown={onKeyDown} {...(hasMenu ? { onContextMenu: byKeyOnly } : {})}>
      <CardFace
        card={card}
        around={around}
        density={density}
        href={`#${paths.sprints(code)}?card=${code}-${card.number}`}
        tabIndex={tabIndex}
        onOpen={onOpen}
        {...(hasMenu ? { menu } : {})}
      />
    </div>
  );
});

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === "ContextMenu" || (key === "F10" && shiftKey);

/** The menu key has opened ours: the browser's own stays for the mouse. */
function byKeyOnly(event: MouseEvent): void {
  if (event.button !== 2) event.preventDefault();
}

/** The card in the hand. */
export function CardInHand({ id }: { id: CardId }): ReactElement | null {
  const { density } = useBoard();
  const card = useCard(id);
  const around = useSurroundings(card);
  if (!card) return null;
  return (
    <div className="rotate-[1.6deg] rounded-m shadow-2 ring-2 ring-accent">
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
    return 18 + epic + title + (card.labels.length > 0 ? 26 : 0) + 28 + more;
  };
}
