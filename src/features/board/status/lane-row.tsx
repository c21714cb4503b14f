import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type ReactElement, useId, useSyncExternalStore } from "react";
import { fromHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import type { Lane } from "@/features/pieces/lanes";
import { useNear } from "@/features/pieces/near/use-near";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { DragColumn } from "@/ui/drag/drag-column";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { useBoard } from "../board-context";
import { Cards, DropMark } from "../column/board-column";
import { useFold, useFolds } from "../column/use-folds";
import { cellKey, type Named } from "./cells";

interface LaneRowProps {
  readonly lane: Lane;
  readonly columns: readonly Named[];
  /** In sight when the board opens. */
  readonly isFirst: boolean;
  readonly width: string;
  readonly titleIdOf: (place: Place) => string;
}

/** One lane: its name and sums, and a cell in each status column; folded, the counts alone (B42). */
export const LaneRow = memo(function LaneRow(props: LaneRowProps): ReactElement {
  const { lane, columns, width, titleIdOf } = props;
  const id = useId();
  const isFolded = useFolds().has(cellKey(lane.key, ""));
  const fold = useFold();
  const { cards, points, counts } = useLaneSums(lane.key, columns);
  const { box, isNear, height } = useNear(props.isFirst);
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <section ref={box} aria-labelledby={id} className="grid flex-none gap-1 pb-2">
      <h2 className="sticky left-4 flex w-fit max-w-[calc(100cqw-2rem)] items-center gap-2">
        <button
          type="button"
          aria-expanded={!isFolded}
          className="flex min-h-7 min-w-0 items-center gap-1.25 rounded-s pr-1.5 font-semibold hover:bg-sunken"
          onClick={() => fold(cellKey(lane.key, ""), !isFolded)}
        >
          <Chevron aria-hidden size={16} className="shrink-0 text-ink-3" />
          <span id={id} dir="auto" className="truncate">
            {lane.name}
          </span>
        </button>
        <LaneSums cards={cards} points={points} />
      </h2>
      <div
        className="flex gap-2.5"
        style={isNear || isFolded ? undefined : { minHeight: height ?? `${expectedHeight(counts)}rem` }}
      >
        {columns.map(({ place }, i) => {
          const key = cellKey(lane.key, place);
          const named = `${titleIdOf(place)} ${id}`;
          if (isFolded)
            return (
              <FoldedCell
                key={key}
                cell={key}
                row={lane.key}
                named={named}
                width={width}
                count={counts[i] ?? 0}
              />
            );
          return isNear ? (
            <Cell key={key} cell={key} row={lane.key} named={named} width={width} />
          ) : (
            <span key={key} aria-hidden className={`rounded-l bg-sunken ${width}`} />
          );
        })}
      </div>
    </section>
  );
});

function LaneSums({ cards, points }: { cards: number; points: number }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit } = useBoard();
  const count = fromHundredths(points);
  return (
    <span className="shrink-0 text-ink-3 text-s">
      {`${t("common.count.card", { count: cards })} · ${t(`board.column.sum.${unit}`, { count, sum: format.points(count) })}`}
    </span>
  );
}

interface CellProps {
  readonly cell: Place;
  readonly row: string;
  /** Ids of what names it: its column and its lane. */
  readonly named: string;
  readonly width: string;
}

function Cell({ cell, row, named, width }: CellProps): ReactElement {
  const { refusal } = useColumnDrag(cell);
  return (
    <DragColumn
      row={row}
      columnId={cell}
      labelledBy={named}
      className={`relative flex max-h-[min(30rem,62vh)] min-h-12 flex-col rounded-l bg-sunken pt-2 ${width}`}
    >
      <DropMark place={cell} />
      {refusal === null ? null : <p className="px-2.5 pb-1.5 font-medium text-danger text-s">{refusal}</p>}
      <Cards place={cell} titleId={named} isLocked={false} height={cellHeight()} />
    </DragColumn>
  );
}

/** How many cards there are, and a place where more can be dropped (B23). */
function FoldedCell({
  cell,
  row,
  named,
  width,
  count,
}: CellProps & { readonly count: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <DragColumn
      row={row}
      columnId={cell}
      labelledBy={named}
      className={`relative min-h-8 rounded-l bg-sunken px-3 py-1.5 text-ink-2 text-s ${width}`}
    >
      <DropMark place={cell} />
      {t("common.count.card", { count })}
    </DragColumn>
  );
}

/** Height that the cells of a lane will about have, in rem. */
export const expectedHeight = (counts: readonly number[]): number =>
  Math.min(30, Math.max(3, ...counts.map((count) => count * 5.5)));

/** What the cards of a cell have of its greatest height, in px; taller text has more, which is measured. */
const cellHeight = (): number => Math.min(480, window.innerHeight * 0.62) - 8;

type Sums = { readonly cards: number; readonly points: number; readonly counts: readonly number[] };

/** What a lane holds, whatever a filter shows. */
function useLaneSums(lane: string, columns: readonly Named[]): Sums {
  const { picture } = useBoard();
  const split = must(picture.split, "lanes are cut into a split board");
  const said = useSyncExternalStore(split.onLanes, () => {
    const cells = columns.map(({ place }) => cellKey(lane, place));
    const points = cells.reduce((sum, cell) => sum + split.pointsIn(cell), 0);
    return `${points} ${cells.map((cell) => picture.column(cell)?.ids.length ?? 0).join(" ")}`;
  });
  const [points = 0, ...counts] = said.split(" ").map(Number);
  return { points, counts, cards: counts.reduce((sum, count) => sum + count, 0) };
}
