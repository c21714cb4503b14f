import type { Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { HealthNote, PlanningEntities } from "@/domain/model/planning";
import type { VigieDatabase } from "../../database";
import { allSprints, type CardsAsked, sprintCards } from "./all-sprints";
import { type Behind, cardsBehind } from "./cards-behind";
import { healthReport, healthStream } from "./health-stream";
import { overview } from "./overview";
import { countsOf, livingRows } from "./plan-rows";
import { portfolioBoard } from "./portfolio-board";
import { stageEvents } from "./portfolio-past";
import { programFacts } from "./program";
import { roadmap } from "./roadmap";

/** The tables that hold some hundred rows at most and are read whole. */
export type PlanTable =
  | keyof PlanningEntities
  | "portfolio"
  | "objective"
  | "pillar"
  | "program"
  | "project"
  | "team"
  | "epic";

/** What the screens of the portfolio ask. A question reads rows of the plan and kept counters, never all cards. */
export function createPlanQuestions(db: VigieDatabase) {
  return {
    /** The living rows of some tables, in the order in which people have put them. */
    async rows<T extends PlanTable>(
      ...tables: readonly T[]
    ): Promise<{ readonly [K in T]: readonly Row<K>[] }> {
      const read = await Promise.all(tables.map((table) => livingRows(db, table)));
      return Object.fromEntries(tables.map((table, i) => [table, read[i]])) as never;
    },
    /** Cards, points in hundredths and what is not estimated, by project and column; or by epic and column of one project. */
    counts: (scope: string): Promise<readonly Counter[]> => countsOf(db, scope),
    overview: () => overview(db),
    healthStream: (about: HealthNote["about"]) => healthStream(db, about),
    healthReport: (portfolioId: string) => healthReport(db, portfolioId),
    cardsBehind: (ask: Behind) => cardsBehind(db, ask),
    /** All that programme boards are computed from. */
    program: () => programFacts(db),
    roadmap: () => roadmap(db),
    allSprints: () => allSprints(db),
    sprintCards: (asked: CardsAsked) => sprintCards(db, asked),
    stageEvents: (portfolioId: string) => stageEvents(db, portfolioId),
    portfolioBoard: (portfolioId: string) => portfolioBoard(db, portfolioId),
  };
}

export type PlanQuestions = ReturnType<typeof createPlanQuestions>;
