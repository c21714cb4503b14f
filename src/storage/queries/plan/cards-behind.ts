import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { CardId, EpicId, ProjectId, SprintId } from "@/domain/model/ids";
import type { VigieDatabase } from "../../database";

/** Which cards a number of the portfolio stands for. */
export type Behind = {
  readonly projectIds: readonly ProjectId[];
  readonly which: "all" | "done" | "started" | "open" | "blocked";
  /** Only those of this sprint. */
  readonly sprintId?: SprintId;
  /** Not those of these epics. */
  readonly without?: readonly EpicId[];
  /** Of the projects that are named here, only those of these epics. */
  readonly only?: readonly { readonly projectId: ProjectId; readonly epicId: EpicId }[];
};

export type BehindCard = { readonly id: CardId; readonly key: string; readonly title: string };

/** The cards that a number counts, by the same rules: not cancelled, not in the trash; in the order of projects and numbers. */
export async function cardsBehind(db: VigieDatabase, ask: Behind): Promise<readonly BehindCard[]> {
  const projects = await db.rows("project").bulkGet([...ask.projectIds]);
  const columns = await db.rows("column").toArray();
  const categories = new Map<string, string>(columns.map(({ id, category }) => [id, category]));
  const found: BehindCard[] = [];
  for (const project of projects) {
    if (!project) continue;
    const cards = await cardsOf(db, project.id, ask.sprintId);
    const own = cards.filter((card) => isMeant(card, categories.get(card.columnId), ask));
    own.sort((a, b) => a.number - b.number);
    found.push(...own.map(({ id, number, title }) => ({ id, key: `${project.code}-${number}`, title })));
  }
  return found;
}

function cardsOf(
  db: VigieDatabase,
  projectId: ProjectId,
  sprintId: SprintId | undefined,
): Promise<Row<"card">[]> {
  // A shorter key stands before all longer ones that begin with it.
  const head = sprintId === undefined ? [projectId] : [projectId, sprintId];
  return db
    .rows("card")
    .where("[projectId+place+rank]")
    .between(head, [...head, Dexie.maxKey])
    .toArray();
}

function isMeant(card: Row<"card">, category: string | undefined, ask: Behind): boolean {
  if (card.deleted || card.place === "trash" || category === "cancelled") return false;
  const isDone = category === "done";
  if (ask.which === "done" && !isDone) return false;
  if (ask.which === "started" && category !== "inProgress") return false;
  if (ask.which === "open" && isDone) return false;
  if (ask.which === "blocked" && (isDone || card.blocked === null)) return false;
  const { without = [], only = [] } = ask;
  if (card.epicId !== null && without.includes(card.epicId)) return false;
  const here = only.filter(({ projectId }) => projectId === card.projectId);
  return here.length === 0 || here.some(({ epicId }) => epicId === card.epicId);
}
