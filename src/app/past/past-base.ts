import { readStamp } from "@/domain/model/stamp";
import { startOfDay } from "@/domain/reports/day-starts";
import { addDays, type Day } from "@/lib/day";
import { dayAt, dayHere } from "@/lib/day-at";
import type { VigieDatabase } from "@/storage/database";
import { sweepBases } from "@/storage/past/standing-past";
import { pastPrefix } from "../boot/database-of";
import { databaseName } from "../boot/open-base";

/** The base in which a workspace stands as it was on a day. */
export const pastName = (base: string, day: Day): string => `${pastPrefix}${base}/${day}`;

/** Takes away the past bases that no page looks at any more. */
export const sweepPasts = (): Promise<void> => sweepBases(databaseName(pastPrefix));

/**
 * The last instant of a day, in the workspace's zone and on this workstation's clock alike: it is that day on every
 * screen. Of today it is now.
 */
export function endOfDay(day: Day, zone: string, now: number): number {
  const next = addDays(day, 1);
  const here = new Date(`${next}T00:00:00`).getTime();
  return Math.min(startOfDay(next, zone) - 1, here - 1, now);
}

/** The days that can be looked at: from the first deed of the journal until today. */
export type Days = { readonly first: Day; readonly today: Day };

export async function daysOf(db: VigieDatabase, zone: string, now: number): Promise<Days> {
  const today = dayHere(now);
  const deed = await db.deed.orderBy(":id").first();
  const first = deed ? dayAt(readStamp(deed.stamp).millis, zone) : today;
  // A clock that ran ahead when the journal began must leave today.
  const [earliest = today] = [first, today].sort();
  return { first: earliest, today };
}

export type DayFlaw = "unreadable" | "ahead" | "before";

/** Why a day cannot be looked at; null if it can. */
export function flawOf(day: Day | undefined, { first, today }: Days): DayFlaw | null {
  if (day === undefined) return "unreadable";
  if (day > today) return "ahead";
  return day < first ? "before" : null;
}
