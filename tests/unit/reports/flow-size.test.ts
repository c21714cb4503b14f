import { beforeAll, expect, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { cardAnswers } from "@/domain/reports/answers/flow-cards";
import { byCategory } from "@/domain/reports/flow/chosen-flow";
import { askedAt, countBehind } from "@/features/pieces/figure/figure";
import { cumulativeFigure } from "@/features/reports/flow/cumulative-figure";
import { timesFigure } from "@/features/reports/flow/times-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import { flowBook, flowTools } from "../../support/flow-book";
import { onDay, type Told, toldPast } from "../../support/told-past";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const flow = byCategory;
const now = onDay(1000);

/** Five thousand cards over three years, nine in ten of them done after one to forty days. */
function many() {
  const cards = Array.from({ length: 5000 }, (_, i): [string, Told[]] => {
    const begin = (i * 997) % 900;
    const days = 1 + ((i * 31) % 40) + ((i * 17) % 24) / 24;
    const told: Told[] = [
      [begin, "todo"],
      [begin + 1, "doing"],
    ];
    return [`${i}`, i % 10 === 0 ? told : [...told, [begin + 1 + days, "done"]]];
  });
  return flowBook(toldPast(Object.fromEntries(cards), { limits: { doing: 3 } }));
}

// Verifies: 5i.13
test("answers of the flow stay small however many cards there are", () => {
  const book = many();
  const answers = {
    cumulative: flowAnswers.cumulativeFlow(book, { days: null, flow }, now),
    cycle: flowAnswers.flowTimes(book, { of: "cycle", flow }, now),
    ages: flowAnswers.ageing(book, { flow }, now),
    days: flowAnswers.throughput(book, { by: "day", flow }, now),
    blocked: flowAnswers.blockedTime(book, { flow }, now),
    breaches: flowAnswers.wipBreaches(book, { days: null }, now),
    little: flowAnswers.littlesLaw(book, { days: null, flow }, now),
  };
  for (const [name, answer] of Object.entries(answers))
    expect([name, JSON.stringify(answer).length < 150_000]).toEqual([name, true]);
  expect(answers.cycle.n).toBe(4500);
  expect(answers.cycle.dots.length).toBeLessThanOrEqual(1200);
});

// Verifies: 5i.13, B71
test("a stop opens the cards of its day or of its dot, as many as it names, and a dot of one card names it", () => {
  const book = many();
  const bands = cumulativeFigure(
    flowAnswers.cumulativeFlow(book, { days: 30, flow }, onDay(500)),
    flowTools(),
  );
  const day = bands.chart?.stops.at(-1);
  const there = day ? askedAt(day, bands.table) : null;
  const told = there?.behind && cardAnswers.cardsBehind(book, there.behind.ask, onDay(500));
  expect(told?.reduce((sum, { count }) => sum + count, 0)).toBe(day?.y);
  const times = timesFigure(flowAnswers.flowTimes(book, { of: "cycle", flow }, now), flowTools());
  const answer = flowAnswers.flowTimes(book, { of: "cycle", flow }, now);
  for (const row of [
    answer.dots.findIndex(({ count }) => count > 1),
    answer.dots.findIndex(({ count }) => count === 1),
  ]) {
    const stop = times.chart?.stops[row];
    const dot = answer.dots[row];
    if (!stop || !dot) continue;
    const asked = askedAt(stop, times.table);
    expect(asked && countBehind(asked)).toBe(dot.count);
    if (dot.count === 1) expect(stop.lines[0]).toContain(answer.names[dot.first]?.key);
    else
      expect(asked?.behind && cardAnswers.cardsBehind(book, asked.behind.ask, now)[0]?.count).toBe(dot.count);
  }
});
