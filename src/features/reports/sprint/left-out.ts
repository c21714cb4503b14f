import type { CardId } from "@/domain/model/ids";
import type { LeftOut } from "@/features/pieces/figure/figure";
import type { BurnTools } from "./burn-figures";

type Ahead = { readonly ahead: readonly CardId[]; readonly isClosedAhead: boolean };

/** What a sprint's figures leave out, with the cards; no line where there is none. */
export function cardsLine(
  key: "unestimatedCards" | "aheadCards",
  ids: readonly CardId[],
  t: BurnTools["t"],
): readonly LeftOut[] {
  return ids.length === 0 ? [] : [{ text: t(`reports.sprint.${key}`, { count: ids.length }), ids }];
}

/** What a wrong clock says of tomorrow: it has not happened, and is named (Decision 106). */
export function aheadLines({ ahead, isClosedAhead }: Ahead, t: BurnTools["t"]): readonly LeftOut[] {
  const closing = isClosedAhead ? [{ text: t("reports.sprint.closedAhead"), ids: [] }] : [];
  return [...cardsLine("aheadCards", ahead, t), ...closing];
}
