import { expect, test } from "vitest";
import { forecastAnswers } from "@/domain/reports/answers/forecast-answers";
import { eventsOf } from "@/domain/reports/kept-journal";
import { always, timelineOf } from "@/domain/reports/timeline";
import { questionOf } from "@/features/reports/forecast/forecast-query";
import { must as mustBe } from "@/lib/assert";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, must } from "../../support/builders";
import { aWish, importInto, newProject } from "../../support/imports";
import { readIssues } from "../../support/issues";
import { bookIn } from "../../support/report-book";

const at = (day: number) => `2026-03-${String(day).padStart(2, "0")}T09:00:00.000+0000`;
const instant = (day: number) => Date.UTC(2026, 2, day, 9);

type End = number | null;
type Move = readonly [day: number, field: string, from: End, to: End];

const keyOf = (number: End) => (number === null ? "" : `INT-${number}`);

function issue(number: number, fields: object, moves: readonly Move[] = []) {
  const histories = moves.map(([day, field, from, to]) => {
    const ids = { from: from === null ? null : `100${from}`, to: to === null ? null : `100${to}` };
    const item = { field, fieldtype: "custom", ...ids, fromString: keyOf(from), toString: keyOf(to) };
    return { created: at(day), items: [item] };
  });
  return {
    ...{ id: `100${number}`, key: `INT-${number}` },
    fields: {
      ...{ summary: `Carte ${number}`, issuetype: { name: "Story" }, created: at(1), updated: at(25) },
      status: { id: "1", name: "Ouvert", statusCategory: { key: "new" } },
      ...fields,
    },
    changelog: { total: histories.length, histories },
  };
}

const epic = (number: number, moves: readonly Move[] = []) =>
  issue(number, { summary: `Épopée ${number}`, issuetype: { name: "Epic" } }, moves);

const ofThree = { issuetype: { name: "Sub-task", subtask: true }, parent: { id: "1003", key: "INT-3" } };

const issues = [
  epic(1, [
    [4, "Epic Child", null, 7],
    // What the issue says itself goes before.
    [2, "Epic Child", null, 3],
  ]),
  epic(2, [
    [8, "Epic Child", null, 7],
    [12, "Epic Child", 8, null],
  ]),
  // Of old: a field of its own.
  issue(3, { customfield_10008: "INT-2" }, [
    [3, "Epic Link", null, 1],
    [9, "Epic Link", 1, 2],
  ]),
  // In the Cloud: the parent, under a name of its own.
  issue(4, { parent: { id: "1001", key: "INT-1" } }, [[5, "IssueParentAssociation", null, 1]]),
  // In a project that has parents alone, and out again.
  issue(5, {}, [
    [6, "parent", null, 2],
    [11, "parent", 2, null],
  ]),
  // A parent that is no epic.
  issue(6, { issuetype: { name: "Sub-task" }, parent: { id: "1005", key: "INT-5" } }, [
    [7, "Parent", null, 5],
  ]),
  // Its epics alone tell of it.
  issue(7, { customfield_10008: "INT-2" }),
  // It was in there from its beginning, and left.
  issue(8, {}),
  // The log ends in an epic that the issue is not in: it is not to be trusted.
  issue(9, {}, [[5, "IssueParentAssociation", null, 1]]),
  // A sub-task says nothing of epics: it is where its parent is. One of day 5 knows nothing of what was before.
  issue(10, ofThree),
  issue(11, { ...ofThree, created: at(5) }),
  // Its parent left the epic, and for none.
  issue(12, { issuetype: { name: "Sub-task", subtask: true }, parent: { id: "1008", key: "INT-8" } }),
];
const bytes = new TextEncoder().encode(JSON.stringify({ issues }));

async function imported() {
  const table = readIssues(bytes);
  if (!table.ok) throw new Error(table.error.code);
  const store = createMemoryStore();
  must(await importInto(store, aHand(), table.value.draft, aWish(newProject)));
  return { book: bookIn(store), warnings: table.value.draft.warnings };
}

// Verifies: 5z.3, 5h.29, 5g.1, 5g.2
test("the epics that Jira's change logs tell of are the past of the cards, in each of Jira's three ways to say them, and of their sub-tasks", async () => {
  const { book, warnings } = await imported();
  const { journal } = book.past;
  const names = new Map<unknown, string>(book.tables.epics.map(({ id, name }) => [id, name]));
  const nameOf = (id: unknown) => (id === null || id === undefined ? "–" : (names.get(id) ?? "?"));
  const told = [...journal.cards.values()].map((row) => {
    const { steps } = timelineOf(row, eventsOf(journal, "card", row.id), { undoes: new Map(), span: always });
    const moves = steps.filter(({ field }) => field === "epicId");
    return [
      row.externalKey,
      nameOf(row.epicId),
      ...moves.map(
        (step) => `${new Date(step.at).getUTCDate()} ${nameOf(step.before)} → ${nameOf(step.after)}`,
      ),
    ];
  });
  expect(told).toEqual([
    ["INT-3", "Épopée 2", "3 – → Épopée 1", "9 Épopée 1 → Épopée 2"],
    ["INT-4", "Épopée 1", "5 – → Épopée 1"],
    ["INT-5", "–", "6 – → Épopée 2", "11 Épopée 2 → –"],
    // It came under its parent while that was in the epic, and left it with the parent.
    ["INT-6", "–", "7 – → Épopée 2", "11 Épopée 2 → –"],
    ["INT-7", "Épopée 2", "4 – → Épopée 1", "8 Épopée 1 → Épopée 2"],
    ["INT-8", "–", "12 Épopée 2 → –"],
    ["INT-9", "–"],
    ["INT-10", "Épopée 2", "3 – → Épopée 1", "9 Épopée 1 → Épopée 2"],
    ["INT-11", "Épopée 2", "9 Épopée 1 → Épopée 2"],
    ["INT-12", "–", "12 Épopée 2 → –"],
  ]);
  expect(warnings.filter(({ code }) => code === "history-incomplete")).toMatchObject([{ count: 1 }]);
});

// Verifies: 5z.3, 5h.29, B60
test("an epic grows on the day on which a card comes into it, not on that on which the card was written", async () => {
  const { book } = await imported();
  const two = mustBe(
    book.tables.epics.find(({ name }) => name === "Épopée 2"),
    "an epic",
  );
  const growth = (query: string) => {
    const asked = questionOf(new URLSearchParams(`scope=epic:${two.id}&back=4&${query}`));
    const answer = forecastAnswers.forecast(book, asked, instant(23));
    return answer?.periods.map(({ from }, i) => [from.slice(8), answer.growth[i] ?? 0]);
  };
  // All cards of it were written in the first days; one came on the eighth, one with its two sub-tasks on the ninth.
  expect(growth("grows=1")).toEqual([
    ["02", 1],
    ["09", 3],
    ["16", 0],
  ]);
});
