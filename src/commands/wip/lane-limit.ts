import type { Row } from "@/domain/change";
import type { Place, WipLimit } from "@/domain/model/vocabulary";
import { type LaneField, laneTables, laneValues } from "@/domain/rules/lane-values";
import type { ReadTx } from "@/domain/store";
import { countedOf, type LimitBreach, weightOf } from "./limit-breach";

type Told = {
  readonly column: Row<"column">;
  readonly onBoard: ReadonlySet<Place>;
  /** Cards of the column before and after what is planned. */
  readonly before: readonly Row<"card">[];
  readonly after: readonly Row<"card">[];
};

type PerLane = WipLimit & { readonly per: LaneField };

/**
 * What a limit says that counts for each person, epic, label, priority or kind
 * apart (B39): each of them that would hold more of the column than it may and
 * holds more than before. A card of two people counts for both. Reads the
 * running sprints' cards, and only where such a limit is in question.
 */
export async function overLaneLimit(
  tx: ReadTx,
  limit: PerLane,
  { column, onBoard, before, after }: Told,
): Promise<readonly LimitBreach["says"][]> {
  const gains = new Map<string, number>();
  const count = (cards: readonly Row<"card">[], by: number, into: Map<string, number>): void => {
    for (const card of cards)
      for (const value of laneValues(limit.per, card))
        into.set(value, (into.get(value) ?? 0) + by * weightOf(limit, card));
  };
  count(after, 1, gains);
  count(before, -1, gains);
  const growing = [...gains].filter(([, gain]) => gain > 0);
  if (growing.length === 0) return [];
  const held = new Map<string, number>();
  for (const place of onBoard) {
    const cards = await tx.cardsIn(column.projectId, place);
    count(
      cards.filter((card) => card.columnId === column.id && !card.deleted),
      1,
      held,
    );
  }
  const over = growing
    .map(([value, gain]) => ({ value, counted: countedOf(limit, gain + (held.get(value) ?? 0)) }))
    .filter(({ counted }) => counted > limit.cards);
  return Promise.all(
    over.map(async ({ value, counted }) => ({
      kind: "lane-limit-exceeded" as const,
      column: column.name,
      per: limit.per,
      lane: await nameOf(tx, limit.per, value),
      count: counted,
      limit: limit.cards,
    })),
  );
}

/** A row's name; priorities and kinds are named where they are shown. */
async function nameOf(tx: ReadTx, per: LaneField, value: string): Promise<string> {
  if (per === "priority" || per === "kind") return value;
  return (await tx.get(laneTables[per], value))?.name ?? value;
}
