/** Near an edge the surface under the hand moves by itself, faster the nearer; beyond the edge it moves fastest. */
const ZONE = 56;
const FASTEST = 1_200;

/** Pixels a second for a hand at `at` between two edges; negative is towards the start, 0 is at rest. */
export function edgeSpeed(at: number, start: number, end: number): number {
  const zone = Math.min(ZONE, (end - start) / 3);
  if (zone <= 0) return 0;
  const depth = at < start + zone ? at - start - zone : at > end - zone ? at - end + zone : 0;
  const share = Math.max(-1, Math.min(1, depth / zone));
  return Math.sign(share) * share * share * FASTEST;
}

export interface Pull {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

interface Reach {
  readonly surface: HTMLElement;
  readonly list: HTMLElement | null;
  readonly at: { x: number; y: number };
  readonly start: { x: number; y: number };
  boxOf(element: HTMLElement): DOMRect;
}

function canScroll(element: HTMLElement, x: number, y: number): boolean {
  const { scrollLeft, scrollTop } = element;
  if (x < 0) return scrollLeft > 0;
  if (x > 0) return scrollLeft + element.clientWidth < element.scrollWidth - 1;
  if (y < 0) return scrollTop > 0;
  return y > 0 && scrollTop + element.clientHeight < element.scrollHeight - 1;
}

/** What pulls a hand at `at`: only towards where it has gone, so an item lifted at an edge does not run away. */
export function edgePulls({ surface, list, at, start, boxOf }: Reach): readonly Pull[] {
  const pulls: Pull[] = [];
  const across = boxOf(surface);
  const x = edgeSpeed(at.x, across.left, across.right);
  if (x * (at.x - start.x) > 0 && canScroll(surface, x, 0)) pulls.push({ element: surface, x, y: 0 });
  // A surface of several rows of columns is longer than the screen.
  const down = edgeSpeed(at.y, across.top, across.bottom);
  if (down * (at.y - start.y) > 0 && canScroll(surface, 0, down))
    pulls.push({ element: surface, x: 0, y: down });
  if (!list) return pulls;
  const along = boxOf(list);
  const y = edgeSpeed(at.y, along.top, along.bottom);
  if (y * (at.y - start.y) > 0 && canScroll(list, 0, y)) pulls.push({ element: list, x: 0, y });
  return pulls;
}

interface AutoScroll {
  /** To be called when the hand has moved: the frames run only while something pulls. */
  update(): void;
  stop(): void;
}

/** `pulls` is asked once a frame while it answers anything; `moved` follows each scroll, in the same frame. */
export function createAutoScroll(pulls: () => readonly Pull[], moved: () => void): AutoScroll {
  let frame = 0;
  let last = 0;
  // Scroll positions are rounded by the browser: the fractions are kept here, or a slow pull would never move.
  const owed = new WeakMap<HTMLElement, { x: number; y: number }>();

  function step(now: number): void {
    frame = 0;
    const seconds = Math.min(now - last, 50) / 1_000;
    last = now;
    let any = false;
    for (const { element, x, y } of pulls()) {
      const rest = owed.get(element) ?? { x: 0, y: 0 };
      const dx = rest.x + x * seconds;
      const dy = rest.y + y * seconds;
      const [left, top] = [Math.trunc(dx), Math.trunc(dy)];
      owed.set(element, { x: dx - left, y: dy - top });
      if (left !== 0) element.scrollLeft += left;
      if (top !== 0) element.scrollTop += top;
      any = true;
    }
    if (!any) return;
    moved();
    frame = requestAnimationFrame(step);
  }

  return {
    update() {
      if (frame !== 0 || pulls().length === 0) return;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
