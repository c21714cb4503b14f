import type { Table } from "dexie";
import type { JournalEvent } from "@/domain/journal";
import type { Moment } from "@/domain/past/row-then";
import { schemaVersion, VigieDatabase } from "../database";
import { readUntil } from "./journal-until";

type Events = Table<JournalEvent, [string, string, string]>;

/** Under what a past base says up to where the journal of today is its own. */
const key = "journal-end";

/** Says up to where a past base reads the journal. */
export async function endJournal(db: VigieDatabase, end: Moment): Promise<void> {
  await db.desk.put({ key, value: end });
}

/**
 * A day of the past (Decision 152): rows, deeds and counters are its own, its events are those of the base that it was made of, up to
 * the end of that day. They are most of a base, and every one of them would be written a second time.
 */
export class PastDatabase extends VigieDatabase {
  readonly #origin: string;
  #journal: VigieDatabase | null = null;

  constructor(name: string, origin: string, durability?: "relaxed") {
    super(name, schemaVersion, durability);
    this.#origin = origin;
    // Not enumerable: Dexie would look at it while it opens.
    Object.defineProperty(this, "event", {
      get: (): Events => this.#events(),
      configurable: true,
      enumerable: false,
    });
    const inOne = this.transaction.bind(this) as (...asked: unknown[]) => unknown;
    // Nothing moves on a past day, so that nothing must be read at one moment; and a transaction that waits for the
    // journal's base is over before the answer comes.
    this.transaction = ((mode: string, ...asked: unknown[]) =>
      mode === "r" ? (asked.at(-1) as () => unknown)() : inOne(mode, ...asked)) as typeof this.transaction;
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    super.close(options);
    this.#journal?.close();
    this.#journal = null;
  }

  #events(): Events {
    this.#journal ??= this.#read();
    return this.#journal.event;
  }

  #read(): VigieDatabase {
    const journal = new VigieDatabase(this.#origin);
    let end: Moment = { stampsBefore: "" };
    readUntil(journal, () => end);
    journal.on("ready", async () => {
      end = ((await this.desk.get(key))?.value as Moment | undefined) ?? end;
    });
    journal.on("versionchange", () => {
      journal.close({ disableAutoOpen: true });
      // Dexie's own answer comes behind this one, and would let the base be opened again, and so made anew.
      return false;
    });
    return journal;
  }
}
