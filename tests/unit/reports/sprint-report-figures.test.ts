import { beforeAll, expect, test } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { sprintAnswers } from "@/domain/reports/answers/sprint-answers";
import type { Figure } from "@/features/pieces/figure/figure";
import { amountsOf } from "@/features/pieces/figure/use-amounts";
import { burndownFigure } from "@/features/reports/sprint/burn-figures";
import { sprintCardsFigure, sprintReportFigure } from "@/features/reports/sprint/report-figures";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse } from "../../support/builders";
import { bookIn } from "../../support/report-book";
import { playTwelve } from "../../support/twelve-cards";

beforeAll(async () => {
  await startLanguage("en");
  await loadTexts();
  await changeLanguage("fr");
});

/** When all of it is over. */
const later = Date.UTC(2027, 0, 1);
const plain = (text: string) => text.replace(/\s/gu, " ");
const rows = ({ table }: Figure) => table.rows.map((row) => row.map(({ text }) => plain(text)));

async function twelve(unit: "points" | "cards", word?: "met") {
  const store = createMemoryStore();
  const { sprints, done } = await playTwelve(store);
  const [sprintId, second] = sprints as [SprintId, SprintId];
  const minutes = { type: "minutes/write", sprintId, on: "2026-11-07", of: "review", text: "" } as const;
  if (word) await done({ ...minutes, goal: word });
  const answer = must(sprintAnswers.report(bookIn(store), { sprintId }, later), "a report");
  const words = { t: translateIn("fr"), format: formatFor("fr") };
  const placeOf = (place: string) => (place === second ? "Sprint 2" : "Backlog");
  const tools = { ...words, amounts: amountsOf(words, unit, "points"), unit, placeOf };
  return { report: sprintReportFigure(answer, tools), cards: sprintCardsFigure(answer, tools) };
}

// Verifies: 5h.11, B63
test("the report of the twelve cards says its equation term by term, in points and in cards", async () => {
  const { report } = await twelve("points");
  expect(plain(report.sentences?.[0] ?? "")).toBe(
    "Engagement 32 (1 non estimée) + ajouté 2,5 − retiré 13 + hausses 4,25 − baisses 5 = périmètre 20,75 ; terminé 14,75, non terminé 6.",
  );
  // No term is left without its figure.
  const inCards = plain((await twelve("cards")).report.sentences?.[0] ?? "");
  expect(inCards).toBe("Engagement 10 + ajouté 2 − retiré 5 = périmètre 7 ; terminé 5, non terminé 2.");
  const terms = rows((await twelve("cards")).report).map(([, amount]) => Number(amount));
  const [commitment = 0, added = 0, removed = 0, scope, done = 0, notDone = 0] = terms;
  expect(terms).toEqual([10, 2, 5, 7, 5, 2]);
  expect([commitment + added - removed, done + notDone]).toEqual([scope, scope]);
});

// Verifies: 5h.20, 5h.26, B61, B63, B72
test("a card that comes in without an estimate adds no points and is counted as a card, in both languages", async () => {
  const store = createMemoryStore();
  const { done, add, addSprint } = await aHouse(store);
  const sprintId = await addSprint("Sprint 1");
  const [known, blank] = [await add("Connue", { points: 3 }), await add("Imprévue")];
  const into = (id: typeof known) =>
    done({ type: "card/move", cardIds: [id], to: { place: sprintId, after: null } });
  await into(known);
  await done({ type: "sprint/start", sprintId });
  await into(blank);
  const book = bookIn(store);
  const told = must(sprintAnswers.report(book, { sprintId }, later), "a report");
  const burn = must(sprintAnswers.burn(book, { sprintId, unit: "points" }, Date.UTC(2026, 10, 4)), "a burn");
  expect(told.report.totals.added).toEqual({ cards: 1, points: 0, unestimated: 1 });
  const said = (["fr", "en"] as const).map((language) => {
    const words = { t: translateIn(language), format: formatFor(language) };
    const amounts = amountsOf(words, "points", "points");
    const tools = { ...words, amounts, unit: "points" as const, placeOf: () => "Backlog" };
    const down = burndownFigure(burn, tools);
    const note = down.chart?.layers.find((layer) => layer.kind === "note");
    return [
      sprintReportFigure(told, tools).sentences?.[0],
      down.table.rows[1]?.[2]?.text,
      ...[note?.text, down.summary, down.chart?.stops[1]?.lines.join(". ")],
    ];
  });
  const [french, english] = said.map((each) => each.map((text) => plain(text ?? "")));
  const words = { t: translateIn("fr"), format: formatFor("fr") };
  const amounts = amountsOf(words, "points", "points");
  const tools = { ...words, amounts, unit: "points" as const, placeOf: () => "Backlog" };
  const unsaid = sprintReportFigure({ ...told, goalAtStart: "Basculer" }, tools).summary;
  expect(plain(unsaid)).toBe("Objectif « Basculer » : pas dit s’il est atteint.");
  expect(french?.[0]).toContain("Engagement 3 + ajouté 0 (1 non estimée) − retiré 0");
  expect(english?.[0]).toContain("Commitment 3 + added 0 (1 not estimated) − removed 0");
  expect([french?.[1], english?.[1]]).toEqual([
    "Ajoutée au sprint, non estimée",
    "Added to the sprint, not estimated",
  ]);
  // Neither at its diamond nor in the sentence does it come as « + 0 ».
  expect([french?.[2], english?.[2]]).toEqual(["non estimée", "not estimated"]);
  expect(french?.[3]).toContain("Depuis le démarrage : 1 ajout (non estimée).");
  expect(english?.[3]).toContain("Since the start: 1 addition (not estimated).");
  for (const text of [...(french ?? []), ...(english ?? [])]) expect(text).not.toContain("+ 0");
});

// Verifies: 5h.12
test("whether the goal was met is a person's word with its day, or is not said", async () => {
  // Who noted no goal is not told that nobody spoke of it.
  expect((await twelve("points")).report.summary).toContain("Aucun objectif");
  expect(plain((await twelve("points", "met")).report.summary)).toContain(
    "Atteint, dit à la revue du 7 nov. 2026",
  );
});

// Verifies: 5h.13, B63, B71
test("each of the twelve cards is in one list, with what was added, estimated anew and carried, and opens", async () => {
  const { cards } = await twelve("points");
  const told = rows(cards).map(([list, , ...rest]) => [list, ...rest].filter(Boolean).join(" · "));
  expect(told.sort()).toEqual([
    "Annulées · H · 5",
    "Non terminées · B · 5 · 3 → 5 · Sprint 2",
    "Non terminées · I · 1 · Backlog",
    "Retirées pendant le sprint · D · 2",
    "Retirées pendant le sprint · L · 3",
    "Terminées hors du sprint · G · 2",
    "Terminées · A · 5",
    "Terminées · C · 3 · 8 → 3",
    "Terminées · E · 1,5 · *",
    "Terminées · F · 3",
    "Terminées · K · 2,25 · non estimée → 2,25",
  ]);
  expect(cards.table.rows.every((row) => row[1]?.ids?.length === 1)).toBe(true);
});
