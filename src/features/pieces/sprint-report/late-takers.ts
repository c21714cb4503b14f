import type { Row } from "@/domain/change";
import type { Card } from "@/domain/model/entities";
import { lastClosed } from "@/domain/rules/last-closed";
import type { Frame } from "@/storage/queries/frame";

/** The closed sprints that a card can still be put back into: none unless it is done and in no record yet (B33). */
export function lateTakers(
  { sprints, columns }: Pick<Frame, "sprints" | "columns">,
  { place, columnId }: Pick<Card, "place" | "columnId">,
): readonly Row<"sprint">[] {
  const isDone = columns.find(({ id }) => id === columnId)?.category === "done";
  const home = sprints.find(({ id }) => id === place);
  if (!isDone || place === "trash" || home?.state.phase === "closed") return [];
  const takers = lastClosed(sprints);
  const own = takers.filter(({ teamId }) => home && teamId === home.teamId);
  return own.length > 0 ? own : takers;
}
