import { memo, type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import { type GridCell, type SprintCell, type SprintLane, takerIn } from "@/domain/portfolio/sprint-grid";
import { useTranslation } from "@/i18n/words";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import { Button } from "@/ui/button";
import { DragColumn } from "@/ui/drag/drag-column";
import { DragRows } from "@/ui/drag/rows/drag-rows";
import { Foreseen } from "../drag/foreseen";
import { laneName } from "../drag/names";
import { CardItem, EpicItem } from "../item/grid-item";
import { useSprints } from "../sprints-context";
import { heightOf, mostEpics } from "./height-of";
import { NoSprint } from "./no-sprint";
import { SprintInCell } from "./sprint-in-cell";
import { useInSight } from "./use-in-sight";
import { type LaneCards, useItems } from "./use-items";
import { useShown } from "./use-shown";

interface CellProps {
  readonly lane: SprintLane;
  readonly cell: GridCell;
  /** undefined = not in sight, or not read yet: the cell takes drops all the same. */
  readonly cards: LaneCards | undefined;
  /** Among those in sight when the page opens. */
  readonly isFirst: boolean;
  readonly isPrinting: boolean;
}

/**
 * Where an iteration meets a project: its sprints and their load, its epics, the first open cards of each. Far from what
 * is in sight only the name of a sprint and its number stand: they are found and reached, and reached draws the rest.
 */
export const Cell = memo(function Cell({ lane, cell, cards, isFirst, isPrinting }: CellProps): ReactElement {
  const { focus } = useSprints();
  useEffect(focus.keep);
  const ids = useMemo(
    () =>
      cards
        ? [
            // The one that takes what is put here comes first: its head is the head of the cell.
            ...inTurn(cell).flatMap(({ sprint }) =>
              (cards.get(sprint.id) ?? []).map(({ id }) => id as string),
            ),
            ...cell.epics.map(({ id }) => id as string),
          ]
        : none,
    [cell, cards],
  );
  const shown = useShown(cell.id, ids);
  const { box, isNear, height } = useInSight(isFirst);
  const isDrawn = isNear || isPrinting;
  const onFocus = useCallback((id: string) => focus.promise(id, cell.id), [focus, cell.id]);
  // Who has asked for all epics has them again when the cell comes back.
  const [isWhole, setWhole] = useState(false);
  const { epics, cardsOf, rowsFor } = useItems(cell, cards, shown);
  return (
    <DragColumn as="td" columnId={cell.id} row={lane.id} className="relative border-line border-l align-top">
      <div
        ref={box}
        className="relative grid content-start gap-2 p-2"
        style={
          isPrinting || (isNear && cards)
            ? undefined
            : { minHeight: height ?? `${heightOf(cell, cards) / 16}rem` }
        }
      >
        {cell.sprints.length === 0 ? <NoSprint lane={lane} cell={cell} /> : null}
        {cell.sprints.map((each) => (
          <div key={each.sprint.id} className="grid gap-1">
            <SprintInCell cell={each} project={lane.project} isDrawn={isDrawn} />
            {cards && isDrawn ? <Cards each={each} cards={cardsOf(each.sprint)} lane={lane} /> : null}
          </div>
        ))}
        {cards && isDrawn ? (
          <Epics epics={epics} lane={lane} cell={cell} isWhole={isWhole} onWhole={() => setWhole(true)} />
        ) : null}
        {cards && isDrawn ? (
          <DragRows rowsFor={rowsFor} gap={4} onFocus={onFocus} className="z-16 mx-2" />
        ) : null}
      </div>
      <Foreseen cellId={cell.id} />
    </DragColumn>
  );
});

const none: readonly string[] = [];

function inTurn(cell: GridCell): readonly SprintCell[] {
  const taker = takerIn(cell);
  return taker ? [taker, ...cell.sprints.filter((each) => each !== taker)] : cell.sprints;
}

/** The first open cards; the rest is a number that opens them. */
function Cards({
  each: { sprint, tally },
  cards,
  lane,
}: {
  each: SprintCell;
  cards: readonly SprintCard[];
  lane: SprintLane;
}): ReactElement {
  const { t } = useTranslation();
  const { onAsk } = useSprints();
  const left = tally.cards - tally.done - cards.length;
  const title = `${lane.project.code} · ${sprint.name}`;
  const behind = { projectIds: [lane.project.id], which: "open", sprintId: sprint.id } as const;
  return (
    <>
      {cards.length === 0 ? null : (
        <ul aria-label={t("plan.allSprints.item.cardsOf", { name: title })} className="grid gap-1">
          {cards.map((card) => (
            <CardItem key={card.id} card={card} unit={lane.project.unit} />
          ))}
        </ul>
      )}
      {left > 0 && sprint.state.phase !== "closed" ? (
        <Button
          size="s"
          look="quiet"
          className="justify-self-start"
          aria-label={t("plan.allSprints.item.moreOf", { count: left, name: title })}
          onClick={() => onAsk({ title, behind })}
        >
          {t("plan.allSprints.item.more", { count: left })}
        </Button>
      ) : null}
    </>
  );
}

function Epics({
  epics,
  lane,
  cell,
  isWhole,
  onWhole,
}: {
  epics: readonly Parameters<typeof EpicItem>[0]["epic"][];
  lane: SprintLane;
  cell: GridCell;
  isWhole: boolean;
  onWhole: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const name = `${laneName(lane)} · ${cell.iteration.name}`;
  const left = isWhole ? 0 : epics.length - mostEpics;
  if (epics.length === 0) return null;
  return (
    <>
      <ul aria-label={t("plan.allSprints.item.epicsOf", { name })} className="grid gap-1">
        {epics.slice(0, left > 0 ? mostEpics : undefined).map((epic) => (
          <EpicItem key={epic.id} epic={epic} code={lane.project.code} />
        ))}
      </ul>
      {left > 0 ? (
        <Button
          size="s"
          look="quiet"
          className="justify-self-start print:hidden"
          aria-label={t("plan.allSprints.item.moreEpicsOf", { count: left, name })}
          onClick={onWhole}
        >
          {t("plan.allSprints.item.moreEpics", { count: left })}
        </Button>
      ) : null}
    </>
  );
}
