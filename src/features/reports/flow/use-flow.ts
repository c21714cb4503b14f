import { useMemo } from "react";
import type { ReportAnswer, ReportAsk, ReportName } from "@/domain/reports/answers/answers";
import { byCategory, type FlowColumns } from "@/domain/reports/flow/chosen-flow";
import type { Figure } from "@/features/pieces/figure/figure";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { useReport } from "../use-report";
import { ageingFigure } from "./ageing-figure";
import { blockedFigure } from "./blocked-figure";
import { breachesFigure } from "./breaches-figure";
import { cumulativeFigure } from "./cumulative-figure";
import { efficiencyFigure } from "./efficiency-figure";
import { useBy, useFlowColumns, useFlowDays, useMeasure, useWaiting } from "./flow-query";
import { type FlowTools, laneNames } from "./flow-tools";
import { littleFigure } from "./little-figure";
import { throughputFigure } from "./throughput-figure";
import { timesFigure } from "./times-figure";

type Shown = Figure | null | undefined;

/** A report and the figure that it makes, as it changes; undefined until it is read. */
function useFigure<N extends ReportName>(
  name: N,
  ask: ReportAsk<N>,
  figure: (answer: NonNullable<ReportAnswer<N>>, tools: FlowTools) => Figure,
  frame?: Frame,
): Shown {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useReport(name, ask);
  return useMemo(
    () => answer && figure(answer, { t, format, laneName: laneNames(frame, t) }),
    [answer, figure, t, format, frame],
  );
}

/** The cumulative flow of the last so many days, with the ages' own count of what is in progress. */
export function useCumulative(days: number | null, flow: FlowColumns = byCategory): Shown {
  return useFigure("cumulativeFlow", { days, flow }, cumulativeFigure);
}

/** Every figure of the flow in the order of the page, as the address asks for them. */
export function useFlowFigures(frame: Frame): readonly Shown[] {
  const [days, of, by, flow] = [useFlowDays(), useMeasure(), useBy(), useFlowColumns()];
  const waiting = useWaiting();
  return [
    useCumulative(days, flow),
    useFigure("flowTimes", { of, flow }, timesFigure),
    useFigure("ageing", { flow }, ageingFigure),
    useFigure("throughput", { by, flow }, throughputFigure),
    useFigure("blockedTime", { flow }, blockedFigure),
    useFigure("flowEfficiency", { flow, waiting }, efficiencyFigure),
    useFigure("wipBreaches", { days }, breachesFigure, frame),
    useFigure("littlesLaw", { days, flow }, littleFigure),
  ];
}
