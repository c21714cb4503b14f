import { type ReactElement, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import { isConflict } from "@/domain/portfolio/program/board";
import type { Link } from "@/domain/portfolio/program/ends";
import { useHashQuery } from "@/features/route";
import { useGrid } from "../board/grid-context";
import { LinkDialog } from "../epic/link-dialog";
import { useProgram } from "../program-context";
import { healthLooks } from "./looks";
import { createRouter, distanceTo, type Point, piecesOf } from "./route";

type Shown = DependencyHealth;
type Way = { readonly link: Link; readonly points: readonly Point[] };

/** The dependencies as wires in the gutters: one drawing, a path for each health and tile of the board, however many there are. */
export function Wires(): ReactElement | null {
  const { board } = useProgram();
  const { layout, selected } = useGrid();
  const epicId = useSyncExternalStore(selected.subscribe, selected.get);
  const query = useHashQuery();
  const mode = query.get("links");
  const withDone = query.get("done") === "1";
  const ways = useMemo(() => {
    const route = createRouter(layout);
    const wanted = board.links.filter((link) => {
      if (link.health === "done" && !withDone) return false;
      if (mode === "all") return true;
      if (mode === "conflicts" && isConflict(link)) return true;
      return epicId !== null && (link.from.epicId === epicId || link.to.epicId === epicId);
    });
    return wanted.flatMap((link, turn): Way[] => {
      const { from, to } = link;
      const points = from.epicId && to.epicId ? route(from.epicId, to.epicId, turn) : null;
      return points ? [{ link, points }] : [];
    });
  }, [board, layout, epicId, mode, withDone]);
  const svg = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState<Link | null>(null);
  useEffect(() => (svg.current ? watchClicks(svg.current, ways, setOpen) : undefined), [ways]);
  if (ways.length === 0) return null;
  const shown = [...new Set(ways.map(({ link }) => link.health))];
  return (
    <>
      <svg
        ref={svg}
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 z-12"
        width={layout.width}
        height={layout.height}
        data-wires={ways.length}
      >
        {shown.map((health) => (
          <Group key={health} health={health} ways={ways.filter(({ link }) => link.health === health)} />
        ))}
      </svg>
      {open ? <LinkDialog link={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Group({ health, ways }: { health: Shown; ways: readonly Way[] }): ReactElement {
  const { stroke, dash } = healthLooks[health];
  const lines = byTile(ways.flatMap(({ points }) => piecesOf(points)));
  const marks = ways.map(({ points }) => marksOf(points, health)).join("");
  return (
    <g style={{ color: stroke }} data-health={health}>
      {lines.map(([tile, d]) => (
        <path
          key={tile}
          d={d}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
          {...(dash ? { strokeDasharray: dash } : {})}
        />
      ))}
      <path d={marks} fill="currentColor" />
    </g>
  );
}

function byTile(pieces: ReturnType<typeof piecesOf>): readonly (readonly [string, string])[] {
  const tiles = new Map<string, string[]>();
  for (const [tile, d] of pieces) {
    const own = tiles.get(tile);
    if (own) own.push(d);
    else tiles.set(tile, [d]);
  }
  return [...tiles].map(([tile, own]) => [tile, own.join("")]);
}

/** A dot where it begins and a head where it ends: an arrow when fine, a diamond when tight, a double arrow when late. */
function marksOf(points: readonly Point[], health: Shown): string {
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return "";
  const dot = `M${start.x - 3.2} ${start.y}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0Z`;
  return dot + healthLooks[health].head(end);
}

/** How near a click must be to mean a wire. */
const reach = 7;

/** A click on a wire opens its dependency; by keyboard the table does. The wires themselves stay a few paths without hands. */
function watchClicks(svg: SVGSVGElement, ways: readonly Way[], onLink: (link: Link) => void): () => void {
  const ground = svg.parentElement;
  const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest("[data-row-id], button, a")) return;
    const box = svg.getBoundingClientRect();
    const at = { x: clientX - box.left, y: clientY - box.top };
    let least = reach;
    let nearest: Link | null = null;
    for (const { link, points } of ways) {
      const distance = distanceTo(at, points);
      if (distance < least) [least, nearest] = [distance, link];
    }
    if (nearest) onLink(nearest);
  };
  ground?.addEventListener("click", onClick);
  return () => ground?.removeEventListener("click", onClick);
}
