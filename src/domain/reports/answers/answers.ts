import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import { flowAnswers } from "./flow-answers";
import { cardAnswers } from "./flow-cards";
import { forecastAnswers } from "./forecast-answers";
import { sprintAnswers } from "./sprint-answers";
import { teamAnswers } from "./team-answers";

/** Every question that reports ask of a project's book: pure, and in plain data, since a worker answers them. */
export const answers = {
  ...sprintAnswers,
  ...teamAnswers,
  ...flowAnswers,
  ...cardAnswers,
  ...forecastAnswers,
};

export type ReportName = keyof typeof answers;
export type ReportAsk<N extends ReportName> = Parameters<(typeof answers)[N]>[1];
export type ReportAnswer<N extends ReportName> = ReturnType<(typeof answers)[N]>;

/** A question by its name. */
export type ReportQuestion = {
  readonly [N in ReportName]: { readonly name: N; readonly ask: ReportAsk<N> };
}[ReportName];

/** Answers a question out of a book, as of `now`. */
export function answerOf(book: ReportBook, { name, ask }: ReportQuestion, now: Instant): unknown {
  // Earned: the pair of name and question is checked where it is made.
  const answer = answers[name] as (book: ReportBook, ask: unknown, now: Instant) => unknown;
  return answer(book, ask, now);
}
