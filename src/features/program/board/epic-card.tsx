import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import type { EpicId } from "@/domain/model/ids";
import type { Placed } from "@/domain/portfolio/program/grid";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { useProgram } from "../program-context";
import { EpicFace } from "./epic-face";
import { useGrid } from "./grid-context";
import { LinkHandle } from "./link-handle";
import { epicName, epicOf } from "./places";

interface EpicCardProps {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An epic on the board: a link that opens it, a menu, and what can be gripped. */
export function EpicCard({ placed, x, y, width, height }: EpicCardProps): ReactElement {
  const { t } = useTranslation();
  const program = useProgram();
  const { openMenu } = useGrid();
  const button = useRef<HTMLButtonElement>(null);
  const { epic } = placed;
  const name = epicName(program, epic);
  const titleId = `${epic.id}-title`;
  const href = withQuery({ epic: epic.id });
  const open = (byKeyboard: boolean): void => {
    if (button.current)
      openMenu(epic.id, { anchor: button.current, returnTo: button.current, byKeyboard, align: "end" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMenuKey = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
    if (!isMenuKey) return;
    event.preventDefault();
    open(true);
  };
  return (
    <li
      data-row-id={epic.id}
      aria-label={name}
      className="group absolute z-10 select-none [-webkit-touch-callout:none] data-held:opacity-40"
      style={{ left: x, top: y, width, height }}
      onKeyDown={onKeyDown}
    >
      <EpicFace placed={placed}>
        <a
          id={titleId}
          href={`#${href}`}
          data-focus
          draggable={false}
          dir="auto"
          className="mr-5 line-clamp-2 shrink-0 rounded-s font-medium leading-[1.25] print:block print:overflow-visible after:absolute after:inset-0"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            navigate(href);
          }}
        >
          {epic.name}
        </a>
      </EpicFace>
      <LinkHandle epicId={epic.id} name={name} />
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

/** The card in the hand. */
export function EpicInHand({ epicId }: { epicId: EpicId }): ReactElement | null {
  const program = useProgram();
  const epic = epicOf(program, epicId);
  if (!epic) return null;
  const placed = { epic, slot: 0, span: 1, lane: 0, isBegun: false, isLonger: false };
  return (
    <div className="h-[5.5em] rotate-[1.2deg] rounded-s shadow-2 ring-2 ring-accent">
      <EpicFace placed={placed}>
        <p className="mr-5 line-clamp-2 font-medium leading-[1.25]">{epic.name}</p>
      </EpicFace>
    </div>
  );
}
