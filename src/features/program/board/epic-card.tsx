import type { KeyboardEvent, ReactElement } from "react";
import type { EpicId } from "@/domain/model/ids";
import type { Placed } from "@/domain/portfolio/program/grid";
import { GridItem } from "@/features/pieces/plan/grid-item";
import { withQuery } from "@/features/route";
import { isShortcut } from "@/features/shortcuts/shortcut-table";
import { useShortcutState } from "@/features/shortcuts/use-shortcut";
import { useReadOnly } from "@/ui/writes/read-only";
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
  const program = useProgram();
  const { openMenu, onLinkFrom } = useGrid();
  const { hasSingle } = useShortcutState();
  const isReadOnly = useReadOnly() !== null;
  const { epic } = placed;
  const name = epicName(program, epic);
  // What the handle does under a pointer: it is no stop of its own, so that a board of many epics has two for each.
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const isInHand = event.currentTarget.dataset["held"] !== undefined;
    if (isReadOnly || isInHand || !isShortcut(event, "dependency", hasSingle)) return;
    event.preventDefault();
    onLinkFrom(epic.id);
  };
  return (
    <GridItem
      id={epic.id}
      name={name}
      href={withQuery({ epic: epic.id })}
      openMenu={openMenu}
      className="group absolute z-10"
      style={{ left: x, top: y, width, height }}
      titleClass="mr-5 shrink-0 font-medium leading-[1.25] print:block print:overflow-visible"
      onKey={onKey}
      extra={<LinkHandle epicId={epic.id} name={name} />}
    >
      {(title) => <EpicFace placed={placed}>{title(epic.name)}</EpicFace>}
    </GridItem>
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
