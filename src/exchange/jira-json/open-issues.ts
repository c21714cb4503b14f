import type { Encoding, EncodingFinding } from "@/exchange/csv/decode";
import type { CardDraft, FileRefusal, ImportDraft, StatusCategory, Warning } from "@/exchange/draft";
import { limits } from "@/exchange/limits";
import { nativeFormat } from "@/exchange/native/native-file";
import { readCategory } from "@/exchange/values/words";
import { err, ok, type Result } from "@/lib/result";
import { customFieldsOf } from "./custom-fields";
import { type EpicStep, epicStepsOf } from "./epic-history";
import { epicReader } from "./inherited-epics";
import { issuesIn } from "./issue";
import { historyOf, type IssueHistory, logWordsOf, olderStatuses, type SprintRun } from "./issue-history";
import { type IssueTable, issueTable } from "./issue-table";
import { jsonDocuments } from "./json-documents";

/** A file of Jira issues, as the table that Jira would have exported, and what their change logs tell. */
export type OpenedIssues = IssueTable & {
  readonly encoding: EncodingFinding;
  /** By issue key. */
  readonly histories: ReadonlyMap<string, IssueHistory>;
  /** Through which epics and parents issues went, by issue key. */
  readonly epicSteps: ReadonlyMap<string, readonly EpicStep[]>;
  /** The course of sprints that are closed, by name. */
  readonly runs: ReadonlyMap<string, SprintRun>;
};

/** Opens issues of Jira's REST interface: one a line, an array, what a search answers, or one alone. */
export function openIssues(bytes: Uint8Array, chosen?: Encoding): Result<OpenedIssues, FileRefusal> {
  const file = jsonDocuments(bytes, chosen);
  if (!file.ok) return file;
  const issues = issuesIn(file.value.documents);
  const isBackup = file.value.documents[0]?.value["format"] === nativeFormat;
  if (isBackup) return err({ code: "is-backup" });
  if (issues.length === 0) return err({ code: "json-without-issues" });
  if (issues.length > limits.rows)
    return err({ code: "too-many-rows", rows: issues.length, limit: limits.rows });
  const custom = customFieldsOf(issues);
  const words = logWordsOf(issues, custom);
  const histories = new Map(issues.map((issue) => [issue.key, historyOf(issue, words)]));
  const { runs } = words;
  const epicSteps = epicStepsOf(issues);
  return ok({ ...issueTable(issues, custom), encoding: file.value.encoding, histories, epicSteps, runs });
}

/** The draft of a file with the pasts of its cards, and the columns that only the past had. */
export function withHistories(
  draft: ImportDraft,
  { histories, epicSteps, runs }: Pick<OpenedIssues, "histories" | "epicSteps" | "runs">,
  chosen: Readonly<Record<string, StatusCategory>> = {},
): ImportDraft {
  const known = new Set(draft.columns.map(({ name }) => name));
  const category = (status: string) => chosen[status] ?? readCategory(status) ?? "todo";
  const torn = new Set([...histories].flatMap(([key, { isIncomplete }]) => (isIncomplete ? [key] : [])));
  const epics = new Set(draft.epics.map(({ identity }) => identity));
  const epicsOf = epicReader(draft.cards, epicSteps, epics);
  const cards = draft.cards.map((card): CardDraft => {
    const key = card.externalKey ?? "";
    const through = epicsOf(card);
    if (through.isTorn) torn.add(key);
    const steps = [...(histories.get(key)?.steps ?? []), ...through.steps].sort((a, b) => a.at - b.at);
    return steps.length === 0 ? card : { ...card, history: steps };
  });
  const lines = new Map(draft.cards.map(({ externalKey, line }) => [externalKey, line]));
  const warning: Warning = {
    code: "history-incomplete",
    field: null,
    value: null,
    count: torn.size,
    lines: [...torn].flatMap((key) => lines.get(key) ?? []),
  };
  return {
    ...draft,
    cards,
    sprints: draft.sprints.map((sprint) => {
      const run = runs.get(sprint.name);
      return run === undefined ? sprint : { ...sprint, run };
    }),
    columns: [...draft.columns, ...olderStatuses(histories.values(), known, category)],
    warnings: torn.size === 0 ? draft.warnings : [...draft.warnings, warning],
  };
}
