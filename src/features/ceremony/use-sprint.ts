import { useEffect, useState } from "react";
import type { Row } from "@/domain/change";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import type { Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { Frame } from "@/storage/queries/frame";

/** The sprint that the address names, else the first of these that there is; null when there is none. */
export function useSprint(frame: Frame, phases: readonly Phase[]): Row<"sprint"> | null {
  const wanted = useHashQuery().get("sprint");
  const those = sprintsIn(frame, phases);
  return those.find(({ id }) => id === wanted) ?? those[0] ?? null;
}

export type Phase = Row<"sprint">["state"]["phase"];

/** The sprints of these phases: the running ones first, then what was closed last. */
export function sprintsIn(frame: Frame, phases: readonly Phase[]): readonly Row<"sprint">[] {
  return phases.flatMap((phase) => {
    const those = frame.sprints.filter(({ state }) => state.phase === phase);
    return phase === "closed" ? those.reverse() : those;
  });
}

/** Today by the project's calendar, also over midnight. */
export function useToday(zone: string): Day {
  const { now } = useServices();
  const [today, setToday] = useState(() => dayAt(now(), zone));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayAt(now(), zone)), 60_000);
    return () => clearInterval(timer);
  }, [now, zone]);
  return today;
}

/** The time, as long as it runs; it is read anew every quarter of a second, so that no second is skipped. */
export function useClock(isRunning: boolean): number {
  const { now } = useServices();
  const [at, setAt] = useState(now);
  useEffect(() => {
    setAt(now());
    if (!isRunning) return undefined;
    const timer = setInterval(() => setAt(now()), 250);
    return () => clearInterval(timer);
  }, [isRunning, now]);
  return at;
}
