import { useMemo } from "react";
import type { SprintId } from "@/domain/model/ids";
import type { Figure } from "@/features/pieces/figure/figure";
import { useAmounts } from "@/features/pieces/figure/use-amounts";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { useUnit } from "../figure/choices";
import { useReport } from "../use-report";
import { sprintCardsFigure, sprintReportFigure } from "./report-figures";

/** The report of a sprint, as it changes; undefined until it is read, null for a sprint that never started. */
export function useSprintReport(
  { sprints }: Frame,
  sprintId: SprintId | null,
): readonly Figure[] | null | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = useUnit();
  const amounts = useAmounts(unit);
  const answer = useReport("report", sprintId === null ? null : { sprintId });
  return useMemo(() => {
    if (!answer) return answer;
    const placeOf = (place: string): string =>
      sprints.find(({ id }) => id === place)?.name ?? t("board.backlog");
    const tools = { t, format, amounts, unit, placeOf };
    return [sprintReportFigure(answer, tools), sprintCardsFigure(answer, tools)];
  }, [answer, t, format, amounts, unit, sprints]);
}
