import type { Row } from "@/domain/change";
import type { Place } from "@/domain/model/vocabulary";
import { type LaneField, laneTables, laneValues } from "@/domain/rules/lane-values";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";

type Told = {
  readonly column: Row<"column">;
  readonly onBoard: ReadonlySet<Place>;
  /** Cards of the column before and after what is planned. */
  readonly before: readonly Row<"card">[];
  readonly after: readonly Row<"card">[];
};

/**
 * What a limit says that counts for each person, epic, label, priority or kind
 * apart (B39): the first of them that would hold more cards of the column than
 * it may and holds more than before, or null. A card of two people counts for
 * both. Reads the running sprints' cards, and only where such a limit is in question.
 */
export async function overLaneLimit(
  tx: ReadTx,
  per: LaneField,
  { column, onBoard, before, after }: Told,
): Promise<Refusal | null> {
  const gains = new Map<string, number>();
  const count = (cards: readonly Row<"card">[], by: number): void => {
    for (const card of cards)
      for (const value of laneValues(per, card)) gains.set(value, (gains.get(value) ?? 0) + by);
  };
  count(after, 1);
  count(before, -1);
  const growing = [...gains].filter(([, gain]) => gain > 0);
  const limit = column.limit?.cards ?? 0;
  if (growing.length === 0) return null;
  const held: Row<"card">[] = [];
  for (const place of onBoard)
    held.push(...(await tx.cardsIn(column.projectId, place)).filter((card) => card.columnId === column.id));
  for (const [value, gain] of growing) {
    const number =
      gain + held.filter((card) => !card.deleted && laneValues(per, card).includes(value)).length;
    if (number > limit)
      return {
        kind: "lane-limit-exceeded",
        column: column.name,
        per,
        lane: await nameOf(tx, per, value),
        count: number,
        limit,
      };
  }
  return null;
}

/** A row's name; priorities and kinds are named where they are shown. */
async function nameOf(tx: ReadTx, per: LaneField, value: string): Promise<string> {
  if (per === "priority" || per === "kind") return value;
  return (await tx.get(laneTables[per], value))?.name ?? value;
}
