import { useMemo } from "react";
import type { ColumnId } from "@/domain/model/ids";
import type { FlowColumns } from "@/domain/reports/flow/chosen-flow";
import type { Throughput } from "@/domain/reports/flow/throughput";
import { useHashQuery } from "@/features/route";

/** Days of the figures that look at a period; null = all of them. */
export function useFlowDays(): 30 | 90 | 365 | null {
  const days = useHashQuery().get("days");
  if (days === "all") return null;
  return days === "30" ? 30 : days === "365" ? 365 : 90;
}

/** Cycle time unless the address says lead time. */
export function useMeasure(): "cycle" | "lead" {
  return useHashQuery().get("time") === "lead" ? "lead" : "cycle";
}

/** Weeks unless the address says days or months. */
export function useBy(): Throughput["by"] {
  const by = useHashQuery().get("by");
  return by === "day" || by === "month" ? by : "week";
}

/** In the address for a choice of no column at all. */
const none = "none";

/** The columns that count as begun and as done; by category unless the address names them. */
export function useFlowColumns(): FlowColumns {
  const query = useHashQuery();
  const [begun, done] = [query.get("begun"), query.get("done")];
  return useMemo(() => ({ begun: columnsIn(begun), done: columnsIn(done) }), [begun, done]);
}

const noQueue: readonly ColumnId[] = [];

/** The columns that the address calls queues: none unless it names some. */
export function useWaiting(): readonly ColumnId[] {
  const text = useHashQuery().get("waiting");
  return useMemo(() => columnsIn(text) ?? noQueue, [text]);
}

function columnsIn(text: string | null): readonly ColumnId[] | null {
  if (text === null) return null;
  return text === none ? [] : (text.split(",") as ColumnId[]);
}

/** As the address says it; null = by category, of which it says nothing. */
export function columnsText(columns: readonly ColumnId[] | null): string | null {
  if (columns === null) return null;
  return columns.length === 0 ? none : columns.join(",");
}
