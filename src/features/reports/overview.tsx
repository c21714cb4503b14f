import type { ReactElement } from "react";
import type { Figure } from "@/features/pieces/figure/figure";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { Waiting } from "@/features/pieces/figure/waiting";
import type { Frame } from "@/storage/queries/frame";
import { useReportedSprint } from "./figure/choices";
import { useCumulative } from "./flow/use-flow";
import { questionOf } from "./forecast/forecast-query";
import { type Forecast, useForecast } from "./forecast/use-forecast";
import { useBurn } from "./sprint/use-burn";
import { useVelocity } from "./team/use-team";

/** As a forecast is asked for by nobody in particular. */
const usualForecast = questionOf(new URLSearchParams());

/** The few charts that a team looks at every day, each the door to its group. */
export function Overview({ frame }: { frame: Frame }): ReactElement {
  const sprint = useReportedSprint(frame);
  const burn = useBurn(sprint?.id ?? null);
  const velocity = useVelocity();
  const flow = useCumulative(90);
  const forecast = useForecast(frame, usualForecast);
  return (
    <div className="grid gap-3 xl:grid-cols-2 print:block">
      {burn ? <FigureCard figure={burn.burndown} height={220} /> : sprint ? <Waiting /> : null}
      {velocity ? <FigureCard figure={velocity} height={220} /> : <Waiting />}
      {flow ? <FigureCard figure={flow} height={220} /> : <Waiting />}
      {forecast ? <FigureCard figure={briefly(forecast)} height={220} /> : <Waiting />}
    </div>
  );
}

/** The sure sentence, what it rests on, and the chart; the rest is on the page of forecasts. */
function briefly({ when }: Forecast): Figure {
  const { sentences: _, ...rest } = when;
  return { ...rest, definition: when.definition.slice(0, 1) };
}
