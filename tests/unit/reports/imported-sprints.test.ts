import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { metropolitan } from "@/domain/calendar/working-days";
import type { CardId } from "@/domain/model/ids";
import { burnOf } from "@/domain/reports/sprint/burn";
import { readSprints, spillOvers } from "@/domain/reports/sprint-facts";
import { velocityOf } from "@/domain/reports/team/velocity";
import type { Day } from "@/lib/day";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createMemoryStore } from "@/storage/memory-store";
import { sprintPast } from "@/storage/queries/sprint/ceremony";
import { spillOvers as spillOversOf } from "@/storage/queries/sprint/spill-overs";
import { aHand, must } from "../../support/builders";
import { aWish, importInto, newProject } from "../../support/imports";
import { readIssues } from "../../support/issues";
import { journalOf } from "../../support/journal-of";
import { whenPresent } from "../../support/real-data";

const sprint = (id: number, name: string, days: readonly [string, string], state = "closed") => ({
  ...{
    id,
    name,
    state,
    boardId: 1,
    startDate: `${days[0]}T08:00:00.000Z`,
    endDate: `${days[1]}T16:00:00.000Z`,
  },
  ...(state === "closed" ? { completeDate: `${days[1]}T16:30:00.000Z` } : {}),
});
const one = sprint(1, "Sprint 1", ["2026-03-02", "2026-03-13"]);
const two = sprint(2, "Sprint 2", ["2026-03-16", "2026-03-27"]);
const three = sprint(3, "Sprint 3", ["2026-03-30", "2026-04-10"], "active");
const statuses = {
  open: ["1", "Ouvert", "new"],
  begun: ["3", "En cours", "indeterminate"],
  done: ["6", "Clos", "done"],
};
type Status = keyof typeof statuses;

/** A move of status, of sprint (by the ids that Jira lists) or of points, at an instant. */
type Move = readonly [at: string, "status" | "Sprint" | "Story Points", from: string, to: string];

function issue(
  number: number,
  status: Status,
  told: { sprints: readonly object[]; moves: readonly Move[]; points?: number },
) {
  const { sprints, moves, points = 3 } = told;
  const [id, name, key] = statuses[status];
  const histories = moves.map(([created, field, from, to]) => {
    const byId = (text: string) => (field === "status" ? statuses[text as Status] : [text, text]);
    const [[fromId, fromText], [toId, toText]] = [byId(from), byId(to)];
    const item = { field, from: fromId, fromString: fromText, to: toId, toString: toText };
    return { created, items: [item] };
  });
  const fields = {
    ...{
      summary: `Carte ${number}`,
      issuetype: { name: "Story" },
      status: { id, name, statusCategory: { key } },
    },
    ...{ created: "2026-02-02T09:00:00.000+0000", customfield_1: sprints, customfield_2: points },
  };
  return { id: `${number}`, key: `INT-${number}`, fields, changelog: { total: histories.length, histories } };
}

const issues = [
  // Done in time.
  issue(1, "done", { sprints: [one], moves: [["2026-03-05T10:00:00.000Z", "status", "open", "done"]] }),
  // Added on the fourth day, estimated anew, and done.
  issue(2, "done", {
    sprints: [one],
    points: 5,
    moves: [
      ["2026-03-05T09:00:00.000Z", "Sprint", "", "1"],
      ["2026-03-06T09:00:00.000Z", "Story Points", "2", "5"],
      ["2026-03-09T10:00:00.000Z", "status", "open", "done"],
    ],
  }),
  // Left at both closings, moved by Jira a moment after each, and now in the sprint that runs.
  issue(3, "begun", {
    sprints: [one, two, three],
    points: 8,
    moves: [
      ["2026-03-03T10:00:00.000Z", "status", "open", "begun"],
      ["2026-03-13T16:30:00.236Z", "Sprint", "1", "1, 2"],
      ["2026-03-27T16:30:01.600Z", "Sprint", "1, 2", "1, 2, 3"],
    ],
  }),
  // Left in the second sprint, which Jira never moves it out of; done long after, outside any sprint.
  issue(4, "done", {
    sprints: [two],
    points: 1,
    moves: [["2026-04-20T10:00:00.000Z", "status", "open", "done"]],
  }),
];

async function imported() {
  const table = readIssues(new TextEncoder().encode(JSON.stringify(issues)));
  if (!table.ok) throw new Error(table.error.code);
  const store = createMemoryStore();
  const hand = aHand();
  const report = must(await importInto(store, hand, table.value.draft, aWish(newProject)));
  return { table: table.value, store, hand, report, journal: journalOf(store) };
}

// Verifies: 5g.6, 5b.1, 5c.1, B61, B64
test("sprints that Jira had closed have their commitment, scope, done and what was carried on", async () => {
  const { journal, report } = await imported();
  expect(report.leftOut).toEqual({});
  const keyOf = (id: CardId) => journal.cards.find((card) => card.id === id)?.externalKey;
  const read = readSprints(journal);
  const nameOf = new Map(journal.sprints.map(({ id, name }) => [id as string, name]));
  const [first, second, third] = journal.sprints
    .toSorted((a, b) => a.order - b.order)
    .map((row) => read(row));
  if (!first || !second) throw new Error("two sprints are closed");
  expect(third).toBe(null);
  expect(first.startedAt.at).toBe(Date.parse("2026-03-02T08:00:00Z"));
  expect(first.closedAt?.at).toBe(Date.parse("2026-03-13T16:30:00Z"));
  const told = (cards: readonly { id: CardId; points: number | null }[]) =>
    cards.map(({ id, points }) => [keyOf(id), points]).sort();
  expect(told(first.commitment)).toEqual([
    ["INT-1", 300],
    ["INT-3", 800],
  ]);
  expect(first.scopeChanges.map(({ cardId, kind, by }) => [keyOf(cardId), kind, by])).toEqual([
    ["INT-2", "added", 200],
    ["INT-2", "raised", 300],
  ]);
  expect(told(first.done)).toEqual([
    ["INT-1", 300],
    ["INT-2", 500],
  ]);
  const carried = (facts: typeof first) =>
    facts.carriedOver.map(({ id, to }) => [keyOf(id), nameOf.get(to) ?? to]).sort();
  expect(carried(first)).toEqual([["INT-3", "Sprint 2"]]);
  expect(carried(second)).toEqual([
    ["INT-3", "Sprint 3"],
    ["INT-4", "backlog"],
  ]);
  expect([...spillOvers([first, second]).values()].sort()).toEqual([1, 2]);
  const options = {
    unit: "points" as const,
    zone: "Europe/Paris",
    calendar: metropolitan,
    endOn: "2026-03-13" as Day,
  };
  expect(burnOf(first, { ...options, now: Date.UTC(2026, 5, 1) }).days.at(-1)).toMatchObject({
    ...{ scope: 16, done: 8, remaining: 8 },
  });
  const bars = velocityOf(
    [first, second].map((facts) => ({
      id: facts.sprintId,
      startOn: null,
      endOn: null,
      capacity: null,
      facts,
    })),
    { unit: "points", zone: "Europe/Paris" },
  ).bars;
  expect(bars.map(({ commitment, realised, unplanned }) => [commitment, realised, unplanned])).toEqual([
    [11, 8, 5],
    [9, 0, 0],
  ]);
});

// Verifies: 5g.6, B12, B89
test("the same file again changes nothing in sprints that came closed", async () => {
  const { store, hand, table, report, journal } = await imported();
  const target = { kind: "existing", projectId: report.project.id } as const;
  const again = must(await importInto(store, hand, table.draft, aWish(target)));
  expect(again).toMatchObject({ changes: 0 });
  const read = (from: typeof journal) => from.sprints.map((row) => readSprints(from)(row));
  expect(read(journalOf(store))).toEqual(read(journal));
});

// Verifies: 5g.6, B31
test("the screens of sprints that came closed know what was in them and what they left", async () => {
  const db = new VigieDatabase("came-closed");
  const table = readIssues(new TextEncoder().encode(JSON.stringify(issues)));
  if (!table.ok) throw new Error(table.error.code);
  const store = createDexieStore(db);
  const { project } = must(await importInto(store, aHand(), table.value.draft, aWish(newProject)));
  const rows = await db.rows("sprint").where({ projectId: project.id }).toArray();
  const [first, second] = rows.toSorted((a, b) => a.order - b.order);
  if (!first || !second) throw new Error("two sprints");
  const past = await sprintPast(db, first.id);
  expect([...past.cards.values()].map(({ title }) => title).sort()).toEqual([
    "Carte 1",
    "Carte 2",
    "Carte 3",
  ]);
  expect(past.facts?.commitment).toHaveLength(2);
  const left = await spillOversOf(db, project.id);
  const titled = await Promise.all(
    [...left].map(async ([id, from]) => [(await db.rows("card").get(id))?.title, from]),
  );
  expect(titled.sort()).toEqual([
    ["Carte 3", [first.id, second.id]],
    ["Carte 4", [second.id]],
  ]);
});

// Verifies: B32, B61
test("a sprint that is opened again goes on from its first start, with the same commitment", async () => {
  const { store, hand, journal } = await imported();
  const row = journal.sprints.find(({ name }) => name === "Sprint 2");
  const before = row && readSprints(journal)(row);
  if (!row || !before) throw new Error("a closed sprint");
  must(
    await createDispatch(store, hand)({ type: "sprint/reopen", sprintId: row.id, reason: "Recette refaite" }),
  );
  const after = journalOf(store);
  const now = after.sprints.find(({ id }) => id === row.id);
  const facts = now && readSprints(after)(now);
  expect(facts).toMatchObject({ closedAt: null, startedAt: { at: before.startedAt.at } });
  expect(facts?.commitment).toEqual(before.commitment);
});

// Verifies: 5g.6
whenPresent(
  "jira-json/jira-rest_duraspace_3036-issues_changelog.jsonl",
  "the real change log: thirteen sprints come closed, and one card was carried through eleven of them",
  async (bytes) => {
    const table = readIssues(bytes);
    if (!table.ok) throw new Error(table.error.code);
    const store = createMemoryStore();
    must(await importInto(store, aHand(), table.value.draft, aWish(newProject)));
    const journal = journalOf(store);
    const read = readSprints(journal);
    const all = journal.sprints.flatMap((row) => read(row) ?? []);
    expect(all.filter(({ closedAt }) => closedAt !== null)).toHaveLength(13);
    const card = journal.cards.find(({ externalKey }) => externalKey === "HYDRASIR-85");
    expect(card && spillOvers(all).get(card.id)).toBe(11);
  },
  60_000,
);
