import type { Row } from "@/domain/change";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { isSprint } from "../card/admit";

const needed: readonly StatusCategory[] = ["todo", "done"];

/** A board where nothing can begin, or nothing can end, is none: the last column to do and the last one done stay. */
export function lastOfItsKind(column: Row<"column">, columns: readonly Row<"column">[]): Refusal | null {
  const { category } = column;
  const others = columns.filter((each) => each.category === category && each.id !== column.id);
  return needed.includes(category) && others.length === 0 ? { kind: "column-last", category } : null;
}

/** The places in which cards stand in a column, whole or closed, shelved or not, with how many. */
export async function placesOf(
  tx: ReadTx,
  column: Row<"column">,
): Promise<ReadonlyMap<string, { readonly cards: number; readonly isClosed: boolean }>> {
  const counters = await tx.counters(column.projectId);
  const here = counters.filter(({ columnId, cards }) => columnId === column.id && cards > 0);
  const places = here.map(({ place }) => place);
  const sprints = await tx.getMany(
    "sprint",
    places.filter((place) => isSprint(place as never)),
  );
  const closed = new Set<string>(
    sprints.flatMap((sprint) => (sprint?.state.phase === "closed" ? [sprint.id] : [])),
  );
  return new Map(here.map(({ place, cards }) => [place, { cards, isClosed: closed.has(place) }]));
}
