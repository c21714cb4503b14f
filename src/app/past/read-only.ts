import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import type { Services } from "@/features/services";
import type { FileOut } from "@/features/services/exchange-jobs";
import { formatFor } from "@/i18n/format";
import { currentLanguage, type Translate } from "@/i18n/i18n";
import type { Day } from "@/lib/day";
import { err } from "@/lib/result";

export type ReadOnlyWorld = {
  readonly day: Day;
  readonly t: Translate;
  /** Back to today. */
  readonly leave: () => void;
  /** Notes what left this desk, in the base of today. */
  readonly note: (what: "print" | "journal" | "report" | "csv", detail: string) => Promise<void>;
};

/** What a long work is told that is not begun: nobody waits for words, they were said. */
const refused = () => Promise.reject(new DOMException("read-only", "AbortError"));

/**
 * The services of a day of the past: all that reads is as it was, and whatever would write is refused in words, at the
 * doors through which everything goes. What leaves bears the day in its name.
 */
export function readOnly(services: Services, { day, t, leave, note }: ReadOnlyWorld): Services {
  const refusal: Refusal = { kind: "read-only", day };
  const outcome = err(refusal);
  const say = (): void =>
    services.notify({
      kind: "warning",
      topic: "read-only",
      text: refusalText(t, formatFor(currentLanguage()), refusal),
      action: { label: t("past.leave"), run: leave },
    });
  const refuse = async (): Promise<void> => say();
  const abort = (): Promise<never> => {
    say();
    return refused();
  };
  const { desk, jobs, queries } = services;
  const nothingToSave = { unsaved: 0, savedAt: null, oldestAt: null };
  return {
    ...services,
    asOf: day,
    dispatch: async () => outcome,
    foresee: async () => outcome,
    previewUndo: async () => outcome,
    act: async () => {
      say();
      return null;
    },
    undo: refuse,
    redo: refuse,
    undoDeed: refuse,
    // Whether files hold it is a question of today.
    queries: { ...queries, backupState: async () => nothingToSave },
    desk: { ...desk, note: (what, detail) => note(what, `${detail} ${day}`) },
    jobs: {
      ...jobs,
      openTable: abort,
      openBackup: abort,
      saveBackup: abort,
      exportCsv: async (...asked) => {
        const file = named(await jobs.exportCsv(...asked), day);
        await note("csv", file.name);
        return file;
      },
    },
  };
}

/** A file that tells of a past day says so: `vigie_INT_2026-11-26_NP_au-2026-11-10.csv`. */
function named({ name, blob }: FileOut, day: Day): FileOut {
  return { name: name.replace(/(\.\w+)$/, `_au-${day}$1`), blob };
}
