import { beforeAll, describe, expect, test } from "vitest";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { plain, split } from "@/features/pieces/history/emphasis";
import type { HistoryNames } from "@/features/pieces/history/history-names";
import { historyText, whoDid } from "@/features/pieces/history/history-text";
import { formatFor } from "@/i18n/format";
import { changeLanguage, loadTexts, startLanguage, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";

const stamp = "0mhd00000000-sa" as Stamp;
const known: Readonly<Record<string, string>> = {
  backlog: "Backlog",
  sprint_11: "Sprint 11",
  sprint_12: "Sprint 12",
  column_todo: "À faire",
  column_done: "Terminé",
  epic_a: "Migration",
  epic_b: "Supervision",
  person_cl: "Référent",
  label_p: "pilote",
};
const nameOr = (lost: string) => (id: string) => known[id] ?? lost;

type Told = { readonly event?: Partial<JournalEvent>; readonly deed?: Partial<Deed> };

function line({ event, deed }: Told) {
  return {
    event: {
      rowId: "card_1",
      stamp,
      table: "card",
      projectId: "project_1",
      occurredAt: 0,
      before: {},
      after: {},
      ...event,
    } as JournalEvent,
    deed: {
      stamp,
      actor: "Testeur",
      command: "card/edit",
      about: { key: "INT-1", name: "Bascule", count: 1 },
      source: "hand",
      undoes: null,
      ...deed,
    } as Deed,
  };
}

function tell(language: Language, told: Told): string | null {
  const t = translateIn(language);
  const names: HistoryNames = {
    place: nameOr(t("card.history.lost.place")),
    column: nameOr(t("card.history.lost.column")),
    epic: nameOr(t("card.history.lost.epic")),
    person: nameOr(t("card.history.lost.person")),
    label: nameOr(t("card.history.lost.label")),
  };
  const text = historyText({ t, format: formatFor(language), names, key: "INT-1" }, line(told));
  return text === null ? null : plain(text).replaceAll("\u00a0", " ");
}

const moved = (field: string, before: unknown, after: unknown): Told => ({
  event: { before: { [field]: before }, after: { [field]: after } },
});

beforeAll(async () => {
  await startLanguage("en");
  await loadTexts();
  await changeLanguage("fr");
});

// Each row: what happened, in French, in English.
const stories: readonly (readonly [string, Told, string, string])[] = [
  ["a birth", { event: { before: null } }, "a créé la carte", "created the card"],
  [
    "an import",
    { event: { before: null }, deed: { source: "import", about: { name: "jira.csv", count: 40 } } },
    "a importé la carte depuis « jira.csv »",
    "imported the card from “jira.csv”",
  ],
  [
    "a move between sprints",
    { event: { before: { place: "sprint_11", rank: "a0" }, after: { place: "sprint_12", rank: "a1" } } },
    "a déplacé la carte de Sprint 11 vers Sprint 12",
    "moved the card from Sprint 11 to Sprint 12",
  ],
  [
    "a move out of a sprint that is no more",
    moved("place", "sprint_gone", "backlog"),
    "a déplacé la carte de (sprint supprimé) vers Backlog",
    "moved the card from (deleted sprint) to Backlog",
  ],
  [
    "the trash",
    { event: { before: { deleted: false, place: "backlog" }, after: { deleted: true, place: "trash" } } },
    "a mis la carte à la corbeille",
    "moved the card to the trash",
  ],
  [
    "a way back",
    moved("place", "trash", "backlog"),
    "a sorti la carte de la corbeille vers Backlog",
    "took the card out of the trash to Backlog",
  ],
  ["points", moved("points", 5, 1.5), "a changé l’estimation : 5 → 1,5", "changed the estimate: 5 → 1.5"],
  ["a first estimate", moved("points", null, 8), "a estimé la carte à 8", "estimated the card at 8"],
  ["no estimate", moved("points", 8, null), "a retiré l’estimation (8)", "removed the estimate (8)"],
  [
    "a status",
    moved("columnId", "column_todo", "column_done"),
    "a fait passer le statut de « À faire » à « Terminé »",
    "changed the status from “À faire” to “Terminé”",
  ],
  [
    "a title",
    moved("title", "Bascule", "Bascule du site"),
    "a renommé la carte : « Bascule » devient « Bascule du site »",
    "renamed the card from “Bascule” to “Bascule du site”",
  ],
  [
    "a kind",
    moved("kind", "task", "bug"),
    "a changé le type : Tâche devient Anomalie",
    "changed the kind from Task to Bug",
  ],
  [
    "an epic",
    moved("epicId", null, "epic_a"),
    "a rattaché la carte à l’épopée Migration",
    "put the card under the epic Migration",
  ],
  [
    "a due date",
    moved("dueOn", "2026-11-23", "2026-12-01"),
    "a déplacé l’échéance du 23/11/2026 au 01/12/2026",
    "moved the due date from 23/11/2026 to 01/12/2026",
  ],
  [
    "a block",
    moved("blocked", null, { since: 0, reason: "attend l’annuaire" }),
    "a signalé la carte comme bloquée : attend l’annuaire",
    "marked the card as blocked: attend l’annuaire",
  ],
  [
    "several fields at once",
    {
      event: {
        before: { columnId: "column_todo", "assignees/person_cl": false },
        after: { columnId: "column_done", "assignees/person_cl": true },
      },
    },
    "a fait passer le statut de « À faire » à « Terminé » et a assigné la carte à Référent",
    "changed the status from “À faire” to “Terminé” and assigned the card to Référent",
  ],
  [
    "a person who is gone",
    moved("assignees/person_x", true, false),
    "a retiré (personne supprimée) des personnes assignées",
    "removed (deleted person) from the assignees",
  ],
  [
    "an undo",
    { ...moved("points", 8, 5), deed: { command: "history/undo", source: "undo", undoes: stamp } },
    "a changé l’estimation : 8 → 5 (annulation)",
    "changed the estimate: 8 → 5 (undo)",
  ],
  [
    "a redo",
    { ...moved("points", 5, 8), deed: { command: "history/redo", source: "undo", undoes: stamp } },
    "a changé l’estimation : 5 → 8 (rétablissement)",
    "changed the estimate: 5 → 8 (redo)",
  ],
  [
    "a description, named by its hash",
    { event: { table: "cardText", before: { description: "" }, after: { description: { longText: "ab" } } } },
    "a écrit la description",
    "wrote the description",
  ],
  [
    "what was erased",
    { event: { redacted: true } },
    "a fait une modification dont le contenu a été effacé",
    "made a change whose content was erased",
  ],
  ["a field of a newer version", moved("flavour", 1, 2), "a modifié la carte", "edited the card"],
  [
    "values of a shape that nobody knows",
    moved("dueOn", 7, { odd: true }),
    "a déplacé l’échéance du ? au ?",
    "moved the due date from ? to ?",
  ],
];

// Verifies: B76
describe.each(stories)("history tells %s", (_name, told, french, english) => {
  test("in French and in English", () => {
    expect(tell("fr", told)).toBe(french);
    expect(tell("en", told)).toBe(english);
  });
});

test("a card that only made room for a neighbour has nothing to tell", () => {
  const shifted = { event: { before: { rank: "a0" }, after: { rank: "a1" } } };
  expect(tell("fr", shifted)).toBe("a changé l’ordre de la carte dans sa colonne");
  expect(tell("fr", { ...shifted, deed: { about: { key: "INT-9", count: 1 } } })).toBeNull();
});

test("no story shows a raw id", () => {
  for (const [, told] of stories)
    for (const language of ["fr", "en"] as const)
      expect(tell(language, told)).not.toMatch(/(sprint|column|epic|person|label|card)_/);
});

test("a change that came with an import is the import's, not the importer's", () => {
  const t = translateIn("fr");
  const brought = line({
    ...moved("points", 3, 5),
    deed: { source: "import", about: { name: "jira.csv", count: 40 } },
  });
  expect(whoDid(t, brought)).toBe("L’import «\u00a0jira.csv\u00a0»");
  expect(whoDid(t, line({ deed: { actor: "" } }))).toBe("Quelqu’un");
});

test("the emphasised part of a sentence is found again, wherever the language puts it", () => {
  const t = translateIn("fr");
  const names = {
    place: nameOr("?"),
    column: nameOr("?"),
    epic: nameOr("?"),
    person: nameOr("?"),
    label: nameOr("?"),
  };
  const text = historyText(
    { t, format: formatFor("fr"), names, key: "INT-1" },
    line(moved("place", "sprint_11", "sprint_12")),
  );
  expect(split(text ?? "").map(({ words, isStrong }) => [words, isStrong])).toEqual([
    ["a déplacé la carte de Sprint 11 vers ", false],
    ["Sprint 12", true],
  ]);
});
