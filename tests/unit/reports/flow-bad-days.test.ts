import { beforeAll, describe, expect, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { cardAnswers } from "@/domain/reports/answers/flow-cards";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { readPast } from "@/domain/reports/project-past";
import type { Figure } from "@/features/pieces/figure/figure";
import { ageingFigure } from "@/features/reports/flow/ageing-figure";
import { blockedFigure } from "@/features/reports/flow/blocked-figure";
import { cumulativeFigure } from "@/features/reports/flow/cumulative-figure";
import { throughputFigure } from "@/features/reports/flow/throughput-figure";
import { timesFigure } from "@/features/reports/flow/times-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import { flowBook, flowTools, plain } from "../../support/flow-book";
import { whenPresent } from "../../support/real-data";
import { columnId, onDay, type Told, tell, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const flow = byCategory;
const left = ({ leftOut }: Figure) => leftOut.map(({ text }) => plain(text));

function on(told: Record<string, Told[]>, now = onDay(10)) {
  const book = flowBook(toldPast(told));
  const tools = flowTools();
  const times = (of: "cycle" | "lead") => timesFigure(flowAnswers.flowTimes(book, { of, flow }, now), tools);
  return {
    book,
    cycle: times("cycle"),
    lead: times("lead"),
    ages: ageingFigure(flowAnswers.ageing(book, { flow }, now), tools),
    bands: cumulativeFigure(flowAnswers.cumulativeFlow(book, { days: null, flow }, now), tools),
    days: throughputFigure(flowAnswers.throughput(book, { by: "day", flow }, now), tools),
    blocked: blockedFigure(flowAnswers.blockedTime(book, { flow }, now), tools),
  };
}

describe("bad days of the flow", () => {
  // Verifies: 5i.11, 5x.1
  test("every card that is not measured is left out by its reason, with as many cards behind each line", () => {
    const { cycle, lead, days, book } = on({
      fine: [
        [0, "todo"],
        [1, "doing"],
        [3, "done"],
      ],
      idle: [
        [0, "todo"],
        [3, "done"],
      ],
      odd: [
        [9, "todo"],
        [4, "doing"],
        [5, "done"],
      ],
      future: [
        [0, "todo"],
        [1, "doing"],
        [30, "done"],
      ],
      open: [[0, "doing"]],
      dropped: [
        [0, "todo"],
        [1, "dropped"],
      ],
    });
    const common = [
      "1 carte pas encore terminée.",
      "1 carte annulée.",
      "1 carte terminée dans le futur : une horloge est fausse.",
    ];
    expect(left(cycle).sort()).toEqual(
      [...common, "1 carte terminée sans avoir été commencée : pas de temps de cycle."].sort(),
    );
    expect(left(lead).sort()).toEqual([...common, "1 carte terminée avant d’avoir été créée."].sort());
    expect(left(days).sort()).toEqual([...common].sort());
    for (const { behind } of lead.leftOut)
      expect(behind && cardAnswers.cardsBehind(book, behind.ask, onDay(10))[0]?.count).toBe(behind?.count);
  });

  // Verifies: 5i.11, 5x.2
  test("a card that was reopened ten times is one dot, marked, with its whole time, and counts once", () => {
    const ways = Array.from({ length: 11 }, (_, i): Told[] => [
      [i / 2 + 0.1, "doing"],
      [i / 2 + 0.3, "done"],
    ]);
    const { cycle, days } = on({ a: [[0, "todo"], ...ways.flat()] });
    expect(cycle.table.rows.map((row) => row[2]?.value)).toEqual([5.2]);
    expect(cycle.chart?.stops[0]?.lines.join()).toContain("Rouverte au moins une fois");
    expect(days.table.rows.reduce((sum, row) => sum + Number(row[1]?.value), 0)).toBe(1);
  });

  // Verifies: 5i.11, 5x.7
  test("events out of order make the same figures", () => {
    const inOrder: Told[] = [
      [0, "todo"],
      [2, "doing"],
      [5, "done"],
    ];
    const [first, second, third] = inOrder as [Told, Told, Told];
    const right = on({ a: inOrder });
    const wrong = on({ a: [first, third, second] });
    for (const name of ["cycle", "lead", "bands", "days"] as const)
      expect(wrong[name].table).toEqual(right[name].table);
  });

  // Verifies: 5i.11, 5x.5, B66
  test("a column that was renamed or removed keeps its past, under its last name and said to be removed", () => {
    const journal = tell({
      a: [
        [0, "todo"],
        [1, "review"],
        [3, "done"],
      ],
      b: [
        [0, "todo"],
        [2, "review"],
      ],
    });
    const columns = journal.columns.map((column) =>
      column.id === columnId("review") ? { ...column, name: "Relecture", deleted: true } : column,
    );
    const book = flowBook(readPast({ ...journal, columns }));
    const bands = cumulativeFigure(
      flowAnswers.cumulativeFlow(book, { days: null, flow }, onDay(5)),
      flowTools(),
    );
    expect(bands.table.columns.map(({ title }) => title)).toContain("Relecture (supprimée)");
    const ages = ageingFigure(flowAnswers.ageing(book, { flow }, onDay(5)), flowTools());
    expect(ages.table.rows[0]?.[1]?.text).toBe("Relecture (supprimée)");
    expect(flowAnswers.flowColumns(book, {}, onDay(5)).find(({ isRemoved }) => isRemoved)?.name).toBe(
      "Relecture",
    );
  });

  // Verifies: 5i.11, 5x.8
  test("the night on which summer time ends is one day of the flow, and its card counts for it", () => {
    // 25 October 2026, 00:30 in Paris, before the change at 3 o’clock.
    const night = (Date.UTC(2026, 9, 24, 22, 30) - onDay(0)) / 86_400_000;
    const { bands, days } = on({
      a: [
        [night - 3, "doing"],
        [night, "done"],
      ],
    });
    const rows = days.table.rows.map(([name, count]) => [name?.value, count?.value]);
    expect(rows[0]).toEqual(["2026-10-25", 1]);
    const named = bands.table.rows.map(([day]) => day?.value);
    expect(named.length).toBe(new Set(named).size);
    expect(named.filter((day) => day === "2026-10-25")).toHaveLength(1);
  });

  // Verifies: 5i.11
  test("a block that held nothing up, or that a wrong clock set, is left out and named", () => {
    const block = { blocked: { since: 0, reason: "accès" } };
    const { blocked } = on({
      late: [
        [0, "doing"],
        [1, "done"],
        [2, null, block],
      ],
      future: [
        [0, "doing"],
        [40, null, block],
      ],
    });
    expect(left(blocked)).toEqual([
      "1 carte bloquée seulement terminée, archivée ou à la corbeille : cela ne retarde rien.",
      "1 carte bloquée dans le futur : une horloge est fausse.",
    ]);
    expect(blocked.chart).toBeNull();
  });

  // Verifies: 5i.12
  test("the cumulative flow and the ages say why they count what is in progress differently", () => {
    const { bands, ages } = on({
      back: [
        [0, "todo"],
        [1, "doing"],
        [2, "todo"],
      ],
      here: [[0, "doing"]],
    });
    expect(plain(bands.summary)).toBe("Aujourd’hui : 1 à faire, 1 en cours, 0 terminée.");
    expect(bands.definition.map(plain)).toContain(
      "L’âge des cartes en compte 2 : s’y ajoute 1 carte commencée, puis revenue dans une colonne qui n’est pas « en cours ».",
    );
    expect(plain(ages.summary)).toMatch(/^2 cartes en cours/);
    expect(ages.definition.map(plain)).toContain(
      "1 d’entre elles n’est plus dans une colonne qui compte comme commencé : le flux cumulé ne la compte pas « en cours ».",
    );
  });

  // Verifies: 5i.13, B71
  test("a day of the cumulative flow opens its cards column by column, and each number those of its column", () => {
    const { bands, book } = on({
      a: [[0, "doing"]],
      b: [[0, "todo"]],
      c: [[0, "todo"]],
    });
    const [day, ...counts] = bands.table.rows.at(-1) ?? [];
    const told = day?.behind && cardAnswers.cardsBehind(book, day.behind.ask, onDay(10));
    expect(told?.map(({ name, count }) => [name, count])).toEqual([
      ["todo", 2],
      ["doing", 1],
    ]);
    for (const { behind, value } of counts)
      expect(behind ? cardAnswers.cardsBehind(book, behind.ask, onDay(10))[0]?.count : 0).toBe(value);
  });

  // Verifies: 5i.14
  test("by day, days off are set apart, and the mean counts working days alone", () => {
    // Day 0 is a Monday; days 5 and 6 are a weekend, and day 9 is a public holiday.
    const { days } = on(
      Object.fromEntries(
        [0, 0, 5, 7].map((day, i): [string, Told[]] => [
          `${i}`,
          [
            [-1, "doing"],
            [day, "done"],
          ],
        ]),
      ),
    );
    expect(plain(days.summary)).toBe(
      "4 cartes terminées en tout. Meilleure période : 2 nov. 2026, avec 2. En moyenne 0,5 par jour ouvré (8 jours ouvrés). 1 a été terminée un jour non ouvré.",
    );
    const named = days.table.rows.map(([name]) => plain(name?.text ?? ""));
    expect(named.filter((name) => name.endsWith("(jour non ouvré)"))).toHaveLength(3);
    expect(named.at(-1)).toBe("12 nov. 2026 (jour en cours)");
    const { across } = days.chart ?? {};
    expect(across?.kind === "slots" ? across.shades : []).toEqual([5, 6, 9]);
  });
});

// Verifies: 5i.11, 5x.1
whenPresent(
  "cycle-times/agile-project-dataset_jira.csv",
  "the real cycle times on the page: those finished before they were created are named, and the others are drawn in dots that hold them all",
  (bytes) => {
    const lines = new TextDecoder().decode(bytes).trim().split(/\r?\n/).slice(1);
    const known = lines.map((line) => line.split(",")).filter((cells) => cells[3] !== "" && cells[4] !== "");
    const dayOf = (text = "") => (Date.parse(`${text}T12:00:00Z`) - onDay(0)) / 86_400_000;
    const told = known.map(([, , , created, finished], i): [string, Told[]] => [
      `${i}`,
      [
        [dayOf(created), "todo"],
        [dayOf(finished), "done"],
      ],
    ]);
    const { lead, book } = on(Object.fromEntries(told));
    expect(left(lead)).toContain("1 662 cartes terminées avant d’avoir été créées.");
    expect(plain(lead.summary)).toMatch(/^La moitié des 2 461 cartes terminées/);
    const dots = flowAnswers.flowTimes(book, { of: "lead", flow }, onDay(10)).dots;
    expect(dots.length).toBeLessThanOrEqual(1200);
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(2461);
  },
  60_000,
);
