import { describe, expect, it } from "vitest";
import { rowAfterKey, withStop } from "@/ui/list/roving";

describe("walking a list by keys", () => {
  it("goes a row up or down, to the first and to the last, and stops at the ends", () => {
    expect(rowAfterKey("ArrowDown", 3, 10)).toBe(4);
    expect(rowAfterKey("ArrowDown", 9, 10)).toBe(9);
    expect(rowAfterKey("ArrowUp", 0, 10)).toBe(0);
    expect(rowAfterKey("Home", 7, 10)).toBe(0);
    expect(rowAfterKey("End", 0, 10)).toBe(9);
  });

  // Verifies: 3b.6
  it("goes a page up or down, and never beyond the ends", () => {
    expect(rowAfterKey("PageDown", 3, 10, 4)).toBe(7);
    expect(rowAfterKey("PageDown", 8, 10, 4)).toBe(9);
    expect(rowAfterKey("PageUp", 3, 10, 4)).toBe(0);
  });

  it("leaves other keys to others, and every key in an empty list", () => {
    expect(rowAfterKey("a", 3, 10)).toBeNull();
    expect(rowAfterKey("Home", 0, 0)).toBeNull();
  });

  it("keeps the tab stop drawn wherever the list is scrolled to", () => {
    expect(withStop([5, 6, 7], 2)).toEqual([2, 5, 6, 7]);
    expect(withStop([5, 6, 7], 90)).toEqual([5, 6, 7, 90]);
    expect(withStop([5, 6, 7], 6)).toEqual([5, 6, 7]);
    expect(withStop([], -1)).toEqual([]);
  });
});
