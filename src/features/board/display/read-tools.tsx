import { ALargeSmall, LogOut, Maximize } from "lucide-react";
import { type ReactElement, useCallback, useEffect } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

/** What a screen on the wall can be told: larger type, the whole screen, and to become a board again. Nothing changes a card. */
export function ReadTools(): ReactElement {
  const { t } = useTranslation();
  const isLarge = useHashQuery().get("size") === "large";
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!isLarge) return undefined;
    dataset["size"] = "large";
    return () => {
      delete dataset["size"];
    };
  }, [isLarge]);
  const leave = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    navigate(withQuery({ view: null, size: null }));
  }, []);
  useEffect(() => {
    // In full screen the browser takes the first Escape for itself.
    const press = (event: KeyboardEvent) => {
      const isInSheet = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (event.key !== "Escape" || event.defaultPrevented || isInSheet) return;
      leave();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [leave]);
  return (
    <>
      <Button
        icon={<ALargeSmall aria-hidden />}
        aria-pressed={isLarge}
        onClick={() => navigate(withQuery({ size: isLarge ? null : "large" }), { replace: true })}
      >
        {t("print.wall.large")}
      </Button>
      {document.fullscreenEnabled ? (
        <Button
          icon={<Maximize aria-hidden />}
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {t("print.wall.full")}
        </Button>
      ) : null}
      <Button icon={<LogOut aria-hidden />} aria-keyshortcuts="Escape" onClick={leave}>
        {t("print.wall.leave")}
      </Button>
    </>
  );
}
