import type { PlanningIntervalId } from "@/domain/model/ids";
import type { KnownDate } from "@/domain/model/vocabulary";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";

type EpicSaid = {
  readonly id: string;
  /** Number of its iteration; null = planned nowhere. */
  readonly at: number | null;
  readonly span?: number;
  /** The project it belongs to, `A` unless said. */
  readonly of?: string;
  readonly team?: string;
  readonly endOn?: KnownDate;
};

export const interval = "interval_1" as PlanningIntervalId;

/** Four iterations of two weeks from 16 November 2026 on, projects A and B, and what a test says of the rest. */
export function facts({
  epics,
  links = [],
  teams = [],
  points = {},
  capacity = {},
  sameIteration = "tight",
}: {
  readonly epics: readonly EpicSaid[];
  /** `a>b`: b waits for a. */
  readonly links?: readonly string[];
  /** Of project A. */
  readonly teams?: readonly string[];
  readonly points?: Readonly<Record<string, number>>;
  /** Of project A's sprint in an iteration. */
  readonly capacity?: Readonly<Record<number, number>>;
  readonly sameIteration?: "tight" | "late";
}): ProgramFacts {
  const portfolioId = "portfolio_1";
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 10, 16) + offset * 86_400_000).toISOString().slice(0, 10);
  const iteration = [1, 2, 3, 4].map((n) => ({
    ...{ id: `iteration_${n}`, portfolioId, intervalId: interval, order: n, name: `Sprint ${n}` },
    ...{ startOn: day((n - 1) * 14), endOn: day((n - 1) * 14 + 11) },
  }));
  const project = ["A", "B", "elsewhere"].map((code) => ({
    ...{ id: `project_${code}`, code, name: code, rank: code, unit: "points" },
    portfolioId: code === "elsewhere" ? null : portfolioId,
  }));
  const epic = epics.map(({ id, at, of = "A", team, span, endOn }, i) => ({
    ...{ id: `epic_${id}`, name: id, number: i + 1, rank: id, projectId: `project_${of}` },
    iterationId: at === null ? null : `iteration_${at}`,
    ...(span === undefined ? {} : { span }),
    ...(team === undefined ? {} : { teamId: `team_${team}` }),
    ...(endOn === undefined ? {} : { endOn }),
  }));
  const dependency = links.map((link) => {
    const [from, to] = link.split(">");
    return {
      id: `dependency_${link}`,
      portfolioId,
      fromId: `epic_${from}`,
      toId: `epic_${to}`,
      state: "asked",
    };
  });
  const sprint = Object.entries(capacity).map(([n, given]) => ({
    ...{ id: `sprint_${n}`, projectId: "project_A", teamId: null, iterationId: `iteration_${n}` },
    ...{
      capacity: given,
      startOn: iteration[Number(n) - 1]?.startOn,
      endOn: iteration[Number(n) - 1]?.endOn,
    },
  }));
  const counters = Object.entries(points).map(([id, given]) => ({
    ...{ projectId: "epics:project_A", place: `epic_${id}`, columnId: "column_todo", blocked: 0 },
    ...{ cards: 2, points: given * 100, unestimated: 0 },
  }));
  const planningInterval = [
    { id: interval, portfolioId, order: 1, name: "Incrément 4", sameIteration, votes: [], committed: null },
  ];
  return {
    ...{ planningInterval, iteration, project, epic, dependency, sprint, counters },
    team: teams.map((name) => ({ id: `team_${name}`, projectId: "project_A", name })),
    column: [{ id: "column_todo", projectId: "project_A", name: "À faire", category: "todo" }],
    ...{ milestone: [], cards: [] },
  } as unknown as ProgramFacts;
}
