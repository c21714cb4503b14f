import type { CardId, ColumnId, EpicId, LabelId, ProjectId, SprintId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { activeSprint, zone } from "./calendar";
import { people } from "./people";
import type { PlannedCard } from "./plan-sprints";
import { publicIds } from "./public-facts";
import { act, cardOf, instantIn, lastOf, projectOf, type Stage, sprintOf } from "./stage";

const [scrumMaster] = people.SM;
const [productOwner] = people.RP;
const morning = 9 * 60;
/** When a sprint of the story ends, on its tenth day. */
const closingTime = 16 * 60 + 30;

const columns = [
  { name: "À faire", category: "todo" },
  { name: "En cours", category: "inProgress" },
  { name: "En revue", category: "inProgress" },
  { name: "Terminé", category: "done" },
  { name: "Annulé", category: "cancelled" },
] as const;

/** A project from its founding to its coming sprints: made three sprints ahead, planned, started, completed. */
export function tellProject(stage: Stage): void {
  const { script } = stage;
  const first = activeSprint - script.closed;
  const last = first + script.capacities.length - 1;
  foundProject(stage, first);
  for (let sprint = first; sprint <= last; sprint += 1) {
    addSprint(stage, sprint, first);
    if (sprint > activeSprint) commitAhead(stage, sprint);
    else {
      commit(stage, sprint);
      const start = instantIn(stage, sprint, 1, morning + 60);
      act(stage, [start, scrumMaster], () => ({
        type: "sprint/start",
        sprintId: sprintOf(stage, sprint),
      }));
      if (sprint < activeSprint) complete(stage, sprint);
    }
  }
}

function foundProject(stage: Stage, first: number): void {
  const { script, ids } = stage;
  const at = instantIn(stage, first - 1, 7, morning);
  act(
    stage,
    [at, scrumMaster],
    () => ({
      type: "project/add",
      name: script.name,
      code: script.code,
      colour: script.colour,
      columns,
      timeZone: zone,
      fictional: true,
      portfolioId: publicIds.portfolioId,
      ...(script.program === null ? {} : { programId: publicIds.programIds[script.program] }),
    }),
    ([project, ...made]) => {
      ids.project = project?.id as ProjectId;
      ids.columns.push(...made.map(({ id }) => id as ColumnId));
    },
  );
  for (const [name, colour] of script.epics)
    act(
      stage,
      [at, productOwner],
      () => ({ type: "epic/add", projectId: projectOf(stage), name, colour }),
      ([epic]) => ids.epics.push(epic?.id as EpicId),
    );
  for (const [name, colour] of script.labels)
    act(
      stage,
      [at, scrumMaster],
      () => ({ type: "label/add", projectId: projectOf(stage), name, colour }),
      ([label]) => ids.labels.push(label?.id as LabelId),
    );
}

function addSprint(stage: Stage, sprint: number, first: number): void {
  const { script, cadence, ids } = stage;
  const days = cadence(sprint);
  const at = instantIn(stage, Math.max(first - 1, sprint - 3), 9, morning + sprint);
  const fields = {
    name: `Sprint ${sprint}`,
    goal: script.goals[sprint - first] ?? "",
    startOn: days[0] ?? null,
    endOn: days.at(-1) ?? null,
    capacity: script.capacities[sprint - first] ?? null,
  };
  act(
    stage,
    [at, scrumMaster],
    () => ({ type: "sprint/add", projectId: projectOf(stage), fields }),
    ([born]) => ids.sprints.set(sprint, born?.id as SprintId),
  );
}

const comesIn = (card: PlannedCard, sprint: number) =>
  card.stays.find((stay) => stay.sprint === sprint && stay.fate !== "added");
const carriedTo = (card: PlannedCard, sprint: number) =>
  card.stays.some((stay) => stay.sprint === sprint - 1 && stay.fate === "carried");

/** What a sprint begins with. Cards that were carried into it are there already. */
function commit(stage: Stage, sprint: number): void {
  const cards = stage.cards.filter((card) => comesIn(card, sprint) && !carriedTo(card, sprint));
  moveAll(stage, cards, { sprint, day: 1 });
}

/** During the sprint under way, the coming ones are filled. */
function commitAhead(stage: Stage, sprint: number): void {
  const cards = stage.cards.filter((card) => comesIn(card, sprint));
  moveAll(stage, cards, { sprint: activeSprint, day: 2 * (sprint - activeSprint), to: sprint });
}

function moveAll(
  stage: Stage,
  cards: readonly PlannedCard[],
  { sprint, day, to = sprint }: { readonly sprint: number; readonly day: number; readonly to?: number },
): void {
  const at = instantIn(stage, sprint, day, morning + 15);
  act(stage, [at, productOwner], async (tx) => {
    const place = sprintOf(stage, to);
    const cardIds = cards.map((card) => cardOf(stage, card));
    return { type: "card/move", cardIds, to: { place, after: await lastOf(tx, stage, place) } };
  });
}

function complete(stage: Stage, sprint: number): void {
  act(stage, [instantIn(stage, sprint, 10, closingTime), scrumMaster], () => {
    const left = stage.cards.filter((card) =>
      card.stays.some((stay) => stay.sprint === sprint && stay.fate === "carried-to-backlog"),
    );
    const except: Record<CardId, Place> = {};
    for (const card of left) except[cardOf(stage, card)] = "backlog";
    const sprintId = sprintOf(stage, sprint);
    return { type: "sprint/complete", sprintId, unfinishedTo: sprintOf(stage, sprint + 1), except };
  });
}
