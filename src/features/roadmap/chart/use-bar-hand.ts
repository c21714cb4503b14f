import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { type Moved, shifted } from "@/domain/portfolio/roadmap/cascade";
import { daysOf, type Zoom } from "@/domain/portfolio/roadmap/timeline";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useRoadmap } from "../roadmap-context";
import { useDatesWords } from "../use-dates-words";

type Which = "both" | "start" | "end";
type Draft = { readonly days: number; readonly which: Which };
type Grip = { readonly x: number; readonly which: Which; isMoved: boolean };

/** So near to its edge, a hand pulls an end of the bar. */
const edge = 9;
/** So far a hand shakes without meaning it. */
const slop = 4;
/** Days of one step of the arrow keys. */
const steps: Readonly<Record<Zoom, number>> = { month: 1, quarter: 7, half: 30 };

type Hand = {
  /** Where the bar would stand; null while nothing moves it. */
  readonly draft: Moved | null;
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
  const [draft, setDraft] = useState<Draft | null>(null);
  const grip = useRef<Grip | null>(null);
  const swallowsClick = useRef(false);
  const moved = draft && shifted(bar, draft.days, draft.which);
  const settle = (): void => {
    setDraft(null);
    if (moved) onMove(moved);
  };
  const step = (days: number, which: Which): void => {
    // A pull after a move begins anew: a hand holds one end or the whole.
    const next = { days: (draft?.which === which ? draft.days : 0) + days, which };
    setDraft(next);
    say(t("plan.roadmap.hand.at", { name: bar.name, dates: words(shifted(bar, next.days, which)) }));
  };
  const give = (): void => {
    setDraft(null);
    say(t("plan.roadmap.said.none", { name: bar.name }));
  };
  return {
    draft: moved,
    on: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        grip.current = { x: event.clientX, which: heldBy(event), isMoved: false };
        swallowsClick.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const held = grip.current;
        if (!held) return;
        const way = event.clientX - held.x;
        if (!held.isMoved && Math.abs(way) < slop) return;
        held.isMoved = true;
        setDraft({ days: daysOf(line, way), which: held.which });
      },
      onPointerUp: () => {
        swallowsClick.current = grip.current?.isMoved === true;
        grip.current = null;
        settle();
      },
      onPointerCancel: () => {
        grip.current = null;
        setDraft(null);
      },
      onKeyDown: (event) => {
        const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (way !== 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          step(way * steps[line.zoom], event.shiftKey ? "end" : "both");
        } else if (draft && event.key === "Enter") {
          event.preventDefault();
          settle();
        } else if (draft && event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          grip.current = null;
          give();
        }
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

/** What a hand holds: an end, near the edges of a bar that is wide enough to have a middle; else the whole. */
function heldBy({ currentTarget, clientX }: PointerEvent<HTMLElement>): Which {
  const { left, width } = currentTarget.getBoundingClientRect();
  const at = clientX - left;
  if (width < 3 * edge) return "both";
  return at < edge ? "start" : at > width - edge ? "end" : "both";
}
