import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { CardId, ColumnId, EpicId, ProjectId, SprintId } from "@/domain/model/ids";
import type { CardKind } from "@/domain/model/vocabulary";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";
import { emptyTally, talliesOf } from "@/domain/portfolio/shares";
import { type SprintGrid, sprintGrid } from "@/domain/portfolio/sprint-grid";
import type { VigieDatabase } from "../../database";
import { countsOfPlaces } from "./plan-rows";
import { programFacts } from "./program";

export type AllSprints = {
  readonly grid: SprintGrid;
  /** What conflicts and loads of epics are computed from. */
  readonly facts: ProgramFacts;
};

/** The sprints of all projects by iteration, from kept counters. Those that are over and that no iteration holds are history, and not read. */
export async function allSprints(db: VigieDatabase): Promise<AllSprints> {
  const facts = await programFacts(db);
  const project = facts.project.filter(({ shelf, isExternal }) => !shelf && !isExternal);
  const shown = facts.sprint.filter(({ state, iterationId }) => iterationId || state.phase !== "closed");
  const byColumn = new Map<string, Row<"column">>(facts.column.map((column) => [column.id, column]));
  const tallies = talliesOf(await countsOfPlaces(db, shown), byColumn);
  const cells = shown.map((sprint) => ({ sprint, tally: tallies.get(sprint.id) ?? emptyTally }));
  return { facts, grid: sprintGrid({ ...facts, project }, cells) };
}

/** A card as a cell shows it. */
export type SprintCard = {
  readonly id: CardId;
  readonly key: string;
  readonly title: string;
  readonly kind: CardKind;
  readonly points: number | null;
  readonly isBlocked: boolean;
  readonly projectId: ProjectId;
  readonly epicId: EpicId | null;
  readonly columnId: ColumnId;
  readonly sprintId: SprintId;
};

export type CardsAsked = {
  readonly projectId: ProjectId;
  readonly sprintIds: readonly SprintId[];
  /** How many of each sprint. */
  readonly most: number;
  /** How many more of some. */
  readonly more?: ReadonlyMap<string, number>;
};

/** Those that are done stand first only for a while: this far is looked for open ones. */
const reach = 6;

/** The first open cards of some sprints of a project: what their cells show before the rest is asked for. */
export async function sprintCards(
  db: VigieDatabase,
  { projectId, sprintIds, most, more }: CardsAsked,
): Promise<ReadonlyMap<SprintId, readonly SprintCard[]>> {
  const [project, columns] = await Promise.all([
    db.rows("project").get(projectId),
    db.rows("column").where({ projectId }).toArray(),
  ]);
  const open = new Set<string>(
    columns.filter(({ category }) => category !== "done" && category !== "cancelled").map(({ id }) => id),
  );
  const found = await Promise.all(
    sprintIds.map(async (sprintId) => {
      const head = [projectId, sprintId];
      const range = db
        .rows("card")
        .where("[projectId+place+rank]")
        .between(head, [...head, Dexie.maxKey]);
      const wanted = most + (more?.get(sprintId) ?? 0);
      const rows = await range.limit(wanted * reach).toArray();
      const cards = rows.filter(({ deleted, columnId }) => !deleted && open.has(columnId)).slice(0, wanted);
      return [sprintId, cards.map((card) => cardOf(card, project?.code ?? "", sprintId))] as const;
    }),
  );
  return new Map(found);
}

function cardOf(card: Row<"card">, code: string, sprintId: SprintId): SprintCard {
  const { id, title, kind, points, projectId, epicId, columnId } = card;
  const isBlocked = card.blocked !== null;
  return {
    id,
    key: `${code}-${card.number}`,
    title,
    kind,
    points,
    isBlocked,
    projectId,
    epicId,
    columnId,
    sprintId,
  };
}
