import type { ProjectId } from "@/domain/model/ids";
import type { ReportQuestion } from "@/domain/reports/answers/answers";
import type { OpenReports, ReportDesk } from "@/features/services/reports";
import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";
import { type Mutation, onMutations } from "@/storage/queries/mutations";
import type { TouchedRows } from "../workers/search/search-job";
import type { ReportBench } from "./report-bench";

export type World = {
  readonly base: string;
  readonly dbName: string;
  /** Starts a worker; fetched with the first question. */
  readonly start: () => Promise<ReportBench>;
  readonly now: () => number;
  /** Tables that concern these reports beside those of all. */
  readonly also?: readonly string[];
};

type Watcher = {
  readonly question: ReportQuestion;
  readonly on: { readonly answer: (answer: never) => void; readonly fail: (error: unknown) => void };
};

/** What reports are read from; the rest of a base may change as it likes. */
const concerning = new Set<string>([
  ...["*", "deed", "event", "card", "column", "sprint"],
  ...["project", "epic", "calendar", "snapshot", "minutes"],
]);

/** Ten thousand runs take longer than any chart: no chart waits for them. */
const slow = new Set<string>(["forecast"]);

/** Reports in a worker of their own, whose code comes with the first question. */
export function reportsInWorker(base: string, dbName: string, now: () => number): OpenReports {
  const start = async () => (await patiently(() => import("./report-bench"))).startReports();
  return reportsOnDemand({ base, dbName, start, now });
}

/** Reports of one project after another: each in a worker that ends with it, and that is told of every commit. */
export function reportsOnDemand(world: World): OpenReports {
  return (projectId) => openDesk(world, projectId);
}

export function openDesk({ base, dbName, start, now, also = [] }: World, projectId: ProjectId): ReportDesk {
  const watchers = new Set<Watcher>();
  const bench = benchOf(start, ({ jobs, failed }) =>
    Promise.race([jobs.openReports(base, projectId), failed]),
  );
  const { ask, tell } = turnsOf(bench.opened, watchers, now);
  const due = { fast: 0, slow: 0 };
  const askAgain = (speed: keyof typeof due): void => {
    due[speed] += 1;
    ask(() => {
      due[speed] -= 1;
      // Of those that wait, the last one has read all commits.
      if (due[speed] > 0) return [];
      return [...watchers].filter(({ question }) => slow.has(question.name) === (speed === "slow"));
    });
  };
  const deafen = onMutations(dbName, (mutation) => {
    const touched = concerned(mutation, also);
    if (touched.length === 0) return;
    tell(touched);
    askAgain("fast");
    askAgain("slow");
  });
  return {
    watch(name, asked, on) {
      const watcher: Watcher = { question: { name, ask: asked } as ReportQuestion, on };
      watchers.add(watcher);
      // A question that another one took the place of while it waited is not worked out.
      ask(() => (watchers.has(watcher) ? [watcher] : []));
      return () => watchers.delete(watcher);
    },
    close() {
      deafen();
      watchers.clear();
      bench.end();
    },
  };
}

/** What is asked of the worker and told to it, in its order. */
function turnsOf(opened: () => Promise<ReportBench>, watchers: ReadonlySet<Watcher>, now: World["now"]) {
  // One at a time: an answer never comes before that of an earlier commit, and each is drawn while the next is worked out.
  let queue: Promise<unknown> = Promise.resolve();
  const ask = (of: () => readonly Watcher[]): void => {
    queue = queue.then(async () => {
      for (const watcher of of()) {
        const answer = opened().then(({ jobs, failed }) => {
          return Promise.race([jobs.askReport(watcher.question, now()), failed]);
        });
        await answer.then(
          (told) => watchers.has(watcher) && watcher.on.answer(told as never),
          (error) => watchers.has(watcher) && watcher.on.fail(error),
        );
      }
    });
  };
  /** Tells the worker at once, whatever it is at; what is asked from then on is answered with it. */
  const tell = (touched: TouchedRows): void => {
    const told = opened().then(({ jobs, failed }) => {
      Promise.race([jobs.reportsTouched(touched), failed]).catch(failAll);
    });
    queue = Promise.all([queue, told.catch(failAll)]);
  };
  // What could not be read is missing from every answer to come.
  const failAll = (error: unknown): void => {
    for (const watcher of [...watchers]) watcher.on.fail(error);
  };
  return { ask, tell };
}

/** A worker that is started when it is first needed, and ended even if it comes too late. */
function benchOf(start: World["start"], open: (bench: ReportBench) => Promise<unknown>) {
  let bench: ReportBench | null = null;
  let isClosed = false;
  const opened = onDemand(async () => {
    const fresh = await start();
    bench = fresh;
    if (isClosed) fresh.end();
    await open(fresh);
    return fresh;
  });
  return {
    opened,
    end() {
      isClosed = true;
      bench?.end();
    },
  };
}

function concerned(mutation: Mutation, also: readonly string[]): TouchedRows {
  const touched = [...mutation].filter(([table]) => concerning.has(table) || also.includes(table));
  return touched.map(([table, ids]) => [table, ids === "many" ? ids : [...ids]] as const);
}
