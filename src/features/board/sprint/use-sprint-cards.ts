import { useCallback } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { toHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { useBoard } from "../board-context";

/** A sprint's cards by what became of them, in their order. */
export type Outcomes = Readonly<Record<"done" | "open" | "cancelled", readonly PlaceCard[]>>;

export function usePlaceCards(projectId: ProjectId, place: Place): readonly PlaceCard[] | undefined {
  const { queries } = useServices();
  return useLive(useCallback(() => queries.placeCards(projectId, place), [queries, projectId, place]));
}

export function useOutcomes(projectId: ProjectId, place: Place): Outcomes | undefined {
  const { picture } = useBoard();
  const cards = usePlaceCards(projectId, place);
  if (cards === undefined) return undefined;
  const categories = new Map(picture.frame()?.columns.map(({ id, category }) => [id, category]));
  const found = { done: [], open: [], cancelled: [] } as Record<keyof Outcomes, PlaceCard[]>;
  for (const card of cards) {
    const category = categories.get(card.columnId);
    found[category === "done" || category === "cancelled" ? category : "open"].push(card);
  }
  return found;
}

/** In hundredths. */
export function pointsOf(cards: readonly { readonly points: number | null }[]): number {
  return cards.reduce((sum, { points }) => sum + toHundredths(points ?? 0), 0);
}

/** « 21 pts » from hundredths, in the project's unit. */
export function useSumWords(): (hundredths: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit } = useBoard();
  return (hundredths) => {
    const count = hundredths / 100;
    return t(`board.column.sum.${unit}`, { count, sum: format.points(count) });
  };
}
