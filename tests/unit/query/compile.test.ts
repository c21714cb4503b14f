import { expect, test } from "vitest";
import type { Card } from "@/domain/model/entities";
import { compileQuery } from "@/domain/query/compile";
import { parseQuery } from "@/domain/query/parse";
import { textOfCard } from "@/domain/query/resolve";
import { aWorld, cardWith } from "../../support/query-world";

const lets = (typed: string, fields: Partial<Card>): boolean => {
  const read = parseQuery(typed);
  if (!read.ok) throw new Error(`${typed}: ${read.error.kind}`);
  const card = cardWith(fields);
  return compileQuery(read.value, aWorld()).test(card, textOfCard(card, aWorld()));
};
const id = <T>(text: string): T => text as T;

/** The day is Wednesday 25 November 2026. A question, a card that answers it, and one that does not. */
const cases: readonly (readonly [string, Partial<Card>, Partial<Card>])[] = [
  ["assigné:moi", { assignees: [id("person_0")] }, { assignees: [id("person_1")] }],
  ["assigné:EX", { assignees: [id("person_1")] }, { assignees: [] }],
  ["assigné:chef", { assignees: [id("person_2")] }, { assignees: [id("person_1")] }],
  ["assigné:aucun", {}, { assignees: [id("person_1")] }],
  ["étiquette:reseau,securite", { labels: [id("label_1")] }, { labels: [id("label_2")] }],
  [
    "étiquette:réseau -étiquette:sécurité",
    { labels: [id("label_0")] },
    { labels: [id("label_0"), id("label_1")] },
  ],
  ["étiquette:label_2", { labels: [id("label_2")] }, {}],
  ['épopée:"coeur de reseau"', { epicId: id("epic_0") }, {}],
  ["kind:bug", { kind: "bug" }, { kind: "task" }],
  ['statut:"en cours"', { columnId: id("column_1") }, { columnId: id("column_2") }],
  ["statut:done", { columnId: id("column_3") }, { columnId: id("column_1") }],
  ["statut:ouvert", { columnId: id("column_2") }, { columnId: id("column_3") }],
  ["sprint:actuel", { place: id("sprint_0") }, { place: id("sprint_1") }],
  ["sprint:prochain", { place: id("sprint_1") }, { place: id("sprint_2") }],
  ["sprint:terminé", { place: id("sprint_3") }, { place: "backlog" }],
  ["sprint:14", { place: id("sprint_2") }, { place: id("sprint_1") }],
  ["sprint:aucun", { place: "backlog" }, { place: id("sprint_1") }],
  ["priorité:>=moyenne", { priority: "high" }, { priority: "low" }],
  ["priorité:aucune", {}, { priority: "low" }],
  ["échéance:<7j", { dueOn: "2026-12-01" }, { dueOn: "2026-12-02" }],
  ["échéance:<7j", { dueOn: "2026-11-01" }, { dueOn: null }],
  ["échéance:<=1s", { dueOn: "2026-12-02" }, { dueOn: "2026-12-03" }],
  ["échéance:>1m", { dueOn: "2026-12-26" }, { dueOn: "2026-12-25" }],
  ["échéance:aujourd’hui", { dueOn: "2026-11-25" }, { dueOn: "2026-11-26" }],
  ["échéance:-1j..1j", { dueOn: "2026-11-24" }, { dueOn: "2026-11-23" }],
  ["échéance:dépassée", { dueOn: "2026-11-24" }, { dueOn: "2026-11-24", columnId: id("column_3") }],
  ["points:3..8", { points: 8 }, { points: 13 }],
  ["points:aucun,>8", {}, { points: 8 }],
  ["bloqué:oui", { blocked: { since: 1, reason: "" } }, {}],
  ["bloqué:non", {}, { blocked: { since: 1, reason: "" } }],
  ["parent:INT-4", { parentCardId: id("card_4") }, { parentCardId: id("card_5") }],
  ["clé:44", { number: 44 }, { number: 4 }],
  ["-clé:APP-1 clé:INT-1", { number: 1 }, { number: 2 }],
  ["texte:bascule", { title: "Bascule de nuit" }, { labels: [id("label_0")] }],
  ["reseau", { labels: [id("label_0")] }, {}],
  ["coeur", { epicId: id("epic_0") }, {}],
  ["exploitant", { assignees: [id("person_1")] }, {}],
  ["int-12", { number: 12 }, { number: 13 }],
  ["commentaires:>0", { comments: 2 }, {}],
  ["critères:>0", { checksTotal: 3, checksDone: 2 }, { checksTotal: 3, checksDone: 3 }],
];

// Verifies: B78, 3c.1
test.each(cases)("« %s » lets through what it asks for and nothing else", (typed, answer, other) => {
  expect(lets(typed, answer)).toBe(true);
  expect(lets(typed, other)).toBe(false);
});

test("a name that nobody bears finds nothing and is told, also beside a negation", () => {
  const read = parseQuery("étiquette:inconnue -assigné:personne1");
  const compiled = read.ok ? compileQuery(read.value, aWorld()) : null;
  expect(compiled?.strangers).toEqual([
    { field: "label", text: "inconnue" },
    { field: "assignee", text: "personne1" },
  ]);
  expect(lets("étiquette:inconnue", { labels: [id("label_0")] })).toBe(false);
  expect(lets("-étiquette:inconnue", { labels: [id("label_0")] })).toBe(true);
});
