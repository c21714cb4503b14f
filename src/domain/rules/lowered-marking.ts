import type { Marking } from "../model/vocabulary";

/**
 * Does less protection follow from this change? A caveat that goes, a lower level, and any other words in the place of
 * a mention of the house's own: nobody can say that those are not lower.
 */
export function isLowered(before: Marking, after: Marking): boolean {
  const kept = new Set(after.caveats ?? []);
  if ((before.caveats ?? []).some((caveat) => !kept.has(caveat))) return true;
  if (before.level === "custom") return after.level !== "custom" || after.label !== before.label;
  return before.level === "DR" && after.level !== "DR";
}
