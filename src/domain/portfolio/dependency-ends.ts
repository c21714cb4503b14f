import type { Row } from "../change";
import type { Dependency } from "../model/planning";
import { type DependencyHealth, dependencyHealth, type End } from "./dependency-health";
import { spanOf } from "./known-span";

/** What the ends of dependencies are read from: rows by id, and which epics and cards are finished. */
export type EndRows = {
  readonly epics: ReadonlyMap<string, Row<"epic">>;
  /** Cards at an end of a dependency, with the days of the sprint that they stand in. */
  readonly cards: ReadonlyMap<string, CardEnd>;
  readonly iterations: ReadonlyMap<string, Row<"iteration">>;
  /** Iterations of all intervals in the order of their days. */
  readonly order: ReadonlyMap<string, number>;
  readonly doneEpics: ReadonlySet<string>;
};

export type CardEnd = {
  readonly iterationId: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly isDone: boolean;
};

/** Where an epic or a card stands in time: its own dates, or those of its iterations (B48). An end that is gone stands nowhere. */
function endOf(id: string, rows: EndRows): End {
  const card = rows.cards.get(id);
  if (card) {
    const slot = rows.order.get(card.iterationId ?? "") ?? null;
    return { startOn: card.startOn, endOn: card.endOn, slot, isDone: card.isDone };
  }
  const epic = rows.epics.get(id);
  if (!epic) return { startOn: null, endOn: null, slot: null, isDone: false };
  const isDone = rows.doneEpics.has(id);
  const own = {
    startOn: epic.startOn ? spanOf(epic.startOn).from : null,
    endOn: epic.endOn ? spanOf(epic.endOn).to : null,
  };
  if (own.startOn !== null || own.endOn !== null) return { ...own, slot: null, isDone };
  const slot = rows.order.get(epic.iterationId ?? "") ?? null;
  const iteration = rows.iterations.get(epic.iterationId ?? "");
  return { startOn: iteration?.startOn ?? null, endOn: iteration?.endOn ?? null, slot, isDone };
}

/** The order of iterations by their days: the slots that `dependencyHealth` compares. */
export function slotsOf(iterations: readonly Row<"iteration">[]): ReadonlyMap<string, number> {
  const sorted = [...iterations].sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
  return new Map(sorted.map(({ id }, i) => [id, i]));
}

/** How a dependency stands, from the rows of both of its ends. */
export function healthOf(
  dependency: Pick<Dependency, "fromId" | "toId" | "state">,
  rows: EndRows,
  sameIteration: "tight" | "late",
): DependencyHealth {
  const from = endOf(dependency.fromId, rows);
  const span = rows.epics.get(dependency.fromId)?.span ?? 1;
  // What reaches over several iterations is there at the end of the last one.
  const last = from.slot === null ? from : { ...from, slot: from.slot + span - 1 };
  return dependencyHealth(
    { from: last, to: endOf(dependency.toId, rows), state: dependency.state },
    sameIteration,
  );
}
