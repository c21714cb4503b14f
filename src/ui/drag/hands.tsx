import { DndContext, useDraggable, useSensor, useSensors } from "@dnd-kit/core";
import { type ReactElement, useLayoutEffect, useState } from "react";
import type { DragMachine } from "./drag-machine";
import { DragMover } from "./move/drag-mover";
import { DrivenKeys, DrivenMouse, DrivenTouch, KEYS } from "./sensors";

/** A click on a card's link stays a click. */
const DISTANCE = { distance: 4 };
/** Scrolling wins until the finger has rested. */
const PRESS = { delay: 220, tolerance: 8 };

interface HandsProps {
  machine: DragMachine;
  disabled: boolean;
  /** The sensors can be given their first press. */
  onReady: () => void;
}

/**
 * dnd-kit's sensors, beside the board and not around it: a chunk of its own, fetched when the board stands, whose renders
 * touch no column. Its own announcements, which read ids, are sent to an element outside the page: the application has
 * one region that speaks, and `rules.announce` is its door.
 */
export function Hands({ machine, disabled, onReady }: HandsProps): ReactElement {
  const [silence] = useState(() => ({ container: document.createElement("div"), restoreFocus: false }));
  const [mover] = useState(() => new DragMover(machine));
  const sensors = useSensors(
    useSensor(DrivenMouse, { activationConstraint: DISTANCE, driver: mover }),
    useSensor(DrivenTouch, { activationConstraint: PRESS, driver: mover }),
    useSensor(DrivenKeys, {
      keyboardCodes: KEYS,
      driver: mover,
      coordinateGetter: (event: globalThis.KeyboardEvent) => mover.key(event),
    }),
  );
  useLayoutEffect(() => {
    machine.mover = mover;
    return () => {
      machine.mover = undefined;
    };
  }, [machine, mover]);
  return (
    <DndContext sensors={sensors} accessibility={silence} autoScroll={false}>
      <Grip machine={machine} disabled={disabled} onReady={onReady} />
    </DndContext>
  );
}

/** One draggable for the whole board: what is under the press is read from the page, so a card costs no hook. */
function Grip({ machine, disabled, onReady }: HandsProps): null {
  const { listeners } = useDraggable({ id: "hand", disabled });
  useLayoutEffect(() => {
    machine.gestures = listeners;
    onReady();
    return () => {
      machine.gestures = undefined;
    };
  }, [machine, listeners, onReady]);
  return null;
}
