import { Plus } from "lucide-react";
import type { ReactElement } from "react";
import type { GridCell, SprintLane } from "@/domain/portfolio/sprint-grid";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { Button } from "@/ui/button";
import { laneName } from "../drag/names";

/** A cell that takes no card yet; while its days are not over, a sprint for it is one press away. */
export function NoSprint({ lane, cell }: { lane: SprintLane; cell: GridCell }): ReactElement {
  const { t } = useTranslation();
  const { act, now, asOf } = useServices();
  const { project, team } = lane;
  const { id: iterationId, name, startOn, endOn } = cell.iteration;
  const words = { project: laneName(lane), iteration: name };
  const create = (): void => {
    const fields = { name, startOn, endOn, iterationId, ...(team ? { teamId: team.id } : {}) };
    void act(
      { type: "sprint/add", projectId: project.id, fields },
      t("plan.allSprints.create.said", { ...words, name }),
    );
  };
  return (
    <div className="grid justify-items-start gap-1">
      <span className="text-ink-3 text-s">{t("plan.allSprints.empty")}</span>
      {asOf || endOn < dayHere(now()) ? null : (
        <Button
          size="s"
          look="quiet"
          icon={<Plus aria-hidden />}
          className="-ml-1.5 print:hidden"
          aria-label={t("plan.allSprints.create.of", words)}
          onClick={create}
        >
          {t("plan.allSprints.create.do")}
        </Button>
      )}
    </div>
  );
}
