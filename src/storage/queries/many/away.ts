import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { Instant, Place } from "@/domain/model/vocabulary";
import { placedAt, statusSince } from "@/domain/rules/trash";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";

/** A card that is out of sight, with what its list shows. */
export type AwayCard = {
  readonly id: CardId;
  readonly key: string;
  readonly title: string;
  readonly project: string;
  readonly code: string;
  /** Its own marking or its project's is above the workspace's least: the page that shows it bears that. */
  readonly isRestricted: boolean;
  /** Since when it is there. */
  readonly at: Instant;
};

/** All cards of the trash or of the archive, newest first; those of a project that is itself in the trash go with it. */
export async function awayCards(db: VigieDatabase, place: "trash" | "archive"): Promise<readonly AwayCard[]> {
  const projects = await db.rows("project").toArray();
  const lists = await Promise.all(
    projects
      .filter(({ deleted, shelf }) => !deleted && shelf !== "trash")
      .map(async ({ id, code, name, marking }) =>
        (await cardsAt(db, id, place)).map((card) => ({
          id: card.id,
          key: `${code}-${card.number}`,
          title: card.title,
          project: name,
          code,
          isRestricted: marking === "DR" || card.marking === "DR",
          at: placedAt(card),
        })),
      ),
  );
  return lists.flat().sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
}

/** The projects that are archived or in the trash, in their order. */
export async function shelvedProjects(db: VigieDatabase): Promise<readonly Row<"project">[]> {
  const rows = await db.rows("project").toArray();
  return rows.filter(({ deleted, shelf }) => !deleted && shelf != null).sort(compareRanked);
}

/**
 * The cards of a project that are done or cancelled since before an instant and
 * may go to the archive: those of a sprint under way still count in it, and a
 * closed one keeps its cards.
 */
export function finishedCards(
  db: VigieDatabase,
  projectId: ProjectId,
  before: Instant,
): Promise<readonly CardId[]> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const [columns, sprints] = await Promise.all([
      tx.list("column", projectId),
      tx.list("sprint", projectId),
    ]);
    const over = columns.filter(({ category }) => category === "done" || category === "cancelled");
    const columnIds = new Set<string>(over.map(({ id }) => id));
    const planned = sprints.filter(({ state }) => state.phase === "planned").map(({ id }) => id);
    const places: readonly Place[] = ["backlog", "flow", ...planned];
    const cards = (await Promise.all(places.map((place) => cardsAt(db, projectId, place)))).flat();
    return cards
      .filter((card) => columnIds.has(card.columnId) && statusSince(card) < before)
      .map(({ id }) => id);
  });
}

async function cardsAt(
  db: VigieDatabase,
  projectId: ProjectId,
  place: Place,
): Promise<readonly Row<"card">[]> {
  const range = db.rows("card").where("[projectId+place+rank]");
  const rows = await range
    .between([projectId, place, Dexie.minKey], [projectId, place, Dexie.maxKey])
    .toArray();
  return rows.filter(({ deleted }) => !deleted);
}
