import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  type SyntheticEvent,
  type TouchEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
} from "react";
import { DragContext } from "./drag-context";
import { DragMachine } from "./drag-machine";
import { DragOverlay } from "./drag-overlay";
import { createEarlyPress, type Gesture } from "./early-press";
import type { DragRules } from "./hand";

const Hands = lazy(async () => ({ default: (await import("./hands")).Hands }));

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

/** How long the board has the page to itself before the sensors are fetched; a pointer or a focus on it fetches them at once. */
const QUIET_MS = 400;

/** A board of columns whose items are dragged by mouse, touch and keyboard. */
export function DragBoard({ rules, renderOverlay, disabled = false, className, children }: DragBoardProps) {
  const [machine] = useState(() => new DragMachine(rules));
  const [early] = useState(createEarlyPress);
  const [hasHands, setHands] = useState(false);
  useLayoutEffect(() => {
    machine.rules = rules;
  }, [machine, rules]);
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
  function grasp(event: SyntheticEvent, name: Gesture): void {
    if (machine.gestures || disabled) start(event, name);
    else early.keep(event, name);
  }
  return (
    <DragContext value={machine}>
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
          if (onItem) grasp(event, "onKeyDown");
        }}
      >
        {children}
      </div>
      {hasHands ? (
        <Suspense fallback={null}>
          <Hands machine={machine} disabled={disabled} onReady={onReady} />
        </Suspense>
      ) : null}
      <DragOverlay render={renderOverlay} />
    </DragContext>
  );
}
