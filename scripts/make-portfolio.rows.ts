import { born, type Change } from "@/domain/change";
import type { Card, Column, Label, Project, Sprint } from "@/domain/model/entities";
import type { CardId, ColumnId, EpicId, LabelId, PersonId } from "@/domain/model/ids";
import { makeId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import type { Chance } from "./make-portfolio.chance";
import * as words from "./make-portfolio.words";

export type ProjectPlan = {
  readonly project: Project;
  readonly count: number;
  /** Exactly so many open places of equal length; absent: six, of which one is a closed sprint, as life deals them. */
  readonly columns: number | undefined;
  readonly people: readonly PersonId[];
  readonly now: number;
};

const day = 86_400_000;
const points = [1, 2, 2, 3, 3, 3, 5, 5, 8, 13, 0.5];
const kinds = ["userStory", "userStory", "userStory", "task", "task", "bug", "enabler", "spike"] as const;
const priorities = ["low", "medium", "medium", "high", "highest"] as const;

type Parts = {
  readonly columns: readonly Column[];
  readonly sprints: readonly Sprint[];
  readonly epicIds: readonly EpicId[];
  readonly labelIds: readonly LabelId[];
};

/** Every row of a project as a birth: its columns, sprints, epics, labels, cards and what hangs on them. */
export function projectRows(plan: ProjectPlan, chance: Chance): readonly Change[] {
  const { project } = plan;
  const columns = columnsOf(project, chance);
  const sprints = sprintsOf(plan, chance);
  const epicRanks = ranksBetween(null, null, words.epics.length);
  const epics = words.epics.map((name, i) => ({
    id: makeId("epic", chance.mint("e")),
    projectId: project.id,
    name,
    colour: words.colours[i % words.colours.length] ?? "indigo",
    rank: epicRanks[i] as Rank,
  }));
  const labels: readonly Label[] = words.labels.map((name) => ({
    id: makeId("label", chance.mint("l")),
    projectId: project.id,
    name,
    colour: chance.one(words.colours),
  }));
  const parts = {
    columns,
    sprints,
    epicIds: epics.map(({ id }) => id),
    labelIds: labels.map(({ id }) => id),
  };
  const cards = cardsOf(plan, parts, chance);
  return [
    born("project", project, plan.now - 200 * day),
    ...columns.map((column) => born("column", column)),
    ...sprints.map((sprint) => born("sprint", sprint)),
    ...epics.map((epic) => born("epic", epic)),
    ...labels.map((label) => born("label", label)),
    ...cards.flatMap((card) => withParts(card, plan, chance)),
    ...snapshots(sprints, cards, chance),
  ];
}

function columnsOf(project: Project, chance: Chance): readonly Column[] {
  const columns = [
    ["À faire", "todo"],
    ["En cours", "inProgress"],
    ["En revue", "inProgress"],
    ["Terminé", "done"],
    ["Annulé", "cancelled"],
  ] as const;
  const ranks = ranksBetween(null, null, columns.length);
  return columns.map(([name, category], i) => ({
    id: makeId("column", chance.mint("c")),
    projectId: project.id,
    name,
    category,
    rank: ranks[i] as Rank,
  }));
}

function sprintsOf({ project, columns, now }: ProjectPlan, chance: Chance): readonly Sprint[] {
  const count = (columns ?? 6) - 1;
  const closed = columns === undefined ? 1 : 0;
  const first = 11 + chance.below(20);
  return Array.from({ length: count }, (_, i) => {
    // The active one began a week ago: two weeks each, Monday to Friday of the week after.
    const start = now - 7 * day + (i - closed) * 14 * day;
    const end = start + 11 * day;
    const state =
      i < closed
        ? ({ phase: "closed", startedAt: start, closedAt: end } as const)
        : i === closed
          ? ({ phase: "active", startedAt: start } as const)
          : ({ phase: "planned" } as const);
    return {
      id: makeId("sprint", chance.mint("s")),
      projectId: project.id,
      teamId: null,
      name: `Sprint ${first + i}`,
      goal: `${chance.one(words.verbs)} ${chance.one(words.objects)}`,
      startOn: dayOf(start),
      endOn: dayOf(end),
      capacity: 30 + 2 * chance.below(16),
      state,
      order: i + 1,
    };
  });
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function cardsOf(plan: ProjectPlan, parts: Parts, chance: Chance): readonly Card[] {
  const ranks = ranksBetween(null, null, plan.count);
  return Array.from({ length: plan.count }, (_, i) => {
    // Equal columns are dealt in turn; else four cards of ten wait in the backlog.
    const sprint =
      plan.columns === undefined
        ? chance.happens(0.4)
          ? undefined
          : chance.one(parts.sprints)
        : parts.sprints[(i % plan.columns) - 1];
    return cardOf({ plan, parts, sprint, rank: ranks[i] as Rank, number: i + 1 }, chance);
  });
}

type Seat = {
  readonly plan: ProjectPlan;
  readonly parts: Parts;
  readonly sprint: Sprint | undefined;
  readonly rank: Rank;
  readonly number: number;
};

function cardOf({ plan, parts, sprint, rank, number }: Seat, chance: Chance): Card {
  const lot = chance.happens(0.3) ? ` (lot ${1 + chance.below(9)})` : "";
  const blocked = sprint?.state.phase === "active" && chance.happens(0.04);
  return {
    id: makeId("card", chance.mint("k")),
    projectId: plan.project.id,
    place: sprint?.id ?? "backlog",
    rank,
    columnId: statusOf(parts, sprint, chance),
    number,
    title: `${chance.one(words.verbs)} ${chance.one(words.objects)} ${chance.one(words.complements)}${lot}`,
    kind: chance.one(kinds),
    points: chance.happens(sprint ? 0.9 : 0.7) ? chance.one(points) : null,
    epicId: chance.happens(0.8) ? chance.one(parts.epicIds) : null,
    parentCardId: null,
    assignees: chance.happens(sprint ? 0.8 : 0.1) ? [chance.one(plan.people)] : [],
    labels: chance.happens(0.35) ? [chance.one(parts.labelIds)] : [],
    priority: chance.happens(0.5) ? chance.one(priorities) : null,
    dueOn: chance.happens(0.1) ? dayOf(plan.now + chance.below(120) * day) : null,
    blocked: blocked
      ? { since: plan.now - chance.below(6) * day, reason: "En attente d’un fournisseur" }
      : null,
    checksDone: 0,
    checksTotal: 0,
    comments: 0,
  };
}

/** What is planned is to do; what is closed is over; what is active is anywhere. */
function statusOf({ columns }: Parts, sprint: Sprint | undefined, chance: Chance): ColumnId {
  const [todo, doing, review, done, cancelled] = columns.map(({ id }) => id) as [
    ColumnId,
    ColumnId,
    ColumnId,
    ColumnId,
    ColumnId,
  ];
  if (sprint?.state.phase === "closed") return chance.happens(0.92) ? done : cancelled;
  return sprint?.state.phase === "active" ? chance.one([todo, todo, doing, doing, review, done, done]) : todo;
}

/** The card's birth on some day of the last half year, its description and its checklist. */
function withParts(card: Card, { now }: ProjectPlan, chance: Chance): readonly Change[] {
  const { id, projectId } = card;
  const changes: Change[] = [born("card", card, now - (15 + chance.below(165)) * day)];
  if (chance.happens(0.3)) {
    const count = 1 + chance.below(4);
    const description = Array.from({ length: count }, () => chance.one(words.sentences)).join("\n\n");
    changes.push(born("cardText", { id, projectId, description }));
  }
  if (chance.happens(0.15)) changes.push(...checklistOf({ id, projectId }, chance));
  return changes;
}

function checklistOf({ id, projectId }: Pick<Card, "id" | "projectId">, chance: Chance): readonly Change[] {
  const count = 2 + chance.below(4);
  return ranksBetween(null, null, count).map((rank, i) =>
    born("checkItem", {
      id: makeId("checkItem", chance.mint("i")),
      projectId,
      cardId: id as CardId,
      text: words.checks[(i + chance.below(2)) % words.checks.length] ?? "",
      done: chance.happens(0.4),
      rank,
    }),
  );
}

/** The commitments of the sprints that were started. */
function snapshots(sprints: readonly Sprint[], cards: readonly Card[], chance: Chance): readonly Change[] {
  return sprints.flatMap((sprint) => {
    if (sprint.state.phase === "planned") return [];
    // A commitment is one row: past what any team commits to, the rest came in later.
    const committed = cards.filter(({ place }) => place === sprint.id).slice(0, 2000);
    return born("snapshot", {
      id: makeId("snapshot", chance.mint("n")),
      projectId: sprint.projectId,
      sprintId: sprint.id,
      goal: sprint.goal,
      capacity: sprint.capacity,
      at: sprint.state.startedAt,
      cards: committed.map(({ id, points: estimate }) => ({ id, points: estimate })),
    });
  });
}
