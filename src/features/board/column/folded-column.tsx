import { ChevronRight, TriangleAlert } from "lucide-react";
import { type ReactElement, useId } from "react";
import type { Sprint } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { fromHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { DragColumn } from "@/ui/drag/drag-column";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { useBoard } from "../board-context";
import { useTotals } from "../use-picture";
import { loadAfter, loadState } from "./load";
import { strip, upright } from "./strip";

interface FoldedColumnProps {
  readonly place: Place;
  readonly name: string;
  readonly sprint?: Sprint;
  readonly onUnfold: () => void;
}

/** A column as a strip: its name, what it holds and would hold, and a place where cards can be dropped (B23). */
export function FoldedColumn({ place, name, sprint, onUnfold }: FoldedColumnProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { picture, unit } = useBoard();
  const id = useId();
  const { arriving, leaving, refusal } = useColumnDrag(place);
  const cardsOf = (ids: readonly string[] | null) => (ids ?? []).map((each) => picture.card(each as CardId));
  const load = loadAfter(
    place,
    useTotals(place),
    refusal === null ? cardsOf(arriving) : [],
    cardsOf(leaving),
  );
  const isOpen = sprint !== undefined && sprint.state.phase !== "closed";
  const capacity = isOpen ? sprint.capacity : null;
  const isOver = loadState(load.points, capacity) === "over";
  const points = format.points(fromHundredths(load.points));
  const words = [
    t("common.count.card", { count: load.cards }),
    ...(capacity === null
      ? []
      : [t(`board.column.load.${unit}`, { load: points, capacity: format.points(capacity) })]),
    ...(isOver ? [t("selection.fold.over")] : []),
  ];
  const mark = refusal !== null ? "ring-2 ring-danger" : arriving !== null ? "ring-2 ring-accent" : "";
  return (
    <DragColumn columnId={place} labelledBy={id} className="flex flex-none max-sm:w-full">
      <button
        type="button"
        aria-expanded={false}
        className={`${strip} ${mark} ring-inset ${isOver || refusal !== null ? "text-danger" : ""}`}
        onClick={onUnfold}
      >
        {isOver || refusal !== null ? (
          <TriangleAlert aria-hidden size={16} className="shrink-0" />
        ) : (
          <ChevronRight aria-hidden size={16} className="shrink-0" />
        )}
        <span dir="auto" className={`min-h-0 truncate ${upright}`}>
          <span id={id} className="font-semibold">
            {name}
          </span>
          {` · ${words.join(" · ")}`}
        </span>
      </button>
    </DragColumn>
  );
}
