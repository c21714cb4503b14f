import type {
  CardDraft,
  CommentDraft,
  DateOrder,
  DraftCounts,
  EpicDraft,
  ImportDraft,
  LinkDraft,
  SprintDraft,
} from "@/exchange/draft";
import { joinLinks } from "@/exchange/jira/link-columns";
import { createDateColumns, type DateColumns } from "./date-columns";
import type { Gathered } from "./gathered";
import { type Kin, type NamedEpic, resolveKin } from "./kin";
import type { PendingRow } from "./pending-row";

type Wanted = { readonly timeZone: string; readonly dateOrder?: DateOrder; readonly blankRows: number };
type Settled = { readonly gathered: Gathered; readonly dates: DateColumns; readonly kin: Kin };

/** Settles what depended on the whole file (dates, kin, names behind accounts) and makes the draft of it. */
export function assembleDraft(gathered: Gathered, wanted: Wanted): ImportDraft {
  const { rows, warnings } = gathered;
  const keyed = rows.some(({ key }) => key !== null);
  const settled: Settled = {
    gathered,
    dates: createDateColumns(rows, wanted, warnings),
    kin: resolveKin(
      rows,
      { jira: gathered.source === "jira-csv", byRowNumber: keyed ? new Map() : gathered.byRowNumber },
      warnings,
    ),
  };
  const cards = rows.filter((row) => !settled.kin.isEpic(row)).map((row) => cardOf(row, settled));
  const epicRows = rows.filter(settled.kin.isEpic).map((row) => epicOf(row, settled));
  const links = linksOf(gathered);
  return {
    source: gathered.source,
    cards,
    epics: [...epicRows, ...settled.kin.namedEpics.map(epicNamed)],
    sprints: sprintsOf(rows),
    people: peopleOf([...cards, ...epicRows]),
    columns: gathered.columns.list(),
    labels: [...new Set(rows.flatMap(({ labels }) => labels))],
    links,
    warnings: warnings.list(),
    rejected: gathered.rejected,
    counts: countsOf(gathered, wanted.blankRows, cards, epicRows.length),
    dateOrders: settled.dates.verdicts,
  };
}

function cardOf(row: PendingRow, settled: Settled): CardDraft {
  const { kin, dates, gathered } = settled;
  const parent = kin.parentOf(row);
  const sprints = sprintsAt(row, settled);
  return {
    identity: row.identity,
    line: row.line,
    externalKey: row.key,
    title: row.title,
    description: row.description,
    kind: row.kind === "epic" || row.kind === "feature" ? "userStory" : row.kind,
    status: row.status,
    points: row.points,
    sprint: sprints.at(-1)?.name ?? null,
    pastSprints: sprints.slice(0, -1).map(({ name }) => name),
    epic: kin.epicOf(row),
    parent: parent?.identity ?? null,
    assignees: row.assignees,
    reporter: row.reporter,
    priority: row.priority,
    labels: row.labels,
    blocked: row.blocked,
    marking: row.marking,
    ...datesOf(row, dates),
    comments: row.comments.map(({ at, author, body }): CommentDraft => {
      const name = author === null ? null : (gathered.nameByAccount.get(author) ?? author);
      return { at: dates.instant("comment", at, row.line), author: name, body };
    }),
    checklist: row.checklist,
  };
}

function datesOf({ dates: read, line }: PendingRow, dates: DateColumns) {
  return {
    dueOn: dates.day("dueOn", read.dueOn, line),
    createdAt: dates.instant("createdAt", read.createdAt, line),
    updatedAt: dates.instant("updatedAt", read.updatedAt, line),
    resolvedAt: dates.instant("resolvedAt", read.resolvedAt, line),
  };
}

/** In Jira a sub-task is always in the sprint of its parent, and some exports leave its own cell empty. */
function sprintsAt(row: PendingRow, { kin, gathered }: Settled): readonly SprintDraft[] {
  if (row.sprints.length > 0 || row.kind !== "subtask" || gathered.source !== "jira-csv") return row.sprints;
  return kin.parentOf(row)?.sprints ?? [];
}

function epicOf(row: PendingRow, { dates }: Settled): EpicDraft {
  const { identity, line, key, title, description, status, assignees, labels } = row;
  return {
    identity,
    line,
    externalKey: key,
    title,
    description,
    status,
    assignees,
    labels,
    ...datesOf(row, dates),
  };
}

function epicNamed({ identity, externalKey, title }: NamedEpic): EpicDraft {
  return {
    identity,
    line: 0,
    externalKey,
    title,
    description: "",
    status: null,
    assignees: [],
    labels: [],
    dueOn: null,
    createdAt: null,
    updatedAt: null,
    resolvedAt: null,
  };
}

/** The first mention that knows the days wins over those that do not. */
function sprintsOf(rows: readonly PendingRow[]): readonly SprintDraft[] {
  const byName = new Map<string, SprintDraft>();
  for (const sprint of rows.flatMap(({ sprints }) => sprints)) {
    const known = byName.get(sprint.name);
    if (!known || (known.startsOn === null && sprint.startsOn !== null)) byName.set(sprint.name, sprint);
  }
  return [...byName.values()];
}

function peopleOf(drafts: readonly (EpicDraft | CardDraft)[]): readonly string[] {
  const names = new Set<string>();
  for (const draft of drafts) {
    for (const name of draft.assignees) names.add(name);
    if (!("comments" in draft)) continue;
    if (draft.reporter !== null) names.add(draft.reporter);
    for (const { author } of draft.comments) if (author !== null) names.add(author);
  }
  return [...names];
}

function linksOf({ links: cells, rows, warnings }: Gathered): readonly LinkDraft[] {
  const keys = new Set(rows.map(({ key }) => key));
  for (const { from, to, line } of cells) {
    const outside = [from, to].find((key) => !keys.has(key));
    if (outside !== undefined) warnings.add("link-outside", { value: outside, line });
  }
  return joinLinks(cells, (key) => keys.has(key));
}

function countsOf(
  { count, rejected }: Gathered,
  blankRows: number,
  cards: readonly CardDraft[],
  epics: number,
): DraftCounts {
  return {
    rows: count,
    blankRows,
    cards: cards.length,
    epics,
    rejected: rejected.length,
    comments: cards.reduce((sum, { comments }) => sum + comments.length, 0),
    pointsHundredths: cards.reduce((sum, { points }) => sum + Math.round((points ?? 0) * 100), 0),
    unestimated: cards.filter(({ points }) => points === null).length,
  };
}
