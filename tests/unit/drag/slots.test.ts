import { describe, expect, it } from "vitest";
import { afterIdOf, gapAt, gapOfSlot, lineAt, slotOfGap } from "@/ui/drag/slots";

/** Rows of 40, 100 and 60 pixels with 6 between. */
const rows = [
  { start: 0, end: 40 },
  { start: 46, end: 146 },
  { start: 152, end: 212 },
];
const boundsOf = (index: number) => rows[index] ?? { start: 0, end: 0 };

describe("where it would land", () => {
  // Verifies: B21
  it("is above a row in its upper half and under it in its lower half, whatever its height", () => {
    expect(gapAt(19, 3, boundsOf)).toBe(0);
    expect(gapAt(21, 3, boundsOf)).toBe(1);
    expect(gapAt(95, 3, boundsOf)).toBe(1);
    expect(gapAt(97, 3, boundsOf)).toBe(2);
  });

  it("is the top above the list and the end below it", () => {
    expect(gapAt(-500, 3, boundsOf)).toBe(0);
    expect(gapAt(9_000, 3, boundsOf)).toBe(3);
    expect(gapAt(50, 0, boundsOf)).toBe(0);
  });

  it("is marked between the two rows", () => {
    expect(lineAt(0, 3, 6, boundsOf)).toBe(-3);
    expect(lineAt(1, 3, 6, boundsOf)).toBe(43);
    expect(lineAt(3, 3, 6, boundsOf)).toBe(215);
    expect(lineAt(0, 0, 6, boundsOf)).toBe(0);
  });

  it("never follows the held row: both gaps around it mean the place it came from", () => {
    const ids = ["a", "b", "c"];
    const held = [1];
    expect(slotOfGap(1, held)).toBe(slotOfGap(2, held));
    expect(afterIdOf(slotOfGap(2, held), ids, held)).toBe("a");
    expect(afterIdOf(slotOfGap(3, held), ids, held)).toBe("c");
    expect(afterIdOf(slotOfGap(0, held), ids, held)).toBe(null);
  });

  it("shows the place it came from above the ghost", () => {
    expect(gapOfSlot(1, [1])).toBe(1);
    expect(gapOfSlot(2, [1])).toBe(3);
  });
});
