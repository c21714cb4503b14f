import { expect, test } from "vitest";
import { onDemand } from "@/lib/on-demand";

test("what is brought on demand is brought once, and again only if it could not be", async () => {
  let asked = 0;
  const value = onDemand(async () => {
    asked += 1;
    if (asked === 1) throw new Error("the line is down");
    return asked;
  });
  await expect(value()).rejects.toThrow("the line is down");
  expect(await Promise.all([value(), value()])).toEqual([2, 2]);
  expect(await value()).toBe(2);
});
