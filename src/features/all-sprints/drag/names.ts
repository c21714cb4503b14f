import { epicKey } from "@/domain/portfolio/program/ends";
import { type SprintCell, type SprintLane, takerIn } from "@/domain/portfolio/sprint-grid";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import type { Item, Place, Sprints, Target } from "../sprints-context";

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

/** The sprint of a cell between whose cards one is put: its own where that is here, else the one that takes it. */
export function sprintFor(card: SprintCard, { sprints }: Place["cell"]): SprintCell | null {
  return sprints.find(({ sprint }) => sprint.id === card.sprintId) ?? takerIn({ sprints });
}

/** For a card the sprint that takes it, for an epic the iteration. */
export function placeName(item: Item, { lane, cell }: Place): string {
  const sprint = item.kind === "card" ? sprintFor(item.card, cell)?.sprint : undefined;
  return `${laneName(lane)}, ${sprint?.name ?? cell.iteration.name}`;
}

/** The place and, among cards, where in it: « INT, Sprint 15, après INT-2 Lire ». */
export function targetName(sprints: Sprints, item: Item, to: Target): string {
  const name = placeName(item, to);
  if (item.kind === "epic") return name;
  const { t, cards } = sprints;
  const above = cards.get(to.after ?? "");
  if (above) return t("plan.allSprints.drag.after", { cell: name, card: `${above.key} ${above.title}` });
  const others = sprintFor(item.card, to.cell)?.tally.cards ?? 0;
  return others === 0 ? name : t("plan.allSprints.drag.first", { cell: name });
}
