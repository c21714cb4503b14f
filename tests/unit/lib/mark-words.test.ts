import { expect, test } from "vitest";
import { excerptOf, markWords } from "@/lib/mark-words";

const marked = (text: string, words: readonly string[]) =>
  markWords(text, words)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");

test("what was looked for is marked as it was written, accents, case and œ included", () => {
  expect(marked("Cœur d’État", ["coe", "etat"])).toBe("[Cœ]ur d’[État]");
  expect(marked("RÉSEAUX du réseau", ["reseau"])).toBe("[RÉSEAU]X du [réseau]");
  expect(marked("sous-réseau", ["reseau"])).toBe("sous-[réseau]");
  expect(marked("rien", ["reseau"])).toBe("rien");
  expect(marked("e\u0301tat", ["etat"])).toBe("[e\u0301tat]");
});

test("an excerpt is cut between words around the first that was looked for", () => {
  const text = `${"avant ".repeat(30)}le fournisseur\npropose ${"après ".repeat(30)}`;
  const excerpt = excerptOf(text, ["fournisseur"], 20) ?? "";
  expect(excerpt).toMatch(/^… avant avant .*le fournisseur propose .*après …$/);
  expect(excerpt.length).toBeLessThan(80);
  expect(excerptOf("court et fournisseur", ["fourn"])).toBe("court et fournisseur");
  expect(excerptOf("court", ["fourn"])).toBeNull();
});
