import { Dexie } from "dexie";
import type { ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";
import type { VigieDatabase } from "../database";
import { draft, drafts } from "./drafts";
import { namedDeed } from "./journal/deeds";
import type { createLaterQueries } from "./later-queries";
import { openSprints } from "./open-sprints";
import { shownPortfolio } from "./plan/shown-portfolio";
import { backupState, portfolios, projects, savedViews, steps, workspace } from "./workspace";

type Later = ReturnType<typeof createLaterQueries>;
type Making = typeof createLaterQueries;

const laterNames = Object.keys({
  placeCards: 1,
  teamCalendar: 1,
  spillOvers: 1,
  daily: 1,
  sprintPast: 1,
  minutesOf: 1,
  retroNotes: 1,
  toEstimate: 1,
  cardsByIds: 1,
  sprintCapacity: 1,
  projectColumns: 1,
  projectTemplates: 1,
  manyNames: 1,
  awayCards: 1,
  shelvedProjects: 1,
  finishedCards: 1,
  journal: 1,
  journalActors: 1,
  goneProject: 1,
  baseSize: 1,
  deedDetail: 1,
  cardIdByKey: 1,
  cardDetails: 1,
  cardHistory: 1,
  descriptions: 1,
  findCards: 1,
  longText: 1,
  blob: 1,
  cardTemplates: 1,
  plan: 1,
} satisfies Record<keyof Later, 1>) as (keyof Later)[];

let making: Making | undefined;

/** Fetches what a first screen does not ask: a screen that is fetched late waits for it with its code. */
export const loadQueries = onDemand(async () => {
  making = (await patiently(() => import("./later-queries"))).createLaterQueries;
  return making;
});

/** The windows. A room is given these and never the database, so it cannot write by accident. */
export function createQueries(db: VigieDatabase) {
  const first = {
    workspace: () => workspace(db),
    projects: () => projects(db),
    openSprints: (projectId: ProjectId) => openSprints(db, projectId),
    portfolios: () => portfolios(db),
    /** Null: there is none. */
    shownPortfolio: async () => (await shownPortfolio(db)) ?? null,
    savedViews: () => savedViews(db),
    steps: () => steps(db),
    namedDeed: (stamp: Stamp) => namedDeed(db, stamp),
    backupState: () => backupState(db),
    preference: async (key: string): Promise<unknown> => (await db.desk.get(`preference/${key}`))?.value,
    drafts: (key: string) => drafts(db, key),
    draft: (key: string) => draft(db, key),
  };
  return { ...first, ...laterQueries(db) };
}

export type Queries = ReturnType<typeof createQueries>;

/** The same questions before and after their code has come; each is one function for good, which `useLive` needs. */
function laterQueries(db: VigieDatabase): Later {
  let made: Later | undefined;
  const ask =
    (name: keyof Later) =>
    (...asked: readonly unknown[]): Promise<unknown> => {
      const answer = (create: Making): Promise<unknown> => {
        made ??= create(db);
        return (made[name] as (...asked: readonly unknown[]) => Promise<unknown>)(...asked);
      };
      // Dexie's own promise remembers who asks: a live query would lose sight of what it reads behind any other.
      return making ? answer(making) : Dexie.Promise.resolve(loadQueries()).then(answer);
    };
  return Object.fromEntries(laterNames.map((name) => [name, ask(name)])) as Later;
}
