import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ProjectPast } from "../project-past";
import { careerOf, type FlowDefinition } from "./career";

/** What is counted over a period. */
export type LittlePart = "arrived" | "departed" | "at-start" | "at-end";

export type LittleCheck = {
  /** L: the mean number of cards in progress, over time. */
  readonly meanWip: number;
  /** λ: cards that left a day, finished or given up. */
  readonly perDay: number;
  /** W: the mean time in progress of those that left, in days of 24 hours; null when none did. */
  readonly meanDays: number | null;
  /** λ × W, which the law says is L. */
  readonly predicted: number | null;
  /** `meanWip` by `predicted`: 1 where the law holds exactly. */
  readonly ratio: number | null;
  readonly wipAtStart: number;
  readonly wipAtEnd: number;
  readonly arrived: number;
  readonly departed: number;
  /** What the law supposes: as much leaves as comes, within a tenth, and what is in progress is as much at the end as at the start, within a fifth. Where it does not hold, cycle times of this period do not tell the next one's. */
  readonly isSteady: boolean;
  /** The cards behind the four counts. */
  readonly parts: Readonly<Record<LittlePart, readonly CardId[]>>;
  /** In progress, and without a birth or with an end before the beginning. */
  readonly leftOut: readonly CardId[];
};

const day = 86_400_000;

/**
 * Little's law over a period, L = λW (J. D. C. Little, « A Proof for the
 * Queuing Formula L = λW », Operations Research 9, 1961), as Vacanti applies it
 * to cards (« Actionable Agile Metrics for Predictability », 2015). A check of
 * the data and of how steady the flow is, not a forecast.
 */
export function littlesLawOf(
  past: ProjectPast,
  definition: FlowDefinition,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): LittleCheck {
  const leftOut: CardId[] = [];
  const parts: Record<LittlePart, CardId[]> = { arrived: [], departed: [], "at-start": [], "at-end": [] };
  let [presence, spent] = [0, 0];
  for (const story of past.cards.values()) {
    const { id, begunAt, doneAt, leftAt } = careerOf(story, definition);
    if (begunAt === null) continue;
    const end = doneAt ?? leftAt ?? Number.POSITIVE_INFINITY;
    if (end < begunAt) {
      leftOut.push(id);
      continue;
    }
    presence += Math.max(0, Math.min(end, to) - Math.max(begunAt, from));
    if (begunAt >= from && begunAt < to) parts.arrived.push(id);
    if (begunAt < from && end >= from) parts["at-start"].push(id);
    if (begunAt < to && end >= to) parts["at-end"].push(id);
    if (end < from || end >= to) continue;
    parts.departed.push(id);
    spent += end - begunAt;
  }
  const [arrived, departed] = [parts.arrived.length, parts.departed.length];
  const [wipAtStart, wipAtEnd] = [parts["at-start"].length, parts["at-end"].length];
  const meanWip = presence / (to - from);
  const perDay = departed / ((to - from) / day);
  const meanDays = departed === 0 ? null : spent / departed / day;
  const predicted = meanDays === null ? null : perDay * meanDays;
  return {
    ...{ meanWip, perDay, meanDays, predicted, wipAtStart, wipAtEnd, arrived, departed },
    ratio: predicted === null || predicted === 0 ? null : meanWip / predicted,
    isSteady: isNear(arrived, departed, 0.1) && isNear(wipAtStart, wipAtEnd, 0.2),
    parts,
    leftOut,
  };
}

function isNear(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(a, b);
}
