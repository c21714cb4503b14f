import { expect, test } from "vitest";
import { matchesSearch, searchText } from "@/lib/search-text";

test("accents, case, ligatures, apostrophes and composition make no difference to a search", () => {
  expect(searchText("Cœur  d’État")).toBe("coeur d'etat");
  expect(searchText("E\u0301tude")).toBe(searchText("ÉTUDE"));
  expect(searchText("Ex æquo")).toBe("ex aequo");
});

test("every word sought begins a word of the text, in any order", () => {
  const text = searchText("Segmentation du cœur de réseau, zone administrative");
  expect(matchesSearch(text, "coeur")).toBe(true);
  expect(matchesSearch(text, "RÉSEAU segm")).toBe(true);
  expect(matchesSearch(text, "")).toBe(true);
  expect(matchesSearch(text, "gmentation")).toBe(false);
  expect(matchesSearch(text, "réseau technique")).toBe(false);
});

test("a key is found whole or by its beginning", () => {
  expect(matchesSearch(searchText("INT-18 Bascule"), "int-18")).toBe(true);
  expect(matchesSearch(searchText("INT-18 Bascule"), "int-1")).toBe(true);
  expect(matchesSearch(searchText("INT-18 Bascule"), "18")).toBe(true);
});
