import { Ellipsis } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type ReactElement, type ReactNode, useRef } from "react";
import { navigate } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import type { MenuRequest } from "@/ui/popup/menu-entry";

type Props<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  /** What its link opens. */
  readonly href: string;
  readonly openMenu: (id: Id, request: Omit<MenuRequest, "entries" | "label">) => void;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly titleClass: string;
  /** What else stands on it, between its face and its menu. */
  readonly extra?: ReactNode;
  /** Its other keys. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Draws its face around the link. */
  readonly children: (title: (text: string) => ReactElement) => ReactNode;
};

/** What lies in a grid of the portfolio and can be gripped: a link over all of it, and one menu, by its button or the key for menus. */
export function GridItem<Id extends string>({
  id,
  name,
  href,
  openMenu,
  className,
  style,
  titleClass,
  extra,
  onKey,
  children,
}: Props<Id>): ReactElement {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const open = (byKeyboard: boolean): void => {
    if (button.current)
      openMenu(id, { anchor: button.current, returnTo: button.current, byKeyboard, align: "end" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isMenuKey = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
    if (!isMenuKey) {
      onKey?.(event);
      return;
    }
    event.preventDefault();
    open(true);
  };
  return (
    <li
      data-row-id={id}
      aria-label={name}
      className={`select-none [-webkit-touch-callout:none] data-held:opacity-40 ${className}`}
      style={style}
      onKeyDown={onKeyDown}
    >
      {children((text) => (
        <a
          href={`#${href}`}
          data-focus
          draggable={false}
          dir="auto"
          className={`line-clamp-2 rounded-s after:absolute after:inset-0 ${titleClass}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            navigate(href);
          }}
        >
          {text}
        </a>
      ))}
      {extra}
      <span className="absolute top-0.5 right-0.5 z-1 print:hidden">
        <IconButton
          ref={button}
          size="s"
          icon={<Ellipsis aria-hidden />}
          label={t("plan.program.card.actions", { name })}
          aria-haspopup="menu"
          onClick={(event) => open(event.detail === 0)}
        />
      </span>
    </li>
  );
}
