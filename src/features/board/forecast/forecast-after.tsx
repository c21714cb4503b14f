import { type ReactElement, useCallback, useEffect, useSyncExternalStore } from "react";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useBoard, useBoardState } from "../board-context";
import { forecastOf } from "./forecast";

export const forecastKey = "forecast";

/** Takes up whether this workstation wants the lines; they show until it said no. */
export function useForecastChoice(): void {
  const { queries } = useServices();
  const { store } = useBoard();
  useEffect(() => {
    void queries.preference(forecastKey).then((kept) => {
      if (kept === false) store.setState({ hasForecast: false });
    });
  }, [queries, store]);
}

/** Under a card of the backlog, the end of a sprint to come if it falls there (B11). A filter hides what the line counts. */
export function ForecastAfter({ id }: { id: CardId }): ReactElement | null {
  const { t } = useTranslation();
  const { picture, filter } = useBoard();
  const isOn = useBoardState((state) => state.hasForecast);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        picture.onFrame(listener),
        picture.onColumn("backlog", listener),
        filter.subscribe(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [picture, filter],
  );
  const sprint = useSyncExternalStore(subscribe, () =>
    isOn && !filter.isOn() ? forecastOf(picture).get(id) : undefined,
  );
  if (sprint === undefined) return null;
  return (
    <p className="flex items-center gap-2 pt-1.5 font-medium text-accent-ink text-s">
      <span aria-hidden className="flex-1 border-accent border-t border-dashed" />
      <span aria-hidden dir="auto" className="max-w-48 truncate">
        {sprint}
      </span>
      <span className="sr-only">{t("board.forecast.line", { sprint })}</span>
      <span aria-hidden className="flex-1 border-accent border-t border-dashed" />
    </p>
  );
}
