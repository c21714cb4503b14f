import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ImportDraft } from "@/exchange/draft";
import { draftOf, tableOf } from "../../support/read-csv";
import { whenPresent } from "../../support/real-data";

function codes(draft: ImportDraft): readonly string[] {
  return [...new Set(draft.warnings.map(({ code }) => code))];
}

function rowsOf(bytes: Uint8Array) {
  const table = tableOf(bytes);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

describe("files that Jira wrote", () => {
  whenPresent(
    "jira-csv/jira-cloud_fr_724events.csv",
    "the French one gives 49 bugs and 27 links",
    (bytes) => {
      const draft = draftOf(bytes);
      expect(draft.source).toBe("jira-csv");
      expect(draft.counts).toMatchObject({ rows: 49, cards: 49, rejected: 0 });
      expect(draft.columns).toEqual([{ name: "À faire", category: "todo" }]);
      expect(draft.sprints).toEqual([]);
      expect(draft.links).toHaveLength(27);
      expect(draft.cards.every(({ kind, createdAt }) => kind === "bug" && createdAt !== null)).toBe(true);
      expect(draft.cards[0]?.createdAt).toBe(Date.UTC(2026, 1, 19, 18, 31));
      expect(codes(draft)).toEqual(["column-not-taken"]);
    },
  );

  whenPresent(
    "jira-csv/jira-cloud_en_bom_storypoints_tb1.csv",
    "three sprints and 207 points are found",
    (bytes) => {
      const draft = draftOf(bytes);
      expect(draft.sprints.map(({ name }) => name).toSorted()).toEqual([
        "TB1 Sprint 1",
        "TB1 Sprint 2",
        "TB1 Sprint 3",
      ]);
      expect(draft.counts).toMatchObject({
        rows: 45,
        cards: 36,
        epics: 9,
        rejected: 0,
        pointsHundredths: 20_700,
      });
      expect(draft.cards.every(({ epic, sprint }) => epic !== null && sprint !== null)).toBe(true);
    },
  );

  whenPresent(
    "jira-csv/jira-cloud_en_bom_95cols_team9.csv",
    "one sprint, 17 epics and 94 sub-tasks",
    (bytes) => {
      const draft = draftOf(bytes);
      expect(draft.sprints.map(({ name }) => name)).toEqual(["BSSEF25T Sprint 1"]);
      expect(draft.counts).toMatchObject({ rows: 130, cards: 113, epics: 17, rejected: 0 });
      const subtasks = draft.cards.filter(({ kind }) => kind === "subtask");
      expect(subtasks).toHaveLength(94);
      expect(subtasks.every(({ parent }) => parent !== null)).toBe(true);
      expect(draft.columns.map(({ category }) => category)).toEqual(["todo", "inProgress", "done"]);
    },
  );
});

const sets: Readonly<Record<string, number>> = {
  appceleratorstudio: 2919,
  aptanastudio: 829,
  bamboo: 521,
  clover: 384,
  datamanagement: 4667,
  duracloud: 666,
  jirasoftware: 352,
  mesos: 1680,
  moodle: 1166,
  mule: 889,
  mulestudio: 732,
  springxd: 3526,
  talenddataquality: 1381,
  talendesb: 868,
  titanium: 2251,
  usergrid: 482,
};

describe("sixteen story-point sets", () => {
  test("hold 23,313 rows by their own count", () => {
    expect(Object.values(sets).reduce((sum, rows) => sum + rows, 0)).toBe(23_313);
  });
  for (const [name, rows] of Object.entries(sets)) {
    whenPresent(`story-points/${name}.csv`, `${name}: every row is a card with its points`, (bytes) => {
      const draft = draftOf(bytes);
      expect(draft.counts).toMatchObject({ rows, cards: rows, rejected: 0, unestimated: 0 });
      expect(codes(draft).filter((code) => code !== "title-cut")).toEqual(["column-not-taken"]);
    });
  }
});

describe("files of other tools", () => {
  whenPresent("redmine/import_iso8859-1.csv", "ISO-8859-1 keeps its accents", (bytes) => {
    expect(rowsOf(bytes).rows[0]?.cells[0]).toBe("Contenu en français");
  });

  whenPresent(
    "redmine/import_crlf_with_newline_in_quoted_header.csv",
    "a header holds a line break",
    (bytes) => {
      const { headers, rows } = rowsOf(bytes);
      expect(headers).toEqual(["plain_header", "quoted_header contains_LF"]);
      expect(rows[0]).toMatchObject({ line: 3, cells: ["foo", "bar"] });
    },
  );

  whenPresent("redmine/unclosed_quoted_field.csv", "an unclosed quote is refused with its line", (bytes) => {
    expect(tableOf(bytes)).toEqual({ ok: false, error: { code: "unclosed-quote", line: 2 } });
  });

  whenPresent("redmine/import_issues_no_data_row.csv", "a header alone is refused", (bytes) => {
    expect(tableOf(bytes)).toEqual({ ok: false, error: { code: "no-data-row", line: 1 } });
  });

  whenPresent("redmine/invalid-Shift_JIS.csv", "a file of another encoding ends in an answer", (bytes) => {
    expect(tableOf(bytes).ok).toBe(false);
  });

  whenPresent("redmine/import_subtasks_with_unique_id.csv", "parents are found by their ids", (bytes) => {
    const { cards, warnings } = draftOf(bytes);
    expect(cards.filter(({ parent }) => parent !== null)).toHaveLength(6);
    expect(warnings).toContainEqual(expect.objectContaining({ code: "parent-outside", value: "#1" }));
  });

  whenPresent("redmine/import_issues_auto_mapping.csv", "a wide row is taken, and said", (bytes) => {
    const { cards, warnings } = draftOf(bytes);
    expect(cards).toHaveLength(1);
    expect(warnings).toContainEqual(expect.objectContaining({ code: "wider-than-header", lines: [2] }));
  });

  whenPresent(
    "redmine/import_issues_with_relation_and_invalid_issues.csv",
    "a line without a title is named",
    (bytes) => {
      expect(draftOf(bytes).rejected).toMatchObject([{ line: 4, code: "title-missing" }]);
    },
  );

  whenPresent(
    "other/azure_bom_name-email_untitled-query.csv",
    "Azure's people lose their address",
    (bytes) => {
      expect(draftOf(bytes).people).toEqual(["Personne 01"]);
    },
  );

  whenPresent("other/board-import.tsv", "tabs are seen, and months that come first", (bytes) => {
    const draft = draftOf(bytes);
    expect(draft.counts.cards).toBe(25);
    expect(new Set(Object.values(draft.dateOrders))).toEqual(new Set(["monthFirst"]));
  });

  whenPresent("other/neodataset_6206924.csv", "42 cards of GitLab, 91 points", (bytes) => {
    expect(draftOf(bytes).counts).toMatchObject({ cards: 42, pointsHundredths: 9100 });
  });

  whenPresent(
    "fr-portfolio/panorama_grands-projets-SI_2016-11_trailing-empty-cols.csv",
    "57 projects, 236 blank lines",
    (bytes) => {
      expect(draftOf(bytes).counts).toMatchObject({ cards: 57, blankRows: 236, rejected: 0 });
    },
  );

  whenPresent(
    "fr-portfolio/panorama_grands-projets-SI_2017-06-30.csv",
    "61 projects, in four phases",
    (bytes) => {
      const draft = draftOf(bytes);
      expect(draft.counts.cards).toBe(61);
      expect(draft.columns).toHaveLength(4);
    },
  );

  whenPresent(
    "fr-portfolio/panorama_grands-projets-SI_export.xlsx",
    "a workbook is named as one",
    (bytes) => {
      expect(tableOf(bytes)).toMatchObject({ error: { code: "is-spreadsheet" } });
    },
  );

  whenPresent(
    "cycle-times/agile-project-dataset_jira.csv",
    "4,123 rows, 1,662 finished before they began",
    (bytes) => {
      const { cards } = draftOf(bytes);
      expect(cards).toHaveLength(4123);
      expect(cards.filter(({ createdAt, resolvedAt }) => (resolvedAt ?? 0) < (createdAt ?? 0))).toHaveLength(
        1662,
      );
    },
  );

  whenPresent("jira-csv/jira-cloud_fr_724events.csv", "the same bytes give the same draft", (bytes) => {
    const digest = () =>
      createHash("sha256")
        .update(JSON.stringify(draftOf(bytes)))
        .digest("hex");
    expect(digest()).toBe(digest());
  });
});
