import { expect, test } from "vitest";
import { charactersWithin, cleanLine, firstCharacters, initials, shorten } from "@/lib/text";

test("a typed line is stored composed, trimmed, with single spaces", () => {
  expect(cleanLine("  E\u0301tude \n  réseau ")).toBe("Étude réseau");
});

test("a text is shortened between characters, never within one", () => {
  expect(shorten("Bascule", 10)).toBe("Bascule");
  expect(shorten("Bascule du site", 8)).toBe("Bascule…");
  expect(shorten("👩👩👩👩", 3)).toBe("👩👩…");
});

test("initials are those of the first and last word", () => {
  expect(initials("Nadia Renaud")).toBe("NR");
  expect(initials("Référent du site pilote")).toBe("RP");
  expect(initials("Anne-Marie")).toBe("AM");
  expect(initials("élodie")).toBe("É");
  expect(initials(" ")).toBe("?");
});

// Verifies: 3x.9
test("a family of emoji, a flag and a letter with its accents are one character each, and are never cut", () => {
  const family = "👩‍👩‍👧‍👦";
  expect(shorten(family.repeat(3), 3)).toBe(family.repeat(3));
  expect(shorten(family.repeat(4), 3)).toBe(`${family.repeat(2)}…`);
  expect(firstCharacters("🇫🇷🇧🇪🇩🇪", 2)).toBe("🇫🇷🇧🇪");
  expect(firstCharacters("e\u0301te\u0301", 1)).toBe("e\u0301");
  expect(initials("👩‍🚒 Élodie מִרְיָם")).toBe("Éמִ");
});

// Verifies: 3x.8
test("the beginning of a very long text is read without the rest of it", () => {
  const begun = performance.now();
  expect(shorten("é".repeat(10_000_000), 40)).toHaveLength(40);
  expect(performance.now() - begun).toBeLessThan(200);
});

// Verifies: 3x.9
test("what a limit in units leaves of a text ends with a whole character", () => {
  expect(charactersWithin("Bascule", 7)).toBe("Bascule");
  expect(charactersWithin("Bascule", 6)).toBe("Bascul");
  expect(charactersWithin(`${"a".repeat(499)}👩‍🚒 suite`, 500)).toBe("a".repeat(499));
  expect(charactersWithin(`${"a".repeat(499)}e\u0301`, 500)).toBe("a".repeat(499));
  expect(charactersWithin(`${"a".repeat(495)}👩‍🚒 suite`, 500)).toBe(`${"a".repeat(495)}👩‍🚒`);
});
