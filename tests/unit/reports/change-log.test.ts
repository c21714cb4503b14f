import { expect } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { careerOf, type FlowDefinition, usualFlow } from "@/domain/reports/flow/career";
import { cumulativeFlowOf } from "@/domain/reports/flow/cumulative-flow";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import { daysOfWork, throughputOf } from "@/domain/reports/flow/throughput";
import { type ProjectPast, readPast } from "@/domain/reports/project-past";
import { must } from "@/lib/assert";
import type { Day } from "@/lib/day";
import { createMemoryStore } from "@/storage/memory-store";
import { must as accepted, aHand } from "../../support/builders";
import { aWish, importInto, newProject } from "../../support/imports";
import { issueJournal, opened, readIssues } from "../../support/issues";
import { journalOf } from "../../support/journal-of";
import { whenPresent } from "../../support/real-data";
import { onDay, type Told, toldPast } from "../../support/told-past";

const file = "jira-json/jira-rest_duraspace_3036-issues_changelog.jsonl";
const patience = 60_000;

/** As the oracles were counted: first « In Progress », last entry into Closed or Resolved. */
function asCounted({ columns }: ProjectPast): FlowDefinition {
  const ids = (...names: string[]) =>
    new Set(columns.filter(({ name }) => names.includes(name)).map(({ id }) => id));
  return { begunIn: ids("In Progress"), doneIn: ids("Closed", "Resolved"), end: "last-entry" };
}

const finalStatuses = {
  ...{ Closed: 2193, Open: 534, Resolved: 177, Received: 93, "In Progress": 15, Reopened: 13, Accepted: 6 },
  ...{ "Volunteer Needed": 3, "More Details Needed": 1, "In Review": 1 },
};

const tally = (texts: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
};

// Verifies: 5g.1, 5g.3
whenPresent(
  file,
  "the real change log: 3 036 issues, 5 124 changes of status, its types, points and final statuses",
  (bytes) => {
    const { headers, rows, histories } = opened(bytes);
    const cells = (header: string) => {
      const column = headers.indexOf(header);
      return rows.map(({ cells: texts }) => texts[column] ?? "");
    };
    expect(rows).toHaveLength(3036);
    const steps = [...histories.values()].flatMap(({ steps: own }) => own);
    expect(steps.filter(({ field }) => field === "status")).toHaveLength(5124);
    expect([...histories.values()].filter(({ isIncomplete }) => isIncomplete)).toHaveLength(0);
    expect(tally(cells("Issue Type"))).toEqual({
      ...{ Bug: 1179, Story: 1088, Improvement: 273, Task: 142, "Technical task": 123, "New Feature": 97 },
      ...{ Documentation: 68, "Code Task": 34, "Sub-task": 17, Epic: 15 },
    });
    expect(tally(cells("Status"))).toEqual(finalStatuses);
    const points = cells("Story Points").filter((text) => text !== "");
    expect(points).toHaveLength(580);
    expect(tally(points)).toMatchObject({ 0: 11, 1: 301, 2: 119, 3: 75, 5: 36 });
  },
  patience,
);

// Verifies: 5g.3, 5d.2, 5d.4, B67, B68
whenPresent(
  file,
  "the real change log: cycle time 532, median 6.02 d, P85 80.85 d; lead time 2 370, median 57.52 d, P85 359.15 d; best month 2011-11 with 186",
  (bytes) => {
    const past = readPast(issueJournal(bytes));
    const definition = asCounted(past);
    const { cycle, lead, cards } = flowTimesOf(past, definition);
    const told = (numbers: readonly (number | null)[]) => numbers.map((number) => number?.toFixed(2));
    expect([cycle.n, ...told([cycle.p50, cycle.p85])]).toEqual([532, "6.02", "80.85"]);
    expect(cycle.sorted[0]).toBeCloseTo(0, 3);
    expect([lead.n, ...told([lead.p50, lead.p85])]).toEqual([2370, "57.52", "359.15"]);
    const days = must(daysOfWork(cards, "UTC"), "days of work");
    const { buckets, total } = throughputOf(cards, { by: "month", zone: "UTC", ...days });
    const filled = buckets.filter(({ ids }) => ids.length > 0);
    const best = filled.toSorted((a, b) => b.ids.length - a.ids.length)[0];
    expect([filled.length, best?.name, best?.ids.length, total]).toEqual([73, "2011-11", 186, 2370]);
  },
  patience,
);

// Verifies: 5g.3, 5d.1, B66
whenPresent(
  file,
  "the real change log: the final bands of the cumulative flow are the final statuses, and 147 issues were reopened",
  (bytes) => {
    const past = readPast(issueJournal(bytes));
    const { bands, leftOut } = cumulativeFlowOf(past, {
      ...{ zone: "UTC", from: "2001-01-01" as Day, to: "2020-01-01" as Day },
    });
    expect(Object.fromEntries(bands.map(({ name, counts }) => [name, counts.at(-1)]))).toEqual(finalStatuses);
    expect(bands[0]?.edge.at(-1)).toBe(3036);
    expect(leftOut).toEqual([]);
    const back = past.columns.find(({ name }) => name === "Reopened")?.id;
    const reopened = [...past.cards.values()].filter(
      (story) =>
        careerOf(story, asCounted(past)).reopened > 0 ||
        story.stages.some(({ columnId, at }) => columnId === back && Number.isFinite(at)),
    );
    expect(reopened).toHaveLength(147);
  },
  patience,
);

// Verifies: 5g.2, 5g.3
whenPresent(
  file,
  "the real change log, imported: its cards have their past in the journal, and one undo takes all of it back",
  async (bytes) => {
    const table = readIssues(bytes);
    if (!table.ok) throw new Error(table.error.code);
    const store = createMemoryStore();
    const report = accepted(await importInto(store, aHand(), table.value.draft, aWish(newProject)));
    expect(report.created.cards).toBe(3021);
    const past = readPast(journalOf(store));
    const cards = new Map(store.contents().rows);
    const keyOf = (id: string) => (cards.get(`card/${id}`)?.row as { externalKey?: string })?.externalKey;
    const direct = readPast(issueJournal(bytes));
    const timesOf = (from: ProjectPast, key: (id: string) => string | undefined) =>
      new Map(flowTimesOf(from, asCounted(from)).cards.map((card) => [key(card.id), card.cycleDays]));
    const all = timesOf(direct, (id) => id.slice("card_".length));
    const imported = timesOf(past, keyOf);
    expect(imported.size).toBe(2361);
    for (const [key, days] of imported) expect([key, days]).toEqual([key, all.get(key)]);
    const dispatch = createDispatch(store, aHand({ session: "sb", seed: 2 }));
    accepted(await dispatch({ type: "history/undo" }));
    const after = readPast(journalOf(store));
    expect(flowTimesOf(after, asCounted(after)).leftOut.map(({ why, ids }) => [why, ids.length])).toEqual([
      ["gone", 3021],
    ]);
  },
  patience,
);

// Verifies: 5x.1
whenPresent(
  "cycle-times/agile-project-dataset_jira.csv",
  "the real cycle times: what was finished before it was created is left out and named, and the rest is measured to the day",
  (bytes) => {
    const rows = new TextDecoder()
      .decode(bytes)
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));
    const dayOf = (text = "") => (Date.parse(`${text}T12:00:00Z`) - onDay(0)) / 86_400_000;
    const known = rows.filter(([, , , created, finished]) => created !== "" && finished !== "");
    const cards = known.map(([, , , created, finished], i): [string, Told[]] => {
      return [
        `${i}`,
        [
          [dayOf(created), "todo"],
          [dayOf(finished), "done"],
        ],
      ];
    });
    const { lead, leftOut } = flowTimesOf(toldPast(Object.fromEntries(cards)), usualFlow);
    const reversed = known.filter(([, , , , , days]) => Number(days) < 0).length;
    expect([known.length, reversed]).toEqual([4123, 1662]);
    expect(leftOut.find(({ why }) => why === "finished-before-created")?.ids).toHaveLength(reversed);
    const days = known.map(([, , , , , told]) => Number(told)).filter((told) => told >= 0);
    expect(lead.sorted.map((told) => Math.round(told))).toEqual(days.sort((a, b) => a - b));
  },
  patience,
);
