import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useMemo, useRef } from "react";
import type { ChartSpec, Stop } from "./chart-spec";
import { type Frame, frameOf } from "./frame";
import { Picture } from "./picture";
import { Cursor, Tip } from "./tip";
import { type Hand, useHand } from "./use-hand";
import { useWidth } from "./use-width";

interface ChartProps {
  /** What it is called. */
  readonly label: string;
  readonly spec: ChartSpec;
  readonly height?: number;
  /** Drawn for paper from its first moment on: it came when the page was already being printed. */
  readonly isPaper?: boolean;
  /** Leads to what lies behind a stop: a button beneath its words. */
  readonly behind?: (stop: Stop) => ReactNode;
}

/**
 * A chart in reach of every hand: the pointer finds the nearest stop, arrows walk from stop to stop, and what is said
 * there stays until Escape or another place is looked at; the pointer may go onto it (RGAA 10.13).
 */
export function Chart({ label, spec, height = 260, isPaper = false, behind }: ChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const scope = useId();
  const width = useWidth(box, isPaper);
  const frame = useMemo(() => (width > 0 ? frameOf(spec, width, height) : null), [spec, width, height]);
  const hand = useHand(spec, frame);
  const stop = hand.at === null ? undefined : spec.stops[hand.at];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider inside is the control; this only follows the pointer and notices when focus leaves
    <div
      ref={box}
      className="relative"
      style={{ minHeight: height }}
      onPointerMove={hand.onMove}
      onPointerLeave={hand.onLeave}
      onBlur={(event) => {
        const to = event.relatedTarget;
        // What opens over the page gives the focus back to what is said here.
        const isElsewhere =
          to instanceof Element && !event.currentTarget.contains(to) && !to.closest("[role=dialog]");
        if (isElsewhere) hand.go(null);
      }}
    >
      {frame ? (
        <>
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden
            className="block print:h-auto print:w-full"
          >
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
