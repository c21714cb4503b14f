import type { Tally } from "@/domain/portfolio/shares";

/** Done of all, 0 to 1; null where there is nothing to do, which is neither 0 nor 100 %. */
export function ratioOf({ cards, done }: Pick<Tally, "cards" | "done">): number | null {
  return cards === 0 ? null : done / cards;
}
