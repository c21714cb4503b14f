import { ALargeSmall, Maximize } from "lucide-react";
import { type ReactElement, useEffect } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

/** What a screen that is thrown on a wall can be told: larger type, and the whole screen. */
export function WallButtons(): ReactElement {
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
    </>
  );
}
