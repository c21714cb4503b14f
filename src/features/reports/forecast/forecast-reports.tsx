import { Telescope } from "lucide-react";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { paths } from "@/features/paths";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { Waiting } from "@/features/pieces/figure/waiting";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { ForecastChoices } from "./forecast-choices";
import { questionOf } from "./forecast-query";
import { type Forecast, useForecast } from "./use-forecast";

/** « Quand ? », « Combien ? », and the past that both are drawn from. */
export function ForecastReports({ frame }: { frame: Frame }): ReactElement {
  const query = useHashQuery();
  const question = useMemo(() => questionOf(query), [query]);
  const forecast = useForecast(frame, question);
  return (
    <div className="grid gap-3 print:block">
      <ForecastChoices frame={frame} question={question} by={forecast?.answer.by ?? null} />
      {forecast ? <Answers forecast={forecast} /> : forecast === null ? <Gone frame={frame} /> : <Waiting />}
    </div>
  );
}

function Answers({
  forecast: { answer, when, howMany, samples, isLate },
}: {
  forecast: Forecast;
}): ReactElement {
  const { t } = useTranslation();
  useSaid(JSON.stringify(answer.asked), `${when.title} ${when.summary}`);
  return (
    <>
      <div className="relative grid gap-3 xl:grid-cols-2 print:block" aria-busy={isLate}>
        {/* Most answers are there before anybody reads this: it comes late, and by itself. */}
        {isLate ? (
          <p className="late absolute top-2 right-2 z-10 rounded-m bg-raised px-3 py-1 shadow-2 print:hidden">
            {t("reports.forecast.computing")}
          </p>
        ) : null}
        <FigureCard figure={when} />
        <FigureCard figure={howMany} />
      </div>
      <FigureCard figure={samples} height={220} />
    </>
  );
}

/** Says the answer to a choice once it is there; not the first one, which is read, and not each of another desk's deeds. */
function useSaid(asked: string, summary: string): void {
  const { say } = useServices();
  const said = useRef(asked);
  useEffect(() => {
    if (said.current === asked) return;
    said.current = asked;
    say(summary);
  }, [asked, summary, say]);
}

function Gone({ frame }: { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<Telescope />} title={t("reports.forecast.gone")} hint={t("reports.forecast.goneHint")}>
      <LinkButton href={`#${paths.reports(frame.project.code)}?of=forecast`}>
        {t("reports.forecast.wholeProject")}
      </LinkButton>
    </EmptyState>
  );
}
