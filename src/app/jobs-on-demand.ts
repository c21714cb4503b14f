import type { ExchangeJobs } from "@/features/services/exchange-jobs";
import { loadTexts, type Translate } from "@/i18n/i18n";
import { patiently } from "@/lib/patiently";
import { listenForImports } from "./import-signal";
import type { Tell } from "./tell";

type World = {
  readonly base: string;
  readonly actor: () => string;
  readonly tell: Tell;
  readonly t: Translate;
  /** Told after a worker has written, with when it began. */
  readonly onWritten: (startedAt: number) => void;
};

/** The work with files, fetched when it is first asked for: no board waits for it. */
export function jobsOnDemand({ base, actor, tell, t, onWritten }: World): ExchangeJobs {
  const announce = listenForImports(
    base,
    (isBusy) =>
      void loadTexts().then(() =>
        tell.say(t(isBusy ? "exchange.elsewhere.begun" : "exchange.elsewhere.over")),
      ),
  );
  const jobs = async (): Promise<ExchangeJobs> => {
    const [{ createExchangeJobs }, { startBench }] = await patiently(() =>
      Promise.all([import("./exchange-jobs"), import("./worker-bench")]),
    );
    return createExchangeJobs({ base, actor, announce, saving: tell.saving, start: startBench, onWritten });
  };
  return {
    openTable: async (...asked) => (await jobs()).openTable(...asked),
    exportCsv: async (...asked) => (await jobs()).exportCsv(...asked),
    saveBackup: async (...asked) => (await jobs()).saveBackup(...asked),
    ages: async (...asked) => (await jobs()).ages(...asked),
    verifyJournal: async (...asked) => (await jobs()).verifyJournal(...asked),
    openBackup: async (...asked) => (await jobs()).openBackup(...asked),
  };
}
