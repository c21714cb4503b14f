import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { type Counter, epicScope, projectScope } from "@/domain/counters";
import type { ProjectId, SprintId } from "@/domain/model/ids";
import { VigieDatabase } from "@/storage/database";
import { countsOf, countsOfEpics, countsOfPlaces } from "@/storage/queries/plan/plan-rows";

const counter = (projectId: string, place: string, columnId = "column_1"): Counter & { key: string } => ({
  ...{ projectId, place, columnId, cards: 1, points: 0, unestimated: 0, blocked: 0 },
  key: `${projectId}|${place}|${columnId}`,
});
const sprint = (projectId: string, id: string) => ({
  projectId: projectId as ProjectId,
  id: id as SprintId,
});
const keysOf = (counters: readonly Counter[]) =>
  counters.map(({ projectId, place, columnId }) => `${projectId}|${place}|${columnId}`).sort();

// Verifies: 6f.43
test("counters are found by their scope and place, though one id is the beginning of another", async () => {
  const db = new VigieDatabase("plan-counters");
  const all = [
    counter("project_a", "sprint_1"),
    counter("project_a", "sprint_1", "column_2"),
    counter("project_a", "sprint_12"),
    counter("project_a", "backlog"),
    counter("project_ab", "sprint_2"),
    counter("project_b", "sprint_3"),
    counter(epicScope("project_a"), "epic_1"),
    counter(epicScope("project_ab"), "epic_2"),
    counter(projectScope, "project_a"),
  ];
  await db.counter.bulkPut(all);
  const places = async (...sprints: readonly ReturnType<typeof sprint>[]) =>
    keysOf(await countsOfPlaces(db, sprints));
  expect(await places(sprint("project_a", "sprint_1"), sprint("project_ab", "sprint_2"))).toEqual([
    // In the order of keys « | » stands behind all letters.
    "project_ab|sprint_2|column_1",
    "project_a|sprint_1|column_1",
    "project_a|sprint_1|column_2",
  ]);
  expect(await places()).toEqual([]);
  expect(keysOf(await countsOf(db, "project_a"))).toHaveLength(4);
  expect(keysOf(await countsOf(db, projectScope))).toEqual(["projects|project_a|column_1"]);
  expect(keysOf(await countsOf(db, epicScope("project_a")))).toEqual(["epics:project_a|epic_1|column_1"]);
  expect(keysOf(await countsOfEpics(db))).toHaveLength(2);
  const many = Array.from({ length: 2000 }, (_, i) => counter("project_c", `sprint_${i}`));
  await db.counter.bulkPut(many);
  expect(keysOf(await countsOf(db, "project_c"))).toEqual(keysOf(many));
  await db.delete();
});
