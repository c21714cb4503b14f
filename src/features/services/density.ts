/** How much a card's face says: one line, what a team looks for first, or all that the card bears. */
export type Density = "compact" | "normal" | "detailed";

export const densities: readonly Density[] = ["compact", "normal", "detailed"];

/** The density that a stored word names; normal for any other. */
export function densityOf(word: unknown): Density {
  return densities.find((each) => each === word) ?? "normal";
}
