import { type ReactElement, useLayoutEffect } from "react";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { drawnAs } from "@/domain/portfolio/roadmap/timeline";
import { useTranslation } from "@/i18n/words";
import { useRoadmap } from "../roadmap-context";
import { useDatesWords } from "../use-dates-words";
import { fillOf, hatchOf } from "./looks";
import { useBarHand } from "./use-bar-hand";

/** A bar where it stands, or would stand; hatched where its dates leave it open, with what was agreed as a thin line under it. */
export function BarOnLine({ bar, onFocus }: { bar: Bar; onFocus: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const { line, inHand } = useRoadmap();
  const words = useDatesWords();
  const { draft, isStill, on } = useBarHand(bar);
  // Before the paint: its wires go with it.
  useLayoutEffect(() => {
    if (draft === null) return undefined;
    inHand.set(draft);
    return () => inHand.set(null);
  }, [draft, inHand]);
  const drawn = drawnAs(line, draft ?? bar);
  const agreed = bar.baseline && drawnAs(line, bar.baseline);
  if (!drawn) return null;
  const dates = words(draft ?? bar);
  const now = t(bar.isInferred ? "plan.roadmap.bar.inferred" : "plan.roadmap.bar.own", { dates });
  const said = bar.baseline ? t("plan.roadmap.bar.agreed", { said: now, agreed: words(bar.baseline) }) : now;
  const { x, width, softStart, softEnd } = drawn;
  const solid = { left: softStart, width: Math.max(0, width - softStart - softEnd), background: fillOf(bar) };
  return (
    <>
      <button
        type="button"
        data-bar={bar.id}
        aria-label={t("plan.roadmap.bar.named", { name: bar.name, said })}
        title={`${bar.name} · ${said}`}
        aria-roledescription={t("plan.roadmap.bar.role")}
        aria-describedby="roadmap-keys"
        onFocus={onFocus}
        {...on}
        className={`absolute top-1.5 h-6 rounded-s outline-offset-1 ${isStill ? "" : "cursor-grab touch-none"}`}
        style={{ left: x, width: Math.max(width, 24) }}
      >
        <span
          aria-hidden
          className={`pointer-events-none absolute inset-y-0.5 left-0 overflow-hidden rounded-s ${draft ? "outline-2 outline-focus outline-dashed" : ""} ${bar.isInferred ? "border border-info border-dashed" : ""} ${bar.table === "program" ? "inset-y-1.5!" : ""}`}
          style={{ width: Math.max(width, 4) }}
        >
          {softStart > 0 ? <Hatch bar={bar} left={0} width={softStart} /> : null}
          <span className="absolute inset-y-0" style={solid} />
          {softEnd > 0 ? <Hatch bar={bar} left={width - softEnd} width={softEnd} /> : null}
        </span>
        {isStill ? null : (
          <>
            <span aria-hidden className="absolute inset-y-0 left-0 w-2 cursor-ew-resize" />
            <span aria-hidden className="absolute inset-y-0 right-0 w-2 cursor-ew-resize" />
          </>
        )}
      </button>
      {agreed ? (
        <span
          aria-hidden
          className="pointer-events-none absolute bottom-0.5 h-1 rounded-full bg-line-strong"
          style={{ left: agreed.x, width: Math.max(agreed.width, 4) }}
        />
      ) : null}
      {draft ? (
        <span
          aria-hidden
          className="pointer-events-none absolute top-1.5 z-10 ml-2 whitespace-nowrap rounded-s border border-line bg-raised px-1.5 py-0.5 font-medium text-s shadow-1"
          style={{ left: x + width }}
        >
          {dates}
        </span>
      ) : null}
    </>
  );
}

function Hatch({ bar, left, width }: { bar: Bar; left: number; width: number }): ReactElement {
  return <span className="absolute inset-y-0" style={{ left, width, background: hatchOf(bar) }} />;
}
