import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { fromHundredths } from "@/domain/model/points";
import { loadOf, type SprintCell } from "@/domain/portfolio/sprint-grid";
import type { Ask } from "@/features/pieces/plan/ask";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { LoadBar } from "@/ui/bar/load-bar";

/** A sprint in its cell: state, load against capacity in words, and its cards, which open as a list. */
export function SprintInCell({
  cell,
  project,
  onAsk,
}: {
  cell: SprintCell;
  project: Row<"project">;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { sprint, tally } = cell;
  const name = `${project.code} · ${sprint.name}`;
  const load = fromHundredths(tally.points);
  const state = loadOf(cell);
  const [done, cards] = [format.number(tally.done), format.number(tally.cards)];
  const figures = { load: format.points(load), capacity: format.points(sprint.capacity ?? 0) };
  const words =
    state === null
      ? t(`plan.allSprints.load.${project.unit}`, figures)
      : t(`plan.allSprints.state.${state}`, { load: t(`plan.allSprints.of.${project.unit}`, figures) });
  return (
    <div className="grid gap-1">
      <span dir="auto" className="font-medium">
        {sprint.name}
        <span className="ml-1.5 font-normal text-ink-3 text-s">
          {t(`plan.allSprints.phase.${sprint.state.phase}`)}
        </span>
      </span>
      {state === null ? (
        <span className="text-ink-2 text-s">{words}</span>
      ) : (
        <LoadBar load={load} capacity={sprint.capacity ?? 0} state={state} label={name} words={words} />
      )}
      <NumberButton
        className="text-s"
        label={t("plan.overview.openAll", { name, cards })}
        onPress={() =>
          onAsk({ title: name, behind: { projectIds: [project.id], which: "all", sprintId: sprint.id } })
        }
      >
        {t("plan.overview.doneOf", { done, cards })}
      </NumberButton>
      {tally.unestimated > 0 ? (
        <span className="text-ink-3 text-s">
          {t("plan.allSprints.unestimated", { count: tally.unestimated })}
        </span>
      ) : null}
    </div>
  );
}
