import type { Day } from "@/lib/day";
import { type WorkCalendar, workShare } from "../../calendar/working-days";
import type { Instant } from "../../model/vocabulary";
import { dayLine } from "../day-starts";

export type GuidePoint = { readonly at: Instant; readonly remaining: number };

/** Why there is no guideline: it would be a guess. */
export type GuidelineGap = "no-end" | "ends-before-start" | "no-working-day" | "nothing-committed";

type Guide = {
  readonly startedAt: Instant;
  readonly startDay: Day;
  readonly endOn: Day | null;
  readonly commitment: number;
  readonly zone: string;
  readonly calendar: WorkCalendar;
};

/**
 * The line that an even pace would follow: from the commitment at the real
 * start to nothing at the end of the last planned day, in equal parts a working
 * day, a half day counting for half, and flat while nobody works (B61). In the
 * unit of the commitment; one point a day's end.
 */
export function guidelineOf(guide: Guide): readonly GuidePoint[] | GuidelineGap {
  const { startedAt, startDay, endOn, commitment, zone, calendar } = guide;
  if (endOn === null) return "no-end";
  if (endOn < startDay) return "ends-before-start";
  if (commitment === 0) return "nothing-committed";
  const { days, starts } = dayLine(startDay, endOn, zone);
  const shares = days.map((day) => workShare(day, calendar));
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return "no-working-day";
  const points: GuidePoint[] = [{ at: startedAt, remaining: commitment }];
  let worked = 0;
  shares.forEach((share, i) => {
    worked += share;
    const at = starts[i + 1];
    if (at !== undefined) points.push({ at, remaining: (commitment * (total - worked)) / total });
  });
  return points;
}
