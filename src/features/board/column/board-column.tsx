import {
  type ComponentType,
  memo,
  type ReactElement,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
} from "react";
import type { Sprint } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { DragColumn } from "@/ui/drag/drag-column";
import { DragList } from "@/ui/drag/drag-list";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { useBoard } from "../board-context";
import { BoardCard, estimateIn } from "../card/board-card";
import { ForecastAfter } from "../forecast/forecast-after";
import { useColumn, useTotals } from "../use-picture";
import { ColumnHead } from "./column-head";
import { EmptyProject } from "./empty-project";
import { QuickAdd } from "./quick-add";

interface BoardColumnProps {
  readonly place: Place;
  readonly name: string;
  readonly sprint?: Sprint;
  /** Beyond the window's edge when the board opens: its cards are drawn after those in sight. */
  readonly isFar?: boolean;
  /** Said in the place of the cards while the whole project has none. */
  readonly isEmptyProject?: boolean;
  /** Another head than that of a sprint or the backlog. */
  readonly Head?: ComponentType<{ readonly place: Place; readonly name: string; readonly titleId: string }>;
  /** New cards come in by another column. */
  readonly takesNoNew?: boolean;
}

// Four columns stand whole beside the strip of closed sprints, from 1 366 px on; wider screens show more of them. In
// shares of the surface that they stand on: a container's query would have every card styled in the midst of layout.
export const columnWidth = "w-[clamp(19em,calc((100%-76px)/4),21.25em)] max-sm:w-full";
const look = `relative flex min-h-0 flex-none flex-col rounded-l bg-sunken max-sm:flex-1 ${columnWidth}`;

/** One column: backlog or sprint. Its head is drawn for its totals, its list for its order, a card for itself. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps): ReactElement {
  const { place, name, sprint, isEmptyProject = false, isFar = false } = props;
  const { isReadOnly } = useBoard();
  const titleId = useId();
  const isClosed = sprint?.state.phase === "closed";
  const canAdd = !isReadOnly && !isClosed && !props.takesNoNew;
  const { Head } = props;
  // Later and in slices: the first paint waits for nothing that it does not show.
  const isDrawn = useDeferredValue(true, !isFar);
  return (
    <DragColumn columnId={place} labelledBy={titleId} className={look}>
      <DropMark place={place} />
      {Head ? (
        <Head place={place} name={name} titleId={titleId} />
      ) : (
        <ColumnHead place={place} name={name} sprint={sprint} titleId={titleId} />
      )}
      {isEmptyProject ? <EmptyProject /> : <WhenEmpty place={place} canAdd={canAdd} />}
      {isDrawn ? <Cards place={place} titleId={titleId} isLocked={isClosed} /> : null}
      {canAdd ? <QuickAdd place={place} /> : null}
    </DragColumn>
  );
});

/** Outlines the column that the hand is over: a mark of its own, so that the column is not drawn again for it. */
export function DropMark({ place }: { place: Place }): ReactElement | null {
  const { arriving, refusal } = useColumnDrag(place);
  if (arriving === null && refusal === null) return null;
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute inset-0 rounded-l ring-2 ring-inset ${refusal === null ? "ring-accent" : "ring-danger"}`}
    />
  );
}

/** The cards of a column, those that are in sight drawn. */
export function Cards(props: {
  place: Place;
  titleId: string;
  isLocked: boolean;
  height?: number;
}): ReactElement {
  const { picture, density } = useBoard();
  const { ids, total } = useColumn(props.place);
  const estimate = useMemo(() => estimateIn(picture, density), [picture, density]);
  const { isLocked } = props;
  const keep = useRef<string | null>(null);
  const isBacklog = props.place === "backlog";
  const renderItem = useCallback(
    (id: string, _index: number, tabIndex: 0 | -1) => (
      <>
        <BoardCard id={id as CardId} tabIndex={tabIndex} isLocked={isLocked} />
        {isBacklog ? <ForecastAfter id={id as CardId} /> : null}
      </>
    ),
    [isLocked, isBacklog],
  );
  return (
    // Nothing can be lifted out of what is closed.
    <div className="flex min-h-0 flex-1 flex-col" {...(isLocked ? { "data-no-drag": true } : {})}>
      {/* Another density is another list: no row keeps a height that it had in the last one, and one reads on. */}
      <DragList
        key={density}
        ids={ids}
        total={total}
        labelledBy={props.titleId}
        estimate={estimate}
        height={props.height}
        renderItem={renderItem}
        keep={keep}
      />
    </div>
  );
}

/** Words in the place of cards: none yet, or none that the filter lets through. */
function WhenEmpty({ place, canAdd }: { place: Place; canAdd: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const { filter } = useBoard();
  const totals = useTotals(place);
  const { ids, total } = useColumn(place);
  const { arriving } = useColumnDrag(place);
  if (ids.length > 0 || total > 0 || arriving !== null) return null;
  const isFiltered = filter.isOn() && (totals?.cards ?? 0) > 0;
  return (
    <p className="px-3 pb-2 text-ink-3 text-s">
      {isFiltered ? t("board.filter.none") : t(canAdd ? "board.column.empty" : "board.column.emptyRead")}
    </p>
  );
}
