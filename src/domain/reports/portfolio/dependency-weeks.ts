import type { Day } from "@/lib/day";
import type { Row } from "../../change";
import { type Counter, epicScope } from "../../counters";
import type { DependencyId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { DependencyHealth } from "../../portfolio/dependency-health";
import { type Link, linksOf } from "../../portfolio/program/ends";
import type { EndCard, ProgramFacts } from "../../portfolio/program/facts";
import { type PortfolioBook, type ProjectPart, rowAt, type Told } from "./book";
import { type Cells, cellsOf, type Sums } from "./tallies-then";
import { lastWeeks, type Week } from "./weeks";

export type DependencyWeeksAsk = { readonly weeks: number };

export type ToldLink = {
  readonly id: DependencyId;
  readonly health: DependencyHealth;
  readonly from: string;
  readonly to: string;
};

/** How the dependencies of a portfolio stood, week by week. */
export type DependencyWeeks = {
  readonly mondays: readonly Day[];
  readonly untils: readonly Instant[];
  readonly weeks: readonly (readonly ToldLink[])[];
};

/**
 * How each dependency stood at the end of each week: both ends as the journal
 * says they stood then, and the one pure function of them that the programme
 * board asks too (B47, B60).
 */
export function dependencyWeeks(book: PortfolioBook, ask: DependencyWeeksAsk, now: Instant): DependencyWeeks {
  const weeks = lastWeeks(ask.weeks, now, book.zone);
  const parts = [...book.parts.values()].map((part) => ({ part, cells: cellsOf(part, weeks) }));
  return {
    mondays: weeks.map(({ monday }) => monday),
    untils: weeks.map(({ until }) => until),
    weeks: weeks.map((week, i) => linksOf(factsThen(book, parts, { week, i })).map(toldOf)),
  };
}

function toldOf({ dependency, health, from, to }: Link): ToldLink {
  const name = ({ key, name: words }: Link["from"]) => (key === null ? words : `${key} ${words}`);
  return { id: dependency.id, health, from: name(from), to: name(to) };
}

type Counted = { readonly part: ProjectPart; readonly cells: Cells };

/** What a programme board would have been computed from at the end of that week. */
function factsThen(
  { frame }: PortfolioBook,
  parts: readonly Counted[],
  { week: { until }, i }: { readonly week: Week; readonly i: number },
): ProgramFacts {
  const then = <T extends keyof typeof fields>(rows: readonly Told<T>[], table: T) =>
    rows.flatMap((each) => rowAt(each, until, fields[table] as never) ?? []) as readonly Row<T>[];
  const all = <T extends "epic" | "sprint" | "column">(
    of: (part: ProjectPart) => readonly Told<T>[],
    table: T,
  ) => parts.flatMap(({ part }) => then(of(part), table));
  const codes = new Map<string, string>(
    parts.map(({ part }) => [part.project.row.id, part.project.row.code]),
  );
  return {
    planningInterval: then(frame.intervals, "planningInterval"),
    iteration: then(frame.iterations, "iteration"),
    dependency: then(frame.dependencies, "dependency"),
    project: parts.map(({ part }) => part.project.row),
    epic: all(({ epics }) => epics, "epic"),
    sprint: all(({ sprints }) => sprints, "sprint"),
    column: [...all(({ columns }) => columns, "column"), ...tallyColumns],
    cards: parts.flatMap(({ part }) => then(part.ends, "card").flatMap((card) => endOf(card, codes) ?? [])),
    counters: parts.flatMap(({ part, cells }) => countersOf(part.project.row.id, cells, i)),
    team: [],
    milestone: [],
  };
}

const fields = {
  planningInterval: ["sameIteration"],
  iteration: ["startOn", "endOn", "intervalId", "order"],
  dependency: ["state", "fromId", "toId"],
  epic: ["iterationId", "span", "startOn", "endOn"],
  sprint: ["iterationId", "startOn", "endOn"],
  column: ["category"],
  card: ["place", "columnId", "epicId", "dueOn"],
} as const;

function endOf(card: Row<"card">, codes: ReadonlyMap<string, string>): EndCard | null {
  if (card.place === "trash") return null;
  const { id, title, projectId, epicId, columnId, place, dueOn, number } = card;
  const sprintId = place === "backlog" || place === "flow" || place === "archive" ? null : place;
  return {
    id,
    key: `${codes.get(projectId)}-${number}`,
    title,
    projectId,
    epicId,
    columnId,
    sprintId,
    dueOn,
  };
}

// What is done and what is not, as two columns: whether an epic is finished is all that is asked of its counters.
const tallyColumns = (["done", "todo"] as const).map(
  (category) => ({ id: `tally_${category}`, category }) as unknown as Row<"column">,
);

function countersOf(projectId: string, cells: Cells, week: number): readonly Counter[] {
  return [...cells].flatMap(([epicId, sums]): Counter[] => {
    const { cards, done } = sums[week] as Sums;
    if (epicId === "" || cards === 0) return [];
    const one = { projectId: epicScope(projectId), place: epicId, points: 0, unestimated: 0, blocked: 0 };
    return [
      { ...one, columnId: "tally_done", cards: done },
      { ...one, columnId: "tally_todo", cards: cards - done },
    ];
  });
}
