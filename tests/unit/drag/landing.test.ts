import { describe, expect, it } from "vitest";
import { isSettled, type Landing, withLandings } from "@/ui/drag/landing";
import { Landings } from "@/ui/drag/landings";

const landing: Landing = {
  itemIds: ["x"],
  fromColumnId: "A",
  homeAfterId: "a",
  toColumnId: "B",
  afterId: "m",
  accepted: false,
};
const told = (a: readonly string[], b: readonly string[]) => (columnId: string) => (columnId === "A" ? a : b);

describe("a drop on its way into the data", () => {
  // Verifies: B15
  it("is shown at its place at once, and in one place only", () => {
    expect(withLandings(["a", "x", "b"], "A", [landing])).toEqual(["a", "b"]);
    expect(withLandings(["m", "n"], "B", [landing])).toEqual(["m", "x", "n"]);
  });

  it("shows the same once the data has it: there is no frame in between", () => {
    expect(withLandings(["m", "x", "n"], "B", [landing])).toEqual(["m", "x", "n"]);
    expect(withLandings(["a", "b"], "A", [landing])).toEqual(["a", "b"]);
  });

  it("leaves the rows of other columns the very same", () => {
    const ids = ["p", "q"];
    expect(withLandings(ids, "C", [landing])).toBe(ids);
  });

  it("goes to the end where the row it was to follow is gone", () => {
    expect(withLandings(["n", "o"], "B", [landing])).toEqual(["n", "o", "x"]);
  });

  it("is let go only when the item has left its old place and stands in the new one", () => {
    expect(isSettled(landing, told(["a", "x", "b"], ["m", "n"]))).toBe(false);
    expect(isSettled(landing, told(["a", "b"], ["m", "n"]))).toBe(false);
    expect(isSettled(landing, told(["a", "b"], ["m", "x", "n"]))).toBe(true);
  });

  it("is let go after acceptance where a filter hides the item in its new place", () => {
    expect(isSettled({ ...landing, accepted: true }, told(["a", "b"], ["m", "n"]))).toBe(true);
    expect(isSettled({ ...landing, accepted: true }, told(["a", "x", "b"], ["m", "n"]))).toBe(false);
  });

  it("within one column is let go when the item follows another row", () => {
    const inside = { ...landing, toColumnId: "A", afterId: "b" };
    expect(isSettled(inside, told(["a", "x", "b"], []))).toBe(false);
    expect(isSettled(inside, told(["a", "b", "x"], []))).toBe(true);
  });

  // Verifies: B16
  it("goes home when it is refused", async () => {
    const landings = new Landings();
    landings.note("A", ["a", "x"]);
    landings.note("B", ["m"]);
    const outcome = landings.show(landing, () => Promise.resolve(false));
    expect(landings.list.get()).toHaveLength(1);
    expect(await outcome).toBe(false);
    expect(landings.list.get()).toHaveLength(0);
  });

  it("goes home when the move breaks, and the break is not hidden", async () => {
    const landings = new Landings();
    await expect(landings.show(landing, () => Promise.reject(new Error("disk")))).rejects.toThrow("disk");
    expect(landings.list.get()).toHaveLength(0);
  });

  it("stays until the data shows it, though it was accepted before", async () => {
    const landings = new Landings();
    landings.note("A", ["a", "x"]);
    landings.note("B", ["m"]);
    await landings.show(landing, () => Promise.resolve(true));
    expect(landings.list.get()).toHaveLength(1);
    landings.note("A", ["a"]);
    landings.note("B", ["m", "x"]);
    expect(landings.list.get()).toHaveLength(0);
  });
});
