import type { PersonId } from "@/domain/model/ids";
import type { DayText, Instant } from "@/domain/model/vocabulary";

/** Where a daily stands: kept on the desk, so that a reload goes on where it was, clock included. */
export type Walk = {
  readonly on: DayText;
  readonly by: "people" | "columns";
  readonly absent: readonly PersonId[];
  /** The stop that has its turn; null before the first, « end » after the last. */
  readonly at: string | null;
  /** Since when the clock runs; null while it stands. */
  readonly since: Instant | null;
  /** Milliseconds before that. */
  readonly turn: number;
  readonly all: number;
  /** Seconds that a turn should take at most. */
  readonly limit: number;
};

export const end = "end";

/** A walk that has not begun. */
export function newWalk(on: DayText, absent: readonly PersonId[] = []): Walk {
  return { on, by: "people", absent, at: null, since: null, turn: 0, all: 0, limit: 120 };
}

/** Milliseconds of this turn and of the whole. */
export function timesAt(
  { since, turn, all }: Walk,
  now: Instant,
): { readonly turn: number; readonly all: number } {
  const running = since === null ? 0 : Math.max(0, now - since);
  return { turn: turn + running, all: all + running };
}

/** Goes to a stop: its turn begins at zero. A walk that stands still stays so; the first turn sets the clock going. */
export function goTo(walk: Walk, at: string | null, now: Instant): Walk {
  const { all } = timesAt(walk, now);
  if (at === null) return { ...walk, at, since: null, turn: 0, all: 0 };
  if (at === end) return { ...walk, at, since: null, turn: 0, all };
  const isRunning = walk.since !== null || walk.at === null || walk.at === end;
  return { ...walk, at, since: isRunning ? now : null, turn: 0, all };
}

/** Holds the clock, or lets it go on. */
export function pauseOrGoOn(walk: Walk, now: Instant): Walk {
  if (walk.since === null) return { ...walk, since: now };
  return { ...walk, ...timesAt(walk, now), since: null };
}

/** The stop after the present one, or before it; `end` past the last, null before the first. */
export function neighbour(ids: readonly string[], at: string | null, step: 1 | -1): string | null {
  const here = at === end ? ids.length : at === null ? -1 : ids.indexOf(at);
  // A stop that has gone meanwhile: its place is taken by the first.
  const next = (here < 0 && at !== null ? -1 : here) + step;
  if (next >= ids.length) return end;
  return ids[next] ?? null;
}

/** What the desk kept, if it is a walk of this day; nothing in it is taken on trust. */
export function readWalk(value: unknown, on: DayText): Walk | null {
  const kept = (value ?? {}) as Partial<Record<keyof Walk, unknown>>;
  const isTime = (time: unknown): time is number => typeof time === "number" && Number.isFinite(time);
  if (kept.on !== on || !Array.isArray(kept.absent) || !isTime(kept.turn) || !isTime(kept.all)) return null;
  return {
    on,
    by: kept.by === "columns" ? "columns" : "people",
    absent: kept.absent.filter((id): id is PersonId => typeof id === "string"),
    at: typeof kept.at === "string" ? kept.at : null,
    since: isTime(kept.since) ? kept.since : null,
    turn: kept.turn,
    all: kept.all,
    limit: isTime(kept.limit) && kept.limit > 0 ? kept.limit : 120,
  };
}

/** « 1:05 ». */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
