import { useCallback, useMemo } from "react";
import type { Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import { type GridCell, takerIn } from "@/domain/portfolio/sprint-grid";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import { sprintFor } from "../drag/names";
import { type Item, itemOf, useSprints } from "../sprints-context";

export type LaneCards = ReadonlyMap<SprintId, readonly SprintCard[]>;

type Items = {
  readonly epics: readonly Row<"epic">[];
  readonly cardsOf: (sprint: Row<"sprint">) => readonly SprintCard[];
  /** The cards between which one may be put: those of one sprint; epics have no order here. */
  readonly rowsFor: (itemId: string) => readonly string[] | null;
};

/** What a cell shows, by sprint; what comes from another cell stands with the one that takes it. */
export function useItems(cell: GridCell, cards: LaneCards | undefined, shown: readonly string[]): Items {
  const { latest } = useSprints();
  const { epics, bySprint } = useMemo(() => {
    const items = shown.flatMap((id) => cardIn(cards, cell, id) ?? itemOf(latest.current, id) ?? []);
    return {
      epics: items.flatMap((item) => (item.kind === "epic" ? [item.epic] : [])),
      bySprint: inSprints(
        cell,
        items.flatMap((item) => (item.kind === "card" ? [item.card] : [])),
      ),
    };
  }, [cell, cards, shown, latest]);
  const rowsFor = useCallback(
    (itemId: string) => {
      const card = latest.current.cards.get(itemId);
      const sprint = card && sprintFor(card, cell)?.sprint;
      return sprint ? (bySprint.get(sprint.id)?.ids ?? none) : null;
    },
    [cell, bySprint, latest],
  );
  const cardsOf = (sprint: Row<"sprint">) => bySprint.get(sprint.id)?.cards ?? [];
  return { epics, cardsOf, rowsFor };
}

const none: readonly string[] = [];

type InSprint = { readonly cards: SprintCard[]; readonly ids: string[] };

function inSprints(cell: GridCell, cards: readonly SprintCard[]): ReadonlyMap<string, InSprint> {
  const taker = takerIn(cell)?.sprint.id;
  const own = new Map<string, InSprint>(
    cell.sprints.map(({ sprint }) => [sprint.id, { cards: [], ids: [] }]),
  );
  for (const card of cards) {
    const group = own.get(card.sprintId) ?? own.get(taker ?? "");
    group?.cards.push(card);
    group?.ids.push(card.id);
  }
  return own;
}

function cardIn(cards: LaneCards | undefined, { sprints }: GridCell, id: string): Item | null {
  for (const { sprint } of sprints) {
    const card = cards?.get(sprint.id)?.find((each) => each.id === id);
    if (card) return { kind: "card", card };
  }
  return null;
}
