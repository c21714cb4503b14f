import { Printer } from "lucide-react";
import type { ReactElement } from "react";
import { type Zoom, zooms } from "@/domain/portfolio/roadmap/timeline";
import { usePrint } from "@/features/pieces/paper/use-print";
import { PlanFilter } from "@/features/pieces/plan/plan-filter";
import { withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useRoadmap } from "./roadmap-context";

const views = ["chart", "table"] as const;

const linkClass =
  "flex min-h-8 items-center gap-1.5 rounded-s border-transparent border-b-2 px-2.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]";

/** How much time a screen holds, and chart or table: all of it in the address. */
export function RoadmapBar({ zoom, view }: { zoom: Zoom; view: (typeof views)[number] }): ReactElement {
  const { t } = useTranslation();
  const { facts } = useRoadmap();
  const print = usePrint();
  return (
    <div className="flex min-h-12 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-4 py-1 print:hidden">
      <nav aria-label={t("plan.roadmap.views")} className="flex gap-x-1">
        {views.map((each) => (
          <a
            key={each}
            href={`#${withQuery({ view: each === "table" ? each : null })}`}
            {...(each === view ? { "aria-current": "page" as const } : {})}
            className={linkClass}
          >
            {t(`plan.roadmap.view.${each}`)}
          </a>
        ))}
      </nav>
      <PlanFilter portfolioId={facts.portfolio.id} />
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
        {view === "table" ? null : (
          <nav aria-label={t("plan.roadmap.zooms")} className="flex gap-x-1">
            {zooms.map((each) => (
              <a
                key={each}
                href={`#${withQuery({ zoom: each === "quarter" ? null : each })}`}
                {...(each === zoom ? { "aria-current": "page" as const } : {})}
                className={linkClass}
              >
                {t(`plan.roadmap.zoom.${each}`)}
              </a>
            ))}
          </nav>
        )}
        <Button icon={<Printer aria-hidden />} onClick={() => void print(facts.portfolio.code)}>
          {t("plan.roadmap.print")}
        </Button>
      </div>
    </div>
  );
}
