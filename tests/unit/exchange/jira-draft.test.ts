import { describe, expect, test } from "vitest";
import { linkColumns } from "@/exchange/jira/link-columns";
import { isJiraTable } from "@/exchange/jira/recognise";
import { readSprintCell } from "@/exchange/jira/sprint-cell";
import { bytesOf, draftOf, fixture } from "../../support/read-csv";

const draft = draftOf(fixture("jira-fr-small.csv"));
const card = (key: string) => draft.cards.find(({ externalKey }) => externalKey === key)!;

// Verifies: B86
describe("a French Jira export", () => {
  test("is recognised, and every row is a card or an epic", () => {
    expect(draft.source).toBe("jira-csv");
    expect(draft.counts).toMatchObject({ rows: 6, cards: 5, epics: 1, rejected: 0, comments: 2 });
  });

  test("of the sprints of a card the last is where it is, the others are its past", () => {
    expect(card("INT-2")).toMatchObject({ sprint: "Sprint 3", pastSprints: ["Sprint 1", "Sprint 2"] });
    expect(card("INT-3")).toMatchObject({ sprint: "Sprint 2", pastSprints: [] });
    expect(card("INT-5").sprint).toBeNull();
    expect(draft.sprints.map(({ name }) => name)).toEqual(["Sprint 1", "Sprint 2", "Sprint 3"]);
  });

  test("a row of kind epic is an epic, and its children know it by key or by id", () => {
    expect(draft.epics[0]).toMatchObject({ identity: "INT-1", title: "Filtrage applicatif", line: 2 });
    expect(card("INT-2")).toMatchObject({ epic: "INT-1", parent: null });
    expect(card("INT-3").epic).toBe("INT-1");
  });

  test("a sub-task has its card as parent, and that card's epic and sprint", () => {
    expect(card("INT-4")).toMatchObject({
      kind: "subtask",
      parent: "INT-2",
      epic: "INT-1",
      sprint: "Sprint 3",
    });
  });

  test("an epic that is not in the file is kept by its key and title, and named", () => {
    expect(card("INT-5").epic).toBe("SEC-1");
    expect(draft.epics[1]).toMatchObject({ identity: "SEC-1", title: "Durcissement", line: 0 });
    expect(draft.warnings).toContainEqual({
      code: "epic-outside",
      field: "parent",
      value: "SEC-1",
      count: 1,
      lines: [8],
    });
  });

  test("points, kinds, priorities and flags are read", () => {
    expect(draft.cards.map(({ points }) => points)).toEqual([5, 2.5, null, null, 3]);
    expect(draft.counts.pointsHundredths).toBe(1050);
    expect(draft.counts.unestimated).toBe(2);
    expect(draft.cards.map(({ kind }) => kind)).toEqual(["userStory", "task", "subtask", "bug", "spike"]);
    expect(draft.cards.map(({ priority }) => priority)).toEqual([
      "highest",
      "low",
      "medium",
      "highest",
      null,
    ]);
    expect(draft.cards.map(({ blocked }) => blocked)).toEqual([false, true, false, false, false]);
  });

  test("a priority we do not know is named with its line", () => {
    expect(draft.warnings).toContainEqual({
      code: "unknown-priority",
      field: "priority",
      value: "Exceptionnelle",
      count: 1,
      lines: [9],
    });
  });

  test("the file's own category counts, and what was abandoned is not done", () => {
    expect(draft.columns).toEqual([
      { name: "À faire", category: "todo" },
      { name: "En cours", category: "inProgress" },
      { name: "En revue métier", category: "inProgress" },
      { name: "Terminé(e)", category: "done" },
      { name: "Abandonné", category: "cancelled" },
    ]);
    expect(draft.warnings.filter(({ code }) => code === "unknown-status")).toEqual([]);
  });

  test("French dates are read in the zone of the project, due days as days", () => {
    expect(card("INT-2")).toMatchObject({
      dueOn: "2026-02-27",
      createdAt: Date.UTC(2026, 0, 5, 23, 0),
      resolvedAt: Date.UTC(2026, 1, 12, 11, 30),
    });
    expect(card("INT-4").createdAt).toBe(Date.UTC(2025, 11, 1, 22, 59));
    expect(card("INT-6").updatedAt).toBe(Date.UTC(2026, 6, 31, 17, 31));
  });

  test("a comment has its date, the name behind the account, and all its semicolons", () => {
    expect(card("INT-2").comments).toEqual([
      {
        at: Date.UTC(2026, 0, 6, 16, 15),
        author: "Exploitant réseau",
        body: "À revoir ; le câblage ; et l'alimentation",
      },
      { at: Date.UTC(2026, 0, 7, 7, 0), author: "Architecte réseau", body: "Vu\navec l'exploitant" },
    ]);
  });

  test("labels are a list, and people are those who appear", () => {
    expect(card("INT-2").labels).toEqual(["sonde", "cœur"]);
    expect(draft.labels).toEqual(["sonde", "cœur"]);
    expect(draft.people).toEqual(["Exploitant réseau", "Architecte réseau", "Responsable sécurité"]);
  });

  test("a link told by both its ends is one link; one that leaves the file is said", () => {
    expect(draft.links).toEqual([
      { type: "Blocks", from: "INT-2", to: "INT-3", outside: false },
      { type: "Relates", from: "INT-3", to: "SEC-9", outside: true },
    ]);
    expect(draft.warnings).toContainEqual(
      expect.objectContaining({ code: "link-outside", value: "SEC-9", lines: [6] }),
    );
  });

  test("scripts, markup and formulas are kept as text", () => {
    expect(card("INT-5").title).toBe("<script>alert(1)</script> sur la page d’accueil");
    expect(card("INT-5").description).toBe("Voir javascript:alert(1) et <img src=x onerror=alert(1)>");
    expect(card("INT-3").description).toBe("=cmd()|' /C calc'!A0");
  });

  test("columns that hold something and were not taken are named", () => {
    const named = draft.warnings.filter(({ code }) => code === "column-not-taken").map(({ value }) => value);
    expect(named).toEqual(["Clé de projet", "Nom du projet", "Résolution"]);
  });
});

describe("a Jira export in other dress", () => {
  test("Spanish and Portuguese headers are recognised", () => {
    expect(isJiraTable(["Resumen", "Clave de incidencia", "Tipo de Incidencia"])).toBe(true);
    expect(isJiraTable(["Resumo", "Chave da item", "Campo personalizado (Story Points)"])).toBe(true);
    expect(isJiraTable(["Title", "Issue ID", "State"])).toBe(false);
    const portuguese = draftOf(
      bytesOf(
        "Resumo,Chave da item,ID da item,Tipo de item,Status,Criado,Campo personalizado (Story Points),Categoria do status\n" +
          'Abrir,A-1,1,História,Fazendo,27/abr/26 11:30 PM,"3,0",Em andamento\n',
      ),
    );
    expect(portuguese.cards[0]).toMatchObject({ title: "Abrir", kind: "userStory", points: 3 });
    expect(portuguese.cards[0]?.createdAt).toBe(Date.UTC(2026, 3, 27, 21, 30));
    expect(portuguese.columns).toEqual([{ name: "Fazendo", category: "inProgress" }]);
  });

  test("an epic link by key or by name finds the epic, and a chain of parents passes it on", () => {
    const read = draftOf(
      bytesOf(
        "Summary,Issue key,Issue id,Issue Type,Custom field (Epic Link),Parent id\n" +
          "Child,A-2,2,Story,A-1,\nBig,A-1,1,Epic,,\nSub,A-3,3,Sub-task,,2\nOther,A-4,4,Story,Refonte,\n",
      ),
    );
    expect(read.cards.map(({ externalKey, epic, parent }) => [externalKey, epic, parent])).toEqual([
      ["A-2", "A-1", null],
      ["A-3", "A-1", "A-2"],
      ["A-4", "epic\nrefonte", null],
    ]);
    expect(read.epics.map(({ title }) => title)).toEqual(["Big", "Refonte"]);
  });

  test("the Java text of an old server gives the sprint's name and days", () => {
    const cell =
      "com.atlassian.greenhopper.service.sprint.Sprint@1f[id=3,rapidViewId=2,state=CLOSED,name=Sprint 3, suite,startDate=2011-11-02T09:00:00.000Z,endDate=2011-11-16T09:00:00.000Z,completeDate=<null>]";
    expect(readSprintCell(cell)).toEqual({
      name: "Sprint 3, suite",
      startsOn: "2011-11-02",
      endsOn: "2011-11-16",
    });
    expect(readSprintCell("Sprint 3")).toEqual({ name: "Sprint 3", startsOn: null, endsOn: null });
    expect(readSprintCell(" ")).toBeNull();
  });

  test("links are recognised in English, with their direction and type", () => {
    expect(linkColumns(["Inward issue link (Blocks)", "Outward issue link (Cloners)", "Comment"])).toEqual([
      { column: 0, type: "Blocks", direction: "inward" },
      { column: 1, type: "Cloners", direction: "outward" },
    ]);
  });

  test("parents that go round in a circle are cut, and said", () => {
    const read = draftOf(
      bytesOf(
        "Summary,Issue key,Issue id,Issue Type,Parent\nA,K-1,1,Task,2\nB,K-2,2,Task,3\nC,K-3,3,Task,1\nD,K-4,4,Task,4\n",
      ),
    );
    expect(read.cards.map(({ parent }) => parent)).toEqual([null, "K-3", "K-1", null]);
    expect(read.warnings.filter(({ code }) => code === "parent-loop")).toHaveLength(2);
  });

  test("a label too many is noticed by the rank that is no longer in its column", () => {
    const read = draftOf(
      bytesOf(
        "Summary,Issue key,Issue Type,Labels,Custom field (Rank),Sprint,Votes\n" +
          "A,K-1,Task,x,0|i000bj:,Sprint 1,0\nB,K-2,Task,x,y,0|i000bk:,Sprint 1,0\n",
      ),
    );
    expect(read.rejected).toMatchObject([{ line: 3, code: "shifted-row" }]);
    expect(read.sprints.map(({ name }) => name)).toEqual(["Sprint 1"]);
  });

  test("exactly 1,000 rows are probably a capped export, and it is said", () => {
    const rows = (count: number) =>
      `Summary,Issue key,Issue Type,Issue id\n${Array.from({ length: count }, (_, n) => `T,K-${n},Task,${n}\n`).join("")}`;
    const codes = (count: number) => draftOf(bytesOf(rows(count))).warnings.map(({ code }) => code);
    expect(codes(1000)).toContain("export-cap");
    expect(codes(999)).not.toContain("export-cap");
  });
});
