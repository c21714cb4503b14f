import { foldHeader, isTitleOfLevel } from "@/exchange/csv/field-names";
import { columnsOf, headersNotTaken, type Mapping } from "@/exchange/csv/mapping";
import type { TableRow } from "@/exchange/csv/table";
import type {
  CardDraft,
  DateOrder,
  DraftSource,
  FileRefusal,
  ImportDraft,
  Rejected,
  StatusCategory,
} from "@/exchange/draft";
import { linkColumns } from "@/exchange/jira/link-columns";
import { isJiraTable } from "@/exchange/jira/recognise";
import { exportCap } from "@/exchange/limits";
import { plainLine } from "@/exchange/values/texts";
import { err, ok, type Result } from "@/lib/result";
import { assembleDraft } from "./assemble-draft";
import { cellsOf, misfits, rankFits } from "./cells";
import type { Gathered } from "./gathered";
import { createOutline } from "./outline";
import type { Cells, PendingRow } from "./pending-row";
import { type RowReading, readRow, rejected } from "./read-row";
import { createStatusColumns } from "./status-columns";
import { createWarnings, type Warnings } from "./warnings";

export type DraftOptions = {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** IANA zone in which dates without one are read */
  readonly timeZone: string;
  /** found from the headers unless told */
  readonly source?: DraftSource;
  /** a person's answer to an ambiguous order of day and month */
  readonly dateOrder?: DateOrder;
  /** a person's category for a state, by its name */
  readonly categories?: Readonly<Record<string, StatusCategory>>;
  /** the file was written with apostrophes before formulas (our own export, GitLab's) */
  readonly escaped?: boolean;
  /** from the decoder: sequences that became U+FFFD */
  readonly bytesReplaced?: number;
};

/** What only the end of the table knows. */
export type TableFacts = { readonly blankRows: number; readonly filled: readonly number[] };

export type DraftReader = {
  add(row: TableRow): void;
  end(facts: TableFacts): ImportDraft;
};

/**
 * Makes a draft out of rows that come one by one, so that a large file is read
 * in slices. The same reader serves the dry run and the import. Refuses only a
 * mapping without a title; everything else about a row ends in the draft as a
 * card, a warning or a rejected line.
 */
export function createDraftReader(options: DraftOptions): Result<DraftReader, FileRefusal> {
  const columns = columnsOf(options.mapping, options.headers);
  if (!columns.has("title")) return err({ code: "title-not-mapped" });
  const source = options.source ?? (isJiraTable(options.headers) ? "jira-csv" : "csv");
  const gathered = openGathered(source, options);
  const { warnings } = gathered;
  const linked = source === "jira-csv" ? linkColumns(options.headers) : [];
  const context = {
    jira: source === "jira-csv",
    sprintIsPath: (options.mapping.sprint ?? []).some((name) => foldHeader(name).endsWith("path")),
    warnings,
  };
  const outline = options.mapping.title?.every(isTitleOfLevel) ? createOutline() : null;
  const lineByKey = new Map<string, number>();
  const titles = new Map<string, number>();

  return ok({
    add(row) {
      gathered.count++;
      const cells = cellsOf(row, columns, options.escaped ?? false);
      const oddities = () =>
        misfits(cells, columns) + (context.jira && !rankFits(row, options.headers) ? 1 : 0);
      const shifted = noteWidth(row, oddities, warnings);
      const reading = shifted ? err(shifted) : readRow(cells, row.line, context);
      if (!reading.ok) return void gathered.rejected.push(reading.error);
      const twin = twinOf(reading.value, lineByKey);
      if (twin) return void gathered.rejected.push(twin);
      const above = outline?.place(cells.level("title"), reading.value.key) ?? null;
      const pending = take(
        gathered,
        { ...reading.value, parent: reading.value.parent ?? above },
        cells,
        titles,
      );
      if (columns.has("parent")) gathered.byRowNumber.set(String(gathered.count), pending);
      for (const { column, type, direction } of linked) {
        const other = plainLine(row.cells[column] ?? "");
        if (other === "" || pending.key === null) continue;
        const [from, to] = direction === "outward" ? [pending.key, other] : [other, pending.key];
        gathered.links.push({ type, from, to, line: row.line });
      }
    },
    end(facts) {
      const headersLeft = headersNotTaken(options.mapping, options.headers, facts.filled).filter(
        ({ name }) => linkColumns([name]).length === 0 || !context.jira,
      );
      for (const { name, cells } of headersLeft)
        warnings.add("column-not-taken", { value: name, count: cells });
      if (gathered.count === exportCap) warnings.add("export-cap", { count: exportCap });
      return assembleDraft(gathered, { ...options, blankRows: facts.blankRows });
    },
  });
}

function openGathered(source: DraftSource, options: DraftOptions): Gathered {
  const warnings = createWarnings();
  if (options.bytesReplaced) warnings.add("bytes-replaced", { count: options.bytesReplaced });
  return {
    source,
    rows: [],
    rejected: [],
    links: [],
    columns: createStatusColumns(options.categories ?? {}, warnings),
    warnings,
    nameByAccount: new Map(),
    byRowNumber: new Map(),
    count: 0,
  };
}

/**
 * Says what is odd about a row's width. Cells past the header belong to no
 * column and are left out with a warning; when the cells before them do not
 * fit their columns either, the row was shifted and is not taken at all. The
 * warning counts both: « n lines wider than the header ».
 */
function noteWidth(row: TableRow, countMisfits: () => number, warnings: Warnings): Rejected | null {
  const { line } = row;
  if (row.malformed) warnings.add("malformed-quote", { line });
  if (row.missing > 0) warnings.add("narrower-than-header", { line });
  const wide = row.beyond.length > 0;
  if (!wide && !row.trailingEmpty) return null;
  if (wide) warnings.add("wider-than-header", { line });
  // An empty cell too many is nearly always a separator at the line's end: it takes two signs to call it a shift.
  if (countMisfits() >= (wide ? 1 : 2)) {
    const value = wide ? row.beyond.map(plainLine).join(" | ") : null;
    return rejected(line, "shifted-row", { value });
  }
  if (!wide) warnings.add("trailing-empty-cells", { line });
  return null;
}

/** The first row with a key keeps it. */
function twinOf({ key, line }: RowReading, lineByKey: Map<string, number>): Rejected | null {
  if (key === null) return null;
  const otherLine = lineByKey.get(key);
  if (otherLine !== undefined) {
    return rejected(line, "duplicate-key", { field: "key", value: key, otherLine });
  }
  lineByKey.set(key, line);
  return null;
}

function take(
  gathered: Gathered,
  reading: RowReading,
  cells: Cells,
  titles: Map<string, number>,
): PendingRow {
  const { wholeTitle, ...rest } = reading;
  const status = rest.status === null ? null : statusOf(gathered, rest.status, cells, rest.line);
  const pending: PendingRow = { ...rest, status, identity: rest.key ?? identityOf(wholeTitle, titles) };
  gathered.rows.push(pending);
  for (const role of ["assignee", "reporter", "creator"] as const) {
    const account = cells.first(`${role}Id`);
    const name = plainLine(cells.first(role));
    if (account !== "" && name !== "") gathered.nameByAccount.set(account.trim(), name);
  }
  return pending;
}

function statusOf(gathered: Gathered, status: string, cells: Cells, line: number): string {
  return gathered.columns.meet(status, cells.first("statusCategory"), line);
}

/** Neither a key nor a title holds a line feed: the two kinds of identity never meet. */
function identityOf(title: string, titles: Map<string, number>): CardDraft["identity"] {
  const occurrence = (titles.get(title) ?? 0) + 1;
  titles.set(title, occurrence);
  return `${title}\n${occurrence}`;
}
