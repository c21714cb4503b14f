import { beforeAll, expect } from "vitest";
import type { ColumnId } from "@/domain/model/ids";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { cardAnswers } from "@/domain/reports/answers/flow-cards";
import { readPast } from "@/domain/reports/project-past";
import { throughputFigure } from "@/features/reports/flow/throughput-figure";
import { timesFigure } from "@/features/reports/flow/times-figure";
import { changeLanguage, loadTexts, startLanguage } from "@/i18n/i18n";
import { flowBook, flowTools, plain } from "../../support/flow-book";
import { issueJournal } from "../../support/issues";
import { whenPresent } from "../../support/real-data";

beforeAll(async () => {
  await startLanguage("fr");
  await loadTexts();
  await changeLanguage("en");
});

const file = "jira-json/jira-rest_duraspace_3036-issues_changelog.jsonl";
const now = Date.UTC(2026, 10, 26);

// Verifies: 5i.8, B67, B68
whenPresent(
  file,
  "the page finds the oracle of the real change log once its columns are chosen, and says by which columns",
  (bytes) => {
    const book = flowBook(readPast(issueJournal(bytes)), { timeZone: "UTC" });
    const ids = (...names: string[]): readonly ColumnId[] =>
      flowAnswers
        .flowColumns(book, {}, now)
        .filter(({ name }) => names.includes(name))
        .map(({ id }) => id);
    const flow = { begun: ids("In Progress"), done: ids("Closed", "Resolved") };
    const of = (measure: "cycle" | "lead") => {
      const answer = flowAnswers.flowTimes(book, { of: measure, flow }, now);
      return { answer, figure: timesFigure(answer, flowTools()) };
    };
    const { answer: cycle, figure } = of("cycle");
    expect(plain(figure.summary)).toMatch(
      /^La moitié des 532 cartes terminées a pris 6,02 j ou moins ; 85 % ont pris 80,85 j ou moins/,
    );
    expect(figure.definition.map(plain)).toContain(
      "Commencé : colonne « In Progress ». Terminé : colonnes « Closed » et « Resolved ».",
    );
    const { answer: lead, figure: leads } = of("lead");
    expect(plain(leads.summary)).toMatch(
      /^La moitié des 2 370 cartes terminées a attendu 57,52 j ou moins depuis sa création ; 85 % ont attendu 359,15 j/,
    );
    for (const { dots, n, leftOut } of [cycle, lead]) {
      expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      expect(n + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(3036);
    }
    // A dot of many names how many, and who they are when it is asked.
    expect(lead.dots.length).toBeLessThanOrEqual(1200);
    const thick = lead.dots.find(({ count }) => count > 1);
    const behind = { of: "dot", measure: "lead", first: thick?.first ?? ("" as never), flow } as const;
    expect(cardAnswers.cardsBehind(book, behind, now)[0]?.count).toBe(thick?.count);
    const months = flowAnswers.throughput(book, { by: "month", flow }, now);
    expect(plain(throughputFigure(months, flowTools()).summary)).toContain(
      "2 370 cartes terminées en tout. Meilleure période : nov. 2011, avec 186.",
    );
  },
  60_000,
);
