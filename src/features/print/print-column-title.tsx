import type { ReactElement } from "react";
import { fromHundredths } from "@/domain/model/points";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { WholeBoard } from "./use-whole-board";

/** What stands over a column on every page: its name, its days, its load. */
export function PrintColumnTitle({
  board,
  column,
}: {
  board: WholeBoard;
  column: ColumnPicture;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame } = board;
  const { unit } = frame.project;
  const sprint = frame.sprints.find(({ id }) => id === column.place);
  const load = fromHundredths(frame.totalsByPlace.get(column.place)?.points ?? 0);
  const capacity = sprint?.capacity ?? null;
  const sum =
    capacity === null
      ? t(`board.column.sum.${unit}`, { count: load, sum: format.points(load) })
      : t(`board.column.load.${unit}`, { load: format.points(load), capacity: format.points(capacity) });
  const days =
    sprint?.startOn && sprint.endOn
      ? t("print.days", { from: format.day(sprint.startOn), to: format.day(sprint.endOn) })
      : null;
  return (
    <div>
      <p className="font-semibold text-[13px]">{sprint?.name ?? t("board.backlog")}</p>
      <p className="text-[11px] text-ink-2">
        {[days, t("common.count.card", { count: column.ids.length }), sum].filter(Boolean).join(" · ")}
      </p>
      {sprint?.goal ? (
        <p className="text-[11px] text-ink-2">{t("board.column.goal", { goal: sprint.goal })}</p>
      ) : null}
    </div>
  );
}
