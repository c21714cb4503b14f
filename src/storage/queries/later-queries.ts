import type { CardId, ProjectId, SprintId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { Instant, Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../database";
import { baseSize } from "./base-size";
import { cardTemplates } from "./card/card-templates";
import { type CardQuestion, findCards } from "./card/find-cards";
import { cardHistory } from "./card/history";
import { cardDetails, cardIdByKey, descriptions } from "./card-sheet";
import { goneProject } from "./journal/gone-project";
import { deedDetail, type JournalAsk, journalActors, journalPage } from "./journal/journal";
import { awayCards, finishedCards, shelvedProjects } from "./many/away";
import { manyNames } from "./many/many-names";
import { projectColumns, projectTemplates } from "./many/project-columns";
import { createPlanQuestions, type PlanQuestions } from "./plan/plan-questions";
import { cardsByIds, daily, minutesOf, retroNotes, sprintPast, toEstimate } from "./sprint/ceremony";
import { spillOvers } from "./sprint/spill-overs";
import { sprintCapacity } from "./sprint/sprint-capacity";
import { placeCards } from "./sprint/sprint-life";
import { teamCalendar } from "./sprint/team-calendar";

/** What the screens behind the board ask. */
export function createLaterQueries(db: VigieDatabase) {
  const planQuestions = createPlanQuestions(db);
  return {
    placeCards: (projectId: ProjectId, place: Place) => placeCards(db, projectId, place),
    spillOvers: (projectId: ProjectId) => spillOvers(db, projectId),
    teamCalendar: (projectId: ProjectId) => teamCalendar(db, projectId),
    daily: (projectId: ProjectId, sprintId: SprintId) => daily(db, projectId, sprintId),
    sprintPast: (sprintId: SprintId, now: Instant) => sprintPast(db, sprintId, now),
    minutesOf: (projectId: ProjectId) => minutesOf(db, projectId),
    retroNotes: (projectId: ProjectId) => retroNotes(db, projectId),
    toEstimate: (projectId: ProjectId) => toEstimate(db, projectId),
    cardsByIds: (ids: readonly CardId[]) => cardsByIds(db, ids),
    sprintCapacity: (projectId: ProjectId, sprintId: SprintId) => sprintCapacity(db, projectId, sprintId),
    projectColumns: (projectId: ProjectId) => projectColumns(db, projectId),
    projectTemplates: () => projectTemplates(db),
    manyNames: (cardIds: readonly CardId[]) => manyNames(db, cardIds),
    awayCards: (place: "trash" | "archive") => awayCards(db, place),
    shelvedProjects: () => shelvedProjects(db),
    finishedCards: (projectId: ProjectId, before: Instant) => finishedCards(db, projectId, before),
    journal: (ask: JournalAsk) => journalPage(db, ask),
    journalActors: () => journalActors(db),
    goneProject: (code: string) => goneProject(db, code),
    baseSize: () => baseSize(db),
    deedDetail: (stamp: Stamp, limit: number) => deedDetail(db, stamp, limit),
    cardIdByKey: (key: string) => cardIdByKey(db, key),
    cardDetails: (cardId: CardId) => cardDetails(db, cardId),
    cardHistory: (cardId: CardId, limit: number) => cardHistory(db, cardId, limit),
    descriptions: (ids: readonly CardId[]) => descriptions(db, ids),
    findCards: (question: CardQuestion, isOver: () => boolean = () => false) =>
      findCards(db, question, isOver),
    /** A text that the journal names by hash. */
    longText: async (hash: string): Promise<string | undefined> => (await db.longText.get(hash))?.text,
    /** The bytes of an attachment; undefined when this desk never had them. */
    blob: async (hash: string): Promise<Uint8Array | undefined> => (await db.blob.get(hash))?.bytes,
    cardTemplates: (projectId: ProjectId) => cardTemplates(db, projectId),
    /** The portfolio's questions under one name: the first load knows no more of them. */
    plan: <R>(ask: (questions: PlanQuestions) => Promise<R>): Promise<R> => ask(planQuestions),
  };
}
