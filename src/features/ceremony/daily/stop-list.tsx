import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import type { DailyWalk } from "./use-daily";

/** All turns in their order; any of them can be gone to. */
export function StopList({ daily }: { daily: DailyWalk }): ReactElement | null {
  const { t } = useTranslation();
  const { stops, walk, go } = daily;
  if (stops.length === 0) return null;
  return (
    <nav aria-label={t("ceremony.daily.turns")}>
      <ol className="flex flex-wrap gap-1.5">
        {stops.map(({ id, name, cards }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === walk.at ? "step" : undefined}
              onClick={() => go(id)}
              className="inline-flex min-h-7.5 items-center gap-1.5 rounded-full border border-line bg-surface px-3 font-medium text-ink-2 hover:text-ink aria-[current=step]:border-accent aria-[current=step]:bg-accent aria-[current=step]:text-on-accent"
            >
              {name || t("ceremony.daily.nobody")}
              <span className="tabular-nums" aria-hidden>
                {cards.length}
              </span>
              <span className="sr-only">{t("common.count.card", { count: cards.length })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
