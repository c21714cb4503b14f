import type { CardId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { DependencyHealth } from "../../portfolio/dependency-health";
import type { PortfolioBook } from "./book";
import { burnUpOf } from "./burn-up";
import { dependencyWeeks } from "./dependency-weeks";
import { type Dimension, groupsThen } from "./groups-then";
import { eachWeek } from "./tallies-then";

/** What somebody asks to see behind a number: the cards of a group at the end of an instant, or the dependencies that stood so. */
export type PortfolioBehind =
  | {
      readonly of: "group";
      readonly dimension: Dimension;
      /** null = the whole portfolio. */
      readonly group: string | null;
      readonly until: Instant;
      readonly which: "all" | "done" | "unestimated";
    }
  | { readonly of: "dependencies"; readonly until: Instant; readonly health: DependencyHealth };

export type BehindAnswer = {
  readonly count: number;
  readonly ids: readonly CardId[];
  /** Dependencies by their ends. */
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[];
};

/** A list on a screen is no file. */
const most = 200;

export const portfolioAnswers = {
  burnUp: burnUpOf,
  dependencies: dependencyWeeks,

  /** What lies behind a number, when somebody asks for it (B71). */
  behind(book: PortfolioBook, ask: PortfolioBehind, now: Instant): BehindAnswer {
    if (ask.of === "dependencies") {
      const { weeks } = dependencyWeeks(book, { weeks: 1 }, Math.min(ask.until, now));
      const lines = (weeks[0] ?? []).filter(({ health }) => health === ask.health);
      return { count: lines.length, ids: [], lines };
    }
    const ids: CardId[] = [];
    const weeks = [{ monday: "" as never, until: ask.until }];
    for (const part of book.parts.values()) {
      const find = groupsThen(part, book, { dimension: ask.dimension, weeks });
      for (const life of part.lives)
        eachWeek(life, weeks, (week, { standing, epicId, points }) => {
          if (standing === "out" || (ask.which === "done" && standing !== "done")) return;
          if (ask.which === "unestimated" && points !== null) return;
          const own = find(epicId ?? "", week);
          if (ask.group === null ? own.length > 0 : own.includes(ask.group)) ids.push(life.id);
        });
    }
    return { count: ids.length, ids: ids.slice(0, most), lines: [] };
  },
};

export type PortfolioReportName = keyof typeof portfolioAnswers;
export type PortfolioAsk<N extends PortfolioReportName> = Parameters<(typeof portfolioAnswers)[N]>[1];
export type PortfolioAnswer<N extends PortfolioReportName> = ReturnType<(typeof portfolioAnswers)[N]>;

/** A question by its name. */
export type PortfolioQuestion = {
  readonly [N in PortfolioReportName]: { readonly name: N; readonly ask: PortfolioAsk<N> };
}[PortfolioReportName];

/** Answers a question out of a book, as of `now`. */
export function portfolioAnswerOf(
  book: PortfolioBook,
  { name, ask }: PortfolioQuestion,
  now: Instant,
): unknown {
  // Earned: the pair of name and question is checked where it is made.
  const answer = portfolioAnswers[name] as (book: PortfolioBook, ask: unknown, now: Instant) => unknown;
  return answer(book, ask, now);
}
