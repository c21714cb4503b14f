import type { CardId } from "@/domain/model/ids";
import type { LeftOut } from "@/features/pieces/figure/figure";
import type { Translate } from "@/i18n/i18n";

type Ahead = { readonly ahead: readonly CardId[]; readonly isClosedAhead: boolean };

/** What a sprint's figures leave out, with the cards; no line where there is none. */
export function cardsLine(
  key: "unestimatedCards" | "aheadCards",
  ids: readonly CardId[],
  t: Translate,
): readonly LeftOut[] {
  return ids.length === 0 ? [] : [{ text: t(`reports.sprint.${key}`, { count: ids.length }), ids }];
}

/** What a wrong clock says of tomorrow: it has not happened, and is named (Decision 106). */
export function aheadLines({ ahead, isClosedAhead }: Ahead, t: Translate): readonly LeftOut[] {
  const closing = isClosedAhead ? [{ text: t("reports.sprint.closedAhead"), ids: [] }] : [];
  return [...cardsLine("aheadCards", ahead, t), ...closing];
}
