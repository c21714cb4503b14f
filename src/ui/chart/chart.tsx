import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ChartSpec, Stop } from "./chart-spec";
import { type Frame, frameOf } from "./frame";
import { Picture } from "./picture";
import { useWidth } from "./use-width";

interface ChartProps {
  /** What it is called. */
  readonly label: string;
  readonly spec: ChartSpec;
  readonly height?: number;
  /** Leads to what lies behind a stop: a button beneath its words. */
  readonly behind?: (stop: Stop) => ReactNode;
}

/**
 * A chart in reach of every hand: the pointer finds the nearest stop, arrows walk from stop to stop, and what is said
 * there stays until Escape or another place is looked at; the pointer may go onto it (RGAA 10.13).
 */
export function Chart({ label, spec, height = 260, behind }: ChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const scope = useId();
  const width = useWidth(box);
  const frame = useMemo(() => (width > 0 ? frameOf(spec, width, height) : null), [spec, width, height]);
  const hand = useHand(spec.stops, frame);
  const stop = hand.at === null ? undefined : spec.stops[hand.at];
  return (
    <div
      ref={box}
      className="relative"
      style={{ height }}
      onPointerMove={hand.onMove}
      onPointerLeave={hand.onLeave}
    >
      {frame ? (
        <>
          <svg width={width} height={height} aria-hidden className="block">
            <Picture spec={spec} frame={frame} scope={scope} />
            {stop ? <Cursor stop={stop} frame={frame} /> : null}
          </svg>
          {spec.stops.length > 0 ? <Walk label={label} stops={spec.stops} frame={frame} hand={hand} /> : null}
          {stop ? (
            <Tip key={hand.at} stop={stop} frame={frame} width={width} behind={behind?.(stop)} />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

type Hand = {
  /** Which stop is looked at. */
  readonly at: number | null;
  readonly go: (to: number | null) => void;
  readonly onMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onLeave: () => void;
  readonly pin: () => void;
};

function useHand(stops: readonly Stop[], frame: Frame | null): Hand {
  const [at, setAt] = useState<number | null>(null);
  // A press holds on to a stop: the way to its words crosses other stops.
  const pinned = useRef(false);
  const known = at !== null && at < stops.length ? at : null;
  return {
    at: known,
    go: (to) => {
      pinned.current = to !== null;
      setAt(to);
    },
    onMove: ({ currentTarget, clientX, clientY, target }) => {
      if (!frame || pinned.current || (target instanceof Element && target.closest("[data-part=tip]")))
        return;
      const { left, top } = currentTarget.getBoundingClientRect();
      setAt(nearest(stops, frame, { x: clientX - left, y: clientY - top }));
    },
    onLeave: () => {
      if (!pinned.current) setAt(null);
    },
    pin: () => {
      pinned.current = known !== null && !pinned.current;
    },
  };
}

/** The stop nearest to the pointer: across first, since most charts have one at each place; and not from too far away. */
function nearest(stops: readonly Stop[], frame: Frame, { x, y }: { x: number; y: number }): number | null {
  if (x < frame.left - 12 || x > frame.right + 12 || y < frame.top - 16 || y > frame.bottom + 20) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  stops.forEach((stop, i) => {
    const [dx, dy] = [frame.x(stop.x) - x, frame.y(stop.y) - y];
    const far = dx * dx + dy * dy * 0.05;
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

function Cursor({ stop, frame }: { stop: Stop; frame: Frame }): ReactElement {
  const [x, y] = [frame.x(stop.x), frame.y(stop.y)];
  return (
    <g>
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} stroke="var(--ink-3)" />
      <circle cx={x} cy={y} r={5} fill="var(--surface)" stroke="var(--ink)" strokeWidth={2} />
    </g>
  );
}

/** One stop of the Tab key for the whole chart; a slider says each place as it is reached. */
function Walk({
  label,
  stops,
  frame,
  hand,
}: {
  label: string;
  stops: readonly Stop[];
  frame: Frame;
  hand: Hand;
}): ReactElement {
  const last = stops.length - 1;
  const here = hand.at ?? 0;
  const stop = stops[here];
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepOf(event.key, hand.at, last);
    if (event.key === "Escape" && hand.at !== null) {
      event.stopPropagation();
      hand.go(null);
    } else if (to !== undefined) {
      event.preventDefault();
      hand.go(to);
    }
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={here + 1}
      aria-valuetext={stop ? [stop.title, ...stop.lines].join(". ") : ""}
      aria-orientation="horizontal"
      className="absolute cursor-crosshair rounded-s"
      style={{
        left: frame.left,
        top: frame.top,
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
      }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) hand.go(here);
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.parentElement?.contains(to))) hand.go(null);
      }}
      onClick={hand.pin}
    />
  );
}

function stepOf(key: string, at: number | null, last: number): number | undefined {
  const here = at ?? 0;
  if (key === "ArrowRight" || key === "ArrowUp") return Math.min(last, at === null ? 0 : here + 1);
  if (key === "ArrowLeft" || key === "ArrowDown") return Math.max(0, here - 1);
  if (key === "PageDown") return Math.max(0, here - Math.ceil(last / 10));
  if (key === "PageUp") return Math.min(last, here + Math.ceil(last / 10));
  if (key === "Home") return 0;
  return key === "End" ? last : undefined;
}

/** What is said at a stop, over or under it, so that the pointer reaches it straight. */
function Tip({
  stop,
  frame,
  width,
  behind,
}: {
  stop: Stop;
  frame: Frame;
  width: number;
  behind?: ReactNode;
}): ReactElement {
  const room = Math.min(280, width);
  const left = Math.min(Math.max(0, frame.x(stop.x) - room / 2), Math.max(0, width - room));
  const y = frame.y(stop.y);
  const isAbove = y > (frame.top + frame.bottom) / 2;
  return (
    <div
      data-part="tip"
      className="pointer-events-none absolute z-20 flex justify-center"
      style={{ left, width: room, ...(isAbove ? { bottom: `calc(100% - ${y - 10}px)` } : { top: y + 10 }) }}
    >
      <div className="pointer-events-auto rounded-m border border-line-strong bg-raised px-3 py-2 text-s shadow-2">
        <p className="font-semibold">{stop.title}</p>
        {stop.lines.map((line) => (
          <p key={line} className="text-ink-2">
            {line}
          </p>
        ))}
        {behind}
      </div>
    </div>
  );
}
