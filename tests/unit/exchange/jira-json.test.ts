import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { glimpse, openTable } from "@/app/workers/foreign-table";
import type { JournalEvent } from "@/domain/journal";
import { readPast } from "@/domain/reports/project-past";
import type { ImportDraft } from "@/exchange/draft";
import { openIssues } from "@/exchange/jira-json/open-issues";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, must } from "../../support/builders";
import { aWish, importInto, newProject } from "../../support/imports";
import { opened, readIssues } from "../../support/issues";
import { journalOf } from "../../support/journal-of";
import { fileOfStore, readFile } from "../../support/native";
import { realPath, whenPresent } from "../../support/real-data";

const status = (id: string, name: string, key: string) => ({ id, name, statusCategory: { key } });
const open = status("1", "Ouvert", "new");
const begun = status("3", "En cours", "indeterminate");
const closed = status("6", "Clos", "done");
type Item = readonly [field: string, from: string | null, to: string | null, fromId?: string, toId?: string];

function history(created: string, ...items: readonly Item[]) {
  const told = items.map(([field, fromString, toText, from = null, to = null]) => {
    return { field, fieldtype: "jira", from, fromString, to, toString: toText };
  });
  return { id: "1", author: null, created, items: told };
}

function issue(number: number, fields: object, histories: readonly object[] = [], total = histories.length) {
  return {
    ...{ id: `100${number}`, key: `INT-${number}` },
    fields: {
      ...{ summary: `Carte ${number}`, issuetype: { name: "Story" }, status: open, labels: [] },
      ...{ created: "2026-03-02T09:00:00.000+0100", updated: "2026-03-20T09:00:00.000+0100" },
      ...fields,
    },
    changelog: { startAt: 0, maxResults: total, total, histories },
  };
}

const java =
  "com.atlassian.greenhopper.service.sprint.Sprint@4a65[id=8,state=CLOSED,name=Sprint 3, suite,startDate=2026-03-02T08:00:00.000Z,endDate=2026-03-13T17:00:00.000Z]";
const issues = [
  issue(1, { status: closed, customfield_10023: 5, customfield_9: "à part", customfield_7: 3 }, [
    history("2026-03-04T09:00:00.000+0100", ["status", "En cours", "Fermé", "3", "6"]),
    history(
      "2026-03-03T09:00:00.000+0100",
      ["status", "Open", "En cours", "1", "3"],
      ["Story Points", "3", "5"],
    ),
  ]),
  issue(
    2,
    { status: begun, customfield_10290: [java], customfield_10023: null, issuetype: { name: "Bug" } },
    [
      history("2026-03-05T10:00:00.000+0100", ["Sprint", "", "Sprint 3, suite", "", "8"]),
      history("2026-03-06T10:00:00.000+0100", ["issuetype", "Story", "Bug"], ["Comment", "a", "b"]),
      history("2026-03-07T10:00:00.000+0100", ["status", "Ouvert", "À trier", "1", "77"]),
      history("2026-03-08T10:00:00.000+0100", ["status", "À trier", "En cours", "77", "3"]),
    ],
  ),
  issue(3, { status: open, assignee: { displayName: "Personne 01", emailAddress: "p@example.invalid" } }),
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const lines = bytesOf(issues.map((one) => JSON.stringify(one)).join("\n"));

function draftOf(bytes: Uint8Array): ImportDraft {
  const table = readIssues(bytes);
  if (!table.ok) throw new Error(table.error.code);
  return table.value.draft;
}
const refusalOf = (text: string) => {
  const file = openTable(bytesOf(text), {});
  return file.ok ? null : file.error;
};

describe("issues with their change log", () => {
  // Verifies: 5g.1
  test("issues are read one a line, as an array, as a search answers them, and one alone", () => {
    const forms = [
      JSON.stringify(issues),
      JSON.stringify(issues, null, 2),
      JSON.stringify({ startAt: 0, total: 3, issues }),
      JSON.stringify([{ issues: issues.slice(0, 2) }, { issues: issues.slice(2) }]),
      `\ufeff\n${issues.map((one) => JSON.stringify(one)).join("\r\n")}\n\n`,
    ];
    const wanted = draftOf(lines);
    expect(wanted.counts).toMatchObject({ rows: 3, cards: 3, rejected: 0, pointsHundredths: 500 });
    for (const form of forms) {
      const { cards, columns, counts } = draftOf(bytesOf(form));
      const unplaced = (all: ImportDraft["cards"]) => all.map(({ line: _, ...card }) => card);
      expect([unplaced(cards), columns, counts]).toEqual([
        unplaced(wanted.cards),
        wanted.columns,
        wanted.counts,
      ]);
    }
    expect(draftOf(bytesOf(JSON.stringify(issues[0], null, 2))).cards).toHaveLength(1);
  });

  // Verifies: 5g.1
  test("steps come in the order of their dates, statuses by their ids, whatever they were called then", () => {
    const [first, second, third] = draftOf(lines).cards;
    const at = (text: string) => Date.parse(text);
    expect(first?.history).toEqual([
      { at: at("2026-03-03T08:00:00Z"), field: "status", from: "Ouvert", to: "En cours" },
      { at: at("2026-03-03T08:00:00Z"), field: "points", from: 3, to: 5 },
      { at: at("2026-03-04T08:00:00Z"), field: "status", from: "En cours", to: "Clos" },
    ]);
    expect(second?.history?.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["sprint", null, "Sprint 3, suite"],
      ["kind", "userStory", "bug"],
      ["status", "Ouvert", "À trier"],
      ["status", "À trier", "En cours"],
    ]);
    expect(third?.history).toBe(undefined);
    expect(third?.assignees).toEqual(["Personne 01"]);
  });

  // Verifies: 5g.1, 5x.5
  test("a status that only the past has gets its column, by what its name says", () => {
    expect(draftOf(lines).columns).toEqual([
      { name: "Ouvert", category: "todo" },
      { name: "En cours", category: "inProgress" },
      { name: "Clos", category: "done" },
      { name: "À trier", category: "todo" },
    ]);
  });

  // Verifies: 5g.1
  test("story points are the field of numbers that agrees with the change logs, or the one that has the name", () => {
    const { headers } = opened(lines);
    expect(headers).toContain("Story Points");
    const [first] = draftOf(lines).cards;
    expect(first?.points).toBe(5);
    const silent = [issue(1, { customfield_7: 3, customfield_8: 8 })];
    expect(opened(bytesOf(JSON.stringify(silent))).headers).not.toContain("Story Points");
    const named = { names: { customfield_8: "Story point estimate" }, issues: silent };
    expect(draftOf(bytesOf(JSON.stringify(named))).cards[0]?.points).toBe(8);
  });

  // Verifies: 5g.1
  test("a sprint is read as the object of a newer Jira and as the text of an older one", () => {
    const sprint = {
      id: 9,
      name: "Sprint 4",
      state: "active",
      boardId: 2,
      startDate: "2026-03-16T08:00:00.000Z",
    };
    const draft = draftOf(bytesOf(JSON.stringify([issues[1], issue(4, { customfield_5: [sprint] })])));
    expect(draft.sprints[0]).toEqual({
      name: "Sprint 3, suite",
      startsOn: "2026-03-02",
      endsOn: "2026-03-13",
    });
    const newer = draftOf(bytesOf(JSON.stringify([issue(4, { customfield_5: [sprint] })])));
    expect(newer.sprints).toEqual([{ name: "Sprint 4", startsOn: "2026-03-16", endsOn: null }]);
  });

  // Verifies: 5g.1, 5d.8
  test("a history that does not end at what the issue says, or of which the file has a part, is said to be incomplete", () => {
    const torn = issue(1, { status: closed }, [
      history("2026-03-03T09:00:00.000+0100", ["status", "a", "En cours", "1", "3"]),
    ]);
    const paged = issue(
      2,
      { status: begun },
      [history("2026-03-03T09:00:00.000+0100", ["status", "a", "En cours", "1", "3"])],
      250,
    );
    const draft = draftOf(bytesOf([torn, paged].map((one) => JSON.stringify(one)).join("\n")));
    expect(draft.warnings.filter(({ code }) => code === "history-incomplete")).toEqual([
      { code: "history-incomplete", field: null, value: null, count: 2, lines: [1, 2] },
    ]);
    expect(draft.cards.map(({ history: steps }) => steps?.length ?? 0)).toEqual([0, 1]);
  });

  test("documents, comments, links and parents of newer Jiras give their words", () => {
    const text = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
    const document = {
      type: "doc",
      content: [text("Un"), { type: "bulletList", content: [{ type: "listItem", content: [text("deux")] }] }],
    };
    const comment = {
      author: { displayName: "Personne 02; bis" },
      created: "2026-03-04T09:00:00.000+0100",
      body: document,
    };
    const link = { type: { name: "Blocks" }, outwardIssue: { key: "INT-1" } };
    const fields = {
      description: document,
      comment: { comments: [comment] },
      issuelinks: [link],
      parent: { id: "1001", key: "INT-1" },
    };
    const draft = draftOf(bytesOf(JSON.stringify([issues[0], issue(4, fields)])));
    const card = draft.cards[1];
    expect(card?.description).toBe("Un\ndeux");
    expect(card?.comments).toEqual([
      { at: Date.parse("2026-03-04T08:00:00Z"), author: "Personne 02, bis", body: "Un\ndeux" },
    ]);
    expect(draft.links).toEqual([{ type: "Blocks", from: "INT-4", to: "INT-1", outside: false }]);
    expect(card?.parent).toBe("INT-1");
  });

  // Verifies: 5g.1
  test("half a download, a hostile name and JSON of something else are refused whole, with the line", () => {
    const [first] = issues;
    expect(refusalOf(`${JSON.stringify(first)}\n{"id":"2","key":`)).toEqual({
      code: "json-unreadable",
      line: 2,
    });
    expect(refusalOf('[{"key":"A-1","fields":{')).toEqual({ code: "json-unreadable", line: 1 });
    expect(refusalOf('{"key":"A-1","fields":{"__proto__":{}}}')).toEqual({
      code: "json-unreadable",
      line: 1,
    });
    expect(refusalOf('{"boards":[]}')).toEqual({ code: "json-without-issues" });
    expect(refusalOf("[]")).toEqual({ code: "json-without-issues" });
    expect(refusalOf('{"format":"vigie"}\n{"table":"card"}')).toEqual({ code: "is-backup" });
  });

  // Verifies: 5g.5
  test("the import's first look shows issues as a table that has no separator, with Jira's own columns", () => {
    const file = openTable(lines, {});
    if (!file.ok) throw new Error(file.error.code);
    const told = glimpse(file.value);
    expect(told).toMatchObject({ separator: null, keyPrefix: "INT", encoding: "utf-8" });
    expect(told.mapping).toMatchObject({ title: ["Summary"], key: ["Issue key"], status: ["Status"] });
    const table = openTable(bytesOf("Titre;Statut\nBascule;À faire\n"), {});
    if (!table.ok) throw new Error(table.error.code);
    expect(glimpse(table.value).separator).toBe(";");
  });
});

// Verifies: 5g.2, M14
test("imported cards bear their past: what they were, when, and where they are now", async () => {
  const store = createMemoryStore();
  const report = must(await importInto(store, aHand(), draftOf(lines), aWish(newProject)));
  expect(report.created).toMatchObject({ cards: 3, sprints: ["Sprint 3, suite"] });
  const { cards, columns } = readPast(journalOf(store));
  const name = new Map(columns.map((column) => [column.id, column.name]));
  const stories = [...cards.values()].map(({ stages }) =>
    stages.map(({ shelf, columnId, points, kind, place }) => [
      ...[shelf, name.get(columnId), points, kind, place === "backlog" ? place : "sprint"],
    ]),
  );
  expect(stories[0]).toEqual([
    ["absent", "Ouvert", 300, "userStory", "backlog"],
    ["document", "Ouvert", 300, "userStory", "backlog"],
    ["document", "En cours", 500, "userStory", "backlog"],
    ["document", "Clos", 500, "userStory", "backlog"],
  ]);
  expect(stories[1]?.slice(1)).toEqual([
    ["document", "Ouvert", null, "userStory", "backlog"],
    ["document", "Ouvert", null, "userStory", "sprint"],
    ["document", "Ouvert", null, "bug", "sprint"],
    ["document", "À trier", null, "bug", "sprint"],
    ["document", "En cours", null, "bug", "sprint"],
  ]);
});

const whole = "jira-json/jira-rest_duraspace_3036-issues_changelog.jsonl";

// Verifies: 5g.2, M22, M17
test("the past of imported cards goes through the native file, and goes when its deed is emptied", async () => {
  const store = createMemoryStore();
  must(await importInto(store, aHand(), draftOf(lines), aWish(newProject)));
  const pasts = (events: readonly JournalEvent[]) => events.filter(({ past }) => past !== undefined).length;
  const { batches, outcome } = await readFile(await fileOfStore(store));
  expect(outcome.ok).toBe(true);
  const written = [...store.contents().eventsByDeed.values()].flat();
  const read = batches.flatMap((batch) => ("events" in batch ? (batch.events as JournalEvent[]) : []));
  expect([pasts(written), pasts(read)]).toEqual([2, 2]);
  const [stamp] = [...store.contents().deeds.keys()].slice(-1);
  if (stamp === undefined) throw new Error("a deed");
  await store.write((tx) => tx.redact(stamp));
  expect(pasts([...store.contents().eventsByDeed.values()].flat())).toBe(0);
});

describe("the five issues in windows-1252", () => {
  for (const key of ["FCREPO-1202", "FCREPO-851", "HYLIBRA-177", "ISLANDORA-777", "VIVOONT-9"]) {
    // Verifies: 5g.4
    whenPresent(
      `jira-json/cp1252/${key}_CL.json`,
      "a real issue in windows-1252 says, word for word and step for step, what it says in the whole file",
      (bytes) => {
        const file = openIssues(bytes, "windows-1252");
        if (!file.ok) throw new Error(file.error.code);
        const lines = readFileSync(realPath(whole), "utf8").split("\n");
        const twin = opened(bytesOf(lines.find((line) => line.includes(`"key":"${key}","fields"`)) ?? ""));
        expect(file.value.rows).toEqual(twin.rows);
        expect(file.value.histories).toEqual(twin.histories);
        expect(file.value.histories.has(key)).toBe(true);
        // Unasked, what is no UTF-8 is found to be windows-1252, or UTF-8 with some bytes broken; it is read either way.
        expect(opened(bytes).rows).toHaveLength(1);
      },
    );
  }
});
