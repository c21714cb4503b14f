import type { Marking } from "../model/vocabulary";

/** The mentions as the rules write them, in every language of the screen. */
export const markingLabels = { NP: "NON PROTÉGÉ", DR: "DIFFUSION RESTREINTE" } as const;

/** What a workspace bears until somebody has said what it is: a question, no answer. */
export const unansweredLabel = "MENTION À CHOISIR";

/** The caveats that have a name of their own; a house may add others. */
export const namedCaveats = ["SPÉCIAL FRANCE", "DIFFUSION OTAN"] as const;

/** The mention as it is read: « DIFFUSION RESTREINTE – SPÉCIAL FRANCE ». */
export function markingWords({ label, caveats = [] }: Pick<Marking, "label" | "caveats">): string {
  return [label, ...caveats].join(" – ");
}

/** The mention in the title of a window: `DR`, `DR-SF`, or the house's own words. */
export function markingSign(marking: Marking): string {
  const level = marking.level === "custom" ? marking.label : marking.level;
  return [level, ...(marking.caveats ?? []).map(caveatSign)].join("-");
}

/** `SF` for « SPÉCIAL FRANCE », `OTAN` for « DIFFUSION OTAN », the words themselves for any other. */
export function caveatSign(caveat: string): string {
  if (caveat === namedCaveats[0]) return "SF";
  return caveat === namedCaveats[1] ? "OTAN" : caveat;
}
