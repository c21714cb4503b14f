import type { Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import type { MemoryStore } from "@/storage/memory-store";

/** The journal of all that a memory store holds, as reports read it, and its sprints. */
export function journalOf(
  store: MemoryStore,
): ProjectJournal & { readonly sprints: readonly Row<"sprint">[] } {
  const { rows, eventsByDeed, deeds } = store.contents();
  const of = (table: string) => [...rows.values()].filter((one) => one.table === table).map(({ row }) => row);
  const undoes = new Map<Stamp, Stamp>();
  for (const { stamp, undoes: undone } of deeds.values()) if (undone !== null) undoes.set(stamp, undone);
  return {
    cards: of("card") as unknown as readonly Row<"card">[],
    columns: of("column") as unknown as readonly Row<"column">[],
    sprints: of("sprint") as unknown as readonly Row<"sprint">[],
    events: [...eventsByDeed.values()].flat() as readonly JournalEvent[],
    undoes,
  };
}
