import type { CheckItemDraft, Rejected, RejectionCode, SprintDraft } from "@/exchange/draft";
import { readSprintCell } from "@/exchange/jira/sprint-cell";
import { readDate } from "@/exchange/values/dates";
import { largestPoints, readNumber } from "@/exchange/values/numbers";
import { fitTitle, personName, plainLine, plainText, splitComment, splitList } from "@/exchange/values/texts";
import { type ReadKind, readFlag, readKind, readMarking, readPriority } from "@/exchange/values/words";
import { err, ok, type Result } from "@/lib/result";
import {
  type Cells,
  type DateField,
  instantFields,
  type PendingComment,
  type PendingRow,
} from "./pending-row";
import type { Warnings } from "./warnings";

export type RowContext = {
  readonly jira: boolean;
  /** the sprint column is a path `Project\Sprint 3`, of which the last step is the sprint */
  readonly sprintIsPath: boolean;
  readonly warnings: Warnings;
};

/** What a row says by itself, but for its identity. A row without a title or with impossible points is not taken. */
export type RowReading = Omit<PendingRow, "identity"> & { readonly wholeTitle: string };

/**
 * Understands one row as far as it can be understood alone. What is not known
 * goes to a visible default with a warning; what would make a wrong card is
 * rejected with its line.
 */
export function readRow(cells: Cells, line: number, context: RowContext): Result<RowReading, Rejected> {
  const wholeTitle = plainLine(cells.first("title"));
  if (wholeTitle === "") return err(rejected(line, "title-missing"));
  const points = readPoints(cells.first("points"), line, context.warnings);
  if (!points.ok) return points;
  const { title, cut } = fitTitle(wholeTitle);
  if (cut) context.warnings.add("title-cut", { field: "title", line });
  const flagged = cells.first("blocked");
  const described = plainText(cells.first("description"));
  return ok({
    line,
    key: orNull(cells.first("key")),
    id: orNull(cells.first("id")),
    title,
    wholeTitle,
    description: cut ? [wholeTitle, described].filter(Boolean).join("\n\n") : described,
    kind: kindOf(cells.first("kind"), line, context.warnings),
    status: orNull(cells.first("status")) ?? orNull(cells.first("statusCategory")),
    points: points.value,
    sprints: sprintsOf(cells, context),
    parent: orNull(cells.first("parent")),
    parentKey: orNull(cells.first("parentKey")),
    parentTitle: orNull(cells.first("parentTitle")),
    epic: orNull(cells.first("epic")),
    assignees: unique(cells.all("assignee").flatMap((cell) => splitList(cell, /[;\n]/).map(personName))),
    reporter: orNull(personName(cells.first("reporter"))) ?? orNull(personName(cells.first("creator"))),
    priority: priorityOf(cells.first("priority"), line, context.warnings),
    // A label of Jira has no spaces; elsewhere they are joined by commas or semicolons.
    labels: unique(cells.all("labels").flatMap((cell) => splitList(cell, context.jira ? /\s/ : /[,;\n]/))),
    blocked: flagged !== "" && readFlag(flagged),
    marking: markingOf(cells.first("marking"), line, context.warnings),
    dates: datesOf(cells, line, context.warnings),
    comments: cells.all("comment").flatMap((cell) => commentOf(cell, line, context.warnings)),
    checklist: cells.all("checklist").flatMap(checkItems),
  });
}

/** A line that is not taken; what is not told about it is none. */
export function rejected(line: number, code: RejectionCode, about: Partial<Rejected> = {}): Rejected {
  return { line, code, field: null, value: null, otherLine: null, ...about };
}

function readPoints(text: string, line: number, warnings: Warnings): Result<number | null, Rejected> {
  if (text === "") return ok(null);
  const number = readNumber(text);
  const about = { field: "points", value: plainLine(text), line } as const;
  if (number === null) {
    warnings.add("number-unreadable", about);
    return ok(null);
  }
  if (number.value < 0) return err(rejected(line, "points-negative", about));
  if (number.value > largestPoints) return err(rejected(line, "points-out-of-range", about));
  if (number.rounded) warnings.add("points-rounded", about);
  return ok(number.value);
}

function kindOf(text: string, line: number, warnings: Warnings): ReadKind {
  if (text === "") return "userStory";
  const kind = readKind(text);
  if (kind === null) warnings.add("unknown-kind", { field: "kind", value: plainLine(text), line });
  return kind ?? "task";
}

function priorityOf(text: string, line: number, warnings: Warnings) {
  if (text === "") return null;
  const priority = readPriority(text);
  if (priority === null) {
    warnings.add("unknown-priority", { field: "priority", value: plainLine(text), line });
  }
  return priority;
}

function markingOf(text: string, line: number, warnings: Warnings): "DR" | null {
  const level = readMarking(text);
  if (level === null) warnings.add("unknown-marking", { field: "marking", value: plainLine(text), line });
  return level === "DR" ? level : null;
}

/** Oldest first; a sprint named twice keeps its last place, for the last one is where the card is. */
function sprintsOf(cells: Cells, { sprintIsPath }: RowContext): readonly SprintDraft[] {
  const byName = new Map<string, SprintDraft>();
  for (const cell of cells.all("sprint")) {
    const sprint = readSprintCell(sprintIsPath ? (cell.split("\\").at(-1) ?? "") : cell);
    if (!sprint) continue;
    byName.delete(sprint.name);
    byName.set(sprint.name, sprint);
  }
  return [...byName.values()];
}

function datesOf(cells: Cells, line: number, warnings: Warnings): PendingRow["dates"] {
  const dates: PendingRow["dates"] & Record<string, unknown> = {};
  for (const field of [...instantFields, "dueOn"] satisfies readonly DateField[]) {
    const text = cells.first(field);
    if (text === "") continue;
    const date = readDate(text);
    if (date) Object.assign(dates, { [field]: date });
    else warnings.add("date-unreadable", { field, value: plainLine(text), line });
  }
  return dates;
}

/** `date;author;body` when the head is a date; any other cell is a comment whose author nobody knows. */
function commentOf(cell: string, line: number, warnings: Warnings): readonly PendingComment[] {
  const parts = splitComment(cell);
  const at = parts && readDate(parts.at);
  if (!parts || (!at && !looksLikeHead(parts.at))) {
    const body = plainText(cell);
    return body === "" ? [] : [{ at: null, author: null, body }];
  }
  if (!at) warnings.add("date-unreadable", { field: "comment", value: plainLine(parts.at), line });
  return [{ at, author: orNull(parts.author), body: plainText(parts.body) }];
}

/** A date in a language we cannot read is still no part of the body. */
function looksLikeHead(text: string): boolean {
  return text.length < 40 && /\d.*\d:\d\d/.test(text);
}

function checkItems(cell: string): readonly CheckItemDraft[] {
  return splitList(cell, /\n/).map((item) => {
    const mark = /^(?:[-*]\s*)?\[([ xX✓]?)\]\s*/.exec(item);
    const title = mark ? item.slice(mark[0].length) : item.replace(/^[-*]\s+/, "");
    return { title, done: mark !== null && (mark[1] ?? "").trim() !== "" };
  });
}

function orNull(text: string): string | null {
  const line = plainLine(text);
  return line === "" ? null : line;
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}
