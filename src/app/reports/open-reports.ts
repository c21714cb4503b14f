import type { ReportQuestion } from "@/domain/reports/answers/answers";
import type { OpenReports } from "@/features/services/reports";
import { onDemand } from "@/lib/on-demand";
import { type Mutation, onMutations } from "@/storage/queries/mutations";
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
const concerning = new Set(
  ["*", "deed", "event", "card", "column", "sprint", "project"].concat([
    "epic",
    "calendar",
    "snapshot",
    "minutes",
  ]),
);

/** Opens reports in a worker of their own, which ends with them. */
export function reportsInWorker({ base, dbName, start, now }: World): OpenReports {
  return (projectId) => {
    const watchers = new Set<Watcher>();
    let bench: ReportBench | null = null;
    let isClosed = false;
    const opened = onDemand(async () => {
      const fresh = await start();
      if (isClosed) fresh.end();
      bench = fresh;
      await Promise.race([fresh.jobs.openReports(base, projectId), fresh.failed]);
      return fresh;
    });
    // One at a time: an answer never comes before that of an earlier commit.
    let queue: Promise<unknown> = Promise.resolve();
    const inTurn = (of: () => readonly Watcher[], work: (bench: ReportBench) => Promise<void>): void => {
      queue = queue.then(async () => {
        try {
          await work(await opened());
        } catch (error) {
          for (const { on } of of()) on.fail(error);
        }
      });
    };
    const hear = (mutation: Mutation): void => {
      const touched = [...mutation].filter(([table]) => concerning.has(table));
      if (touched.length === 0) return;
      inTurn(
        () => [...watchers],
        async ({ jobs, failed }) => {
          const asking = [...watchers];
          const rows = touched.map(([table, ids]) => [table, ids === "many" ? ids : [...ids]] as const);
          const questions = asking.map(({ question }) => question);
          const answers = await Promise.race([jobs.reportsTouched(rows, questions, now()), failed]);
          for (const [i, watcher] of asking.entries()) tell(watcher, answers[i]);
        },
      );
    };
    const tell = (watcher: Watcher, answer: unknown): void => {
      if (watchers.has(watcher)) watcher.on.answer(answer as never);
    };
    const deafen = onMutations(dbName, hear);
    return {
      watch(name, ask, on) {
        const watcher: Watcher = { question: { name, ask } as ReportQuestion, on };
        watchers.add(watcher);
        inTurn(
          () => [watcher],
          async ({ jobs, failed }) =>
            tell(watcher, await Promise.race([jobs.askReport(watcher.question, now()), failed])),
        );
        return () => watchers.delete(watcher);
      },
      close() {
        isClosed = true;
        deafen();
        watchers.clear();
        bench?.end();
      },
    };
  };
}
