import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import {
  lastActions,
  nextVoter,
  notesIn,
  ownVotes,
  readHolding,
  votesLeft,
} from "@/features/ceremony/retro/retro-board";

function note(id: string, fields: Partial<Row<"retroNote">> = {}): Row<"retroNote"> {
  const row = { id, sprintId: "s2", lane: "try", text: id, votes: 0, cardId: null, at: 0 };
  return { ...row, ...fields } as unknown as Row<"retroNote">;
}

// Verifies: 4d.5
test("each person at the desk has the same votes, and a vote that is undone is given back", () => {
  const first = { ...readHolding(null), limit: 3 };
  const voted = [note("a", { votes: 2 }), note("b", { votes: 1 })];
  expect(votesLeft(first, voted)).toBe(0);
  const next = nextVoter(first, voted);
  expect(votesLeft(next, voted)).toBe(3);
  const more = [note("a", { votes: 4 }), note("b", { votes: 1 })];
  expect([votesLeft(next, more), ownVotes(next, more[0]!), ownVotes(next, more[1]!)]).toEqual([1, 2, 0]);
  expect(votesLeft(next, voted)).toBe(3);
});

// Verifies: 4d.5
test("notes stand as they came, or by their votes, and none is lost in a lane that is not known", () => {
  const notes = [note("a", { votes: 1 }), note("b", { votes: 3 }), note("c", { lane: "x" as never })];
  expect(notesIn(notes, "try", false).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(notesIn(notes, "try", true).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(notesIn(notes, "keep", true)).toEqual([]);
});

// Verifies: 4d.6
test("the actions that are looked at again are those of the last retrospective that had any", () => {
  const sprints = ["s0", "s1", "s2", "s3"].map((id) => ({ id: id as SprintId }));
  const made = { cardId: "card_1" as never };
  const all = [
    note("old", { ...made, sprintId: "s0" as SprintId }),
    note("talk", { sprintId: "s1" as SprintId }),
    note("here", { ...made, sprintId: "s2" as SprintId }),
    note("later", { ...made, sprintId: "s3" as SprintId }),
  ];
  expect(lastActions(all, sprints, "s2" as SprintId).map(({ id }) => id)).toEqual(["old"]);
  expect(lastActions(all, sprints, "s0" as SprintId)).toEqual([]);
});
