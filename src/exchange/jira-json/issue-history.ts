import { isStoryPoints } from "@/exchange/csv/field-names";
import type { CardKind, HistoryStep, StatusCategory } from "@/exchange/draft";
import { readSprintCell } from "@/exchange/jira/sprint-cell";
import { plainLine } from "@/exchange/values/texts";
import { readKind } from "@/exchange/values/words";
import { type CustomFields, isFlagged, sprintCell } from "./custom-fields";
import { arrayIn, asObject, type Issue, instantOf, objectIn, textIn } from "./issue";

type Json = Readonly<Record<string, unknown>>;

export type IssueHistory = {
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  /** Jira has more changes than the file, or they do not end at what the issue says now. */
  readonly isIncomplete: boolean;
};

/** What names in change logs mean: a status or sprint is known by its id, since names change over the years. */
export type LogWords = {
  readonly statusById: ReadonlyMap<string, string>;
  readonly sprintById: ReadonlyMap<string, string>;
  /** When sprints that are closed began and were closed, by name. */
  readonly runs: ReadonlyMap<string, SprintRun>;
  readonly custom: CustomFields;
};

/** Learns from all issues of a file what the ids in their change logs are called today. */
export function logWordsOf(issues: readonly Issue[], custom: CustomFields): LogWords {
  const statusById = new Map<string, string>();
  const sprintById = new Map<string, string>();
  const runs = new Map<string, SprintRun>();
  for (const { fields } of issues) {
    const status = objectIn(fields, "status");
    if (textIn(status, "id") !== "") statusById.set(textIn(status, "id"), plainLine(textIn(status, "name")));
    for (const cell of sprintCells(fields, custom)) {
      const id = /[[,]id=(\d+)/.exec(cell)?.[1];
      const sprint = readSprintCell(cell);
      if (sprint === null) continue;
      if (id !== undefined) sprintById.set(id, sprint.name);
      const run = runIn(cell);
      if (run !== null) runs.set(sprint.name, run);
    }
  }
  return { statusById, sprintById, runs, custom };
}

/**
 * The steps of one issue's change log that reports read: status, story points,
 * kind, sprint, flag, in the order of their dates. A field whose steps do not end at
 * what the issue says now is left out, and the history is said to be incomplete.
 */
export function historyOf(issue: Issue, words: LogWords): IssueHistory {
  const steps = issue.histories
    .map((history) => ({ at: instantOf(textIn(history, "created")), items: arrayIn(history, "items") }))
    .filter((history): history is { at: number; items: readonly unknown[] } => history.at !== null)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, items }) => items.flatMap((item) => stepOf(at, asObject(item), words)))
    .map((step) => atTheClose(step, words));
  const now = standingOf(issue, words);
  const torn = new Set<string>(
    (["status", "points", "kind", "sprint", "blocked"] as const).filter((field) => {
      const last = steps.findLast((step) => step.field === field);
      return last !== undefined && last.to !== now[field];
    }),
  );
  return {
    steps: steps.filter(({ field, from, to }) => !torn.has(field) && from !== to),
    isIncomplete: torn.size > 0 || issue.total > issue.histories.length,
  };
}

/** Statuses that only change logs name, and none that an issue has now: their columns would else be missing. */
export function olderStatuses(
  histories: Iterable<IssueHistory>,
  known: ReadonlySet<string>,
  categoryOf: (status: string) => StatusCategory,
): readonly { readonly name: string; readonly category: StatusCategory }[] {
  const names = new Set<string>();
  for (const { steps } of histories)
    for (const step of steps) if (step.field === "status") names.add(step.from).add(step.to);
  return [...names].filter((name) => !known.has(name)).map((name) => ({ name, category: categoryOf(name) }));
}

export type SprintRun = { readonly startedAt: number; readonly closedAt: number };

/** A sprint's real course, of one that is closed; an active one is started here by hand. */
function runIn(cell: string): SprintRun | null {
  const value = (key: string) => new RegExp(`[[,]${key}=([^,\\]]*)`).exec(cell)?.[1] ?? "";
  if (value("state").toLowerCase() !== "closed") return null;
  const startedAt = instantOf(value("activatedDate")) ?? instantOf(value("startDate"));
  const closedAt = instantOf(value("completeDate"));
  return startedAt === null || closedAt === null || closedAt < startedAt ? null : { startedAt, closedAt };
}

/** Jira closes a sprint, and in the seconds after that moves what was left: for us that is one deed. */
const moving = 60_000;

function atTheClose(step: HistoryStep, { runs }: LogWords): HistoryStep {
  if (step.field !== "sprint" || step.from === null) return step;
  const closedAt = runs.get(step.from)?.closedAt;
  if (closedAt === undefined || step.at <= closedAt || step.at > closedAt + moving) return step;
  return { ...step, at: closedAt };
}

function stepOf(at: number, item: Json, words: LogWords): readonly HistoryStep[] {
  const field = textIn(item, "field");
  const [from, to] = [textIn(item, "fromString"), textIn(item, "toString")];
  if (field === "status") {
    const name = (id: string, text: string) => words.statusById.get(id) ?? plainLine(text);
    const ends = { from: name(textIn(item, "from"), from), to: name(textIn(item, "to"), to) };
    return ends.from === "" || ends.to === "" ? [] : [{ at, field: "status", ...ends }];
  }
  if (isStoryPoints(field)) return [{ at, field: "points", from: numberOf(from), to: numberOf(to) }];
  if (/^(?:issue ?)?type$/i.test(field)) return [{ at, field: "kind", from: kindOf(from), to: kindOf(to) }];
  // « Impediment », or whatever a Jira calls its one flag; nothing when it is taken down.
  if (field === "Flagged") return [{ at, field: "blocked", from: from !== "", to: to !== "" }];
  if (field !== "Sprint") return [];
  const sprint = (ids: string, names: string) => {
    const id = ids.split(",").at(-1)?.trim() ?? "";
    return words.sprintById.get(id) ?? (plainLine(names.split(", ").at(-1) ?? "") || null);
  };
  const ends = { from: sprint(textIn(item, "from"), from), to: sprint(textIn(item, "to"), to) };
  return [{ at, field: "sprint", ...ends }];
}

function standingOf({ fields }: Issue, { custom }: LogWords) {
  const last = sprintCells(fields, custom)
    .flatMap((cell) => readSprintCell(cell) ?? [])
    .at(-1);
  return {
    status: plainLine(textIn(objectIn(fields, "status"), "name")),
    points: custom.points === null ? null : numberOf(textIn(fields, custom.points)),
    kind: kindOf(textIn(objectIn(fields, "issuetype"), "name")),
    sprint: last?.name ?? null,
    blocked: isFlagged(fields, custom),
  };
}

function sprintCells(fields: Json, { sprint }: CustomFields): readonly string[] {
  return sprint === null ? [] : arrayIn(fields, sprint).map(sprintCell);
}

function numberOf(text: string): number | null {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) || value < 0 ? null : Math.round(value * 100) / 100;
}

/** As a row of a table: an epic among its steps was a story then, and what is unknown a task. */
function kindOf(text: string): CardKind {
  const kind = readKind(text);
  if (kind === "epic" || kind === "feature") return "userStory";
  return kind ?? (text === "" ? "userStory" : "task");
}
