import type { CardId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import type { CardKind } from "../../model/vocabulary";
import { stageAfter } from "../card-story";
import type { ProjectPast } from "../project-past";
import type { SprintFacts } from "../sprint-facts";

export type WorkKind = {
  readonly kind: CardKind;
  readonly cards: number;
  /** In points; what is not estimated weighs nothing. */
  readonly points: number;
  readonly unestimated: number;
  /** The cards themselves; one that was done in two of the sprints is there twice. */
  readonly ids: readonly CardId[];
};

/** What was done in these sprints by kind of work, most cards first: a card's kind is the one that it had when it was done. */
export function workKindsOf(sprints: readonly SprintFacts[], past: ProjectPast): readonly WorkKind[] {
  const kinds = new Map<CardKind, { ids: CardId[]; hundredths: number; unestimated: number }>();
  for (const { id, points, doneAt } of sprints.flatMap(({ done }) => done)) {
    const story = past.cards.get(id);
    const kind = story && stageAfter(story, doneAt.at)?.kind;
    if (kind === undefined) continue;
    const sum = kinds.get(kind) ?? { ids: [], hundredths: 0, unestimated: 0 };
    kinds.set(kind, {
      ids: [...sum.ids, id],
      hundredths: sum.hundredths + (points ?? 0),
      unestimated: sum.unestimated + (points === null ? 1 : 0),
    });
  }
  return [...kinds]
    .map(([kind, { ids, hundredths, unestimated }]) => {
      return { kind, cards: ids.length, points: fromHundredths(hundredths), unestimated, ids };
    })
    .sort((a, b) => b.cards - a.cards || (a.kind < b.kind ? -1 : 1));
}
