import { useEffect, useState } from "react";
import type { Day } from "@/lib/day";
import { dayAt, dayHere } from "@/lib/day-at";
import { quiet } from "@/lib/quiet";

const aMinute = 60_000;

/**
 * Today in a zone, also for a board that stays on the wall over midnight. The
 * first paint takes this workstation's day: the zone's calendar costs more than
 * all of a column, and differs from it for a few people a few hours a day.
 */
export function useToday(now: () => number, zone: string): Day {
  const [today, setToday] = useState<Day>(() => dayHere(now()));
  useEffect(() => {
    const read = (): void => setToday(dayAt(now(), zone));
    // The zone's calendar is the browser's slowest part to begin with: no first screen waits for it.
    let isHere = true;
    void quiet().then(() => isHere && read());
    const timer = setInterval(read, aMinute);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [now, zone]);
  return today;
}
