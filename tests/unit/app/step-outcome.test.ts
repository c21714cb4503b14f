import { beforeAll, expect, test } from "vitest";
import { remainderText } from "@/app/words/step-outcome";
import { formatFor } from "@/i18n/format";
import { loadTexts, startLanguage, translate } from "@/i18n/i18n";

beforeAll(async () => {
  await startLanguage("fr");
  // Outcomes of deeds are spoken by code that comes with these texts.
  await loadTexts();
});

// Verifies: B82, 3x.7
test("an undo that could not go back whole says how many did, which did not, and why", () => {
  const text = remainderText(translate, formatFor("fr"), {
    back: 20,
    left: ["Bascule", "Latence"],
    apart: [
      { id: "card_1", key: "INT-4", name: "a", why: { kind: "sprint-closed", sprint: "Sprint 12" } },
      { id: "card_2", key: "INT-9", name: "b", why: { kind: "sprint-closed", sprint: "Sprint 12" } },
    ],
  });
  expect(text).toMatch(/^20 éléments sont revenus, en tout ou en partie\. /);
  expect(text).toMatch(
    /2 éléments n’ont pas pu revenir, quelqu’un y a travaillé depuis\s: Bascule et Latence\. /,
  );
  expect(text).toMatch(
    /2 cartes sont restées où elles sont \(INT-4 et INT-9\)\s: «\sSprint 12\s» est terminé/,
  );
});

test("an undo that went back whole needs no more words", () => {
  expect(remainderText(translate, formatFor("fr"), { back: 3, left: [], apart: [] })).toBe("");
});
