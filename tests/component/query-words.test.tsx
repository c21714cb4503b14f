import { beforeAll, expect, test } from "vitest";
import { parseQuery } from "@/domain/query/parse";
import { explainQuery } from "@/features/pieces/query/explain";
import { flawWords } from "@/features/pieces/query/flaw-words";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, translate } from "@/i18n/i18n";
import { aWorld } from "../support/query-world";

beforeAll(loadTexts);

const told = (typed: string, language: "fr" | "en"): string => {
  const speech = { t: translate, format: formatFor(language) };
  const read = parseQuery(typed);
  const words = read.ok
    ? explainQuery(read.value, aWorld(), speech)
    : flawWords(read.error, language, speech);
  return words.replace(/[\u00a0\u202f]/g, " ");
};

// Verifies: 3m.7
test.each([
  ["assigné:moi échéance:<7j", "assignées à moi et échéance dans moins de 7 jours"],
  ["étiquette:reseau,securite", "étiquette Réseau ou Sécurité"],
  ["étiquette:reseau étiquette:aucun", "étiquette Réseau ou sans étiquette"],
  ["-kind:bug points:>=5", "estimées à 5 ou plus, sauf de type anomalie"],
  ["-nuit", "toutes les cartes, sauf contenant « nuit »"],
  ["sprint:actuel bloqué:oui", "dans le sprint en cours et bloquées"],
  ["priorité:>=haute", "priorité haute ou plus"],
  ["échéance:>2s", "échéance dans plus de 2 semaines"],
  ["échéance:<31/12/2026", "échéance avant le 31/12/2026"],
  ["échéance:<-3j", "échéance il y a plus de 3 jours"],
  ["échéance:dépassée", "échéance dépassée"],
  [
    "kind:voiture",
    "« voiture » ne convient pas ici. Attendu : « récit », « tâche », « anomalie », « prérequis », « étude » ou « sous-tâche ».",
  ],
])("« %s » is told in words: %s", (typed, words) => {
  expect(told(typed, "fr")).toBe(words);
});

test("the same query is told in English", async () => {
  await changeLanguage("en");
  expect(told("assigné:moi échéance:<7j", "en")).toBe("assigned to me and due in less than 7 days");
  expect(told("étiquette:>a", "en")).toBe(
    "This field cannot be compared with < or >. Expected: a name or “none”.",
  );
  await changeLanguage("fr");
});
