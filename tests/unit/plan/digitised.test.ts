import { expect, test } from "vitest";
import { digitisedOverTime } from "@/domain/portfolio/digitised";

// Verifies: F16, 6b.5
test("a process counts as digital from the last day that its date may mean, and from today where that is still to come", () => {
  const digital = (on: string) => ({ state: "digital", digitalOn: { on, precision: "month" } }) as const;
  const processes = [
    digital("2026-11-01"),
    digital("2026-02-01"),
    { state: "digital", digitalOn: null } as const,
  ];
  expect(digitisedOverTime(processes, "2026-11-26")).toEqual({
    steps: [
      { on: "2026-02-28", count: 1 },
      { on: "2026-11-26", count: 2 },
    ],
    undated: 1,
  });
});
