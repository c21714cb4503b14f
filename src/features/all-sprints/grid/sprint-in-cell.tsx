import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { fromHundredths } from "@/domain/model/points";
import { loadOf, type SprintCell } from "@/domain/portfolio/sprint-grid";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { LoadBar } from "@/ui/bar/load-bar";
import { loadWords } from "../drag/moves";
import { useSprints } from "../sprints-context";

/** The head of a sprint in its cell: state, load against capacity in words, and its cards, which open as a list. */
export function SprintInCell({
  cell,
  project,
  isDrawn,
}: {
  cell: SprintCell;
  project: Row<"project">;
  /** False = far from what is in sight: the name and the number that opens the cards are enough to find it and to get there. */
  isDrawn: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { onAsk } = useSprints();
  const { sprint, tally } = cell;
  const name = `${project.code} · ${sprint.name}`;
  const state = loadOf(cell);
  const [done, cards] = [format.number(tally.done), format.number(tally.cards)];
  const words = loadWords({ t, format }, cell, project.unit);
  return (
    <div className="grid gap-1">
      <span dir="auto" className="font-medium">
        {sprint.name}
        <span className="ml-1.5 font-normal text-ink-3 text-s">
          {t(`plan.allSprints.phase.${sprint.state.phase}`)}
        </span>
      </span>
      {!isDrawn ? null : state === null ? (
        <span className="text-ink-2 text-s">{words}</span>
      ) : (
        <LoadBar
          load={fromHundredths(tally.points)}
          capacity={sprint.capacity ?? 0}
          state={state}
          label={name}
          words={words}
        />
      )}
      <span className="flex flex-wrap items-baseline gap-x-2">
        <NumberButton
          className="text-s"
          label={t("plan.overview.openAll", { name, cards })}
          onPress={() =>
            onAsk({ title: name, behind: { projectIds: [project.id], which: "all", sprintId: sprint.id } })
          }
        >
          {t("plan.overview.doneOf", { done, cards })}
        </NumberButton>
        {isDrawn && tally.unestimated > 0 ? (
          <span className="text-ink-3 text-s">
            {t("plan.allSprints.unestimated", { count: tally.unestimated })}
          </span>
        ) : null}
      </span>
    </div>
  );
}
