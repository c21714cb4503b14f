import { expect, test } from "vitest";
import { doMove } from "@/features/all-sprints/drag/use-drag-rules";
import type { Item, Sprints, Target } from "@/features/all-sprints/sprints-context";

const item = (id: string) =>
  ({ kind: "card", card: { id, projectId: "project_1", sprintId: "sprint_1" } }) as unknown as Item;

// Verifies: 6e.40
test("a move that fails takes back the room that it had made, and not that of another which was made meanwhile", async () => {
  const put = new Map<string, number>();
  let fail = (): void => undefined;
  const refused = new Promise<null>((resolve) => {
    fail = () => resolve(null);
  });
  const acts = [refused, Promise.resolve({})];
  const sprints = { put, services: { act: () => acts.shift() } } as unknown as Sprints;
  const sprint = { id: "sprint_2", state: { phase: "planned" } };
  const to = { lane: { project: { id: "project_1" } }, cell: { sprints: [{ sprint }] } } as unknown as Target;
  const first = doMove(sprints, item("card_a"), to, "moved");
  expect(await doMove(sprints, item("card_b"), to, "moved")).toBe("moved");
  fail();
  expect(await first).toBeNull();
  expect(put.get("sprint_2")).toBe(1);
});
