import { nextSprints } from "@/domain/capacity/cadence";
import { forecastLines } from "@/domain/capacity/propose";
import type { CardId } from "@/domain/model/ids";
import type { Day } from "@/lib/day";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Frame } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";
import { velocityOf } from "../sprint/velocity";

/** Lines that a backlog bears at most: beyond them nobody plans. */
const most = 6;

const anyDay = "2000-01-03" as Day;

const none: ReadonlyMap<CardId, string> = new Map();

type Known = {
  readonly frame: Frame;
  readonly column: ColumnPicture;
  readonly lines: ReadonlyMap<CardId, string>;
};

const known = new WeakMap<Picture, Known>();

/**
 * Behind which cards of the backlog a sprint is full at the mean velocity, and what that sprint is called (B11).
 * Planned sprints come first, with what they hold already; then those that would follow. The same map until frame or
 * backlog are others: each row asks.
 */
export function forecastOf(picture: Picture): ReadonlyMap<CardId, string> {
  const frame = picture.frame();
  const column = picture.column("backlog");
  if (!frame || !column) return none;
  const last = known.get(picture);
  if (last?.frame === frame && last.column === column) return last.lines;
  const lines = read(picture, frame, column);
  known.set(picture, { frame, column, lines });
  return lines;
}

function read(picture: Picture, frame: Frame, column: ColumnPicture): ReadonlyMap<CardId, string> {
  const velocity = velocityOf(frame)?.mean ?? 0;
  if (velocity <= 0) return none;
  const planned = frame.sprints.filter(({ state }) => state.phase === "planned");
  const taken = planned.map(({ id }) => frame.totalsByPlace.get(id)?.points ?? 0);
  const cards = column.ids.map((id) => ({ id, points: picture.card(id)?.points ?? null }));
  const lines = forecastLines(cards, velocity, { most, taken: taken.map((points) => points / 100) });
  const names = namesFrom(frame, planned);
  return new Map(lines.map(({ after, sprint }) => [after, names(sprint)]));
}

/** What the n-th sprint to come is called: the planned ones by their names, then numbered on. */
function namesFrom(frame: Frame, planned: Frame["sprints"]): (sprint: number) => string {
  const last = planned.at(-1) ?? [...frame.sprints].sort((a, b) => a.order - b.order).at(-1);
  return (sprint) => {
    const known = planned[sprint - 1];
    if (known) return known.name;
    const count = sprint - planned.length;
    // Only the names are asked for: any day does.
    const next = nextSprints(last?.name ?? "", anyDay, { days: 1, coolDown: 0, count });
    return next.at(-1)?.name ?? "";
  };
}
