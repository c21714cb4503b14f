import type { ProjectId } from "@/domain/model/ids";
import type { ReportQuestion } from "@/domain/reports/answers/answers";
import type { OpenReports, ReportDesk } from "@/features/services/reports";
import { onDemand } from "@/lib/on-demand";
import { type Mutation, onMutations } from "@/storage/queries/mutations";
import type { TouchedRows } from "../workers/search/search-job";
import type { ReportBench } from "./report-bench";

type World = {
  readonly base: string;
  readonly dbName: string;
  /** Starts a worker; fetched with the first question. */
  readonly start: () => Promise<ReportBench>;
  readonly now: () => number;
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
export function reportsInWorker(base: string, dbName: string): OpenReports {
  const start = async () => (await import("./report-bench")).startReports();
  return reportsOnDemand({ base, dbName, start, now: () => Date.now() });
}

/** Reports of one project after another: each in a worker that ends with it, and that is told of every commit. */
export function reportsOnDemand(world: World): OpenReports {
  return (projectId) => openDesk(world, projectId);
}

function openDesk({ base, dbName, start, now }: World, projectId: ProjectId): ReportDesk {
  const watchers = new Set<Watcher>();
  const bench = benchOf(start, ({ jobs, failed }) =>
    Promise.race([jobs.openReports(base, projectId), failed]),
  );
  // One at a time: an answer never comes before that of an earlier commit.
  let queue: Promise<unknown> = Promise.resolve();
  let slowDue = 0;
  const ask = (of: () => readonly Watcher[], touched: TouchedRows | null): void => {
    queue = queue.then(async () => {
      const asking = of();
      if (asking.length === 0 && touched === null) return;
      try {
        const answers = await answersOf(await bench.opened(), { touched, asking, now: now() });
        for (const [i, watcher] of asking.entries())
          if (watchers.has(watcher)) watcher.on.answer(answers[i] as never);
      } catch (error) {
        // What could not be read is missing from every answer to come.
        for (const watcher of touched ? [...watchers] : asking)
          if (watchers.has(watcher)) watcher.on.fail(error);
      }
    });
  };
  const deafen = onMutations(dbName, (mutation) => {
    const touched = concerned(mutation);
    if (touched.length === 0) return;
    const those = (areSlow: boolean) =>
      [...watchers].filter(({ question }) => slow.has(question.name) === areSlow);
    ask(() => those(false), touched);
    // In a turn of their own; of those that wait, the last one has read all commits.
    slowDue += 1;
    ask(() => {
      slowDue -= 1;
      return slowDue > 0 ? [] : those(true);
    }, null);
  });
  return {
    watch(name, asked, on) {
      const watcher: Watcher = { question: { name, ask: asked } as ReportQuestion, on };
      watchers.add(watcher);
      // A question that another one took the place of while it waited is not worked out.
      ask(() => (watchers.has(watcher) ? [watcher] : []), null);
      return () => watchers.delete(watcher);
    },
    close() {
      deafen();
      watchers.clear();
      bench.end();
    },
  };
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

type Turn = {
  /** What changed, to be read first; null when nothing did. */
  readonly touched: TouchedRows | null;
  readonly asking: readonly Watcher[];
  readonly now: number;
};

function answersOf(
  { jobs, failed }: ReportBench,
  { touched, asking, now }: Turn,
): Promise<readonly unknown[]> {
  const questions = asking.map(({ question }) => question);
  const work = touched
    ? jobs.reportsTouched(touched, questions, now)
    : Promise.all(questions.map((question) => jobs.askReport(question, now)));
  return Promise.race([work, failed]);
}

function concerned(mutation: Mutation): TouchedRows {
  const touched = [...mutation].filter(([table]) => concerning.has(table));
  return touched.map(([table, ids]) => [table, ids === "many" ? ids : [...ids]] as const);
}
