import { Rows3 } from "lucide-react";
import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { densities } from "@/features/services/density";
import { useTranslation } from "@/i18n/words";
import { MenuButton } from "@/ui/menu-button";
import { useBoard, useBoardState } from "../board-context";
import { forecastKey } from "../forecast/forecast-after";
import { velocityOf } from "../sprint/velocity";

/** How the board is looked at: how much a face says, and the board as a screen on the wall. */
export function DisplayMenu(): ReactElement {
  const { t } = useTranslation();
  const { density, say, desk } = useServices();
  const { density: current, code, picture, store } = useBoard();
  const hasForecast = useBoardState((state) => state.hasForecast);
  return (
    <MenuButton
      label={t("board.display.title")}
      text={t("board.display.title")}
      icon={<Rows3 aria-hidden />}
      align="end"
      entries={() => [
        { kind: "heading", label: t("board.display.density") },
        ...densities.map((each) => ({
          kind: "action" as const,
          label: t(`board.display.densities.${each}`),
          checked: each === current,
          onPick: () => {
            density.set(each);
            say(t("board.display.said", { density: t(`board.display.densities.${each}`) }));
          },
        })),
        { kind: "separator" },
        {
          kind: "action",
          label: t("board.forecast.toggle"),
          checked: hasForecast,
          // Without a sprint that was closed, nothing says how much the next ones carry.
          disabledReason: velocityOf(picture.frame()) ? undefined : t("board.forecast.none"),
          onPick: () => {
            store.setState({ hasForecast: !hasForecast });
            void desk.put("preference", forecastKey, !hasForecast);
            say(t(hasForecast ? "board.forecast.off" : "board.forecast.on"));
          },
        },
        { kind: "separator" },
        {
          kind: "action",
          label: t("board.display.read"),
          onPick: () => {
            // Where the browser does not let it, the board is read inside the window.
            document.documentElement.requestFullscreen?.().catch(() => undefined);
            navigate(withQuery({ view: "read", card: null }));
          },
        },
        {
          kind: "action",
          label: t("board.display.asOf"),
          onPick: () => navigate(withQuery({ do: "as-of", card: null })),
        },
        { kind: "action", label: t("board.display.print"), onPick: () => navigate(paths.print(code)) },
      ]}
    />
  );
}
