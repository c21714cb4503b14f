import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { useBoard } from "../board-context";
import { useTotals } from "../use-picture";
import { type Load, loadAfter } from "./load";

/** What a column holds now and shows: what it would hold while cards hover over it or leave it, unless it refuses them. */
export function useHeadLoad(place: Place): {
  readonly now: Load;
  readonly shown: Load;
  readonly refusal: string | null;
} {
  const { picture } = useBoard();
  const totals = useTotals(place);
  const { arriving, leaving, refusal } = useColumnDrag(place);
  const cardsOf = (ids: readonly string[] | null) => (ids ?? []).map((id) => picture.card(id as CardId));
  const now = loadAfter(place, totals, [], []);
  const shown = refusal === null ? loadAfter(place, totals, cardsOf(arriving), cardsOf(leaving)) : now;
  return { now, shown, refusal };
}

/** Why the column takes nothing of what hovers over it. */
export function Refusal({ text }: { text: string | null }): ReactElement | null {
  if (text === null) return null;
  return (
    <p className="flex items-start gap-1.25 font-medium text-danger text-s">
      <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
      {text}
    </p>
  );
}
