import { expect, test } from "vitest";
import { emptyTally } from "@/domain/portfolio/shares";
import { thisWeek } from "@/domain/portfolio/this-week";
import type { Day } from "@/lib/day";

// Verifies: 6i.8
test("an accreditation that runs out soon, has run out or is missing in rollout asks for a decision this week", () => {
  const project = { id: "project_a", code: "INT", owner: "x", phase: "rollout" };
  const told = (more: object) =>
    thisWeek(
      {
        projects: [{ project: { ...project, ...more }, tally: emptyTally, active: [], health: [] }] as never,
        dependencies: [],
        milestones: [],
      },
      "2026-11-26" as Day,
    )
      .filter(({ kind }) => kind.endsWith("accreditation") || kind === "unaccredited")
      .map((matter) => ("isPast" in matter ? [matter.kind, matter.isPast] : [matter.kind]));
  const held = (state: string, expiresOn: string | null) => told({ accreditation: { state, expiresOn } });
  expect(told({})).toEqual([["unaccredited"]]);
  expect(told({ phase: "build" })).toEqual([]);
  expect(held("toPrepare", null)).toEqual([["unaccredited"]]);
  expect(held("granted", "2027-01-10")).toEqual([["accreditation", false]]);
  expect(held("granted", "2026-11-25")).toEqual([["accreditation", true]]);
  expect(held("granted", "2028-01-01")).toEqual([]);
  expect(held("notRequired", "2020-01-01")).toEqual([]);
});
