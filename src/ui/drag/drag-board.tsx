import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  type SyntheticEvent,
  type TouchEvent,
  useEffect,
  useLayoutEffect,
  useState,
} from "react";
import { DragContext } from "./drag-context";
import { DragMachine } from "./drag-machine";
import { DragOverlay } from "./drag-overlay";
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
  const [hasHands, setHands] = useState(false);
  useLayoutEffect(() => {
    machine.rules = rules;
  }, [machine, rules]);
  useEffect(() => {
    const timer = setTimeout(() => setHands(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  function grasp(event: SyntheticEvent, name: "onMouseDown" | "onTouchStart" | "onKeyDown"): void {
    const start: unknown = machine.gestures?.[name];
    if (typeof start === "function" && machine.graspAt(event.target)) start(event);
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
          <Hands machine={machine} disabled={disabled} />
        </Suspense>
      ) : null}
      <DragOverlay render={renderOverlay} />
    </DragContext>
  );
}
