import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import { emptyTally } from "@/domain/portfolio/shares";
import { sprintGrid, takerIn } from "@/domain/portfolio/sprint-grid";

const row = <T>(fields: object): T => fields as T;
const project = row<Row<"project">>({ id: "project_1", code: "INT" });
const teams = ["a", "b"].map((id) => row<Row<"team">>({ id: `team_${id}`, projectId: project.id, name: id }));
const iteration = row<Row<"iteration">>({
  id: "iteration_1",
  startOn: "2026-11-30",
  endOn: "2026-12-11",
  order: 1,
});
const sprint = (id: string, teamId: string | null, phase: string) => ({
  sprint: row<Row<"sprint">>({
    id,
    projectId: project.id,
    iterationId: iteration.id,
    teamId,
    state: { phase },
  }),
  tally: emptyTally,
});
const rows = { project: [project], iteration: [iteration], team: teams, epic: [] };

// Verifies: 6h.1
test("a project is one lane until its teams have sprints of their own; then each has one, and what no team has another", () => {
  const shared = sprintGrid(rows, [sprint("s1", null, "active")]);
  expect(shared.lanes.map(({ team }) => team?.name)).toEqual([undefined]);
  const apart = sprintGrid(rows, [sprint("s1", "team_a", "active"), sprint("s2", null, "planned")]);
  expect(apart.lanes.map(({ team, cells }) => [team?.name, cells[0]?.sprints[0]?.sprint.id])).toEqual([
    ["a", "s1"],
    [undefined, "s2"],
  ]);
});

// Verifies: 6h.1, B32
test("of the sprints in a cell the one that runs takes a card, else the first to come, never one that is over", () => {
  const cell = (...sprints: ReturnType<typeof sprint>[]) => takerIn({ sprints })?.sprint.id;
  expect(cell(sprint("s1", null, "planned"), sprint("s2", null, "active"))).toBe("s2");
  expect(cell(sprint("s1", null, "closed"), sprint("s2", null, "planned"))).toBe("s2");
  expect(cell(sprint("s1", null, "closed"))).toBeUndefined();
});
