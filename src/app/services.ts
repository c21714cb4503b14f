import type { ProjectId } from "@/domain/model/ids";
import type { MarkingLevel } from "@/domain/model/vocabulary";
import { unnamedDesk } from "@/domain/rules/unnamed-desk";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { watched } from "@/lib/watched";
import type { VigieDatabase } from "@/storage/database";
import { createDeskDoor } from "@/storage/desk-door";
import type { FirstScreen } from "@/storage/first-screen";
import type { Identity } from "@/storage/identity";
import { Mishap, mishapOf } from "@/storage/mishap";
import { createPictures } from "@/storage/queries/pictures";
import { createQueries } from "@/storage/queries/queries";
import { saveRawCopy } from "./crash/raw-copy";
import { asking } from "./deeds/asking";
import { deedsOnDemand } from "./deeds/deeds-on-demand";
import type { Door } from "./deeds/door";
import { doorOnDemand } from "./deeds/door-on-demand";
import { jobsOnDemand } from "./jobs-on-demand";
import { watchedDensity } from "./look";
import { portfolioReportsInWorker } from "./reports/open-portfolio-reports";
import { reportsInWorker } from "./reports/open-reports";
import { safetyOnDemand } from "./safety/safety-on-demand";
import { searchInWorker } from "./search/search-on-demand";
import type { Tell } from "./tell";

export type World = {
  readonly base: string;
  readonly db: VigieDatabase;
  readonly identity: Identity;
  readonly tell: Tell;
  readonly t: Translate;
  /** First screens that are known before the base has opened. */
  readonly seeds: ReadonlyMap<ProjectId, FirstScreen>;
  /** Resolves when the first screen is drawn: what it does not show is not asked before. */
  readonly drawn: Promise<void>;
  readonly now: () => number;
};

/** Builds what every room is handed: once, here. */
export function createServices({ base, db, identity, tell, t, seeds, drawn, now }: World): {
  readonly services: Services;
  /** Fetches what no first screen needs and the first deed does. */
  readonly warm: () => Promise<unknown>;
} {
  const desk = createDeskDoor(db);
  const queries = createQueries(db);
  const person = personOf(drawn.then(() => queries.preference("me")));
  const actor = () => person.me().name;
  const undoDeed: Services["undoDeed"] = (stamp) => deeds.undoDeed(stamp);
  const door = doorOnDemand({ db, identity, actor, tell, t, undoDeed }, person.known.catch(tellMishap));

  function tellMishap(error: unknown): void {
    const mishap = mishapOf(error);
    const kind = mishap instanceof Mishap ? mishap.kind : "unknown";
    // What can no longer be written can still be read: the way out is a file, and comes back if the copy fails.
    const action = { label: t("shell.crash.copy"), run: () => void saveRawCopy(db).catch(tellMishap) };
    tell.notify({ kind: "error", text: t(`shell.mishap.${kind}`), action });
  }
  const safety = safetyOnDemand({ db, tell, t, queries, undoDeed });
  const write = asking((...asked) => tell.saving(async () => (await door()).dispatch(...asked)), tell.ask);
  const dispatch: Services["dispatch"] = async (command, occurredAt) => {
    const outcome = await write(command, occurredAt);
    if (outcome.ok && outcome.value.deed) safety.note(outcome.value.deed);
    return outcome;
  };
  const { foresee, preview } = glances(door);
  const { loadDeeds, ...deeds } = deedsOnDemand({
    ...{ base, queries, actor, preview, tell, t, tellMishap },
    ...{ dispatch: write, note: safety.note },
  });

  const services: Services = {
    dispatch,
    foresee,
    queries,
    ...deeds,
    ...createPictures(db, tellMishap, seeds),
    desk: {
      put: (kind, key, value) => {
        if (kind === "preference" && key === "me") person.call(value);
        return tell.savingAside(() => desk.put(kind, key, value));
      },
      dropDraft: (key) => desk.drop("draft", key),
      note: (what, detail) => desk.audit(Date.now(), what, detail),
    },
    search: searchInWorker(base, db.name),
    jobs: jobsOnDemand({ base, actor, tell, t, onWritten: safety.noteLast }),
    reports: reportsInWorker(base, db.name, now),
    portfolioReports: portfolioReportsInWorker(base, db.name, now),
    density: watchedDensity(),
    shown: watched<readonly MarkingLevel[]>([]),
    say: tell.say,
    sayBehind: tell.sayBehind,
    notify: tell.notify,
    now,
    me: person.me,
  };
  return { services, warm: () => Promise.all([door(), loadDeeds()]) };
}

/** Whoever works here, as the desk knows it: nobody yet until that is read. */
function personOf(kept: Promise<unknown>) {
  let me: ReturnType<Services["me"]> = { name: unnamedDesk, personId: null };
  const call = (value: unknown): void => {
    me = (value as typeof me | undefined) ?? me;
  };
  return { me: () => me, call, known: kept.then(call) };
}

/** What would come of a command: looks through the door and does not pass it. */
function glances(door: () => Promise<Door>): Pick<Door, "foresee" | "preview"> {
  return {
    foresee: async (command) => (await door()).foresee(command),
    preview: async (command) => (await door()).preview(command),
  };
}
