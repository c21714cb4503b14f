import { DndContext, useDraggable, useSensor, useSensors } from "@dnd-kit/core";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  type TouchEvent,
  useLayoutEffect,
  useState,
} from "react";
import { DragContext, useDragMachine } from "./drag-context";
import { DragMachine } from "./drag-machine";
import { DragOverlay } from "./drag-overlay";
import type { DragRules } from "./hand";
import { DrivenKeys, DrivenMouse, DrivenTouch, KEYS } from "./sensors";

interface DragBoardProps {
  rules: DragRules;
  /** What follows the pointer; by ids, the one gripped first. */
  renderOverlay: (itemIds: readonly string[]) => ReactNode;
  /** True = nothing can be lifted. */
  disabled?: boolean;
  /** Of the box that scrolls sideways and holds the columns. */
  className?: string;
  children: ReactNode;
}

/**
 * A board of columns whose items are dragged by mouse, touch and keyboard. dnd-kit's own announcements, which read ids,
 * are sent to an element outside the page: the application has one region that speaks, and `rules.announce` is its door.
 */
export function DragBoard({ rules, renderOverlay, disabled = false, className, children }: DragBoardProps) {
  const [machine] = useState(() => new DragMachine(rules));
  useLayoutEffect(() => {
    machine.rules = rules;
  }, [machine, rules]);
  const [silence] = useState(() => ({ container: document.createElement("div"), restoreFocus: false }));
  const sensors = useSensors(
    useSensor(DrivenMouse, { activationConstraint: DISTANCE, driver: machine }),
    useSensor(DrivenTouch, { activationConstraint: PRESS, driver: machine }),
    useSensor(DrivenKeys, {
      keyboardCodes: KEYS,
      driver: machine,
      coordinateGetter: (event: globalThis.KeyboardEvent) => machine.key(event),
    }),
  );
  return (
    <DragContext value={machine}>
      <DndContext sensors={sensors} accessibility={silence} autoScroll={false}>
        <Surface disabled={disabled} className={className}>
          {children}
        </Surface>
      </DndContext>
      <DragOverlay render={renderOverlay} />
    </DragContext>
  );
}

/** A click on a card's link stays a click. */
const DISTANCE = { distance: 4 };
/** Scrolling wins until the finger has rested. */
const PRESS = { delay: 220, tolerance: 8 };

/** One draggable for the whole board: what is under the press is read from the page, so a card costs no hook. */
function Surface(props: { disabled: boolean; className: string | undefined; children: ReactNode }) {
  const machine = useDragMachine();
  const { listeners } = useDraggable({ id: "hand", disabled: props.disabled });
  function grasp(event: SyntheticEvent, name: "onMouseDown" | "onTouchStart" | "onKeyDown"): void {
    const start: unknown = listeners?.[name];
    if (typeof start === "function" && machine.graspAt(event.target)) start(event);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the gestures belong to the items inside, each with a link and a menu
    <div
      ref={(element) => {
        machine.surface = element;
      }}
      className={props.className}
      onMouseDown={(event: MouseEvent) => {
        if (event.button === 0) grasp(event, "onMouseDown");
      }}
      onTouchStart={(event: TouchEvent) => grasp(event, "onTouchStart")}
      onKeyDownCapture={(event: KeyboardEvent) => {
        // While an item is held the keys move it: to everything else on the page they are spoken for.
        if (machine.hasKeyboardHold) event.preventDefault();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const onItem = event.target instanceof Element && event.target.matches("[data-focus]");
        if (onItem) grasp(event, "onKeyDown");
      }}
    >
      {props.children}
    </div>
  );
}
