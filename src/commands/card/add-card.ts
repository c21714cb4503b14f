import { born, type Row } from "@/domain/change";
import type { Card } from "@/domain/model/entities";
import { makeId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import { compareRanked } from "@/domain/model/order";
import { arePoints } from "@/domain/model/points";
import type { CardKind } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { checkLine, checkLines } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { admit } from "./admit";
import { rankPlan } from "./rank-plan";

/** A new card with the project's next number, in the first status column unless another is named. */
export async function addCard(tx: ReadTx, command: CommandOf<"card/add">, chance: Chance): Promise<Planned> {
  const { projectId, to, points = null } = command;
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const title = checkLine("title", command.title);
  if (!title.ok) return title;
  if (points !== null && !arePoints(points)) return err({ kind: "points-invalid", value: points });
  const admitted = await admit(tx, to.place, projectId);
  if (!admitted.ok) return admitted;
  const column = firstColumn(await tx.list("column", projectId), to.columnId);
  if (!column) return err({ kind: "column-missing" });
  const parent = command.parentCardId === undefined ? null : await tx.get("card", command.parentCardId);
  if (parent === undefined || parent?.deleted) return err({ kind: "card-missing" });
  if (parent && parent.projectId !== projectId) return err({ kind: "parent-elsewhere" });

  const id = makeId("card", chance.mint());
  const { ranks, reranked } = await rankPlan(
    tx,
    { projectId, place: to.place, after: to.after, moving: [id] },
    chance.dice,
  );
  const number = (await tx.highestNumber(projectId)) + 1;
  const card: Card = {
    ...blankCard,
    id,
    projectId,
    place: to.place,
    rank: ranks[0] as Rank,
    columnId: column.id,
    number,
    title: title.value,
    kind: command.kind ?? usualKind(project.kinds),
    points,
    epicId: command.epicId ?? null,
    parentCardId: parent?.id ?? null,
  };
  return ok({
    changes: [born("card", card), ...reranked],
    about: { key: `${project.code}-${number}`, name: title.value, count: 1 },
  });
}

/** As many cards as lines, in their order, with the project's next numbers: one deed, one undo. Blank lines are none. */
export async function addCards(
  tx: ReadTx,
  { projectId, to, titles }: CommandOf<"card/add-many">,
  chance: Chance,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const lines = checkLines("title", titles);
  if (!lines.ok) return lines;
  const admitted = await admit(tx, to.place, projectId);
  if (!admitted.ok) return admitted;
  const column = firstColumn(await tx.list("column", projectId), to.columnId);
  if (!column) return err({ kind: "column-missing" });
  const ids = lines.value.map(() => makeId("card", chance.mint()));
  const gap = { projectId, place: to.place, after: to.after, moving: ids };
  const { ranks, reranked } = await rankPlan(tx, gap, chance.dice);
  const number = (await tx.highestNumber(projectId)) + 1;
  const cards = lines.value.map((title, i) =>
    born("card", {
      ...blankCard,
      id: ids[i] as Card["id"],
      projectId,
      place: to.place,
      rank: ranks[i] as Rank,
      columnId: column.id,
      number: number + i,
      title,
      kind: usualKind(project.kinds),
    }),
  );
  const [only] = lines.value;
  const about =
    cards.length === 1 && only !== undefined
      ? { key: `${project.code}-${number}`, name: only, count: 1 }
      : { count: cards.length };
  return ok({ changes: [...cards, ...reranked], about });
}

/** What a new card is when nobody says: a user story, unless the project does without. */
function usualKind(kinds: readonly CardKind[] = []): CardKind {
  return kinds.includes("userStory") ? "userStory" : (kinds[0] ?? "userStory");
}

/** What a card says before anyone says more. */
export const blankCard = {
  points: null,
  epicId: null,
  parentCardId: null,
  assignees: [],
  labels: [],
  priority: null,
  dueOn: null,
  blocked: null,
  checksDone: 0,
  checksTotal: 0,
  comments: 0,
} as const;

/** The status column that is named, or the first one of what is to do; undefined when there is none. */
export function firstColumn(
  columns: readonly Row<"column">[],
  wanted: string | undefined,
): Row<"column"> | undefined {
  if (wanted !== undefined) return columns.find((column) => column.id === wanted);
  const inOrder = [...columns].sort(compareRanked);
  return inOrder.find((column) => column.category === "todo") ?? inOrder[0];
}
