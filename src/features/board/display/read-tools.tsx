import { LogOut } from "lucide-react";
import { type ReactElement, useCallback, useEffect } from "react";
import { WallButtons } from "@/features/pieces/wall/wall-buttons";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

/** What a screen on the wall can be told: larger type, the whole screen, and to become a board again. Nothing changes a card. */
export function ReadTools(): ReactElement {
  const { t } = useTranslation();
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
      <WallButtons />
      <Button icon={<LogOut aria-hidden />} aria-keyshortcuts="Escape" onClick={leave}>
        {t("print.wall.leave")}
      </Button>
    </>
  );
}
