import { proxy, type Remote } from "comlink";
import type { BackupSession, ExchangeJobs, TableSession } from "@/features/services/exchange-jobs";
import { ok } from "@/lib/result";
import { heard } from "./progress";
import type { DeskJobs } from "./workers/desk-jobs";

type ExchangeDeskJobs = Pick<
  Remote<DeskJobs>,
  | "openTable"
  | "previewImport"
  | "applyImport"
  | "rejectedLines"
  | "exportCsv"
  | "saveBackup"
  | "openBackup"
  | "restoreBackup"
  | "forgetBackup"
  | "verifyJournal"
  | "ages"
>;

/** A worker's jobs, and the end of it: whatever it was doing is then undone, since it had committed nothing. */
export type Bench = {
  readonly jobs: ExchangeDeskJobs;
  /** Rejects when the worker fails or is ended: what waits for it need not wait for ever. */
  readonly failed: Promise<never>;
  readonly end: () => void;
};

type World = {
  readonly base: string;
  readonly actor: () => string;
  /** Starts a worker of its own for a session. */
  readonly start: () => Bench;
  /** Counts a write of this desk, for the state of saving. */
  readonly saving: <T>(write: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs that a long write begins, or is over. */
  readonly announce: (isBusy: boolean) => void;
  /** Told after a write, with when it began. */
  readonly onWritten: (startedAt: number) => void;
};

/** What a session waits for, unless its worker fails or is ended first. */
function racing(bench: Bench) {
  return <P extends Promise<unknown>>(work: P): Promise<Awaited<P>> => Promise.race([work, bench.failed]);
}

/** A write of a worker, told to the other tabs and to whoever looks after deeds. */
function writingIn({ saving, announce, onWritten }: World) {
  return <T>(write: () => Promise<T>): Promise<T> =>
    saving(async () => {
      announce(true);
      const startedAt = Date.now();
      try {
        const outcome = await write();
        onWritten(startedAt);
        return outcome;
      } finally {
        announce(false);
      }
    });
}

/** Files in and out, each session in a worker that lives as long as it is needed. */
export function createExchangeJobs(world: World): ExchangeJobs {
  const { start } = world;
  const desk = () => ({ base: world.base, actor: world.actor() });
  const once = async <T>(work: (jobs: ExchangeDeskJobs) => Promise<T>): Promise<T> => {
    const bench = start();
    try {
      return await racing(bench)(work(bench.jobs));
    } finally {
      bench.end();
    }
  };
  const writing = writingIn(world);
  return {
    async openTable(file, name, choice) {
      const bench = start();
      const race = racing(bench);
      const table = await race(bench.jobs.openTable(file, name, choice));
      if (!table.ok) {
        bench.end();
        return table;
      }
      return ok<TableSession>({
        table: table.value,
        preview: (ask, onProgress) =>
          heard(onProgress, (tell) => race(bench.jobs.previewImport(desk(), ask, proxy(tell)))),
        apply: (ask, onProgress) =>
          writing(() => heard(onProgress, (tell) => race(bench.jobs.applyImport(desk(), ask, proxy(tell))))),
        rejectedLines: () => race(bench.jobs.rejectedLines()),
        close: bench.end,
      });
    },
    exportCsv: (projectId, manner) => once((jobs) => jobs.exportCsv(desk(), projectId, manner)),
    ages: (projectId, now) => once((jobs) => jobs.ages(world.base, projectId, now)),
    verifyJournal: (onProgress) =>
      heard(onProgress, (tell) => once((jobs) => jobs.verifyJournal(desk(), proxy(tell)))),
    saveBackup: (manner) => once((jobs) => jobs.saveBackup(desk(), manner)),
    async openBackup(file, onProgress) {
      const bench = start();
      const race = racing(bench);
      const name = file instanceof File ? file.name : "";
      const preview = await heard(onProgress, (tell) =>
        race(bench.jobs.openBackup(desk(), file, name, proxy(tell))),
      );
      if (!preview.ok) {
        bench.end();
        return preview;
      }
      return ok<BackupSession>({
        preview: preview.value,
        restore: (ask, onProgress) =>
          writing(() =>
            heard(onProgress, (tell) => race(bench.jobs.restoreBackup(desk(), ask, proxy(tell)))),
          ),
        // What was staged goes with the session; a killed tab leaves it to the next one.
        close: () => void race(bench.jobs.forgetBackup(desk())).then(bench.end, bench.end),
      });
    },
  };
}
