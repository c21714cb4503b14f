import type { Command } from "@/commands/command";
import { fromHundredths } from "@/domain/model/points";
import { conflictsAfter, conflictsOfCard } from "@/domain/portfolio/program/board";
import { loadOf, plannedIn, type SprintCell, takerIn, withCard } from "@/domain/portfolio/sprint-grid";
import { conflictWords } from "@/features/pieces/plan/conflict-words";
import type { Item, Place, Sprints, Target } from "../sprints-context";
import { itemName, laneName, placeName, sprintFor, targetName } from "./names";

/** Why a cell does not take an item; null = it does. Loads and dependencies never forbid (B50). */
export function refusalOf({ t, sums }: Sprints, item: Item, { lane, cell }: Place): string | null {
  const { project } = lane;
  if (item.kind === "epic") {
    const { epic } = item;
    const count = project.id === epic.projectId ? 0 : (sums.get(epic.id)?.cards ?? 0);
    return count === 0 ? null : t("plan.program.drag.hasCards", { epic: epic.name, count });
  }
  const [first] = cell.sprints;
  if (!first)
    return t("plan.allSprints.drag.noSprint", { project: laneName(lane), iteration: cell.iteration.name });
  return takerIn(cell) ? null : t("refusal.sprint-closed", { sprint: first.sprint.name });
}

/** The command that puts an item into a cell; null where that is asked first, or impossible. */
export function moveCommand(item: Item, { lane, cell, after = null }: Target): Command | null {
  const { project, team } = lane;
  if (item.kind === "card") {
    const taker = sprintFor(item.card, cell)?.sprint;
    if (!taker || project.id !== item.card.projectId) return null;
    return { type: "card/move", cardIds: [item.card.id], to: { place: taker.id, after } };
  }
  const { epic } = item;
  const fields = {
    iterationId: cell.iteration.id,
    ...(lane.isOneOfMany ? { teamId: team?.id ?? null } : {}),
  };
  return project.id === epic.projectId
    ? { type: "epic/plan", epicIds: [epic.id], fields }
    : { type: "epic/move", epicId: epic.id, projectId: project.id, fields };
}

/** What a drop would do, before it is done: another project, the load that there would be, the conflicts made and ended (B14). */
export function effectOf(sprints: Sprints, item: Item, place: Place): string {
  const { t, facts } = sprints;
  const { lane, cell } = place;
  if (item.kind === "epic") {
    const { epic } = item;
    const conflicts = conflictsAfter(facts, epic.id, cell.iteration.id);
    return [epicLoad(sprints, epic, place), ...conflictWords(t, epic.id, conflicts)].join(" ");
  }
  const { card } = item;
  const taker = takerIn(cell);
  if (!taker) return "";
  const conflicts = conflictsOfCard(facts, card.id, taker.sprint.id);
  return [
    ...(lane.project.id === card.projectId
      ? []
      : [t("plan.allSprints.drag.otherProject", { project: lane.project.name })]),
    t("plan.allSprints.drag.load", {
      load: loadWords(sprints, withCard(taker, card.points), lane.project.unit),
    }),
    ...(card.points === null ? [t("plan.allSprints.drag.unestimated")] : []),
    ...conflictWords(t, card.id, conflicts),
  ].join(" ");
}

/** « 31 / 28 pts : dépassée », or the load alone where no capacity is said. */
export function loadWords(
  { t, format }: Pick<Sprints, "t" | "format">,
  held: SprintCell,
  unit: "points" | "hours",
): string {
  const state = loadOf(held);
  const load = format.points(fromHundredths(held.tally.points));
  const figures = { load, capacity: format.points(held.sprint.capacity ?? 0) };
  return state === null
    ? t(`plan.allSprints.load.${unit}`, figures)
    : t(`plan.allSprints.state.${state}`, { load: t(`plan.allSprints.of.${unit}`, figures) });
}

/** What its epics would leave to do in an iteration, against the capacity of its sprints. */
function epicLoad(
  { t, format, sums }: Sprints,
  epic: Extract<Item, { kind: "epic" }>["epic"],
  { lane, cell }: Place,
): string {
  const { unit } = lane.project;
  const load = fromHundredths(plannedIn(cell, sums, epic));
  const known = cell.sprints.flatMap(({ sprint }) => (sprint.capacity === null ? [] : [sprint.capacity]));
  const capacity = known.reduce((sum, each) => sum + each, 0);
  const figures = { load: format.points(load), capacity: format.points(capacity) };
  const of = t(`plan.allSprints.of.${unit}`, figures);
  const words =
    known.length === 0
      ? t(`plan.allSprints.load.${unit}`, figures)
      : load > capacity
        ? t("plan.allSprints.state.over", { load: of })
        : of;
  return t("plan.allSprints.drag.epicLoad", { load: words });
}

/** The sentence of a move that is done: what, where, from where, and what it made. */
export function movedText(sprints: Sprints, item: Item, to: Target, from: Place | undefined): string {
  const words = { item: itemName(sprints, item), cell: targetName(sprints, item, to) };
  // Within its cell it changes nothing but its place.
  if (from?.cell.id === to.cell.id) return sprints.t("plan.allSprints.drag.within", words);
  return sprints
    .t("plan.allSprints.drag.dropped", {
      ...words,
      from: from ? placeName(item, from) : "",
      effect: effectOf(sprints, item, to),
    })
    .trim();
}

/** The place in which an item stands now. */
export function homeOf({ places }: Sprints, item: Item): Place | undefined {
  for (const place of places.values()) {
    const { sprints, epics } = place.cell;
    if (item.kind === "card" && sprints.some(({ sprint }) => sprint.id === item.card.sprintId)) return place;
    if (item.kind === "epic" && epics.some(({ id }) => id === item.epic.id)) return place;
  }
  return undefined;
}
