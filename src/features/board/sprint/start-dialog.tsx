import type { ReactElement } from "react";
import { overlaps } from "@/domain/capacity/cadence";
import type { Sprint } from "@/domain/model/entities";
import { toHundredths } from "@/domain/model/points";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { parseDay } from "@/lib/day";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { Figures } from "./figures";
import type { SprintDeedProps } from "./sprint-deed";
import { pointsOf, useOutcomes, useSumWords } from "./use-sprint-cards";

/** Says what a start freezes (B26) and what stands against it; only a sprint that runs already does (B27). */
export function StartDialog({ sprint, onClose }: SprintDeedProps): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = useSumWords();
  const { act } = useServices();
  const { picture, store } = useBoard();
  const cards = useOutcomes(sprint.projectId, sprint.id)?.open;
  if (cards === undefined) return null;
  const siblings = (picture.frame()?.sprints ?? []).filter(({ teamId }) => teamId === sprint.teamId);
  const active = siblings.find(({ state }) => state.phase === "active");
  const points = pointsOf(cards);
  const excess = sprint.capacity === null ? 0 : points - toHundredths(sprint.capacity);
  const { goal, capacity, startOn, endOn } = sprint;
  const none = t("life.start.none");
  const start = async (): Promise<void> => {
    const said = t("board.said.sprintStarted", { sprint: sprint.name, count: cards.length });
    if ((await act({ type: "sprint/start", sprintId: sprint.id }, said)) !== null) onClose();
  };
  const figures = [
    [t("life.start.cards"), format.number(cards.length)],
    [t("life.start.points"), sum(points)],
    [t("life.start.unestimated"), format.number(cards.filter((card) => card.points === null).length)],
    [t("life.start.capacity"), capacity === null ? none : sum(toHundredths(capacity))],
    [t("life.start.dates"), startOn !== null && endOn !== null ? format.dayRange(startOn, endOn) : none],
    [t("life.start.goal"), goal === "" ? none : goal],
  ] as const;
  return (
    <LazyDialog
      size="s"
      title={t("life.start.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button
            className="mr-auto"
            onClick={() => store.setState({ sprintDeed: { deed: "capacity", sprintId: sprint.id } })}
          >
            {t("board.column.capacity")}
          </Button>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          {active ? null : (
            <Button look="primary" onClick={() => void start()}>
              {t("life.start.do")}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-3">
        {active ? <Callout tone="danger">{t("life.start.active", { sprint: active.name })}</Callout> : null}
        <p>{t("life.start.frozen")}</p>
        <Figures lines={figures} />
        {excess > 0 ? <Callout tone="warn">{t("life.start.over", { excess: sum(excess) })}</Callout> : null}
        {overlapping(sprint, siblings).map((other) => (
          <Callout key={other.id} tone="warn">
            {t("life.start.overlap", { sprint: sprint.name, other: other.name })}
          </Callout>
        ))}
        <p className="text-ink-2 text-s">{t("life.start.loose")}</p>
      </div>
    </LazyDialog>
  );
}

/** Open sprints whose days overlap the one that starts (4x.1). */
function overlapping(sprint: Sprint, siblings: readonly Sprint[]): readonly Sprint[] {
  const spans = siblings.flatMap((other) => {
    const startOn = parseDay(other.startOn ?? "");
    const endOn = parseDay(other.endOn ?? "");
    return startOn && endOn && other.state.phase !== "closed" ? [{ sprint: other, startOn, endOn }] : [];
  });
  return overlaps(spans)
    .filter((pair) => pair.some((span) => span.sprint.id === sprint.id))
    .map(([a, b]) => (a.sprint.id === sprint.id ? b.sprint : a.sprint));
}
