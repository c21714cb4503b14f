import { useEffect, useState } from "react";
import type { Day } from "@/lib/day";

const aMinute = 60_000;

/** Today, also for a board that stays on the wall over midnight. */
export function useToday(read: () => Day): Day {
  const [, tick] = useState<Day>(read);
  const today = read();
  useEffect(() => {
    const timer = setInterval(() => tick(read()), aMinute);
    return () => clearInterval(timer);
  });
  return today;
}
