import { expect, test } from "vitest";
import type { CardId, EpicId, IterationId, SprintId } from "@/domain/model/ids";
import { boardOf, conflictsAfter, conflictsOfCard } from "@/domain/portfolio/program/board";
import { deltasOf } from "@/domain/portfolio/program/deltas";
import { fitSprints } from "@/domain/portfolio/program/fit-sprints";
import { confidenceOf, predictabilityOf } from "@/domain/portfolio/program/predictability";
import { facts, interval } from "../../support/program-facts";

const on = (iteration: number): string => `iteration_${iteration}`;

test("rows are the projects of the portfolio, columns its iterations in time, and no two epics of a line share a column", () => {
  const given = facts({
    epics: [
      { id: "a", at: 1, span: 2 },
      { id: "b", at: 2 },
      { id: "c", at: 3 },
      { id: "d", at: null },
    ],
  });
  const board = boardOf(given, interval)!;
  expect(board.columns.map(({ iteration }) => iteration.id)).toEqual([on(1), on(2), on(3), on(4)]);
  expect(board.rows.map(({ id, lanes }) => [id, lanes])).toEqual([
    ["project_A", 2],
    ["project_B", 0],
  ]);
  const lanes = board.rows[0]!.placed.map(({ epic, slot, span, lane }) => [epic.id, slot, span, lane]);
  expect(lanes).toEqual([
    ["epic_a", 0, 2, 0],
    ["epic_b", 1, 1, 1],
    ["epic_c", 2, 1, 0],
  ]);
  expect(board.unplanned.map(({ id }) => id)).toEqual(["epic_d"]);
});

// Verifies: B46
test("an epic that goes on after the interval is drawn to its edge, and says that it goes on", () => {
  const board = boardOf(facts({ epics: [{ id: "a", at: 3, span: 5 }] }), interval)!;
  expect(board.rows[0]!.placed[0]).toMatchObject({ slot: 2, span: 2, isLonger: true, isBegun: false });
});

test("a hole between two iterations is told, and an interval whose middle iteration was taken away keeps the others", () => {
  const given = facts({ epics: [{ id: "a", at: 3 }] });
  const iteration = given.iteration.filter(({ id }) => id !== on(2));
  const board = boardOf({ ...given, iteration }, interval)!;
  expect(board.columns.map(({ iteration: { id }, gap }) => [id, gap])).toEqual([
    [on(1), 0],
    [on(3), 16],
    [on(4), 0],
  ]);
  expect(board.rows[0]!.placed[0]).toMatchObject({ slot: 1 });
});

test("teams of a project that has several have a row each, and an epic that no team has a row of its own", () => {
  const given = facts({
    epics: [
      { id: "a", at: 1, team: "red" },
      { id: "b", at: 1 },
    ],
    teams: ["red", "blue"],
  });
  expect(boardOf(given, interval)!.rows.map(({ id }) => id)).toEqual([
    "project_A/team_red",
    "project_A/team_blue",
    "project_A",
    "project_B",
  ]);
});

test("a cell bears the points of its epics, spread over what they span, against the capacity of its sprints", () => {
  const given = facts({
    epics: [{ id: "a", at: 1, span: 2 }],
    points: { a: 10 },
    capacity: { 1: 4 },
  });
  const [first, second, third] = boardOf(given, interval)!.rows[0]!.loads;
  expect(first).toEqual({ points: 500, capacity: 400 });
  expect(second).toEqual({ points: 500, capacity: null });
  expect(third).toEqual({ points: 0, capacity: null });
});

// Verifies: B47, B51
test("late, tight and fine follow from the iterations of both ends, and what leads out of the board is counted", () => {
  const given = facts({
    epics: [
      { id: "a", at: 2 },
      { id: "b", at: 1, of: "B" },
      { id: "c", at: 2, of: "B" },
      { id: "d", at: 3, of: "B" },
      { id: "x", at: 1, of: "elsewhere" },
    ],
    links: ["a>b", "a>c", "a>d", "a>x", "a>gone"],
  });
  const board = boardOf(given, interval)!;
  const { late, tight, fine, unplanned } = board.tally;
  expect({ late, tight, fine, unplanned }).toEqual({ late: 2, tight: 1, fine: 1, unplanned: 1 });
  expect(board.outside.get("epic_a" as EpicId)).toBe(2);
});

test("an epic's own dates win over its iteration's for its dependencies too", () => {
  const endOn = { on: "2027-03-31", precision: "day" } as const;
  const given = facts({
    epics: [
      { id: "a", at: 1, endOn },
      { id: "b", at: 2 },
    ],
    links: ["a>b"],
  });
  expect(boardOf(given, interval)!.links[0]?.health).not.toBe("fine");
});

// Verifies: B14
test("before a drop the conflicts that it would make, and those that it would end, are known", () => {
  const given = facts({
    epics: [
      { id: "a", at: 1 },
      { id: "b", at: 2 },
    ],
    links: ["a>b"],
  });
  const to = (at: number) => conflictsAfter(given, "epic_a" as EpicId, on(at) as IterationId);
  expect(to(1)).toEqual({ conflicts: [], solved: [] });
  expect(to(2).conflicts.map(({ health }) => health)).toEqual(["tight"]);
  expect(to(3).conflicts.map(({ health }) => health)).toEqual(["late"]);
});

// Verifies: B14, 6h.1
test("a card that others wait for makes its conflicts by the iteration of its sprint", () => {
  const given = facts({
    epics: [
      { id: "a", at: 1 },
      { id: "b", at: 2 },
    ],
    links: ["a>b"],
    capacity: { 1: 5, 3: 5 },
  });
  const card = { id: "card_x", key: "A-1", title: "Signer", projectId: "project_A", epicId: null };
  const here = {
    ...given,
    cards: [{ ...card, columnId: "column_todo", sprintId: "sprint_1", dueOn: null }],
    dependency: given.dependency.map((each) => ({ ...each, fromId: card.id })),
  } as unknown as typeof given;
  const to = (n: number) => conflictsOfCard(here, card.id as CardId, `sprint_${n}` as SprintId);
  expect(to(1)).toEqual({ conflicts: [], solved: [] });
  expect(to(3).conflicts.map(({ health }) => health)).toEqual(["late"]);
});

// Verifies: B56
test("what moved since the commitment is told epic by epic: added, removed, later, longer", () => {
  const before = facts({
    epics: [
      { id: "a", at: 1 },
      { id: "b", at: 2 },
      { id: "c", at: 2 },
    ],
  });
  const epics = before.epic.map(({ id, iterationId }) => ({ id, iterationId: iterationId!, span: 1 }));
  const after = facts({
    epics: [
      { id: "a", at: 3 },
      { id: "b", at: null },
      { id: "c", at: 2, span: 2 },
      { id: "d", at: 1 },
    ],
  });
  const committed = { ...after.planningInterval[0]!, committed: { at: 0, epics } };
  expect(deltasOf(after, committed).map(({ epicId, kind }) => [epicId, kind])).toEqual([
    ["epic_a", "later"],
    ["epic_b", "removed"],
    ["epic_c", "longer"],
    ["epic_d", "added"],
  ]);
  expect(deltasOf(after, after.planningInterval[0]!)).toEqual([]);
});

// Verifies: B55
test("predictability is what was reached over what was committed, and says nothing while nothing is judged", () => {
  const goal = (planned: number, actual: number | null, isCommitted = true) => ({
    planned,
    actual,
    isCommitted,
  });
  expect(predictabilityOf([goal(8, null)]).ratio).toBeNull();
  expect(predictabilityOf([goal(8, 6), goal(2, 2), goal(5, 2, false), goal(9, null)])).toEqual({
    ...{ planned: 10, actual: 10, judged: 3, ratio: 1 },
  });
  expect([confidenceOf([]), confidenceOf([3, 4, 4])]).toEqual([null, 3.7]);
});

test("sprints fill the iteration that they share most days with, and one that has its iteration keeps it", () => {
  const given = facts({ epics: [], capacity: { 1: 4 } });
  const [known] = given.sprint;
  const free = {
    ...known!,
    id: "sprint_free",
    iterationId: null,
    startOn: "2026-12-01",
    endOn: "2026-12-12",
  };
  const links = fitSprints([known!, free as typeof known & object], given.iteration);
  expect(links).toEqual([{ sprintId: "sprint_free", iterationId: on(2) }]);
});
