import { useMemo } from "react";
import { useHashQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useReport } from "../use-report";
import { ageingFigure } from "./ageing-figure";
import { blockedFigure } from "./blocked-figure";
import { cumulativeFigure } from "./cumulative-figure";
import type { FlowTools } from "./flow-tools";
import { throughputFigure } from "./throughput-figure";
import { timesFigure } from "./times-figure";

function useTools(): FlowTools {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** Days of the cumulative flow that the address asks for; null = all of them. */
export function useFlowDays(): 30 | 90 | 365 | null {
  const days = useHashQuery().get("days");
  if (days === "all") return null;
  return days === "30" ? 30 : days === "365" ? 365 : 90;
}

/** Cycle time unless the address says lead time. */
export function useMeasure(): "cycle" | "lead" {
  return useHashQuery().get("time") === "lead" ? "lead" : "cycle";
}

/** Weeks unless the address says months. */
export function useBy(): "week" | "month" {
  return useHashQuery().get("by") === "month" ? "month" : "week";
}

/** The cumulative flow of the last so many days, as it changes; undefined until it is read. */
export function useCumulative(days: number | null) {
  const tools = useTools();
  const answer = useReport("cumulativeFlow", { days });
  return useMemo(() => answer && cumulativeFigure(answer, tools), [answer, tools]);
}

/** Cycle or lead times, as they change. */
export function useTimes(of: "cycle" | "lead") {
  const tools = useTools();
  const answer = useReport("flowTimes", { of });
  return useMemo(() => answer && timesFigure(answer, tools), [answer, tools]);
}

/** What was finished in each period. */
export function useThroughput(by: "week" | "month") {
  const tools = useTools();
  const answer = useReport("throughput", { by });
  return useMemo(() => answer && throughputFigure(answer, tools), [answer, tools]);
}

/** The age of what is in progress. */
export function useAgeing() {
  const tools = useTools();
  const answer = useReport("ageing", {});
  return useMemo(() => answer && ageingFigure(answer, tools), [answer, tools]);
}

/** What held work up, and for how long. */
export function useBlocked() {
  const tools = useTools();
  const answer = useReport("blockedTime", {});
  return useMemo(() => answer && blockedFigure(answer, tools), [answer, tools]);
}
