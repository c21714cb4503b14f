import { memo, type ReactElement, type ReactNode } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useRoadmap } from "../roadmap-context";
import { fillOf, hatchOf } from "./looks";

/** What the looks of the chart mean, in words. */
export const Legend = memo(function Legend(): ReactElement {
  const { t } = useTranslation();
  const { line } = useRoadmap();
  const format = useFormat();
  const sure = { background: fillOf({ table: "project", isInferred: false }) };
  return (
    <ul
      aria-label={t("plan.roadmap.legend.label")}
      className="flex flex-none flex-wrap gap-x-3 gap-y-1 border-line border-t bg-surface px-4 py-1.5 text-ink-2 text-s"
    >
      <Key word={t("plan.roadmap.legend.sure")}>
        <span className="h-3 w-7 rounded-s" style={sure} />
      </Key>
      <Key word={t("plan.roadmap.legend.soft")}>
        <span className="h-3 w-7 rounded-s" style={{ background: hatchOf({ table: "project" }) }} />
      </Key>
      <Key word={t("plan.roadmap.legend.inferred")}>
        <span className="h-3 w-7 rounded-s border border-info border-dashed bg-info-soft" />
      </Key>
      <Key word={t("plan.roadmap.legend.baseline")}>
        <span className="h-1 w-7 rounded-full bg-line-strong" />
      </Key>
      <Key word={t("plan.roadmap.legend.today", { day: format.day(line.today, "short") })}>
        <span className="h-3.5 w-0.5 bg-danger" />
      </Key>
    </ul>
  );
});

function Key({ word, children }: { word: string; children: ReactNode }): ReactElement {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className="flex">
        {children}
      </span>
      {word}
    </li>
  );
}
