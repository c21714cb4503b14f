import type { ReactElement } from "react";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { Waiting } from "@/features/pieces/figure/waiting";
import type { Frame } from "@/storage/queries/frame";
import { FlowChoices } from "./flow-choices";
import { useFlowFigures } from "./use-flow";

/** How work flows: what stands where, how long it takes, how old it is, how much is finished, what holds it up. */
export function FlowReports({ frame }: { readonly frame: Frame }): ReactElement {
  const figures = useFlowFigures(frame);
  return (
    <div className="grid gap-3 print:block">
      <FlowChoices />
      <div className="grid gap-3 xl:grid-cols-2 print:block">
        {figures.map((figure, i) =>
          figure ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: each has its place, and its name changes with the choices
            <FigureCard key={i} figure={figure} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same
            <Waiting key={i} />
          ),
        )}
      </div>
    </div>
  );
}
