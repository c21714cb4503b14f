import type { CardId, ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { CardStory } from "../card-story";
import type { ProjectPast } from "../project-past";
import { careerOf, type FlowDefinition } from "./career";
import type { Distribution } from "./percentile";

export type AgeingCard = {
  readonly id: CardId;
  readonly columnId: ColumnId;
  readonly begunAt: Instant;
  /** Days of 24 hours since it was begun; its time accumulates when it was reopened. */
  readonly ageDays: number;
  /** Days of 24 hours in the column in which it stands; its earlier stays there count too (B43). */
  readonly columnDays: number;
  /** Between which percentiles of the cycle times of finished cards its age lies; null when none are finished. */
  readonly band: "to-50" | "to-85" | "to-95" | "over-95" | null;
  readonly isBlocked: boolean;
};

export type Ageing = {
  /** Oldest first. */
  readonly cards: readonly AgeingCard[];
  readonly leftOut: readonly { readonly why: "begun-later-than-now"; readonly ids: readonly CardId[] }[];
  readonly stall: Stall;
};

/**
 * From when on a card counts as standing still: older than 85 % of what the
 * team has finished took, as soon as enough is finished for that to say
 * something; until then a working week in its column.
 */
export type Stall = {
  readonly by: "team" | "week";
  readonly days: number;
  /** Finished cards known, and how many it takes. */
  readonly finished: number;
  readonly needed: number;
};

const day = 86_400_000;
/** As many as a forecast takes for a fair sample. */
const [enough, week] = [11, 5];

/** What « standing still » means while these cards are finished. */
export function stallOf({ n, p85 }: Pick<Distribution, "n" | "p85">): Stall {
  const told = { finished: n, needed: enough };
  return n < enough || p85 === null
    ? { by: "week", days: week, ...told }
    : { by: "team", days: p85, ...told };
}

/** Does a begun card stand still? `columnDays` in its column, `ageDays` since it was begun, undefined where that is not known. */
export function isStalled(stall: Stall, columnDays: number, ageDays: number | undefined): boolean {
  return stall.by === "team" ? (ageDays ?? 0) > stall.days : columnDays >= stall.days;
}

/**
 * How old the work in progress is, against what finished cards took: work item
 * age of the Kanban Guide (2020), the elapsed time since work began (B68).
 */
export function ageingOf(
  past: ProjectPast,
  definition: FlowDefinition,
  { cycle, now }: { readonly cycle: Distribution; readonly now: Instant },
): Ageing {
  const cards: AgeingCard[] = [];
  const later: CardId[] = [];
  for (const story of past.cards.values()) {
    const { id, begunAt, ending, last } = careerOf(story, definition);
    if (ending !== "open" || begunAt === null) continue;
    if (begunAt > now) {
      later.push(id);
      continue;
    }
    const ageDays = (now - begunAt) / day;
    const { columnId, blocked } = last;
    const columnDays = stayIn(story, columnId, now) / day;
    const band = bandOf(ageDays, cycle);
    cards.push({ id, columnId, begunAt, ageDays, columnDays, band, isBlocked: blocked !== null });
  }
  cards.sort((a, b) => b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1));
  const stall = stallOf(cycle);
  return { cards, stall, leftOut: later.length === 0 ? [] : [{ why: "begun-later-than-now", ids: later }] };
}

/** How long a card stood in a column until `now`, in milliseconds, all its stays there together. */
function stayIn({ stages }: CardStory, columnId: ColumnId, now: Instant): number {
  return stages.reduce((sum, stage, i) => {
    if (stage.columnId !== columnId || stage.shelf !== "document" || !Number.isFinite(stage.at)) return sum;
    return sum + Math.max(0, Math.min(stages[i + 1]?.at ?? now, now) - stage.at);
  }, 0);
}

function bandOf(age: number, { p50, p85, p95 }: Distribution): AgeingCard["band"] {
  if (p50 === null || p85 === null || p95 === null) return null;
  if (age <= p50) return "to-50";
  if (age <= p85) return "to-85";
  return age <= p95 ? "to-95" : "over-95";
}
