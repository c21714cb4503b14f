import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  type TouchEvent,
  useCallback,
  useEffect,
  useState,
} from "react";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { useReadOnly } from "@/ui/writes/read-only";
import { useDragMachine } from "./drag-context";
import { dragKeys } from "./drag-keys";
import { DragOverlay } from "./drag-overlay";
import { createEarlyPress, type Gesture } from "./press/early-press";

// What is said of a drag comes with the hands that drag.
const Hands = lazyPart(async () => {
  const [{ Hands }] = await Promise.all([import("./hands"), loadTexts()]);
  return { default: Hands };
});

interface DragBoardProps {
  /** What follows the pointer: the item that was gripped, and how many there are with it. */
  renderOverlay: (itemId: string, count: number) => ReactNode;
  /** True = nothing can be lifted. */
  disabled?: boolean;
  /** Of the box that scrolls sideways and holds the columns. */
  className?: string;
  children: ReactNode;
}

/** How long the board has the page to itself before the sensors are fetched; a pointer or a focus on it fetches them at once. */
const QUIET_MS = 400;

/** A board of columns whose items are dragged by mouse, touch and keyboard; inside a DragProvider. */
export function DragBoard({ renderOverlay, disabled: isOff = false, className, children }: DragBoardProps) {
  const why = useReadOnly();
  const disabled = isOff || why !== null;
  const machine = useDragMachine();
  const [early] = useState(createEarlyPress);
  const [hasHands, setHands] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHands(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  const start = useCallback(
    (event: SyntheticEvent, name: Gesture): void => {
      const begin: unknown = machine.gestures?.[name];
      if (typeof begin === "function" && machine.graspAt(event.target)) begin(event);
    },
    [machine],
  );
  const onReady = useCallback(() => early.take(start), [early, start]);
  /** Who asks for an item by its key hears why it stays; and nothing scrolls away instead. */
  function tellWhy(event: KeyboardEvent, why: string): void {
    if (!dragKeys.lift.some((code) => code === event.code)) return;
    event.preventDefault();
    machine.rules.announce(why);
  }
  function grasp(event: SyntheticEvent, name: Gesture): void {
    if (machine.gestures || disabled) start(event, name);
    else early.keep(event, name);
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the gestures belong to the items inside, each with a link and a menu */}
      <div
        ref={(element) => {
          machine.surface = element;
        }}
        className={className}
        onPointerEnter={() => setHands(true)}
        onFocus={() => setHands(true)}
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
          // Space with another key is somebody else's: it selects.
          const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
          if (!onItem || !isAlone || event.defaultPrevented) return;
          if (why !== null) tellWhy(event, why);
          else grasp(event, "onKeyDown");
        }}
      >
        {children}
      </div>
      {hasHands ? <Hands machine={machine} disabled={disabled} onReady={onReady} /> : null}
      <DragOverlay render={renderOverlay} />
    </>
  );
}
