import { describe, expect, it } from "vitest";
import { edgeSpeed } from "@/ui/drag/auto-scroll";

describe("the pull of an edge", () => {
  // Verifies: B22
  it("is nothing in the middle, grows towards the edge and stays greatest beyond it", () => {
    expect(edgeSpeed(500, 0, 1_000)).toBe(0);
    expect(edgeSpeed(960, 0, 1_000)).toBeGreaterThan(0);
    expect(edgeSpeed(990, 0, 1_000)).toBeGreaterThan(edgeSpeed(960, 0, 1_000));
    expect(edgeSpeed(1_400, 0, 1_000)).toBe(edgeSpeed(1_000, 0, 1_000));
  });

  it("pulls back at the start as it pulls on at the end", () => {
    expect(edgeSpeed(10, 0, 1_000)).toBe(-edgeSpeed(990, 0, 1_000));
  });

  it("leaves a middle to rest in, however small the list", () => {
    expect(edgeSpeed(30, 0, 60)).toBe(0);
    expect(edgeSpeed(0, 0, 0)).toBe(0);
  });
});
