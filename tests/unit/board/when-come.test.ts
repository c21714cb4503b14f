import { expect, test } from "vitest";
import { whenCome } from "@/features/board/card/when-come";
import { onDemand } from "@/lib/on-demand";

// Verifies: 6e.65
test("what is fetched for a card's menu and does not come is told each time, and is done when it comes at last", async () => {
  const told: string[] = [];
  let isThere = false;
  const bring = onDemand(async () => {
    if (!isThere) throw new TypeError("Failed to fetch dynamically imported module");
    return "menu";
  });
  const use = whenCome(bring, () => told.push("mishap"));
  const done: string[] = [];
  const open = (come: string): boolean => done.push(come) > 0;
  expect(await use(open)).toBeUndefined();
  expect(await use(open)).toBeUndefined();
  expect(told).toEqual(["mishap", "mishap"]);
  isThere = true;
  expect(await use(open)).toBe(true);
  expect([done, told.length]).toEqual([["menu"], 2]);
});

// Verifies: 6e.65
test("what goes wrong while it is done is told too", async () => {
  const told: string[] = [];
  const use = whenCome(
    async () => "menu",
    () => told.push("mishap"),
  );
  const fails = async (): Promise<never> => {
    throw new Error("no such card");
  };
  expect(await use(fails)).toBeUndefined();
  expect(told).toEqual(["mishap"]);
});
