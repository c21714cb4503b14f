import type { Row } from "../../change";
import type { EpicId, IterationId, ProjectId } from "../../model/ids";
import { type DependencyHealth, dependencyHealth, type End } from "../dependency-health";
import { spanOf } from "../known-span";
import { inTime } from "./axis";
import { epicSums, isFinished } from "./epic-sums";
import type { EndCard, ProgramFacts } from "./facts";

/** What stands at one end of a dependency. */
export type LinkEnd = {
  readonly id: string;
  /** `gone`: it was deleted, or lies in the trash. */
  readonly kind: "epic" | "card" | "gone";
  readonly key: string | null;
  readonly name: string;
  readonly projectId: ProjectId | null;
  /** The epic that bears it on the board: itself, or the one that the card belongs to. */
  readonly epicId: EpicId | null;
  readonly iterationId: IterationId | null;
  readonly end: End;
};

/** A dependency with both of its ends, and how it stands. */
export type Link = {
  readonly dependency: Row<"dependency">;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly health: DependencyHealth;
};

const nowhere: End = { startOn: null, endOn: null, slot: null, isDone: false };

/** The name of an epic in short, `INT-E3`; null for one that is older than the numbers. */
export function epicKey(code: string | undefined, number: number | undefined): string | null {
  return code === undefined || number === undefined ? null : `${code}-E${number}`;
}

/**
 * Every dependency with its ends and its health: table, wires, counts and
 * preview all read this one list, so that they cannot disagree. Two ends are
 * compared by iteration where one interval holds both, and by days elsewhere.
 */
export function linksOf(facts: ProgramFacts): readonly Link[] {
  const read = endReader(facts);
  const rules = new Map<string, "tight" | "late">(
    facts.planningInterval.map(({ id, sameIteration }) => [id, sameIteration]),
  );
  const intervalOf = new Map<string, string>(facts.iteration.map(({ id, intervalId }) => [id, intervalId]));
  return facts.dependency.map((dependency) => {
    const from = read(dependency.fromId, "last");
    const to = read(dependency.toId, "first");
    const [one, other] = [from.iterationId, to.iterationId].map((id) => intervalOf.get(id ?? ""));
    const isOne = one !== undefined && one === other;
    const ends = isOne ? [from.end, to.end] : [byDays(from.end), byDays(to.end)];
    const health =
      from.kind === "gone" || to.kind === "gone"
        ? "unplanned"
        : dependencyHealth(
            { from: ends[0] as End, to: ends[1] as End, state: dependency.state },
            rules.get(other ?? one ?? "") ?? "tight",
          );
    return { dependency, from, to, health };
  });
}

/** A slot says nothing beside one of another interval; that it is planned, the days say. */
const byDays = (end: End): End => ({ ...end, slot: null });

/** Reads what stands at the end of a dependency: its last iteration for what is awaited, its first for who waits. */
function endReader(facts: ProgramFacts): (id: string, which: "first" | "last") => LinkEnd {
  const epics = new Map<string, Row<"epic">>(facts.epic.map((epic) => [epic.id, epic]));
  const cards = new Map<string, EndCard>(facts.cards.map((card) => [card.id, card]));
  const codes = new Map<string, string>(facts.project.map(({ id, code }) => [id, code]));
  const sprints = new Map<string, Row<"sprint">>(facts.sprint.map((sprint) => [sprint.id, sprint]));
  const done = new Set<string>(
    facts.column.filter(({ category }) => category === "done").map(({ id }) => id),
  );
  const sums = epicSums(facts);
  const box = boxes(facts.iteration);

  const ofEpic = (epic: Row<"epic">, which: "first" | "last"): LinkEnd => {
    const place = box(epic.iterationId ?? null, epic.span ?? 1);
    const { startOn = null, endOn = null } = epic;
    const own = startOn !== null || endOn !== null;
    return {
      ...{ id: epic.id, kind: "epic", name: epic.name, projectId: epic.projectId, epicId: epic.id },
      key: epicKey(codes.get(epic.projectId), epic.number),
      iterationId: epic.iterationId ?? null,
      end: {
        startOn: startOn ? spanOf(startOn).from : (place?.startOn ?? null),
        endOn: endOn ? spanOf(endOn).to : (place?.endOn ?? null),
        slot: own ? null : (place?.[which] ?? null),
        isDone: isFinished(sums.get(epic.id)),
      },
    };
  };
  const ofCard = (card: EndCard, which: "first" | "last"): LinkEnd => {
    const sprint = sprints.get(card.sprintId ?? "");
    const iterationId = sprint?.iterationId ?? null;
    return {
      ...{ id: card.id, kind: "card", key: card.key, name: card.title, projectId: card.projectId },
      epicId: card.epicId !== null && epics.has(card.epicId) ? card.epicId : null,
      iterationId,
      end: {
        startOn: sprint?.startOn ?? null,
        endOn: card.dueOn ?? sprint?.endOn ?? null,
        slot: card.dueOn === null ? (box(iterationId, 1)?.[which] ?? null) : null,
        isDone: done.has(card.columnId),
      },
    };
  };
  return (id, which) => {
    const epic = epics.get(id);
    if (epic) return ofEpic(epic, which);
    const card = cards.get(id);
    if (card) return ofCard(card, which);
    return {
      ...{ id, kind: "gone", key: null, name: "", projectId: null, epicId: null, iterationId: null },
      end: nowhere,
    };
  };
}

type Box = {
  readonly startOn: string;
  readonly endOn: string;
  readonly first: number;
  readonly last: number;
};

/** Days and slots that some iterations of one interval cover; beyond its end the slots go on, the days do not. */
function boxes(iterations: ProgramFacts["iteration"]): (id: IterationId | null, span: number) => Box | null {
  const rows = new Map<string, ProgramFacts["iteration"]>();
  for (const each of inTime(iterations))
    rows.set(each.intervalId, [...(rows.get(each.intervalId) ?? []), each]);
  const placed = new Map<string, { readonly row: ProgramFacts["iteration"]; readonly slot: number }>();
  for (const row of rows.values()) for (const [slot, { id }] of row.entries()) placed.set(id, { row, slot });
  return (id, span) => {
    const found = placed.get(id ?? "");
    const start = found?.row[found.slot];
    if (!found || !start) return null;
    const last = found.slot + span - 1;
    const { endOn } = found.row[Math.min(last, found.row.length - 1)] ?? start;
    return { startOn: start.startOn, endOn, first: found.slot, last };
  };
}
