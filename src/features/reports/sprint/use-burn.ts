import { useMemo } from "react";
import type { SprintId } from "@/domain/model/ids";
import type { Figure } from "@/features/pieces/figure/figure";
import { useAmounts } from "@/features/pieces/figure/use-amounts";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useUnit } from "../figure/choices";
import { useReport } from "../use-report";
import { burndownFigure, burnupFigure } from "./burn-figures";

/** Burndown and burn-up of a sprint, as they change; undefined until they are read, null for a sprint that never started. */
export function useBurn(
  sprintId: SprintId | null,
): { readonly burndown: Figure; readonly burnup: Figure } | null | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = useUnit();
  const amounts = useAmounts(unit);
  const answer = useReport("burn", sprintId === null ? null : { sprintId, unit });
  // biome-ignore lint/correctness/useExhaustiveDependencies: amounts follow from the unit, whose answer it is
  return useMemo(() => {
    if (!answer) return answer;
    const tools = { t, format, amounts };
    return { burndown: burndownFigure(answer, tools), burnup: burnupFigure(answer, tools) };
  }, [answer, t, format]);
}
