import { born, type Change, edited, type FieldsOf, type Row } from "@/domain/change";
import { epicScope } from "@/domain/counters";
import { makeId, type PlanningIntervalId, type ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { rankBetween } from "@/domain/model/rank";
import { fitSprints } from "@/domain/portfolio/program/fit-sprints";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Chance, CommandOf, Planned } from "../command";
import { fieldCheck } from "../register/field-checks";

/** More would be no interval any more, and no board could show them. */
const mostIterations = 30;

/** A planning interval and its iterations, in time, in one deed. */
export async function addInterval(
  tx: ReadTx,
  { portfolioId, name, iterations, withSprints = false }: CommandOf<"interval/add">,
  { mint }: Chance,
): Promise<Planned> {
  const portfolio = await tx.get("portfolio", portfolioId);
  if (!portfolio || portfolio.deleted) return err({ kind: "row-missing" });
  const named = fieldCheck.line("name", name);
  if (!named.ok) return named;
  const count = fieldCheck.within(1, mostIterations)("iterations", iterations.length);
  if (!count.ok) return count;
  const id = makeId("planningInterval", mint());
  const others = (await tx.list("planningInterval")).filter((each) => each.portfolioId === portfolioId);
  const order = Math.max(0, ...others.map((each) => each.order)) + 1;
  const text = String(named.value);
  const changes: Change[] = [
    born("planningInterval", {
      ...{ id, portfolioId, order, name: text },
      ...{ sameIteration: "tight", votes: [], committed: null },
    }),
  ];
  for (const [i, each] of iterations.entries()) {
    const base = { id: makeId("iteration", mint()), portfolioId, intervalId: id, order: i + 1 };
    const made = newIteration(each, base);
    if (!made.ok) return made;
    changes.push(...made.value);
  }
  if (withSprints) changes.push(...(await sprintsInto(tx, portfolioId, changes)));
  return ok({ changes, about: { name: text, count: 1 } });
}

/** Gives the new iterations the sprints of the same days. */
async function sprintsInto(
  tx: ReadTx,
  portfolioId: CommandOf<"interval/add">["portfolioId"],
  births: readonly Change[],
): Promise<readonly Change[]> {
  const made = births.flatMap(({ table, after }) =>
    table === "iteration" ? [after as Row<"iteration">] : [],
  );
  const projects = (await tx.list("project")).filter((each) => each.portfolioId === portfolioId);
  const lists = await Promise.all(projects.map(({ id }) => tx.list("sprint", id)));
  const sprints = new Map(lists.flat().map((sprint) => [sprint.id, sprint]));
  return fitSprints([...sprints.values()], made).flatMap(({ sprintId, iterationId }) => {
    const sprint = sprints.get(sprintId);
    return sprint ? edited("sprint", sprint, { iterationId }) : [];
  });
}

type Base = {
  readonly id: ReturnType<typeof makeId<"iteration">>;
  readonly portfolioId: CommandOf<"interval/add">["portfolioId"];
  readonly intervalId: PlanningIntervalId;
  readonly order: number;
};

function newIteration({ name, startOn, endOn }: CommandOf<"interval/add">["iterations"][number], base: Base) {
  const named = fieldCheck.line("name", name);
  if (!named.ok) return named;
  for (const day of [startOn, endOn]) {
    const checked = fieldCheck.day("startOn", day);
    if (!checked.ok) return checked;
  }
  if (endOn < startOn) return err({ kind: "days-reversed", startOn, endOn } as const);
  return ok([born("iteration", { ...base, name: String(named.value), startOn, endOn })]);
}

/** Says which iterations sprints fill, all in one deed. A closed sprint may be told too: its record stays as it is. */
export async function linkSprints(tx: ReadTx, { links }: CommandOf<"iteration/link">): Promise<Planned> {
  const changes: Change[] = [];
  for (const { sprintId, iterationId } of links) {
    const sprint = await tx.get("sprint", sprintId);
    if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
    const iteration = iterationId === null ? null : await tx.get("iteration", iterationId);
    if (iteration === undefined || iteration?.deleted) return err({ kind: "row-missing" });
    changes.push(...edited("sprint", sprint, { iterationId }));
  }
  return ok({ changes, about: { count: links.length } });
}

/**
 * Gives an epic to another project, with a number of its own there. One that
 * has cards, in the trash or not, is refused: they are that project's, with its
 * columns and its keys.
 */
export async function moveEpic(
  tx: ReadTx,
  { epicId, projectId, fields }: CommandOf<"epic/move">,
  { dice }: Chance,
): Promise<Planned> {
  const epic = await tx.get("epic", epicId);
  if (!epic || epic.deleted) return err({ kind: "row-missing" });
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const about = { name: epic.name, count: 1 };
  if (projectId === epic.projectId)
    return ok({ changes: edited("epic", epic, fields as FieldsOf<"epic">), about });
  const count = await cardsOf(tx, epic.projectId, epicId);
  if (count > 0) return err({ kind: "epic-has-cards", epic: epic.name, count });
  const others = [...(await tx.list("epic", projectId))].sort(compareRanked);
  if (others.some(({ name }) => name === epic.name)) return err({ kind: "name-taken", name: epic.name });
  const number = Math.max(0, ...others.map((each) => each.number ?? 0)) + 1;
  const rank = rankBetween(others.at(-1)?.rank ?? null, null, dice);
  const wanted = { teamId: null, ...fields, projectId, rank, number };
  return ok({ changes: edited("epic", epic, wanted as FieldsOf<"epic">), about });
}

async function cardsOf(tx: ReadTx, projectId: ProjectId, epicId: string): Promise<number> {
  const counted = (await tx.counters(epicScope(projectId)))
    .filter(({ place }) => place === epicId)
    .reduce((sum, { cards }) => sum + cards, 0);
  if (counted > 0) return counted;
  const trashed = await tx.cardsIn(projectId, "trash");
  return trashed.filter((card) => card.epicId === epicId).length;
}
