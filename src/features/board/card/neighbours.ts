import type { CardId } from "@/domain/model/ids";

/** A column as it is, and as a filter lets it be seen. */
export type Sight = { readonly all: readonly CardId[]; readonly shown: readonly CardId[] };

/**
 * Behind which card of the whole column a card goes that is dropped behind `shownAfter` among the shown ones (B17).
 * Behind a shown card is right behind it; before the first shown card is right before it, wherever that is; where
 * nothing is shown there is nothing to be behind of, and the card goes first.
 */
export function afterInWhole(
  { all, shown }: Sight,
  shownAfter: CardId | null,
  moving: readonly CardId[],
): CardId | null {
  if (shownAfter !== null) return shownAfter;
  const held = new Set(moving);
  const first = shown.find((id) => !held.has(id));
  if (first === undefined) return null;
  for (let index = all.indexOf(first) - 1; index >= 0; index -= 1) {
    const id = all[index];
    if (id !== undefined && !held.has(id)) return id;
  }
  return null;
}

export type Step = "up" | "down" | "top" | "bottom";

/** Where a step of the menu leads, as the card to follow; undefined where it leads nowhere. One step is one shown card. */
export function stepTarget(sight: Sight, id: CardId, step: Step): CardId | null | undefined {
  const { all, shown } = sight;
  const at = shown.indexOf(id);
  switch (step) {
    case "up":
      return at <= 0 ? undefined : afterInWhole(sight, shown[at - 2] ?? null, [id]);
    case "down":
      return at < 0 ? undefined : shown[at + 1];
    case "top":
      return all[0] === id ? undefined : null;
    case "bottom":
      return all.at(-1) === id ? undefined : all.at(-1);
  }
}
