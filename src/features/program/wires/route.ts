import type { EpicId } from "@/domain/model/ids";
import type { LaidCard, Layout } from "../board/layout";

export type Point = { readonly x: number; readonly y: number };

/** How far beside the middle of its gutter a wire runs, so that few of them lie on one another. */
const shift = (turn: number): number => ((turn % 5) - 2) * 2;

/** Finds ways from card to card that lie in the gutters between the cells, and so never cross a card. */
export function createRouter(
  layout: Layout,
): (from: EpicId, to: EpicId, turn: number) => readonly Point[] | null {
  const isFree = freeBorders(layout);
  return (fromId, toId, turn) => {
    const [from, to] = [layout.cards.get(fromId), layout.cards.get(toId)];
    if (!from || !to || fromId === toId) return null;
    const out = from.slot + from.span;
    const isDown = from.y === to.y ? true : to.y > from.y;
    const by = shift(turn);
    const xOf = (border: number): number =>
      layout.measures.head + border * layout.measures.column + clamp(by, border, layout.columns);
    const yOf = (card: LaidCard, side: 1 | -1): number => besides(card, side, layout) + by / 2;
    const border = nearest(out, to.slot, layout.columns, (each) => isFree(each, from, to));
    const start = { x: from.x + from.width, y: from.y + layout.measures.card / 2 };
    const end = { x: to.x, y: to.y + layout.measures.card / 2 };
    if (out === to.slot && border === out) {
      return tidy([start, { x: xOf(out), y: start.y }, { x: xOf(out), y: end.y }, end]);
    }
    const leave = yOf(from, isDown ? 1 : -1);
    const enter = from.y === to.y ? leave : yOf(to, isDown ? -1 : 1);
    return tidy([
      start,
      { x: xOf(out), y: start.y },
      { x: xOf(out), y: leave },
      { x: xOf(border), y: leave },
      { x: xOf(border), y: enter },
      { x: xOf(to.slot), y: enter },
      { x: xOf(to.slot), y: end.y },
      end,
    ]);
  };
}

/** At the two edges of the board a wire keeps inside. */
function clamp(by: number, border: number, columns: number): number {
  if (border === 0) return Math.abs(by) + 2;
  return border === columns ? -Math.abs(by) - 2 : by;
}

/** The middle of the gap above or below a card's line. */
function besides(card: LaidCard, side: 1 | -1, { measures }: Layout): number {
  return side === 1 ? card.y + measures.card + measures.gap / 2 : card.y - measures.gap / 2;
}

/** Is a border between columns free of cards that reach over it, in all lines strictly between two cards? */
function freeBorders({ cards, columns }: Layout) {
  // For each border the heights of the cards that reach over it, from the top.
  const over: LaidCard[][] = Array.from({ length: columns + 1 }, () => []);
  for (const card of cards.values())
    for (let border = card.slot + 1; border < card.slot + card.span; border += 1) over[border]?.push(card);
  for (const list of over) list.sort((a, b) => a.y - b.y);
  return (border: number, from: LaidCard, to: LaidCard): boolean => {
    const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
    return !(over[border] ?? []).some(({ y }) => y >= top && y <= bottom);
  };
}

/** The free border with the least way; the edges of the board are always free. */
function nearest(out: number, into: number, columns: number, isFree: (border: number) => boolean): number {
  let best = columns;
  let least = Number.POSITIVE_INFINITY;
  for (let border = 0; border <= columns; border += 1) {
    const way = Math.abs(border - out) + Math.abs(border - into);
    if (way < least && isFree(border)) [best, least] = [border, way];
  }
  return best;
}

/** Without points that lie on the way between their neighbours. */
function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  return (
    (a.x === b.x && b.x === c.x && (b.y - a.y) * (c.y - b.y) >= 0) ||
    (a.y === b.y && b.y === c.y && (b.x - a.x) * (c.x - b.x) >= 0)
  );
}

/** A way as pieces of a path, its corners rounded, each no longer than a tile of the board: by tile. */
export function piecesOf(
  points: readonly Point[],
  radius = 5,
): readonly (readonly [tile: string, d: string])[] {
  const pieces: (readonly [string, string])[] = [];
  let at = points[0];
  points.forEach((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !at) return;
    const enter = after ? towards(point, before, radius) : point;
    pieces.push(...straight(at, enter));
    at = enter;
    if (!after) return;
    const leave = towards(point, after, radius);
    pieces.push([tileOf(point), `M${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`]);
    at = leave;
  });
  return pieces;
}

/** The browser draws a board in tiles, and each tile costs as much as what lies in all paths that reach into it. */
const tile = 480;

function tileOf({ x, y }: Point): string {
  return `${Math.floor(x / tile)} ${Math.floor(y / tile)}`;
}

/** A straight line, cut where it goes from tile to tile; lines are level or upright. */
function straight(from: Point, to: Point): readonly (readonly [string, string])[] {
  const axis = from.x === to.x ? "y" : "x";
  const [start, end] = [from[axis], to[axis]];
  const step = Math.sign(end - start);
  const cuts = [start];
  const first = step > 0 ? Math.floor(start / tile) + 1 : Math.ceil(start / tile) - 1;
  for (let cut = first * tile; step !== 0 && (end - cut) * step > 0; cut += step * tile) cuts.push(cut);
  cuts.push(end);
  return cuts.slice(1).map((cut, i) => {
    const [a, b] = [
      { ...from, [axis]: cuts[i] ?? start },
      { ...from, [axis]: cut },
    ];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return [tileOf(middle), `M${a.x} ${a.y}L${b.x} ${b.y}`];
  });
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
/** How far a point is from a way. */
export function distanceTo({ x, y }: Point, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  points.forEach((a, i) => {
    const b = points[i + 1];
    if (!b) return;
    const nearX = Math.max(Math.min(a.x, b.x), Math.min(x, Math.max(a.x, b.x)));
    const nearY = Math.max(Math.min(a.y, b.y), Math.min(y, Math.max(a.y, b.y)));
    least = Math.min(least, Math.hypot(x - nearX, y - nearY));
  });
  return least;
}
