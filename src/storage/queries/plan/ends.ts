import type { Row } from "@/domain/change";
import { epicScope } from "@/domain/counters";
import { type CardEnd, type EndRows, slotsOf } from "@/domain/portfolio/dependency-ends";
import { talliesOf } from "@/domain/portfolio/shares";
import type { VigieDatabase } from "../../database";
import { countsOf, livingRows } from "./plan-rows";

export type End = {
  readonly id: string;
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
};

/** What the ends of these dependencies are, where they stand, and what they are called. Only cards at an end are read. */
export async function endRowsOf(
  db: VigieDatabase,
  dependencies: readonly Pick<Row<"dependency">, "fromId" | "toId">[],
  {
    epics,
    byColumn,
  }: { readonly epics: readonly Row<"epic">[]; readonly byColumn: ReadonlyMap<string, Row<"column">> },
): Promise<{ readonly rows: EndRows; readonly of: (id: string) => End | undefined }> {
  const ids = new Set<string>(dependencies.flatMap(({ fromId, toId }) => [fromId, toId]));
  const byEpic = new Map<string, Row<"epic">>(
    epics.filter(({ id }) => ids.has(id)).map((epic) => [epic.id, epic]),
  );
  const cardIds = [...ids].filter((id) => id.startsWith("card_"));
  const [cards, iterations, projects, doneEpics] = await Promise.all([
    cardIds.length === 0 ? [] : db.rows("card").bulkGet(cardIds),
    livingRows(db, "iteration"),
    livingRows(db, "project"),
    finishedEpics(db, byEpic, byColumn),
  ]);
  const living = cards.filter((card) => card !== undefined && !card.deleted && card.place !== "trash");
  const sprintIds = new Set(living.map((card) => card?.place ?? ""));
  const sprints = new Map<string, Row<"sprint">>();
  for (const sprint of await db.rows("sprint").bulkGet([...sprintIds]))
    if (sprint) sprints.set(sprint.id, sprint);
  const codes = new Map<string, string>(projects.map(({ id, code }) => [id, code]));
  const known = new Map<string, End>();
  const ends = new Map<string, CardEnd>();
  for (const card of living) {
    if (!card) continue;
    const { id, projectId, number, title } = card;
    const sprint = sprints.get(card.place);
    known.set(id, { id, projectId, key: `${codes.get(projectId) ?? ""}-${number}`, name: title });
    ends.set(id, {
      iterationId: sprint?.iterationId ?? null,
      startOn: sprint?.startOn ?? null,
      endOn: sprint?.endOn ?? null,
      isDone: byColumn.get(card.columnId)?.category === "done",
    });
  }
  for (const { id, projectId, number, name } of byEpic.values())
    known.set(id, { id, projectId, key: epicKey(codes.get(projectId), number), name });
  const rows: EndRows = {
    epics: byEpic,
    cards: ends,
    iterations: new Map(iterations.map((iteration) => [iteration.id, iteration])),
    order: slotsOf(iterations),
    doneEpics,
  };
  return { rows, of: (id) => known.get(id) };
}

/** « INT-E3 »; an epic that is older than the numbers has no key. */
function epicKey(code: string | undefined, number: number | undefined): string {
  return code === undefined || number === undefined ? "" : `${code}-E${number}`;
}

/** Those with cards of which all are finished. */
async function finishedEpics(
  db: VigieDatabase,
  epics: ReadonlyMap<string, Row<"epic">>,
  byColumn: ReadonlyMap<string, Row<"column">>,
): Promise<ReadonlySet<string>> {
  const projects = new Set([...epics.values()].map(({ projectId }) => projectId));
  const counters = (await Promise.all([...projects].map((id) => countsOf(db, epicScope(id))))).flat();
  const finished = new Set<string>();
  for (const [id, { cards, done }] of talliesOf(counters, byColumn))
    if (cards > 0 && cards === done) finished.add(id);
  return finished;
}
