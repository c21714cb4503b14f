import type { CardId, EpicId } from "../../model/ids";
import type { CardStory, Stage } from "../card-story";
import { eventsOf } from "../kept-journal";
import type { ProjectPast } from "../project-past";
import { always, type Timeline, timelineOf } from "../timeline";

/** What a card counts as: nothing, work to do, or work that is done. Archived cards count, cancelled ones do not (B29). */
export type Standing = "out" | "open" | "done";

/** How a card counts from an instant on. */
export type LifeStep = {
  readonly at: number;
  readonly epicId: EpicId | null;
  /** In hundredths; null = not estimated. */
  readonly points: number | null;
  readonly standing: Standing;
};

/** A card as the portfolio counts it, step by step; the first one is how it stood before anything that is known. */
export type CardLife = { readonly id: CardId; readonly steps: readonly LifeStep[] };

/** The lives of a project's cards, by the same rule as the counters that the overview reads. */
export function livesOf({ cards, journal }: ProjectPast): readonly CardLife[] {
  const lives: CardLife[] = [];
  for (const [id, story] of cards) {
    const row = journal.cards.get(id);
    if (!row) continue;
    const events = eventsOf(journal, "card", id);
    const moves = events.some(
      ({ after, past = [] }) => "epicId" in after || past.some((step) => "epicId" in step.after),
    );
    // Most cards keep their epic: today's row says it, and no timeline is told.
    const timeline = moves ? timelineOf(row, events, { undoes: journal.undoes, span: always }) : null;
    lives.push({ id, steps: stepsOf(story, row.epicId, timeline) });
  }
  return lives;
}

function stepsOf(
  { stages }: CardStory,
  epicId: EpicId | null,
  timeline: Timeline | null,
): readonly LifeStep[] {
  if (timeline === null) return distinct(stages.map((stage) => stepOf(stage, stage.at, epicId)));
  const moves = timeline.steps.filter(({ field }) => field === "epicId");
  const instants = [...new Set([...stages, ...moves].map(({ at }) => at))].sort((a, b) => a - b);
  let index = 0;
  return distinct(
    instants.map((at) => {
      while (index + 1 < stages.length && (stages[index + 1] as Stage).at <= at) index += 1;
      // After everything of that instant.
      const said = timeline.said("epicId", { at, stamp: "\uffff" as Stage["stamp"] });
      return stepOf(stages[index] as Stage, at, (said as EpicId | null) ?? null);
    }),
  );
}

function stepOf({ shelf, category, points }: Stage, at: number, epicId: EpicId | null): LifeStep {
  const isOut = shelf === "absent" || shelf === "trash" || category === "cancelled";
  return { at, epicId, points, standing: isOut ? "out" : category === "done" ? "done" : "open" };
}

/** Of one instant the last; of two that say the same the first. */
function distinct(steps: readonly LifeStep[]): readonly LifeStep[] {
  const kept: LifeStep[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    if (last && last.epicId === step.epicId && last.points === step.points && last.standing === step.standing)
      continue;
    if (last?.at === step.at) kept[kept.length - 1] = step;
    else kept.push(step);
  }
  return kept;
}
