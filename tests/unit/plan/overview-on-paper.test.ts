import { expect, test } from "vitest";
import { projectsOnPaper } from "@/features/overview/on-paper";

// Verifies: 6f.42
test("the one sheet has room for fewer projects where there are more objectives and axes", () => {
  const room = (objectives: number, pillars: number) =>
    projectsOnPaper({ objectives: Array(objectives).fill({}), pillars: Array(pillars).fill({}) });
  expect(room(0, 0)).toBeGreaterThanOrEqual(12);
  expect(room(3, 6)).toBeGreaterThanOrEqual(6);
  expect(room(6, 6)).toBeLessThan(room(3, 6));
  expect(room(60, 60)).toBe(4);
});
