import { useMemo } from "react";
import type { ForecastQuestion } from "@/domain/reports/answers/forecast-answers";
import type { Figure } from "@/features/pieces/figure/figure";
import { useAmounts } from "@/features/pieces/figure/use-amounts";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { useReport } from "../use-report";
import type { ForecastAnswer, ForecastTools } from "./forecast-words";
import { howManyFigure } from "./how-many-figure";
import { samplesFigure } from "./samples-figure";
import { useScopeName } from "./scope-choice";
import { whenFigure } from "./when-figure";

export type Forecast = {
  readonly answer: ForecastAnswer;
  readonly when: Figure;
  readonly howMany: Figure;
  readonly samples: Figure;
  /** What is shown answers an earlier question: the next answer is on its way. */
  readonly isLate: boolean;
};

/** The forecast of a project, as it changes; undefined until it is read, null for a scope that is not there. */
export function useForecast(frame: Frame, question: ForecastQuestion): Forecast | null | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useReport("forecast", question);
  // The figures speak of what was answered, which may be an earlier question for a while.
  const asked = answer?.asked ?? question;
  const amounts = useAmounts(asked.unit);
  const scopeName = useScopeName(frame, asked.scope);
  const { unit: estimate } = frame.project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: amounts follow from the unit, whose answer it is
  const figures = useMemo(() => {
    if (!answer) return answer;
    const noun = answer.asked.unit === "cards" ? "cards" : estimate;
    const tools: ForecastTools = { t, format, amounts, noun, scopeName };
    return {
      answer,
      when: whenFigure(answer, tools),
      howMany: howManyFigure(answer, tools),
      samples: samplesFigure(answer, tools),
    };
  }, [answer, t, format, scopeName, estimate]);
  return figures && { ...figures, isLate: JSON.stringify(asked) !== JSON.stringify(question) };
}
