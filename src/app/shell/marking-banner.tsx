import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { Marking } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { quiet } from "@/lib/quiet";
import type { Past } from "../world";

/**
 * The protective marking: first in reading order, always words, on white in both themes (its inks fail on dark). What
 * covers the page stays between its bands: `--frame-top` and `--frame-bottom` are their heights, also in larger text.
 */
export function MarkingBanner({
  marking,
  isFictional,
  past,
}: {
  marking: Marking;
  isFictional: boolean;
  /** The day that all is shown as of stands with it. */
  past?: Past | undefined;
}): ReactElement {
  const { t } = useTranslation();
  useEffect(() => {
    let isHere = true;
    let drop = (): void => {
      isHere = false;
    };
    // Paper comes long after the first screen.
    const load = quiet().then(() => import("./page-marking"));
    void load.then(({ keepPageRules }) => {
      if (!isHere) return;
      drop = keepPageRules(marking, {
        note: [isFictional ? t("shell.fictional") : "", past?.mark() ?? ""].filter(Boolean).join(" · "),
        page: t("shell.page"),
      });
    });
    return () => drop();
  }, [marking, isFictional, past, t]);
  return (
    <Band side="top" marking={marking} label={t("shell.marking")}>
      {past?.banner}
    </Band>
  );
}

/** The same at the foot of the screen, for those who look: it has been read out once. */
export function MarkingFoot({ marking }: { marking: Marking }): ReactElement | null {
  return marking.showBottom === true ? <Band side="bottom" marking={marking} /> : null;
}

function Band({
  side,
  marking,
  label,
  children,
}: {
  side: "top" | "bottom";
  marking: Marking;
  label?: string;
  children?: ReactNode;
}): ReactElement {
  const band = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = document.documentElement.style;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height) root.setProperty(`--frame-${side}`, `${height}px`);
    });
    if (band.current) observer.observe(band.current);
    return () => {
      observer.disconnect();
      root.removeProperty(`--frame-${side}`);
    };
  }, [side]);
  return (
    <div ref={band} className="shrink-0">
      <section
        {...(label === undefined ? { "aria-hidden": true } : { "aria-label": label })}
        data-ink={marking.ink}
        className={`marking-band flex min-h-6 shrink-0 flex-wrap items-center justify-center gap-x-1.5 border-line px-2 text-center text-xs font-bold tracking-[0.14em] ${side === "top" ? "border-b" : "border-t"}`}
      >
        <span>{marking.label}</span>
        {(marking.caveats ?? []).map((caveat) => (
          <span key={caveat}>
            {"– "}
            <span data-caveat={caveat}>{caveat}</span>
          </span>
        ))}
      </section>
      {children}
    </div>
  );
}
