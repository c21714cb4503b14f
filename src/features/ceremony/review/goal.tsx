import { type ReactElement, useCallback, useEffect, useState } from "react";
import { minutesIdOf } from "@/commands/ceremony/minutes";
import type { Row } from "@/domain/change";
import type { GoalWord } from "@/domain/model/sprint-life";
import type { DayText } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { useReadOnly } from "@/ui/writes/read-only";

const words: readonly GoalWord[] = ["met", "partly", "missed"];

/** What the sprint was for, and whether it came to that: a person's word, kept with the minutes of the review. */
export function Goal({
  sprint,
  today,
  frozen,
}: {
  sprint: Row<"sprint">;
  today: DayText;
  /** The goal as it was when the sprint started. */
  frozen: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const { act, queries } = useServices();
  const { projectId } = sprint;
  const isReadOnly = useReadOnly() !== null;
  const all = useLive(useCallback(() => queries.minutesOf(projectId), [queries, projectId])) ?? [];
  const kept = all.find((row) => row.sprintId === sprint.id && row.goal)?.goal;
  // The row follows a moment after the choice; until then the choice stands in for it.
  const [chosen, setChosen] = useState<GoalWord | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the row says now is newer
  useEffect(() => setChosen(null), [kept]);
  const word = chosen ?? kept;
  const text = all.find(({ id }) => id === minutesIdOf(sprint.id, today, "review"))?.text ?? "";
  const choose = async (goal: GoalWord): Promise<void> => {
    setChosen(goal);
    const minutes = { type: "minutes/write", sprintId: sprint.id, on: today, of: "review" } as const;
    const said = t("ceremony.review.goalSaid", { word: t(`ceremony.review.words.${goal}`) });
    if (!(await act({ ...minutes, text, goal }, said))) setChosen(null);
  };
  const wasOther = frozen !== undefined && frozen !== "" && frozen !== sprint.goal;
  return (
    <section aria-labelledby="goal" className="grid gap-2 rounded-l border border-line bg-surface p-4">
      <h2 id="goal" className="text-ink-2">
        {t("ceremony.review.goal")}
      </h2>
      <p className="wrap-break-word font-semibold text-xl">{sprint.goal || t("ceremony.review.noGoal")}</p>
      {wasOther ? <p className="text-ink-2">{t("ceremony.review.goalWas", { goal: frozen })}</p> : null}
      <fieldset disabled={isReadOnly} className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="sr-only">{t("ceremony.review.met")}</legend>
        {words.map((value) => (
          <label key={value} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="goal-word"
              className="size-3.75 accent-accent"
              checked={word === value}
              onChange={() => void choose(value)}
            />
            {t(`ceremony.review.words.${value}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
