import type { TableRow } from "@/exchange/csv/table";
import { type CustomFields, isFlagged, sprintCell } from "./custom-fields";
import { arrayIn, asObject, type Issue, objectIn, textIn } from "./issue";
import { wikiText } from "./wiki-text";

export type IssueTable = {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Per column, cells that are not empty. */
  readonly filled: readonly number[];
};

/**
 * Issues as the table that Jira itself would export in English, so that
 * mapping, preview, warnings and draft are those of every other table. Repeated
 * columns are lists. Names of people are kept, their addresses are not read.
 */
export function issueTable(issues: readonly Issue[], custom: CustomFields): IssueTable {
  const cells = issues.map((issue) => cellsOf(issue, custom));
  const widths = new Map<string, number>();
  for (const row of cells)
    for (const [header, texts] of row) widths.set(header, Math.max(widths.get(header) ?? 1, texts.length));
  const columns = [...widths].flatMap(([header, width]) =>
    Array.from({ length: width }, (_, index) => ({ header, index })),
  );
  const filled = columns.map(() => 0);
  const rows = cells.map((row, i) => {
    const texts = columns.map(({ header, index }, column) => {
      const text = row.get(header)?.[index] ?? "";
      if (text.trim() !== "") filled[column] = (filled[column] ?? 0) + 1;
      return text;
    });
    const line = issues[i]?.line ?? 0;
    return { line, cells: texts, beyond: [], trailingEmpty: false, missing: 0, malformed: false };
  });
  return { headers: columns.map(({ header }) => header), rows, filled };
}

function cellsOf(issue: Issue, custom: CustomFields): ReadonlyMap<string, readonly string[]> {
  const { id, key, fields } = issue;
  const cells = new Map<string, readonly string[]>();
  const put = (header: string, ...texts: readonly string[]) => cells.set(header, texts);
  const name = (field: string) => textIn(objectIn(fields, field), "name");
  const person = (field: string) => {
    const told = objectIn(fields, field);
    return textIn(told, "displayName") || textIn(told, "name");
  };
  const status = objectIn(fields, "status");
  put("Summary", textIn(fields, "summary"));
  put("Issue key", key);
  put("Issue id", id);
  put("Issue Type", name("issuetype"));
  put("Status", textIn(status, "name"));
  put("Status Category", textIn(objectIn(status, "statusCategory"), "key"));
  put("Project key", textIn(objectIn(fields, "project"), "key"));
  put("Project name", textIn(objectIn(fields, "project"), "name"));
  put("Priority", name("priority"));
  put("Assignee", person("assignee"));
  put("Reporter", person("reporter"));
  put("Creator", person("creator"));
  put("Created", textIn(fields, "created"));
  put("Updated", textIn(fields, "updated"));
  put("Resolved", textIn(fields, "resolutiondate"));
  put("Due date", textIn(fields, "duedate"));
  put("Description", wikiText(fields["description"]));
  const parent = objectIn(fields, "parent");
  put("Parent", textIn(parent, "id"));
  put("Parent key", textIn(parent, "key"));
  put("Parent summary", textIn(objectIn(parent, "fields"), "summary"));
  if (custom.epic !== null) put("Epic Link", textIn(fields, custom.epic));
  put("Labels", ...arrayIn(fields, "labels").filter((label) => typeof label === "string"));
  if (custom.points !== null) put("Story Points", textIn(fields, custom.points));
  if (custom.flag !== null) put("Flagged", isFlagged(fields, custom) ? "Impediment" : "");
  if (custom.sprint !== null) put("Sprint", ...arrayIn(fields, custom.sprint).map(sprintCell));
  put("Comment", ...arrayIn(objectIn(fields, "comment"), "comments").map(commentCell));
  for (const [header, keys] of linksOf(issue)) put(header, ...keys);
  return cells;
}

/** `date;author;body`, as the table has it: the first two semicolons divide. */
function commentCell(value: unknown): string {
  const comment = asObject(value);
  const author = textIn(objectIn(comment, "author"), "displayName").replaceAll(";", ",");
  return `${textIn(comment, "created")};${author};${wikiText(comment["body"])}`;
}

function linksOf({ fields }: Issue): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  for (const link of arrayIn(fields, "issuelinks").map(asObject)) {
    const type = textIn(objectIn(link, "type"), "name").replace(/[()]/g, " ").trim();
    for (const side of ["Inward", "Outward"] as const) {
      const key = textIn(objectIn(link, `${side.toLowerCase()}Issue`), "key");
      if (key === "" || type === "") continue;
      const header = `${side} issue link (${type})`;
      links.set(header, [...(links.get(header) ?? []), key]);
    }
  }
  return links;
}
