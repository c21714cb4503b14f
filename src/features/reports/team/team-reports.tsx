import type { ReactElement } from "react";
import { FigureCard } from "@/features/pieces/figure/figure-card";
import { Waiting } from "@/features/pieces/figure/waiting";
import { TeamChoices } from "./team-choices";
import { useTeamFigures } from "./use-team";

/** A team over its closed sprints: what it takes on, what it finishes, and of what kind that is. */
export function TeamReports(): ReactElement {
  const figures = useTeamFigures();
  return (
    <div className="grid gap-3 print:block">
      <TeamChoices />
      <div className="grid gap-3 xl:grid-cols-2 print:block">
        {figures ? figures.map((figure) => <FigureCard key={figure.name} figure={figure} />) : <Waiting />}
      </div>
    </div>
  );
}
