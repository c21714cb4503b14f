import { type ReactElement, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { useClock } from "../use-sprint";
import { clockText, timesAt, type Walk } from "./walk";

/** How long the turn lasts, and the whole. It reminds; it never cuts anyone off. Spoken at full minutes and at the end only. */
export function TurnClock({ walk }: { walk: Walk }): ReactElement {
  const { t } = useTranslation();
  const now = useClock(walk.since !== null);
  const { turn, all } = timesAt(walk, now);
  const limit = walk.limit * 1000;
  useMinuteMarks(walk, turn);
  const isOver = turn >= limit;
  return (
    <div className="grid gap-1.5" role="timer" aria-label={t("ceremony.daily.clock")}>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className={`font-semibold text-2xl tabular-nums ${isOver ? "text-warn" : ""}`}>
          {t("ceremony.daily.turnTime", { time: clockText(turn), limit: clockText(limit) })}
        </span>
        <span className="text-ink-2 text-l tabular-nums">
          {t("ceremony.daily.allTime", { time: clockText(all) })}
        </span>
        {isOver ? <span className="font-medium text-warn">{t("ceremony.daily.timeUp")}</span> : null}
        {walk.since === null ? <span className="text-ink-2">{t("ceremony.daily.paused")}</span> : null}
      </p>
      {/* A bar that moves all the time would be beeped all the time; the words above say the same. */}
      <div aria-hidden>
        <ProgressBar label="" ratio={turn / limit} tone={isOver ? "warn" : "accent"} />
      </div>
    </div>
  );
}

/** A minute that has passed while the clock was looked at is said once. What had passed before, a reload for one, is not said again. */
function useMinuteMarks({ at, since, limit }: Walk, turn: number): void {
  const { t } = useTranslation();
  const { say } = useServices();
  const minutes = Math.floor(turn / 60_000);
  const isOver = turn >= limit * 1000;
  const last = useRef({ at, minutes, isOver });
  useEffect(() => {
    const before = last.current;
    last.current = { at, minutes, isOver };
    if (before.at !== at || since === null) return;
    if (isOver && !before.isOver) say(t("ceremony.daily.timeUp"));
    else if (minutes > before.minutes) say(t("ceremony.daily.minutes", { count: minutes }));
  }, [at, since, minutes, isOver, say, t]);
}
