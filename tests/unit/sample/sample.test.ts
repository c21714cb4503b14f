import { beforeAll, describe, expect, test } from "vitest";
import { activeSprint, cadenceFor } from "@/app/sample/calendar";
import { playSample } from "@/app/sample/play-sample";
import { workingDay, workingDaysBetween } from "@/domain/calendar/working-days";
import { chainFlaw } from "@/domain/chain";
import type { Row } from "@/domain/change";
import { recount } from "@/domain/counters";
import type { TableName } from "@/domain/model/entities";
import { readSprints, sumOf } from "@/domain/reports/sprint-facts";
import { addDays, type Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { Contents } from "@/storage/memory-store";

const monday = "2026-11-23" as Day;
const desk = "desk_test";

function rowsOf<T extends TableName>(contents: Contents, table: T): readonly Row<T>[] {
  return [...contents.rows.values()]
    .filter((one) => one.table === table)
    .map(({ row }) => row as unknown as Row<T>);
}

let sample: Contents;
const of = <T extends TableName>(table: T) => rowsOf(sample, table);
beforeAll(async () => {
  sample = await playSample(monday, desk);
});

describe("what is public", () => {
  // Verifies: F5, F8, F10, F11
  test("the plan of April 2018 stands with its day, its source, its three objectives and six axes, and no budget", () => {
    const [portfolio] = of("portfolio");
    expect(portfolio).toMatchObject({
      name: "SDNUM",
      presentedOn: { on: "2018-04-19", precision: "day" },
      budget: { status: "not-disclosed" },
    });
    expect(portfolio?.sources.length).toBeGreaterThan(0);
    expect(of("objective").map(({ name }) => name)).toEqual([
      "Supériorité opérationnelle et maîtrise de l’information sur les théâtres d’opérations",
      "Efficacité des soutiens du personnel au quotidien",
      "Amélioration de la relation aux citoyens et de l’attractivité du ministère",
    ]);
    const axes = [...of("pillar")].sort((a, b) => a.order - b.order);
    expect(axes.map(({ name }) => name.replaceAll("\u00a0", " "))).toEqual([
      "Technologies nouvelles",
      "Organiser l’innovation, services et « fabrique » numériques",
      "Maîtriser l’ouverture des données sécurisée et structurer une filière",
      "Rénover « en profondeur » le SI",
      "Compétences et « acculturation »",
      "Veille technologique et numérique",
    ]);
  });

  // Verifies: F1, F12, F14, M30
  test("two programmes say of each other that they are linked; the mission began in February 2018, no day is invented", () => {
    const [system, mission] = [...of("program")].sort((a, b) => (a.name < b.name ? 1 : -1));
    expect(mission).toMatchObject({
      name: "Mission de sécurisation et de refondation du réseau Intradef",
      startedOn: { on: "2018-02-01", precision: "month" },
      linkedTo: [system?.id],
    });
    const fourth = of("pillar").find(({ order }) => order === 4);
    expect(system).toMatchObject({
      name: "Rénovation du SI",
      startedOn: null,
      pillarId: fourth?.id,
      linkedTo: [mission?.id],
    });
  });
});

describe("what is invented", () => {
  // Verifies: 2c.3, M30
  test("every invented row belongs to a fictional project of a fictional workspace", () => {
    expect(of("workspace")).toMatchObject([{ name: "SDNUM", fictional: true }]);
    const fictional = new Set(of("project").map(({ id, fictional: is }) => (is ? id : "")));
    // Six invented ones, and « ALPHA » of the State's list, which is not.
    expect([...fictional].filter((id) => id !== "")).toHaveLength(6);
    expect(of("project").filter(({ fictional: is }) => !is)).toMatchObject([{ isExternal: true }]);
    for (const table of [
      "column",
      "sprint",
      "snapshot",
      "epic",
      "card",
      "checkItem",
      "comment",
      "label",
    ] as const)
      for (const row of of(table)) expect(fictional.has(row.projectId)).toBe(true);
  });

  test("about 6 projects, 40 epics, 400 cards and 14 sprints; no two cards have one title", () => {
    const count = (table: TableName) => of(table).length;
    expect([count("project") - 1, count("epic")]).toEqual([6, 40]);
    expect(count("card")).toBeGreaterThan(380);
    expect(count("card")).toBeLessThan(420);
    expect(new Set(of("sprint").map(({ name }) => name)).size).toBe(14);
    expect(new Set(of("card").map(({ title }) => title)).size).toBe(count("card"));
  });

  test("there is something of everything to look at", () => {
    const cards = of("card");
    const has = (what: (card: Row<"card">) => boolean) => cards.filter(what).length;
    expect(has(({ assignees }) => assignees.length > 0)).toBeGreaterThan(150);
    expect(has(({ labels }) => labels.length > 0)).toBeGreaterThan(150);
    expect(has(({ priority }) => priority !== null)).toBeGreaterThan(100);
    expect(has(({ dueOn }) => dueOn !== null)).toBeGreaterThan(20);
    expect(has(({ points }) => points === null)).toBeGreaterThan(5);
    expect(has(({ checksTotal }) => checksTotal > 0)).toBeGreaterThan(40);
    expect(has(({ comments }) => comments > 0)).toBeGreaterThan(40);
    expect(has(({ place }) => place === "trash")).toBeGreaterThan(0);
    expect(new Set(cards.map(({ kind }) => kind)).size).toBe(5);
    const commands = new Set([...sample.deeds.values()].map(({ command }) => command));
    expect(commands).toContain("history/undo");
  });

  test("people are roles: no person, base, site or real system is named", () => {
    for (const { initials } of of("person")) expect(initials).toMatch(/^[A-Z]{2}$/);
    const forbidden =
      /Parly|Mahjoubi|Coustilli|Macron|Brest|Toulon|Balard|Mourmelon|Orléans|Lyon|Marseille|Louvois|Source Solde|Sirhen|Chorus|SMOBI|Intraced|Scorpion|Microsoft|Windows|Cisco|Oracle|SECRET|CONFIDENTIEL/iu;
    expect(words(sample).filter((text) => forbidden.test(text))).toEqual([]);
  });

  test("its French is set as French is: no straight apostrophe, the right space before each sign", () => {
    const wrong = /['"]|(?<![\u00a0\u202f]):(?=\s|$)|(?<![\u00a0\u202f])[;!?»]|«(?!\u00a0)|\.\.\.| {2}/u;
    expect(words(sample).filter((text) => wrong.test(text))).toEqual([]);
  });

  test("a reason that names a card names the right one", () => {
    const [blocked] = of("card").filter((card) => card.blocked !== null);
    const [, code, number, title] =
      /([A-Z]{3})-(\d+), (.+), prévue/.exec(blocked?.blocked?.reason ?? "") ?? [];
    const project = of("project").find((one) => one.code === code);
    const named = of("card").find((card) => card.projectId === project?.id && card.number === Number(number));
    expect(named?.title).toBe(title);
  });
});

/** Every text that a person would read. */
function words(contents: Contents): readonly string[] {
  const fields = ["name", "title", "goal", "description", "text", "author"] as const;
  return [...contents.rows.values()].flatMap(({ row }) =>
    fields.flatMap((field) => (row as Partial<Record<(typeof fields)[number], string>>)[field] ?? []),
  );
}

// Verifies: M30
test("the same day gives the same contents", async () => {
  const again = await playSample(monday, desk);
  expect(again).toEqual(sample);
});

test("the journal holds: one whole chain, in order of time, ended before today; counters equal a recount", async () => {
  const deeds = [...sample.deeds.values()];
  expect(deeds.length).toBeGreaterThan(2000);
  expect(chainFlaw(deeds, (stamp) => sample.eventsByDeed.get(stamp) ?? [])).toBeNull();
  // One thing is written down long after it happened: that the plan went over to its time of action.
  const [late] = deeds.filter(({ command }) => command === "portfolio/edit");
  expect(dayAt(late?.occurredAt ?? 0, "Europe/Paris")).toBe("2018-04-19");
  const told = deeds.filter((deed) => deed !== late);
  expect(told.every((deed, i) => deed.occurredAt >= (told[i - 1]?.occurredAt ?? 0))).toBe(true);
  expect(dayAt(deeds.at(-1)?.occurredAt ?? 0, "Europe/Paris") < monday).toBe(true);
  const kept = [...sample.counters].filter(([, { cards, points }]) => cards !== 0 || points !== 0);
  expect(new Map(kept)).toEqual(recount(of("card")));
});

// Verifies: M30
test("on any day of a year the sprint under way is at its sixth day of ten, or stood there on the last working day", () => {
  for (let day = "2026-11-01" as Day; day < "2027-11-30"; day = addDays(day, 1)) {
    const cadence = cadenceFor(day);
    const days = cadence(activeSprint);
    expect([day, days.length, days[5]]).toEqual([day, 10, workingDay(day, 0)]);
    const all = [11, 12, 13, 14].flatMap(cadence);
    expect(all).toEqual(workingDaysBetween(all[0] as Day, all.at(-1) as Day));
  }
});

// Verifies: M30
test("the story stands on a weekend, on a holiday and where clocks change", async () => {
  for (const day of ["2026-11-11", "2026-12-25", "2027-01-01", "2027-03-28", "2027-05-08", "2027-10-31"]) {
    const contents = await playSample(day as Day, desk);
    const active = rowsOf(contents, "sprint").filter(({ state }) => state.phase === "active");
    expect(active).toHaveLength(6);
    for (const { startOn, endOn } of active) {
      const days = workingDaysBetween(startOn as Day, endOn as Day);
      expect([day, days.length, days[5]]).toEqual([day, 10, workingDay(day as Day, 0)]);
    }
    expect(contents.deeds.size).toBe(sample.deeds.size);
  }
});

// Verifies: 2c.3
test("closed sprints hold what was finished or given up, and every one has its commitment", () => {
  const over = new Set(
    of("column").flatMap(({ id, category }) => (/done|cancelled/.test(category) ? [id] : [])),
  );
  const cards = of("card");
  for (const sprint of of("sprint")) {
    const mine = cards.filter(({ place }) => place === sprint.id);
    const snapshots = of("snapshot").filter(({ sprintId }) => sprintId === sprint.id);
    expect(mine.length).toBeGreaterThan(2);
    expect(snapshots).toHaveLength(sprint.state.phase === "planned" ? 0 : 1);
    if (sprint.state.phase === "closed") expect(mine.every(({ columnId }) => over.has(columnId))).toBe(true);
  }
});

// Verifies: 2b.6
test("its journal tells a real history: every kind of scope change, carry-over, and what each sprint promised and did", () => {
  const undone = [...sample.deeds.values()].flatMap(({ stamp, undoes }) =>
    undoes ? [[stamp, undoes] as const] : [],
  );
  const read = readSprints({
    cards: of("card"),
    columns: of("column"),
    events: [...sample.eventsByDeed.values()].flat(),
    undoes: new Map(undone),
  });
  const facts = of("sprint").flatMap((sprint) => {
    const one = read(sprint);
    expect(one === null).toBe(sprint.state.phase === "planned");
    return one ?? [];
  });
  for (const { sprintId, commitment } of facts) {
    const snapshot = of("snapshot").find((one) => one.sprintId === sprintId);
    expect(new Set(snapshot?.cards.map(({ id }) => id))).toEqual(new Set(commitment.map(({ id }) => id)));
  }
  const kinds = new Set(facts.flatMap(({ scopeChanges }) => scopeChanges.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["added", "lowered", "raised", "removed"]);
  expect(facts.some(({ cancelled }) => cancelled.length > 0)).toBe(true);
  expect(facts.some(({ done }) => done.some(({ reopened }) => reopened > 0))).toBe(true);
  const carried = facts.flatMap(({ carriedOver }) => carriedOver.map(({ to }) => to));
  expect(carried.length).toBeGreaterThan(8);
  expect(carried).toContain("backlog");

  const intradef = of("project").find(({ code }) => code === "INT");
  const closed = of("sprint").filter((one) => one.projectId === intradef?.id && one.state.phase === "closed");
  const velocities = closed.map(
    ({ id }) => sumOf(facts.find((one) => one.sprintId === id)?.done ?? []) / 100,
  );
  expect(velocities).toHaveLength(11);
  expect(Math.min(...velocities)).toBeGreaterThan(20);
  expect(Math.max(...velocities)).toBeLessThan(40);
});

test("the first project looks as it was drawn: 34 of 36 points under way, the next sprint over its capacity", () => {
  const project = of("project").find(({ code }) => code === "INT");
  const load = (name: string) => {
    const sprint = of("sprint").find((one) => one.projectId === project?.id && one.name === name);
    const mine = of("card").filter(({ place }) => place === sprint?.id);
    return `${mine.reduce((sum, { points }) => sum + (points ?? 0), 0)} / ${sprint?.capacity}`;
  };
  expect(["Sprint 12", "Sprint 13", "Sprint 14"].map(load)).toEqual(["34 / 36", "37 / 32", "29 / 34"]);
});
