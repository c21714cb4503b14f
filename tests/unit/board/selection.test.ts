import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { extended, pruned, stepped, toggled, withAll } from "@/features/board/selection/selection";
import { noSelection, type Selection } from "@/features/board/selection/taken";

const ids = (text: string) => text.split("") as unknown as readonly CardId[];
const id = (text: string) => text as CardId;
const held = ({ ids: selected }: Selection) => [...selected].sort().join("");

// Verifies: 3b.1, B18
test("a card is selected and, the second time, no longer", () => {
  const one = toggled(noSelection, id("c"));
  expect(held(one)).toBe("c");
  expect(held(toggled(toggled(one, id("a")), id("c")))).toBe("a");
});

// Verifies: 3b.1, B18
test("a range goes from where it began to where it is led, and shrinks again on the way back", () => {
  const begun = toggled(toggled(noSelection, id("z")), id("c"));
  const long = extended(begun, ids("abcdef"), id("f"));
  expect(held(long)).toBe("cdefz");
  expect(held(extended(long, ids("abcdef"), id("d")))).toBe("cdz");
  expect(held(extended(long, ids("abcdef"), id("a")))).toBe("abcz");
});

test("a range that began in another column begins anew at the card itself", () => {
  const begun = toggled(noSelection, id("z"));
  expect(held(extended(begun, ids("abc"), id("b")))).toBe("bz");
});

test("a range passes over what the filter hides", () => {
  const begun = toggled(noSelection, id("a"));
  expect(held(extended(begun, ids("acf"), id("f")))).toBe("acf");
});

// Verifies: 3b.1
test("steps with Shift extend from the focused card and keep what was selected elsewhere", () => {
  const other = toggled(noSelection, id("z"));
  const one = stepped(other, ids("abcd"), { from: id("b"), to: id("c") });
  expect(held(one)).toBe("bcz");
  const two = stepped(one, ids("abcd"), { from: id("c"), to: id("d") });
  expect(held(two)).toBe("bcdz");
  expect(held(stepped(two, ids("abcd"), { from: id("d"), to: id("c") }))).toBe("bcz");
});

test("all of a column joins what is selected, and cards that are gone leave", () => {
  const all = withAll(toggled(noSelection, id("z")), ids("abc"));
  expect(held(all)).toBe("abcz");
  expect(held(pruned(all, (one) => one !== "b"))).toBe("acz");
  expect(pruned(all, () => true)).toBe(all);
  expect(pruned(all, () => false)).toBe(noSelection);
});
