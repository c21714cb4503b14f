import { epicKey } from "@/domain/portfolio/program/ends";
import { type SprintLane, takerIn } from "@/domain/portfolio/sprint-grid";
import type { Item, Place, Sprints } from "../sprints-context";

/** « INT-12 Signer un bordereau », « INT-E3 Annuaire ». */
export function itemName({ facts }: Sprints, item: Item): string {
  if (item.kind === "card") return `${item.card.key} ${item.card.title}`;
  const { epic } = item;
  const key = epicKey(facts.project.find(({ id }) => id === epic.projectId)?.code, epic.number);
  return key === null ? epic.name : `${key} ${epic.name}`;
}

/** « INT » or « INT · Équipe Socle ». */
export function laneName({ project, team }: SprintLane): string {
  return team ? `${project.code} · ${team.name}` : project.code;
}

/** For a card the sprint that takes it, for an epic the iteration. */
export function placeName(item: Item, { lane, cell }: Place): string {
  const own = item.kind === "card" ? ownSprint(item, cell.sprints) : undefined;
  const sprint = item.kind === "card" ? (own ?? takerIn(cell))?.sprint : undefined;
  return `${laneName(lane)}, ${sprint?.name ?? cell.iteration.name}`;
}

function ownSprint({ card }: Extract<Item, { kind: "card" }>, sprints: Place["cell"]["sprints"]) {
  return sprints.find(({ sprint }) => sprint.id === card.sprintId);
}
