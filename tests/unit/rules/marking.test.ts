import { expect, test } from "vitest";
import type { Marking } from "@/domain/model/vocabulary";
import { classifiedLine } from "@/domain/rules/classified-line";
import { isLowered } from "@/domain/rules/lowered-marking";
import { effectiveMarking, isUnanswered } from "@/domain/rules/marking";
import { markingSign, markingWords, unansweredLabel } from "@/domain/rules/marking-words";
import { nativeFileName } from "@/exchange/native/file-name";

const np: Marking = { level: "NP", label: "NON PROTÉGÉ" };
const dr: Marking = { level: "DR", label: "DIFFUSION RESTREINTE", caveats: ["SPÉCIAL FRANCE"] };
const own: Marking = { level: "custom", label: "USAGE INTERNE" };

// Verifies: B112, 3g.1
test("what is shown bears at least the workspace's marking and at least that of each part", () => {
  expect(effectiveMarking(np, [])).toBe(np);
  expect(effectiveMarking(np, [null, undefined, "NP"])).toBe(np);
  expect(effectiveMarking(np, [null, "DR"])).toMatchObject({ level: "DR", label: "DIFFUSION RESTREINTE" });
  expect(effectiveMarking(dr, ["NP", null])).toBe(dr);
});

// Verifies: 3g.1
test("a mention of the house's own is kept beside the higher one that a part brings", () => {
  expect(markingWords(effectiveMarking(own, ["DR"]))).toBe("DIFFUSION RESTREINTE – USAGE INTERNE");
});

// Verifies: 3g.1
test("a lower level, a caveat that goes and other words for a house's own mention lower; more of anything does not", () => {
  expect(isLowered(dr, { ...dr, caveats: [] })).toBe(true);
  expect(isLowered(dr, np)).toBe(true);
  expect(isLowered(own, { ...own, label: "PUBLIC" })).toBe(true);
  expect(isLowered(own, np)).toBe(true);
  expect(isLowered(np, dr)).toBe(false);
  expect(isLowered(np, own)).toBe(false);
  expect(isLowered(dr, { ...dr, caveats: ["SPÉCIAL FRANCE", "DIFFUSION OTAN"] })).toBe(false);
  expect(isLowered({ level: "NP", label: unansweredLabel }, np)).toBe(false);
  expect(isUnanswered({ level: "NP", label: unansweredLabel })).toBe(true);
  expect(isUnanswered(np)).toBe(false);
});

// Verifies: 3g.3, B112
test("title and file names bear the short mark with its caveats", () => {
  expect(markingSign(dr)).toBe("DR-SF");
  expect(markingSign(np)).toBe("NP");
  expect(markingSign(own)).toBe("USAGE INTERNE");
  expect(nativeFileName("SDNUM", "2026-11-25", dr)).toBe("vigie_SDNUM_2026-11-25_DR-SF.jsonl");
  const nato = { ...dr, caveats: ["DIFFUSION OTAN"] };
  expect(nativeFileName("SDNUM", "2026-11-25", nato)).toBe("vigie_SDNUM_2026-11-25_DR-OTAN.jsonl");
});

// Verifies: 3g.2
test.each([
  "SECRET",
  "TRÈS SECRET",
  "TRES SECRET",
  "*** SECRET DÉFENSE ***",
  "[CONFIDENTIEL DÉFENSE]",
  "SECRET – SPÉCIAL FRANCE",
  "TRÈS SECRET - SF",
  "Compte rendu\nSECRET\nRien d’autre",
  "N° 41/ARM/DGSIC/SD",
])("a mention of classification is found: %s", (text) => {
  expect(classifiedLine(text)).not.toBeNull();
});

// Verifies: 3g.2
test.each([
  "secret",
  "Le secret de la réussite",
  "SECRET DE FABRICATION",
  "Secret",
  "SD",
  "Migrer le SD-WAN",
  "DIFFUSION RESTREINTE",
  "Secrétariat",
  "N° 900/ARM/CAB/NP",
])("a text without a mention of classification is let through: %s", (text) => {
  expect(classifiedLine(text)).toBeNull();
});
