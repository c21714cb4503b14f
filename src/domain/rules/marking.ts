import type { Marking, MarkingLevel } from "../model/vocabulary";
import { markingLabels, unansweredLabel } from "./marking-words";

/** Has nobody said yet what this workspace bears? */
export function isUnanswered({ level, label }: Marking): boolean {
  return level === "NP" && label === unansweredLabel;
}

/** What may raise a part: absent and null are « as what it stands in ». */
export type OwnLevel = MarkingLevel | null | undefined;

/**
 * The marking of whatever shows these parts: at least the workspace's, at least that of each part. It never falls below
 * the floor. A mention of the house's own cannot be compared with the others: it is kept beside the one that is higher.
 */
export function effectiveMarking(floor: Marking, shown: Iterable<OwnLevel>): Marking {
  if (floor.level === "DR" || ![...shown].includes("DR")) return floor;
  const own = floor.level === "custom" ? [floor.label] : [];
  return { ...floor, level: "DR", label: markingLabels.DR, caveats: [...own, ...(floor.caveats ?? [])] };
}
