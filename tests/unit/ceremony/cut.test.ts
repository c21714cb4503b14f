import { expect, test } from "vitest";
import { cutOf, inPages } from "@/features/print/papers/cut";

// Verifies: 4e.1
test("cards to cut out fill a page and never run over it, on either paper, upright or not", () => {
  const room = { A4: { portrait: 267, landscape: 180 }, A3: { portrait: 390, landscape: 267 } } as const;
  for (const size of ["A4", "A3"] as const)
    for (const turn of ["portrait", "landscape"] as const)
      for (const perPage of [4, 6] as const) {
        const { across, down, millimetres } = cutOf({ size, turn }, perPage);
        expect(across * down).toBe(perPage);
        expect(down * millimetres).toBeLessThan(room[size][turn]);
        expect(down * millimetres).toBeGreaterThan(room[size][turn] - 3 * down);
      }
});

// Verifies: 4e.1
test("every card is on one page", () => {
  expect(inPages([1, 2, 3, 4, 5, 6, 7], 6)).toEqual([[1, 2, 3, 4, 5, 6], [7]]);
  expect(inPages([], 4)).toEqual([]);
});
