import { expect, test } from "vitest";
import { link, list, type Selected, type TextStep, wrap } from "@/ui/markdown/edit-text";

/** The text after a step, what is selected then between bars. */
function after(at: Selected, step: TextStep): string {
  const text = at.text.slice(0, step.from) + step.insert + at.text.slice(step.to);
  const [from, to] = step.selected;
  return `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

const at = (text: string, words: string): Selected => {
  const from = text.indexOf(words);
  return { text, from, to: from + words.length };
};

// Verifies: 3a.21
test("bold goes around the selection, away again, and around a sample when nothing is selected", () => {
  const plain = at("un plan sûr", "plan");
  expect(after(plain, wrap(plain, "**", "gras"))).toBe("un **|plan|** sûr");
  const bold = at("un **plan** sûr", "plan");
  expect(after(bold, wrap(bold, "**", "gras"))).toBe("un |plan| sûr");
  const nothing = { text: "", from: 0, to: 0 };
  expect(after(nothing, wrap(nothing, "**", "gras"))).toBe("**|gras|**");
});

// Verifies: 3a.21
test("a list takes whole lines, and gives them back when all of them are items", () => {
  const lines = { text: "a\nb\nc", from: 2, to: 4 };
  expect(after(lines, list(lines))).toBe("a\n|- b\n- c|");
  const items = { text: "- a\n- b", from: 0, to: 7 };
  expect(after(items, list(items))).toBe("|a\nb|");
  const empty = { text: "a\n", from: 2, to: 2 };
  expect(after(empty, list(empty))).toBe("a\n- ||");
});

// Verifies: 3a.21
test("a link leaves its address selected, to be pasted over", () => {
  const words = at("voir le plan", "plan");
  expect(after(words, link(words, "texte"))).toBe("voir le [plan](|https://|)");
});
