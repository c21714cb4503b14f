import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { inDemoOrder, moved, readDemo } from "@/features/ceremony/review/demo-order";

const ids = ["a", "b", "c"] as unknown as CardId[];
const lines = ids.map((id) => ({ id }));

// Verifies: 4d.4
test("cards are shown in the order that was chosen, and what is done since follows", () => {
  const order = moved(ids.slice(0, 2), ids[1]!, -1);
  expect(inDemoOrder(lines, order).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(moved(ids, ids[0]!, -1)).toBe(ids);
  expect(moved(ids, ids[2]!, 1)).toBe(ids);
});

// Verifies: 4d.4
test("an order that the desk has kept badly is none", () => {
  for (const nonsense of [null, 3, { order: "a", shown: [1, null] }])
    expect(readDemo(nonsense)).toEqual({ order: [], shown: [] });
});
