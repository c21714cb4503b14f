import { useEffect, useMemo, useState } from "react";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import { type Ageing, isStalled, type Stall, stallOf } from "@/domain/reports/flow/ageing";
import { useServices } from "@/features/services";
import type { Day } from "@/lib/day";

export type StallWatch = {
  readonly stall: Stall;
  readonly isStalled: (id: CardId, category: StatusCategory | undefined, columnDays: number) => boolean;
};

/** What « no longer moving » means to this team, asked of a worker when the daily opens; until it answers, and without it, a week. */
export function useStall(projectId: ProjectId, today: Day): StallWatch {
  const { jobs, now } = useServices();
  const [ageing, setAgeing] = useState<Ageing>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is the reason to ask again
  useEffect(() => {
    let isOver = false;
    jobs.ages(projectId, now()).then(
      (answer) => isOver || setAgeing(answer),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [jobs, now, projectId, today]);
  return useMemo(() => {
    const stall = ageing?.stall ?? stallOf({ n: 0, p85: null });
    const ages = new Map(ageing?.cards.map(({ id, ageDays }) => [id, ageDays]));
    return {
      stall,
      isStalled: (id, category, columnDays) =>
        category === "inProgress" && isStalled(stall, columnDays, ages.get(id)),
    };
  }, [ageing]);
}
