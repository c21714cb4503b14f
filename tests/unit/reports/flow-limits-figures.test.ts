import { beforeAll, describe, expect, test } from "vitest";
import type { JournalEvent } from "@/domain/journal";
import { writeStamp } from "@/domain/model/stamp";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { cardAnswers } from "@/domain/reports/answers/flow-cards";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { readPast } from "@/domain/reports/project-past";
import { countBehind, type Figure } from "@/features/pieces/figure/figure";
import { breachesFigure } from "@/features/reports/flow/breaches-figure";
import { littleFigure } from "@/features/reports/flow/little-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import { flowBook, flowTools, plain } from "../../support/flow-book";
import { cardId, columnId, onDay, type Told, tell, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const now = onDay(10);
const moves: Record<string, Told[]> = {
  a: [
    [0, "todo"],
    [1, "doing"],
    [6, "done"],
  ],
  b: [
    [0, "todo"],
    [2, "doing"],
    [4, "done"],
  ],
  c: [
    [0, "todo"],
    [4, "doing"],
  ],
  d: [
    [0, "todo"],
    [5, "doing"],
  ],
};

function breachesOf(
  limits: Record<string, number>,
  language: "fr" | "en" = "fr",
  days: number | null = null,
) {
  const book = flowBook(toldPast(moves, { limits }));
  const answer = flowAnswers.wipBreaches(book, { days }, now);
  return { book, answer, figure: breachesFigure(answer, flowTools(language)) };
}

/** A stop says what its row says, at the place that it names. */
function agree({ chart, table }: Figure, column: number): void {
  for (const { row, lines, title } of chart?.stops ?? []) {
    const cells = (table.rows[row] ?? []).map(({ text }) => text);
    expect(title).toBe(cells[0]);
    expect(lines.join(" ")).toContain(cells[column]);
  }
}

describe("limits that were breached", () => {
  // Verifies: 5i.9, B38, B40
  test("each breach has its column, its time, its duration, how many stood there and the limit of then", () => {
    const { figure } = breachesOf({ doing: 2 });
    expect(plain(figure.summary)).toBe(
      "1 dépassement sur la période, pendant 1 j. Le plus long : 1 j dans « doing », avec jusqu’à 3 pour une limite de 2.",
    );
    const [row] = figure.table.rows;
    expect(row?.map(({ value, text }) => value ?? plain(text))).toEqual([
      ...["doing", "07/11/2026 13:00", "08/11/2026 13:00", 1, 3, 2],
    ]);
    agree(figure, 3);
    const strict = breachesOf({ doing: 1 }).figure;
    expect(plain(strict.table.rows[0]?.[2]?.text ?? "")).toBe("en cours");
    expect(plain(strict.summary)).toContain("8 j");
    agree(strict, 3);
  });

  // Verifies: 5i.9, B71, B40
  test("the cards that stood there during a breach are told when they are asked for", () => {
    const { figure, book } = breachesOf({ doing: 2 });
    const { behind } = figure.table.rows[0]?.[0] ?? {};
    const told = behind && cardAnswers.cardsBehind(book, behind.ask, now);
    expect(told?.[0]?.ids).toEqual([cardId("a"), cardId("c"), cardId("d")]);
  });

  // Verifies: 5i.9, B40
  test("without a limit, or without a breach in the period, nothing is drawn and the words say which it is", () => {
    const none = breachesOf({}).figure;
    expect([none.chart, plain(none.summary)]).toEqual([
      null,
      "Aucune colonne n’avait de limite sur la période.",
    ]);
    const kept = breachesOf({ doing: 9 }).figure;
    expect([kept.chart, plain(kept.summary)]).toEqual([null, "Aucun dépassement de limite sur la période."]);
    const late = breachesOf({ doing: 2 }, "en", 1).figure;
    expect([late.chart, late.summary]).toEqual([null, "No limit was breached in the period."]);
  });

  // Verifies: 5i.9, 5i.7, B40
  test("a breach of minutes is said in minutes, and in English as well", () => {
    const brief = {
      a: [
        [0, "doing"],
        [2, "done"],
      ],
      b: [
        [1, "doing"],
        [1 + 12 / 1440, "done"],
      ],
    } as Record<string, Told[]>;
    const book = flowBook(toldPast(brief, { limits: { doing: 1 } }));
    const { summary } = breachesFigure(flowAnswers.wipBreaches(book, { days: null }, now), flowTools("en"));
    expect(plain(summary)).toBe(
      "1 breach in the period, for 12 min. The longest: 12 min in “doing”, with up to 2 for a limit of 1.",
    );
  });
});

const each = { cards: 1, isHard: false, per: "person" } as const;

describe("limits that count for each apart", () => {
  /** Two cards of ann and one of bob; on day 5 one of ann's goes to bob. */
  const shared: Record<string, Told[]> = {
    a: [
      [0, "doing", { assignees: ["ann"] }],
      [9, "done"],
    ],
    b: [
      [1, "doing", { assignees: ["ann"] }],
      [5, null, { "assignees/ann": false, "assignees/bob": true }],
    ],
    c: [
      [2, "doing", { assignees: ["bob"] }],
      [7, "done"],
    ],
  };
  /** As rows say it today: elements of a set are kept in the set. */
  const told = () => {
    const journal = tell(shared, { limits: { doing: each } });
    const before = (event: JournalEvent) =>
      event.rowId === cardId("b") && event.before !== null
        ? { ...event, before: { "assignees/ann": true, "assignees/bob": false } }
        : event;
    const cards = journal.cards.map((row) =>
      row.id === cardId("b") ? ({ ...row, assignees: ["bob"] } as unknown as typeof row) : row,
    );
    return { ...journal, cards, events: journal.events.map(before) };
  };

  // Verifies: 5z.2, B39, B40
  test("a limit for each person is breached by whose the cards were then, one height a person, each with its cards", () => {
    const book = flowBook(readPast(told()));
    const answer = flowAnswers.wipBreaches(book, { days: null }, now);
    expect(
      answer.breaches.map(({ lane, from, to, most, cards }) => [lane?.value, from, to, most, cards]),
    ).toEqual([
      ["ann", onDay(1), onDay(5), 2, 2],
      ["bob", onDay(5), onDay(7), 2, 2],
    ]);
    const figure = breachesFigure(answer, flowTools());
    expect(figure.table.rows.map(([column, , , span]) => [column?.text, span?.value])).toEqual([
      ["doing · ANN", 4],
      ["doing · BOB", 2],
    ]);
    expect(figure.chart?.upwards.lanes?.map(({ label }) => label)).toEqual(["doing · ANN", "doing · BOB"]);
    agree(figure, 3);
    const behind = figure.table.rows[1]?.[0]?.behind;
    const cards = behind && cardAnswers.cardsBehind(book, behind.ask, now);
    expect(cards?.[0]?.ids).toEqual([cardId("c"), cardId("b")]);
    expect(figure.leftOut).toEqual([]);
  });

  // Verifies: 5z.2, B39
  test("a past that a file brought without saying whose the card was counts for nobody until the import, and is named", () => {
    const journal = told();
    const past = [
      { at: onDay(1), before: { columnId: columnId("todo") }, after: { columnId: columnId("doing") } },
    ];
    const imported = writeStamp({ millis: onDay(4), counter: 0, actor: "a" });
    const events = journal.events.map((event) =>
      event.rowId === cardId("b") && event.before === null ? { ...event, stamp: imported, past } : event,
    );
    const book = flowBook(readPast({ ...journal, events }));
    const answer = flowAnswers.wipBreaches(book, { days: null }, now);
    expect(answer.breaches.map(({ lane, from, to }) => [lane?.value, from, to])).toEqual([
      ["ann", onDay(4), onDay(5)],
      ["bob", onDay(5), onDay(7)],
    ]);
    const [line] = breachesFigure(answer, flowTools()).leftOut;
    expect(plain(line?.text ?? "")).toMatch(/^1 carte importée avec son passé, qui ne dit pas à qui/);
    expect(line?.behind && cardAnswers.cardsBehind(book, line.behind.ask, now)[0]?.ids).toEqual([
      cardId("b"),
    ]);
    // Days that begin after the import leave nobody out.
    expect(flowAnswers.wipBreaches(book, { days: 4 }, now).untold).toBe(0);
    expect(flowAnswers.wipBreaches(book, { days: 8 }, now).untold).toBe(1);
  });

  // Verifies: 5z.2, 5h.28, B38
  test("a limit counts as it counted then: for each person until a day, for the whole column after it", () => {
    const whole = { cards: 2, isHard: false } as const;
    const journal = told();
    const columns = journal.columns.map((column) =>
      column.id === columnId("doing") ? { ...column, limit: whole } : column,
    );
    const change = {
      ...{ table: "column", rowId: columnId("doing"), projectId: "project_a", stamp: "000000000999-a" },
      ...{ occurredAt: onDay(3), before: { limit: each }, after: { limit: whole } },
    } as unknown as JournalEvent;
    const past = readPast({
      ...{ ...journal, columns: columns as typeof journal.columns },
      events: [...journal.events, change],
    });
    const answer = (days: number | null) => flowAnswers.wipBreaches(flowBook(past), { days }, now);
    expect(answer(null).breaches.map(({ lane, from, to }) => [lane?.value, from, to])).toEqual([
      ["ann", onDay(1), onDay(3)],
      [undefined, onDay(3), onDay(7)],
    ]);
    expect(answer(4).columns).toMatchObject([{ name: "doing", isWhole: true }]);
  });
});

describe("Little’s law on the page", () => {
  const steady = Object.fromEntries(
    Array.from({ length: 60 }, (_, i): [string, Told[]] => [
      `${i}`,
      [
        [i, "doing"],
        [i + 3, "done"],
      ],
    ]),
  );
  const at = onDay(50) + 11 * 3_600_000;
  const littleOf = (told: Record<string, Told[]>, days: number | null, language: "fr" | "en" = "fr") => {
    const book = flowBook(toldPast(told));
    const figure = littleFigure(
      flowAnswers.littlesLaw(book, { days, flow: byCategory }, at),
      flowTools(language),
    );
    return { book, figure };
  };

  // Verifies: 5i.10
  test("where one card a day comes and stays three days the two sides are alike, and the flow is steady", () => {
    const { figure } = littleOf(steady, 40);
    const value = (row: number) => Number(figure.table.rows[row]?.[1]?.value);
    expect(value(0)).toBeCloseTo(3, 1);
    expect(value(1)).toBeCloseTo(3, 1);
    expect(plain(figure.summary)).toMatch(
      /^Cartes en cours, en moyenne : 3\. .* × 3 j passés = .* Le flux est stable/,
    );
    for (const { row, y } of figure.chart?.stops ?? []) expect(y).toBeCloseTo(value(row), 1);
  });

  // Verifies: 5i.10, B71
  test("what came in, left, and stood at both ends opens as many cards as are counted", () => {
    const { figure, book } = littleOf(steady, 40);
    const counted = figure.table.rows.flatMap(([, cell]) => (cell?.behind ? [cell] : []));
    expect(counted).toHaveLength(4);
    for (const { behind, ...cell } of counted) {
      const told = behind && cardAnswers.cardsBehind(book, behind.ask, at);
      expect([told?.[0]?.count, countBehind({ ...cell, ...(behind ? { behind } : {}) })]).toEqual([
        ...[cell.value, cell.value],
      ]);
    }
  });

  // Verifies: 5i.10, 5i.7
  test("a flow into which more comes than leaves is said not to be steady, and where nothing left nothing is compared", () => {
    const heap = Object.fromEntries(
      Array.from({ length: 20 }, (_, i): [string, Told[]] => [
        `${i}`,
        i < 3
          ? [
              [i, "doing"],
              [40 + i, "done"],
            ]
          : [[i, "doing"]],
      ]),
    );
    expect(littleOf(heap, null, "en").figure.summary).toContain(
      "The flow is not steady (20 came in, 3 left)",
    );
    const { figure } = littleOf({ a: [[0, "doing"]] }, null);
    expect([figure.chart, plain(figure.summary)]).toEqual([
      ...[null, "Aucune carte n’est sortie du flux sur la période : rien à comparer."],
    ]);
  });
});
