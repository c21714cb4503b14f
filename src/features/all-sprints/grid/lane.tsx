import { memo, type ReactElement, useCallback, useLayoutEffect, useSyncExternalStore } from "react";
import type { SprintId } from "@/domain/model/ids";
import type { SprintLane } from "@/domain/portfolio/sprint-grid";
import { paths } from "@/features/paths";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { usePrinting } from "@/ui/use-printing";
import { type SprintsShare, useSprints } from "../sprints-context";
import { Cell } from "./cell";
import { mostCards } from "./height-of";
import { useInSight } from "./use-in-sight";
import type { LaneCards } from "./use-items";

/** How many cells of a row a window shows, at most, before it is known how wide it is. */
const mostFirst = 6;

interface LaneProps {
  readonly lane: SprintLane;
  /** Counted from 0, from the top. */
  readonly index: number;
  /** The first cell that is in sight when the page opens; null = none is. */
  readonly firstAt: number | null;
}

/** A project, or one of its teams, across all iterations; its cards are read while it is near what is in sight. */
export const Lane = memo(function Lane({ lane, index, firstAt }: LaneProps): ReactElement {
  const { t } = useTranslation();
  const { latest, reading } = useSprints();
  const { box, isNear } = useInSight(firstAt !== null);
  const isPrinting = usePrinting();
  const isDue = useSyncExternalStore(reading.subscribe, () => reading.isDue(index));
  const cards = useCards(lane, isNear || isPrinting || isDue, latest);
  const isRead = cards !== undefined;
  useLayoutEffect(() => reading.note(lane.id, isRead), [reading, lane.id, isRead]);
  useLayoutEffect(() => () => reading.note(lane.id, null), [reading, lane.id]);
  useLayoutEffect(() => {
    for (const list of cards?.values() ?? [])
      for (const card of list) latest.current.cards.set(card.id, card);
  }, [cards, latest]);
  const { project, team, cells, outside } = lane;
  return (
    <tr ref={box} className="*:border-line *:border-b last:*:border-b-0">
      <th
        scope="row"
        className="sticky left-0 z-20 w-56 min-w-40 bg-surface print:static print:w-40 p-2 align-top font-semibold"
      >
        <span className="mr-1.5 font-medium text-ink-3 text-s">{project.code}</span>
        <a href={`#${paths.sprints(project.code)}`} className="hover:underline" dir="auto">
          {project.name}
        </a>
        {lane.isOneOfMany ? (
          <span dir="auto" className="block font-normal text-ink-2">
            {team?.name ?? t("plan.program.grid.noTeam")}
          </span>
        ) : null}
        {isPrinting && !isRead ? (
          <span className="block font-normal text-s">{t("plan.allSprints.notRead")}</span>
        ) : null}
        {outside > 0 ? (
          <span className="block font-normal text-ink-3 text-s">
            {t("plan.allSprints.outside", { count: outside })}
          </span>
        ) : null}
      </th>
      {cells.map((cell, i) => (
        <Cell
          key={cell.id}
          lane={lane}
          cell={cell}
          cards={cards}
          isFirst={firstAt !== null && i >= firstAt && i < firstAt + mostFirst}
          isPrinting={isPrinting}
        />
      ))}
    </tr>
  );
});

const nobody: LaneCards = new Map();

function useCards(lane: SprintLane, isNear: boolean, latest: SprintsShare["latest"]): LaneCards | undefined {
  const { id: projectId } = lane.project;
  const open = lane.cells.flatMap(({ sprints }) =>
    sprints.flatMap(({ sprint: { id, state } }) => (state.phase === "closed" ? [] : [id as string])),
  );
  // The rows are others after each commit; what is asked changes only with the sprints.
  const ids = open.join();
  const ask = useCallback(
    (plan: PlanQuestions): Promise<LaneCards | undefined> => {
      if (!isNear) return Promise.resolve(undefined);
      const sprintIds = ids === "" ? [] : (ids.split(",") as SprintId[]);
      return sprintIds.length === 0
        ? Promise.resolve(nobody)
        : plan.sprintCards({ projectId, sprintIds, most: mostCards, more: latest.current.put });
    },
    [projectId, ids, isNear, latest],
  );
  return usePlan(ask);
}
