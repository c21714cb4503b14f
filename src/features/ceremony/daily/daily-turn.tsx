import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { Writing } from "@/ui/writes/fields";
import { DailyCardRow } from "./daily-card";
import { StallWords } from "./stall-words";
import { TurnClock } from "./turn-clock";
import type { DailyWalk } from "./use-daily";
import type { StallWatch } from "./use-stall";

/** The turn of one person or column: its clock, its cards, and the way on. */
export function DailyTurn({
  daily,
  frame,
  today,
  watch,
}: {
  daily: DailyWalk;
  frame: Frame;
  today: Day;
  watch: StallWatch;
}): ReactElement {
  const { t } = useTranslation();
  const { walk, stop, stops, step, pause } = daily;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that began the daily is gone: Enter goes on from here.
    if (document.activeElement === document.body || document.activeElement === null) next.current?.focus();
  }, []);
  const index = stops.findIndex(({ id }) => id === walk.at);
  return (
    <section aria-labelledby="turn" className="grid gap-4">
      <div className="grid gap-3 rounded-l border border-line bg-surface p-4">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="turn" className="wrap-break-word font-semibold text-2xl">
            {stop === null ? t("ceremony.daily.gone") : stop.name || t("ceremony.daily.nobody")}
          </h2>
          {index < 0 ? null : (
            <p className="text-ink-2">
              {t("ceremony.daily.position", { index: index + 1, count: stops.length })}
            </p>
          )}
        </div>
        <Writing>
          <TurnClock walk={walk} />
          <div className="flex flex-wrap gap-2">
            <Button
              aria-keyshortcuts="Control+ArrowLeft"
              icon={<ChevronLeft aria-hidden />}
              onClick={() => step(-1)}
            >
              {t("ceremony.daily.back")}
            </Button>
            <Button
              aria-keyshortcuts="Control+Space"
              icon={walk.since === null ? <Play aria-hidden /> : <Pause aria-hidden />}
              onClick={pause}
            >
              {t(walk.since === null ? "ceremony.daily.goOn" : "ceremony.daily.pause")}
            </Button>
            <Button
              ref={next}
              look="primary"
              aria-keyshortcuts="Control+ArrowRight"
              icon={<ChevronRight aria-hidden />}
              onClick={() => step(1)}
            >
              {t(index === stops.length - 1 ? "ceremony.daily.finish" : "ceremony.daily.next")}
            </Button>
          </div>
        </Writing>
      </div>
      {stop === null || stop.cards.length === 0 ? (
        <p className="text-ink-2">{t("ceremony.daily.noCards")}</p>
      ) : (
        <ul aria-label={t("ceremony.daily.cards")} className="grid gap-2">
          {stop.cards.map((card) => (
            <DailyCardRow key={card.id} card={card} frame={frame} today={today} isStalled={watch.isStalled} />
          ))}
        </ul>
      )}
      {stop === null || stop.cards.length === 0 ? null : <StallWords stall={watch.stall} />}
      {stop === null || stop.done === 0 ? null : (
        <p className="text-ink-2">{t("ceremony.daily.done", { count: stop.done })}</p>
      )}
    </section>
  );
}
