import { type ReadTable, readTable } from "@/app/workers/foreign-table";
import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { guessMapping } from "@/exchange/csv/mapping";
import type { FileRefusal, HistoryStep } from "@/exchange/draft";
import { openIssues } from "@/exchange/jira-json/open-issues";
import { must } from "@/lib/assert";
import type { Result } from "@/lib/result";

/** A JSON file read as the import reads it, with the mapping that it would propose. */
export function readIssues(bytes: Uint8Array): Result<ReadTable, FileRefusal> {
  const opened = openIssues(bytes);
  if (!opened.ok) return opened;
  const mapping = guessMapping(opened.value.headers);
  return readTable(bytes, { mapping, timeZone: "UTC" }, () => undefined);
}

/** A file of issues that is known to be one, opened. */
export function opened(bytes: Uint8Array) {
  const file = openIssues(bytes);
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

/** The journal of all issues of a file, epics too, which an import makes no cards of: what the oracles count. */
export function issueJournal(bytes: Uint8Array): ProjectJournal {
  const { histories } = opened(bytes);
  const table = readIssues(bytes);
  if (!table.ok) throw new Error(table.error.code);
  const { cards, epics, columns } = table.value.draft;
  const column = (name: string) => `column_${name}`;
  const issues = [...cards, ...epics].filter(({ line }) => line > 0);
  const rows = issues.map(({ externalKey, status }) => ({
    ...{ id: `card_${externalKey}`, columnId: column(status ?? ""), place: "flow", points: null },
    ...{ kind: "userStory", blocked: null, stamp: "1" },
  }));
  const events = issues.map(({ externalKey, createdAt }) => {
    const steps = histories.get(externalKey ?? "")?.steps ?? [];
    const moves = steps.filter((step): step is HistoryStep & { field: "status" } => step.field === "status");
    const past = moves.map(({ at, from, to }) => {
      return { at, before: { columnId: column(from) }, after: { columnId: column(to) } };
    });
    const occurredAt = must(createdAt, "an issue has a birth");
    const event = { rowId: `card_${externalKey}`, stamp: "1", table: "card", projectId: "p", occurredAt };
    return { ...event, before: null, after: {}, past };
  });
  const columnRows = columns.map(({ name, category }, i) => ({
    ...{ id: column(name), name, category, rank: `a${String(i).padStart(2, "0")}`, stamp: "1" },
  }));
  return {
    cards: rows as unknown as readonly Row<"card">[],
    columns: columnRows as unknown as readonly Row<"column">[],
    events: events as unknown as readonly JournalEvent[],
    undoes: new Map(),
  };
}
