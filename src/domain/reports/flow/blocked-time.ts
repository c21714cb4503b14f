import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ProjectPast } from "../project-past";
import { type FlowDefinition, isDone } from "./career";
import { spellsOf } from "./spells";

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
