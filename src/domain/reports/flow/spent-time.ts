import type { CardId, ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { CardStory, Stage } from "../card-story";
import type { ProjectPast } from "../project-past";
import { careerOf, type FlowDefinition, isBegun, isDone } from "./career";

const day = 86_400_000;

export type BlockedReason = {
  /** As it was written; empty when none was given. */
  readonly reason: string;
  /** Days of 24 hours, over all cards. */
  readonly days: number;
  readonly cards: readonly CardId[];
  /** How many of them are blocked for it now. */
  readonly now: number;
};

/** A stage with the instant at which it ends, cut at now. */
type Spell = { readonly stage: Stage; readonly from: Instant; readonly to: Instant };

function spellsOf({ stages, createdAt }: CardStory, now: Instant): readonly Spell[] {
  return stages.flatMap((stage, i) => {
    const from = Number.isFinite(stage.at) ? stage.at : (createdAt?.at ?? now);
    const to = Math.min(now, stages[i + 1]?.at ?? now);
    return from < to ? [{ stage, from, to }] : [];
  });
}

/**
 * How long cards were blocked, by the reason that was given, longest first
 * (B44). Counted while a card is in the document and not done: what blocks a
 * finished card costs nothing.
 */
export function blockedTimeOf(
  past: ProjectPast,
  definition: FlowDefinition,
  now: Instant,
): readonly BlockedReason[] {
  const reasons = new Map<string, { days: number; cards: Set<CardId>; now: number }>();
  for (const story of past.cards.values()) {
    if (story.stages.every(({ blocked }) => blocked === null)) continue;
    for (const { stage, from, to } of spellsOf(story, now)) {
      if (stage.blocked === null || stage.shelf !== "document" || isDone(stage, definition)) continue;
      const sum = reasons.get(stage.blocked) ?? { days: 0, cards: new Set(), now: 0 };
      sum.days += (to - from) / day;
      sum.cards.add(story.id);
      if (stage === story.stages.at(-1)) sum.now += 1;
      reasons.set(stage.blocked, sum);
    }
  }
  return [...reasons]
    .map(([reason, sum]) => ({ reason, ...sum, cards: [...sum.cards] }))
    .sort((a, b) => b.days - a.days || (a.reason < b.reason ? -1 : 1));
}

/** Why a card that was blocked counts for nothing. */
export type BlockedGap = "blocked-aside" | "blocked-later-than-now" | "blocked-since-unknown";

/** The cards that were blocked and of whose blocks no time is counted, by the reason. */
export function blockedLeftOut(
  past: ProjectPast,
  definition: FlowDefinition,
  now: Instant,
): readonly { readonly why: BlockedGap; readonly ids: readonly CardId[] }[] {
  const ids: Record<BlockedGap, CardId[]> = {
    ...{ "blocked-aside": [], "blocked-later-than-now": [], "blocked-since-unknown": [] },
  };
  for (const story of past.cards.values()) {
    const blocks = story.stages.filter(({ blocked }) => blocked !== null);
    const waits = blocks.filter((stage) => stage.shelf === "document" && !isDone(stage, definition));
    if (blocks.length === 0) continue;
    const spells = spellsOf(story, now);
    if (spells.some(({ stage }) => waits.includes(stage))) continue;
    if (waits.length === 0) ids["blocked-aside"].push(story.id);
    else if (waits.some(({ at }) => at > now)) ids["blocked-later-than-now"].push(story.id);
    else ids["blocked-since-unknown"].push(story.id);
  }
  return (Object.keys(ids) as BlockedGap[])
    .filter((why) => ids[why].length > 0)
    .map((why) => ({ why, ids: ids[why] }));
}

export type FlowEfficiency = {
  /** Worked time by the whole cycle time of all finished cards, from 0 to 1; null without any. */
  readonly share: number | null;
  readonly workedDays: number;
  readonly cycleDays: number;
  readonly cards: number;
  readonly leftOut: readonly { readonly why: "never-begun" | "no-time"; readonly ids: readonly CardId[] }[];
};

/**
 * Flow efficiency: the part of the cycle time in which work went on, as in
 * Modig and Åhlström, « This is Lean » (2012). A card waits while it is blocked,
 * in a column in which nothing has begun (it was reopened), or in one of
 * `waitingIn`, the columns that the team calls queues; without them the answer
 * is an upper bound, and the chart says so.
 */
export function flowEfficiencyOf(
  past: ProjectPast,
  definition: FlowDefinition,
  waitingIn: ReadonlySet<ColumnId>,
): FlowEfficiency {
  let [workedDays, cycleDays, cards] = [0, 0, 0];
  const [idle, still]: [CardId[], CardId[]] = [[], []];
  for (const story of past.cards.values()) {
    const { id, begunAt, doneAt } = careerOf(story, definition);
    if (doneAt === null) continue;
    if (begunAt === null) idle.push(id);
    else if (begunAt >= doneAt) still.push(id);
    else {
      cards += 1;
      cycleDays += (doneAt - begunAt) / day;
      for (const { stage, from, to } of spellsOf(story, doneAt))
        if (stage.blocked === null && isBegun(stage, definition) && !waitingIn.has(stage.columnId))
          workedDays += Math.max(0, to - Math.max(from, begunAt)) / day;
    }
  }
  const gaps = [
    { why: "never-begun" as const, ids: idle },
    { why: "no-time" as const, ids: still },
  ];
  const share = cycleDays === 0 ? null : workedDays / cycleDays;
  return { share, workedDays, cycleDays, cards, leftOut: gaps.filter(({ ids }) => ids.length > 0) };
}
