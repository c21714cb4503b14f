import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { afterInWhole, stepTarget } from "@/features/board/card/neighbours";

const ids = (text: string) => text.split("") as unknown as readonly CardId[];
const id = (text: string) => text as CardId;
const sight = { all: ids("abcdef"), shown: ids("bdf") };

// Verifies: B17
test("behind a shown card is right behind it in the whole column", () => {
  expect(afterInWhole(sight, id("b"), [id("x")])).toBe("b");
});

// Verifies: B17
test("before the first shown card is right before it, behind the hidden card above", () => {
  expect(afterInWhole(sight, null, [id("x")])).toBe("a");
  expect(afterInWhole({ all: ids("bcd"), shown: ids("b") }, null, [id("x")])).toBeNull();
});

test("a card that moves is no neighbour of itself", () => {
  expect(afterInWhole({ all: ids("abc"), shown: ids("ac") }, null, [id("a")])).toBe("b");
  expect(afterInWhole({ all: ids("abc"), shown: ids("bc") }, null, [id("b")])).toBe("a");
});

test("where the filter shows nothing the card goes first", () => {
  expect(afterInWhole({ all: ids("abc"), shown: [] }, null, [id("x")])).toBeNull();
});

// Verifies: B19
test("one step up or down passes one shown card; from an end it leads nowhere", () => {
  expect(stepTarget(sight, id("f"), "up")).toBe("b");
  expect(stepTarget(sight, id("d"), "up")).toBe("a");
  expect(stepTarget(sight, id("b"), "up")).toBeUndefined();
  expect(stepTarget(sight, id("b"), "down")).toBe("d");
  expect(stepTarget(sight, id("f"), "down")).toBeUndefined();
});

test("top and bottom are those of the whole column", () => {
  expect(stepTarget(sight, id("d"), "top")).toBeNull();
  expect(stepTarget(sight, id("d"), "bottom")).toBe("f");
  expect(stepTarget({ all: ids("ab"), shown: ids("ab") }, id("a"), "top")).toBeUndefined();
  expect(stepTarget({ all: ids("ab"), shown: ids("ab") }, id("b"), "bottom")).toBeUndefined();
});
