import { useMemo } from "react";
import type { Figure } from "@/features/pieces/figure/figure";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useProject } from "../project-context";
import { useReport } from "../use-report";
import { capacityFigure } from "./capacity-figure";
import { kindsFigure, kindsInAllFigure } from "./kinds-figures";
import { plannedFigure } from "./planned-figure";
import { predictabilityFigure } from "./predictability-figure";
import { useTeamAsk } from "./team-choices";
import type { VelocityAnswer } from "./team-tools";
import { velocityFigure } from "./velocity-figure";

/** The words of a unit: that of the answer, since the one that is asked for may be another for a moment. */
function useTools() {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit: estimate } = useProject();
  return useMemo(() => {
    const of = (unit: VelocityAnswer["unit"]) => ({
      t,
      format,
      amounts: amountsOf({ t, format }, unit, estimate),
    });
    return { estimate, points: of("points"), cards: of("cards") };
  }, [t, format, estimate]);
}

/** Velocity, as it changes; undefined until it is read, null when there is no project. */
export function useVelocity(): Figure | null | undefined {
  const tools = useTools();
  const answer = useReport("velocity", useTeamAsk());
  return useMemo(() => answer && velocityFigure(answer, tools[answer.unit]), [answer, tools]);
}

/** All figures of a team in their order; undefined until they are read, null when there is no project. */
export function useTeamFigures(): readonly Figure[] | null | undefined {
  const tools = useTools();
  const ask = useTeamAsk();
  const { last } = ask;
  const velocity = useReport("velocity", ask);
  const kinds = useReport("kinds", { last });
  // A capacity is in the unit of estimates, and is used whole, whatever else is asked.
  const load = useReport("velocity", { unit: "points", last, planningDays: 0, lateWeight: 1 });
  return useMemo(() => {
    if (velocity === undefined || kinds === undefined || load === undefined) return undefined;
    if (velocity === null || kinds === null || load === null) return null;
    const { unit } = velocity;
    return [
      velocityFigure(velocity, tools[unit]),
      predictabilityFigure(velocity, tools[unit]),
      plannedFigure(velocity, tools[unit]),
      capacityFigure(load, tools.points),
      kindsFigure(kinds, unit, tools[unit]),
      kindsInAllFigure(kinds, tools.estimate, tools.points),
    ];
  }, [velocity, kinds, load, tools]);
}
