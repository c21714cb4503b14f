import type { ReactNode } from "react";
import { createAct } from "@/app/deeds/act";
import { asking } from "@/app/deeds/asking";
import { warning } from "@/app/deeds/warning";
import { Questions } from "@/app/questions/questions";
import { portfolioReportsOnDemand } from "@/app/reports/open-portfolio-reports";
import { reportsOnDemand } from "@/app/reports/open-reports";
import { type PortfolioJobs, portfolioJobs } from "@/app/reports/portfolio-jobs";
import type { ReportBench } from "@/app/reports/report-bench";
import { createSafety } from "@/app/safety/safety";
import { searchOnDemand } from "@/app/search/search-on-demand";
import { createTell, type Tell } from "@/app/tell";
import { createPortfolioReportJobs } from "@/app/workers/portfolio-report-job";
import { createReportJobs } from "@/app/workers/report-job";
import { createSearchJobs } from "@/app/workers/search/search-job";
import { createPlanner } from "@/commands/dispatch";
import { undoPreview } from "@/commands/journal/undo-preview";
import type { MarkingLevel } from "@/domain/model/vocabulary";
import { Hall as HallOfRooms } from "@/features/hall";
import type { NoticeDraft, Services } from "@/features/services";
import type { Density } from "@/features/services/density";
import { translate } from "@/i18n/i18n";
import { watched } from "@/lib/watched";
import { VigieDatabase } from "@/storage/database";
import { createDeskDoor } from "@/storage/desk-door";
import { createDexieStore } from "@/storage/dexie-store";
import { createPictures } from "@/storage/queries/pictures";
import { createQueries } from "@/storage/queries/queries";
import { aHand, aHouse, type House } from "./builders";

export type HouseOfServices = House & {
  readonly db: VigieDatabase;
  readonly services: Services;
  /** What the status region was given to say, in order. */
  readonly said: string[];
  readonly notices: NoticeDraft[];
  readonly tell: Tell;
};

let opened = 0;

/** A project on a real database, and the services that rooms are handed; only clock, dice and voice are ours. */
export async function aHouseOfServices(): Promise<HouseOfServices> {
  const db = new VigieDatabase(`rooms-${++opened}`);
  const hand = aHand();
  const store = createDexieStore(db);
  const house = await aHouse(store, hand);
  const said: string[] = [];
  const notices: NoticeDraft[] = [];
  const door = createDeskDoor(db);
  const t = translate;
  const tell = {
    ...createTell(),
    say: (text: string) => void said.push(text),
    notify: (notice: NoticeDraft) => void notices.push(notice),
  };
  const undoDeed: Services["undoDeed"] = async (stamp) =>
    void (await house.dispatch({ type: "history/undo-deed", stamp }));
  const told = warning(house.dispatch, { tell, t, undoDeed });
  const dispatch = asking(told, tell.ask);
  const services: Services = {
    dispatch,
    foresee: createPlanner(store, hand),
    act: createAct({
      dispatch,
      note: createSafety({ db, tell, t, undoDeed }).note,
      tell,
      t,
      tellMishap: (error) => void notices.push({ kind: "error", text: String(error) }),
    }),
    undo: async () => void (await told({ type: "history/undo" })),
    undoDeed,
    previewUndo: async (stamp) =>
      undoPreview(await createPlanner(store, hand)({ type: "history/undo-deed", stamp })),
    redo: async () => void (await told({ type: "history/redo" })),
    queries: createQueries(db),
    ...createPictures(db, (error) => {
      throw error;
    }),
    desk: {
      put: (kind, key, value) => door.put(kind, key, value),
      dropDraft: (key) => door.drop("draft", key),
      note: (what, detail) => door.audit(hand.clock.now, what, detail),
    },
    search: searchIn(db),
    reports: reportsIn(db, () => hand.clock.now),
    portfolioReports: portfolioReportsIn(db, () => hand.clock.now),
    density: watched<Density>("normal"),
    shown: watched<readonly MarkingLevel[]>([]),
    say: (text) => void said.push(text),
    sayBehind: (text) => void said.push(text),
    notify: (notice) => void notices.push(notice),
    // Files travel through workers, which no room of these tests asks for.
    jobs: new Proxy({} as Services["jobs"], {
      get: (_, name) => () => Promise.reject(new Error(`no worker here for ${String(name)}`)),
    }),
    now: () => hand.clock.now,
    me: () => ({ name: "Testeur", personId: null }),
  };
  return {
    ...house,
    db,
    services,
    said,
    notices,
    tell,
  };
}

/** The search of the worker, on the test's own thread. */
function searchIn({ name }: VigieDatabase): Services["search"] {
  return searchOnDemand({
    base: name,
    dbName: name,
    start: async () => ({
      jobs: createSearchJobs(async () => ({ db: new VigieDatabase(name) })),
      failed: new Promise<never>(() => undefined),
      end: () => undefined,
    }),
  });
}

/** The reports of the worker, on the test's own thread. */
function reportsIn({ name }: VigieDatabase, now: () => number): Services["reports"] {
  return reportsOnDemand({
    base: name,
    dbName: name,
    start: async () => ({
      jobs: createReportJobs(() => new VigieDatabase(name)) as unknown as ReportBench["jobs"],
      failed: new Promise<never>(() => undefined),
      end: () => undefined,
    }),
    now,
  });
}

/** The same for those of a portfolio. */
function portfolioReportsIn({ name }: VigieDatabase, now: () => number): Services["portfolioReports"] {
  const jobs = createPortfolioReportJobs(() => new VigieDatabase(name)) as unknown as PortfolioJobs;
  return portfolioReportsOnDemand({
    base: name,
    dbName: name,
    start: async (tell) => ({
      jobs: portfolioJobs(jobs, tell),
      failed: new Promise<never>(() => undefined),
      end: () => undefined,
    }),
    now,
  });
}

/** The hall around a room. */
export function Hall({ house, children }: { house: HouseOfServices; children: ReactNode }): ReactNode {
  return (
    <HallOfRooms services={house.services}>
      {children}
      <Questions tell={house.tell} />
    </HallOfRooms>
  );
}
