import { describe, expect, test } from "vitest";
import { guessMapping } from "@/exchange/csv/mapping";
import { createDraftReader } from "@/exchange/rows/draft-reader";
import { bytesOf, draftOf, fixture } from "../../support/read-csv";

function read(text: string, wanted: Parameters<typeof draftOf>[1] = {}) {
  return draftOf(bytesOf(text), wanted);
}

// Verifies: B88
describe("a line that cannot be a card", () => {
  test("an empty title is rejected with its line, the others are taken", () => {
    const { cards, rejected } = read("Title,Points\nA,1\n,2\n  ,3\nB,4\n");
    expect(cards.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, "title-missing"],
      [4, "title-missing"],
    ]);
  });

  test("the second row with a key is rejected with both lines", () => {
    const { cards, rejected } = read("Key,Title\nA-1,First\nA-2,Other\nA-1,Second\n");
    expect(cards).toHaveLength(2);
    expect(rejected).toEqual([{ line: 4, code: "duplicate-key", field: "key", value: "A-1", otherLine: 2 }]);
  });

  test("negative points are rejected with the line and the figure", () => {
    const { rejected } = read("Title;Points\nA;-2\nB;\u22123,5\nC;9999999\n");
    expect(rejected.map(({ line, code, value }) => [line, code, value])).toEqual([
      [2, "points-negative", "-2"],
      [3, "points-negative", "\u22123,5"],
      [4, "points-out-of-range", "9999999"],
    ]);
  });

  test("points that are no number leave the card unestimated, and are named", () => {
    const draft = read("Title;Points\nA;En cadrage\nB;?\nC;1,255\n");
    expect(draft.cards.map(({ points }) => points)).toEqual([null, null, 1.26]);
    expect(draft.warnings.map(({ code, value, lines }) => [code, value, lines])).toEqual([
      ["number-unreadable", "En cadrage", [2]],
      ["number-unreadable", "?", [3]],
      ["points-rounded", "1,255", [4]],
    ]);
  });

  test("a row that was shifted by a cell too many is not taken, one with a cell left over is", () => {
    const { cards, rejected, warnings } = draftOf(fixture("wide-and-narrow.csv"));
    expect(rejected).toEqual([
      { line: 3, code: "shifted-row", field: null, value: "To Do", otherLine: null },
    ]);
    expect(cards.map(({ title }) => title)).toEqual([
      "Straight",
      "Extra at the end",
      "Trailing separators",
      "Short",
    ]);
    const lines = Object.fromEntries(warnings.map((warning) => [warning.code, warning.lines]));
    expect(lines).toMatchObject({
      "wider-than-header": [3, 4],
      "trailing-empty-cells": [5],
      "narrower-than-header": [6],
    });
  });
});

describe("a title", () => {
  test("of 10,000 characters is cut, and the whole stands at the top of the description", () => {
    const long = `Début ${"réseau ".repeat(1500)}fin`;
    const [card] = read(`Title,Description\n"${long}","Suite"\n`).cards;
    expect(card?.title.length).toBeLessThanOrEqual(500);
    expect(card?.description).toBe(`${long}\n\nSuite`);
  });

  test("with line breaks is one line", () => {
    expect(read('Title,b\n"a\nb\n\nc",1\n').cards[0]?.title).toBe("a b c");
  });
});

describe("who a row is", () => {
  test("its key, and without one its title and how often it was met", () => {
    expect(read("Title\nA\nB\nA\n").cards.map(({ identity }) => identity)).toEqual(["A\n1", "B\n1", "A\n2"]);
    expect(read("#;Subject;Statut\n12;A;Nouveau\n").cards[0]).toMatchObject({
      identity: "12",
      externalKey: "12",
    });
  });

  test("a row number is good for finding a parent, but is no key for the next import", () => {
    const { cards } = read("row;tracker;subject;parent\n1;bug;Root;\n2;bug;Child;1\n");
    expect(cards.map(({ externalKey, parent }) => [externalKey, parent])).toEqual([
      [null, null],
      [null, "Root\n1"],
    ]);
  });

  test("without keys or numbers a parent is the number of its row", () => {
    const { cards, warnings } = read("subject;parent\nRoot;\nChild;1\nOther;#2\n");
    expect(cards.map(({ parent }) => parent)).toEqual([null, "Root\n1", null]);
    expect(warnings).toContainEqual(expect.objectContaining({ code: "parent-outside", value: "#2" }));
  });

  test("a feature with children is an epic, one without is a card", () => {
    const draft = read(
      "ID,Work Item Type,Title,Parent\n1,Feature,Big,\n2,User Story,Small,1\n3,Feature,Alone,\n",
    );
    expect(draft.epics.map(({ title }) => title)).toEqual(["Big"]);
    expect(draft.cards.map(({ title, epic }) => [title, epic])).toEqual([
      ["Small", "1"],
      ["Alone", null],
    ]);
  });
});

describe("dates of a whole file", () => {
  test("an order that no row proves is asked for, day first until then", () => {
    const draft = read("Title,Due\nA,05/06/2026\nB,01/02/2026\n");
    expect(draft.dateOrders).toEqual({ dueOn: "ambiguous" });
    expect(draft.cards.map(({ dueOn }) => dueOn)).toEqual(["2026-06-05", "2026-02-01"]);
    expect(draft.warnings).toContainEqual(
      expect.objectContaining({ code: "date-order-assumed", field: "dueOn" }),
    );
  });

  test("the answer of a person holds for every row, and what does not fit it is named", () => {
    const draft = read("Title,Due\nA,05/06/2026\nB,23/02/2026\n", { dateOrder: "monthFirst" });
    expect(draft.cards.map(({ dueOn }) => dueOn)).toEqual(["2026-05-06", null]);
    expect(draft.warnings).toEqual([
      { code: "date-unreadable", field: "dueOn", value: "23/2/2026", count: 1, lines: [3] },
    ]);
  });

  test("a column that proves nothing follows the one that does, for one tool wrote both", () => {
    const draft = read("Title,Created,Due\nA,6/21/2025,5/6/2025\n");
    expect(draft.dateOrders).toEqual({ createdAt: "monthFirst", dueOn: "monthFirst" });
    expect(draft.cards[0]?.dueOn).toBe("2025-05-06");
  });

  test("a finish before its beginning is kept as it is written", () => {
    const [card] = read("Title,Created,Resolved\nA,2026-02-05,2026-02-04\n").cards;
    expect(card?.resolvedAt).toBeLessThan(card?.createdAt ?? 0);
  });
});

describe("a table of any tool", () => {
  test("French Excel in windows-1252 is read with its accents, commas and spaces", () => {
    const draft = draftOf(fixture("excel-fr-cp1252.csv"));
    expect(draft.cards.map(({ title, points, priority, dueOn }) => [title, points, priority, dueOn])).toEqual(
      [
        ["Rénover l’accès œuvré", 1.5, "high", "2026-11-23"],
        ["Chiffrer à 1 000 €", 1000, "low", "2026-12-05"],
      ],
    );
    expect(draft.labels).toEqual(["réseau", "sûreté"]);
  });

  test("an unknown state goes to « to do » and is named once with its lines; a person may say better", () => {
    const text = "Title,Status\nA,Étape 4\nB,Done\nC,Étape 4\n";
    const draft = read(text);
    expect(draft.columns).toEqual([
      { name: "Étape 4", category: "todo" },
      { name: "Done", category: "done" },
    ]);
    expect(draft.warnings).toEqual([
      { code: "unknown-status", field: "status", value: "Étape 4", count: 2, lines: [2, 4] },
    ]);
    const told = read(text, { categories: { "Étape 4": "inProgress" } });
    expect(told.columns[0]).toEqual({ name: "Étape 4", category: "inProgress" });
    expect(told.warnings).toEqual([]);
  });

  test("a state spelled in two ways is one column", () => {
    const { columns, cards } = read("Title,État\nA,À faire\nB,A faire\nC,à faire\n");
    expect(columns).toEqual([{ name: "À faire", category: "todo" }]);
    expect(cards.map(({ status }) => status)).toEqual(["À faire", "À faire", "À faire"]);
  });

  test("words that mean something to JavaScript are words like others", () => {
    const { columns, cards } = read(
      "Title,Status,__proto__\n__proto__,constructor,x\nhasOwnProperty,__proto__,y\n",
    );
    expect(columns).toEqual([
      { name: "constructor", category: "todo" },
      { name: "__proto__", category: "todo" },
    ]);
    expect(cards.map(({ title }) => title)).toEqual(["__proto__", "hasOwnProperty"]);
  });

  test("tags, addresses and iteration paths of Azure are read", () => {
    const draft = read(
      'ID,Title,Assigned To,Tags,Iteration Path\n1,A,"Exploitant <e@example.invalid>","x; y",Projet\\Sprint 3\n',
    );
    expect(draft.cards[0]).toMatchObject({
      assignees: ["Exploitant"],
      labels: ["x", "y"],
      sprint: "Sprint 3",
    });
  });

  test("a tree of Azure gives each row the one it is indented under", () => {
    const draft = read(
      "ID,Work Item Type,Title 1,Title 2,Title 3,State\n1,Epic,Big,,,Active\n2,User Story,,Middle,,Active\n" +
        "3,Task,,,Small,New\n4,Task,,,Other,New\n5,User Story,,Next,,New\n6,Bug,Alone,,,New\n",
    );
    expect(draft.epics.map(({ title }) => title)).toEqual(["Big"]);
    expect(draft.cards.map(({ title, epic, parent }) => [title, epic, parent])).toEqual([
      ["Middle", "1", null],
      ["Small", "1", "2"],
      ["Other", "1", "2"],
      ["Next", "1", null],
      ["Alone", null, null],
    ]);
  });

  test("a checklist in a cell becomes items with their ticks", () => {
    expect(read('Title,Checklist\nA,"[x] un\n- [ ] deux\ntrois"\n').cards[0]?.checklist).toEqual([
      { title: "un", done: true },
      { title: "deux", done: false },
      { title: "trois", done: false },
    ]);
  });

  test("the apostrophe before a formula is taken off only where the file is known to write it", () => {
    const text = "Title\n'=1+1\n'tis\n";
    expect(read(text).cards.map(({ title }) => title)).toEqual(["'=1+1", "'tis"]);
    expect(read(text, { escaped: true }).cards.map(({ title }) => title)).toEqual(["=1+1", "'tis"]);
  });

  test("without a column for the title nothing is read", () => {
    expect(createDraftReader({ headers: ["x"], mapping: {}, timeZone: "UTC" })).toEqual({
      ok: false,
      error: { code: "title-not-mapped" },
    });
  });

  test("broken bytes are counted in the draft", () => {
    expect(read("Title\nA\n", { bytesReplaced: 2 }).warnings).toEqual([
      { code: "bytes-replaced", field: null, value: null, count: 2, lines: [] },
    ]);
  });
});

describe("the proposed mapping", () => {
  test("does not mind accents, case, NFD, no-break spaces, apostrophes or a custom field's dress", () => {
    const mapping = guessMapping([
      "RE\u0301SUME\u0301",
      "Date\u00a0d’échéance",
      "Champs personnalisés (Story Points)",
      "Custom field (Story point estimate)",
      "catégorie d'état",
    ]);
    expect(mapping).toEqual({
      title: ["RE\u0301SUME\u0301"],
      dueOn: ["Date\u00a0d’échéance"],
      points: ["Champs personnalisés (Story Points)", "Custom field (Story point estimate)"],
      statusCategory: ["catégorie d'état"],
    });
  });

  test("finds story points whatever a translator made of them", () => {
    for (const header of [
      "Estimation de point de story",
      "Champs personnalisés (Points de récit initiaux)",
    ]) {
      expect(guessMapping(["Titre", header]).points).toEqual([header]);
    }
    expect(guessMapping(["Titre", "Estimation", "Story Points"]).points).toEqual(["Story Points"]);
  });

  test("knows the story-point sets, GitLab and Redmine by their headers", () => {
    expect(guessMapping(["project", "issuekey", "title", "description", "storypoint"])).toEqual({
      key: ["issuekey"],
      title: ["title"],
      description: ["description"],
      points: ["storypoint"],
    });
    expect(guessMapping(["Issue ID", "URL", "Title", "State", "Labels"])).toMatchObject({
      key: ["Issue ID"],
    });
    expect(guessMapping(["#", "Sujet", "Statut", "Assigné à", "Tâche parente"])).toEqual({
      key: ["#"],
      title: ["Sujet"],
      status: ["Statut"],
      assignee: ["Assigné à"],
      parent: ["Tâche parente"],
    });
  });

  test("uses a column for one field only", () => {
    const used = Object.values(guessMapping(["Type", "État", "Name", "Title", "Tags", "Labels"])).flat();
    expect(new Set(used).size).toBe(used.length);
  });
});
