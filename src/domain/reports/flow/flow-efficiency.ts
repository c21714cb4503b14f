import type { CardId, ColumnId } from "../../model/ids";
import type { Stage } from "../card-story";
import type { ProjectPast } from "../project-past";
import { careerOf, type FlowDefinition, isBegun } from "./career";
import { spellsOf } from "./spells";

const day = 86_400_000;

/** A part of the cycle time of finished cards, in days of 24 hours, and the cards that had some of it. */
export type EfficiencyPart = { readonly days: number; readonly ids: readonly CardId[] };

export type FlowEfficiency = {
  /** Worked time by the whole cycle time of all finished cards, from 0 to 1; null without any. */
  readonly share: number | null;
  readonly cycleDays: number;
  readonly cards: number;
  /** Together they are the cycle time. */
  readonly parts: {
    readonly worked: EfficiencyPart;
    readonly blocked: EfficiencyPart;
    /** In a column in which nothing has begun, or in which it was done before it was reopened. */
    readonly back: EfficiencyPart;
    readonly queues: ReadonlyMap<ColumnId, EfficiencyPart>;
  };
  readonly leftOut: readonly { readonly why: "never-begun" | "no-time"; readonly ids: readonly CardId[] }[];
};

/**
 * Flow efficiency: the part of the cycle time in which work went on, as in
 * Modig and Åhlström, « This is Lean » (2012). A card waits while it is blocked,
 * in a column in which nothing has begun (it was reopened), or in one of
 * `waitingIn`, the columns that the team calls queues; without them the answer
 * is an upper bound, and the chart says so. A moment counts once, for the first
 * of these that holds.
 */
export function flowEfficiencyOf(
  past: ProjectPast,
  definition: FlowDefinition,
  waitingIn: ReadonlySet<ColumnId>,
): FlowEfficiency {
  const parts = new Map<string, { days: number; ids: Set<CardId> }>();
  const put = (name: string, id: CardId, days: number): void => {
    const part = parts.get(name) ?? { days: 0, ids: new Set() };
    part.days += days;
    part.ids.add(id);
    parts.set(name, part);
  };
  let [cycleDays, cards] = [0, 0];
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
        if (to > begunAt) put(partOf(stage, definition, waitingIn), id, (to - Math.max(from, begunAt)) / day);
    }
  }
  const part = (name: string): EfficiencyPart => {
    const found = parts.get(name);
    return { days: found?.days ?? 0, ids: [...(found?.ids ?? [])] };
  };
  const gaps = [
    { why: "never-begun" as const, ids: idle },
    { why: "no-time" as const, ids: still },
  ];
  const worked = part("worked");
  return {
    ...{ share: cycleDays === 0 ? null : worked.days / cycleDays, cycleDays, cards },
    parts: {
      ...{ worked, blocked: part("blocked"), back: part("back") },
      queues: new Map([...waitingIn].map((id) => [id, part(id)])),
    },
    leftOut: gaps.filter(({ ids }) => ids.length > 0),
  };
}

function partOf(
  stage: Stage,
  definition: FlowDefinition,
  waitingIn: ReadonlySet<ColumnId>,
): "worked" | "blocked" | "back" | ColumnId {
  if (stage.blocked !== null) return "blocked";
  if (!isBegun(stage, definition)) return "back";
  return waitingIn.has(stage.columnId) ? stage.columnId : "worked";
}
