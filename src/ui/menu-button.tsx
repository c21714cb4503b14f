import { ChevronDown, Ellipsis } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "@/ui/button-look";
import { loadMenu } from "@/ui/popup/load";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useMenu } from "@/ui/popup/use-menu";
import { useReadOnly } from "@/ui/writes/read-only";

export interface MenuButtonProps {
  /** The accessible name; what it acts on included if several look alike. */
  readonly label: string;
  /** Asked for only when the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly icon?: ReactNode;
  /** Words on the button; they must begin `label` (RGAA 11.9: what is seen is what is said). */
  readonly text?: string;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly align?: "start" | "end";
  readonly className?: string;
  /** All of its lines write: not drawn where nothing can be. */
  readonly writes?: boolean;
}

/** A plain button until pressed: the menu itself is fetched at the first sign of interest and mounted when opened. */
export function MenuButton({
  label,
  entries,
  icon,
  text,
  look = "quiet",
  size = "m",
  align = "start",
  className = "",
  writes = false,
}: MenuButtonProps): ReactElement | null {
  const button = useRef<HTMLButtonElement>(null);
  const isReadOnly = useReadOnly() !== null;
  const { openMenu, openAt, outlet } = useMenu();
  const open = (byKeyboard: boolean): void => {
    if (button.current !== null)
      openMenu({ label, anchor: button.current, returnTo: button.current, entries, byKeyboard, align });
  };
  const prepare = (): void => {
    loadMenu().catch(() => undefined);
  };
  if (isReadOnly && writes) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={openAt !== undefined}
        {...(text === label ? {} : { "aria-label": label })}
        className={`${buttonClass(look, size, text === undefined ? "square" : "worded")} ${className}`}
        onPointerEnter={prepare}
        onFocus={prepare}
        // A click without a pointer (detail 0) is Enter, Space, or a screen reader's press.
        onClick={(event) => open(event.detail === 0)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          event.stopPropagation();
          open(true);
        }}
      >
        {icon ?? (text === undefined ? <Ellipsis aria-hidden /> : null)}
        {text}
        {text === undefined ? null : <ChevronDown aria-hidden />}
      </button>
      {outlet}
    </>
  );
}
