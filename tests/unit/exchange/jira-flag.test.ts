import { expect, test } from "vitest";
import { readPast } from "@/domain/reports/project-past";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, must } from "../../support/builders";
import { aWish, importInto, newProject } from "../../support/imports";
import { opened, readIssues } from "../../support/issues";
import { journalOf } from "../../support/journal-of";

const at = (day: number) => `2026-03-${String(day).padStart(2, "0")}T09:00:00.000+0000`;
const instant = (day: number) => Date.UTC(2026, 2, day, 9);

function issue(
  number: number,
  isFlagged: boolean,
  flags: readonly (readonly [day: number, isUp: boolean])[],
) {
  const histories = flags.map(([day, isUp]) => {
    const ends = isUp
      ? { fromString: "", toString: "Impediment" }
      : { fromString: "Impediment", toString: "" };
    return { created: at(day), items: [{ field: "Flagged", fieldtype: "custom", ...ends }] };
  });
  return {
    ...{ id: `100${number}`, key: `INT-${number}` },
    fields: {
      ...{ summary: `Carte ${number}`, issuetype: { name: "Story" }, created: at(1), updated: at(25) },
      status: { id: "1", name: "Ouvert", statusCategory: { key: "new" } },
      customfield_10021: isFlagged ? [{ value: "Impediment", id: "10019" }] : null,
    },
    changelog: { total: histories.length, histories },
  };
}

const issues = [
  issue(1, true, [
    [3, true],
    [5, false],
    [9, true],
  ]),
  issue(2, false, [
    [4, true],
    [6, false],
  ]),
  // The log ends with a flag that the issue does not bear: it is not to be trusted.
  issue(3, false, [[4, true]]),
];
const bytes = new TextEncoder().encode(JSON.stringify({ issues }));

// Verifies: 5h.19
test("a flag of Jira is read from its change log: blocked from when to when, and since when now", async () => {
  const { histories } = opened(bytes);
  expect([...histories.values()].map(({ isIncomplete }) => isIncomplete)).toEqual([false, false, true]);
  const table = readIssues(bytes);
  if (!table.ok) throw new Error(table.error.code);
  const store = createMemoryStore();
  must(await importInto(store, aHand(), table.value.draft, aWish(newProject)));
  const journal = journalOf(store);
  expect(journal.cards.map(({ blocked }) => blocked)).toEqual([
    { since: instant(9), reason: "" },
    null,
    null,
  ]);
  const blockedOf = [...readPast(journal).cards.values()].map(({ stages }) =>
    stages.map((stage) => [stage.at, stage.blocked]).filter(([when]) => Number(when) > instant(1)),
  );
  expect(blockedOf).toEqual([
    [
      [instant(3), ""],
      [instant(5), null],
      [instant(9), ""],
    ],
    [
      [instant(4), ""],
      [instant(6), null],
    ],
    [],
  ]);
});
