import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { type Moved, shifted } from "@/domain/portfolio/roadmap/cascade";
import { isBeyond, shiftDates, type Which } from "@/domain/portfolio/roadmap/shift-known";
import { daysOf, type Timeline, type Zoom } from "@/domain/portfolio/roadmap/timeline";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useReadOnly } from "@/ui/writes/read-only";
import { useRoadmap } from "../roadmap-context";
import { useDatesWords } from "../use-dates-words";

/** By how many days the whole has been moved, and each end pulled. */
type Draft = Readonly<Record<Which, number>>;
type Grip = { readonly x: number; readonly which: Which; isMoved: boolean };

const untouched: Draft = { both: 0, start: 0, end: 0 };

/** So near to its edge, a hand pulls an end of the bar. */
const edge = 9;
/** So far a hand shakes without meaning it. */
const slop = 4;
/** Days of one step of the arrow keys. */
const steps: Readonly<Record<Zoom, number>> = { month: 1, quarter: 7, half: 30 };

type Hand = {
  /** Where the bar would stand; null while nothing moves it. */
  readonly draft: Moved | null;
  /** Nothing moves it: nothing can be written. */
  readonly isStill: boolean;
  readonly on: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
    readonly onClick: () => void;
  };
};

/** Moves and pulls a bar by a pointer, or by arrows and Enter; nothing is written before it is let go. */
export function useBarHand(bar: Bar): Hand {
  const { t } = useTranslation();
  const { say } = useServices();
  const { line, onMove, onOpen } = useRoadmap();
  const words = useDatesWords();
  const why = useReadOnly();
  const isStill = why !== null;
  const { draft, meant, setDraft } = useDraft();
  const isWhole = bar.table === "milestone";
  const grip = useRef<Grip | null>(null);
  const swallowsClick = useRef(false);
  const moved = draft && drafted(bar, draft);
  const settle = (): void => {
    const last = meant.current;
    setDraft(null);
    if (last) onMove(drafted(bar, last));
  };
  const step = (days: number, which: Which): void => {
    const held = draft ?? untouched;
    const asked = { ...held, [which]: held[which] + days };
    const rest = drafted(bar, { ...held, [which]: 0 });
    // Steps past the other end count for nothing, so that the first one back is seen.
    const isIdle =
      isBeyond(rest, asked[which], which) && words(drafted(bar, asked)) === words(drafted(bar, held));
    const next = isIdle ? held : asked;
    setDraft(next);
    say(t("plan.roadmap.hand.at", { name: bar.name, dates: words(drafted(bar, next)) }));
  };
  const give = (): void => {
    setDraft(null);
    say(t("plan.roadmap.said.none", { name: bar.name }));
  };
  return {
    draft: moved,
    isStill,
    on: {
      ...pointerOf({ isWhole, isStill, grip, swallowsClick, settle, setDraft, line }),
      onKeyDown: (event) => {
        const key = meantBy(event, draft !== null);
        if (key === null) return;
        event.preventDefault();
        if (why !== null) return say(why);
        if (key === "settle") settle();
        else if (key === "give") {
          event.stopPropagation();
          grip.current = null;
          give();
        } else step(key.way * steps[line.zoom], isWhole ? "both" : key.which);
      },
      onBlur: () => {
        if (draft && !grip.current) give();
      },
      onClick: () => {
        if (swallowsClick.current) swallowsClick.current = false;
        else onOpen(bar.id);
      },
    },
  };
}

/** A draft as it was drawn, and as it is meant: a pointer that is let go while it moves goes before the drawing. */
function useDraft() {
  const [draft, setShown] = useState<Draft | null>(null);
  const meant = useRef<Draft | null>(null);
  const setDraft = (next: Draft | null): void => {
    meant.current = next;
    setShown(next);
  };
  return { draft, meant, setDraft };
}

/** A bar moved as a whole, and then its ends pulled. */
function drafted(bar: Bar, draft: Draft): Moved {
  const whole = shifted(bar, draft.both, "both");
  const pulled = { bar, ...shiftDates(whole, draft.start, "start") };
  return { bar, ...shiftDates(pulled, draft.end, "end") };
}

/** What a hand holds: an end, near the edges of a bar that is wide enough to have a middle; else the whole. */
function heldBy({ currentTarget, clientX }: PointerEvent<HTMLElement>): Which {
  const { left, width } = currentTarget.getBoundingClientRect();
  const at = clientX - left;
  if (width < 3 * edge) return "both";
  return at < edge ? "start" : at > width - edge ? "end" : "both";
}

type Key = { readonly way: 1 | -1; readonly which: Which } | "settle" | "give";

/** What a key asks of a bar; Enter and Escape are the bar's own only while it is held. */
function meantBy(event: KeyboardEvent, isHeld: boolean): Key | null {
  if (event.altKey) return null;
  const which = event.shiftKey ? "end" : event.ctrlKey || event.metaKey ? "start" : "both";
  if (event.key === "ArrowRight") return { way: 1, which };
  if (event.key === "ArrowLeft") return { way: -1, which };
  if (!isHeld || which === "start") return null;
  return event.key === "Enter" ? "settle" : event.key === "Escape" ? "give" : null;
}

type Held = {
  /** It has no ends to pull. */
  readonly isWhole: boolean;
  /** Nothing moves it. */
  readonly isStill: boolean;
  readonly grip: RefObject<Grip | null>;
  readonly swallowsClick: RefObject<boolean>;
  readonly settle: () => void;
  readonly setDraft: (draft: Draft | null) => void;
  readonly line: Timeline;
};

/** Down, move and up of a pointer that holds a bar. */
function pointerOf({ isWhole, isStill, grip, swallowsClick, settle, setDraft, line }: Held) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || isStill) return;
      grip.current = { x: event.clientX, which: isWhole ? "both" : heldBy(event), isMoved: false };
      swallowsClick.current = false;
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const held = grip.current;
      if (!held) return;
      const way = event.clientX - held.x;
      if (!held.isMoved && Math.abs(way) < slop) return;
      held.isMoved = true;
      setDraft({ ...untouched, [held.which]: daysOf(line, way) });
    },
    onPointerUp: (): void => {
      swallowsClick.current = grip.current?.isMoved === true;
      grip.current = null;
      settle();
    },
    onPointerCancel: (): void => {
      grip.current = null;
      setDraft(null);
    },
  };
}
