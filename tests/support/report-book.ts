import type { Row } from "@/domain/change";
import { bookOf, type ReportBook } from "@/domain/reports/book";
import { must } from "@/lib/assert";
import type { MemoryStore } from "@/storage/memory-store";
import { journalOf } from "./journal-of";

/** All that a memory store holds, as reports keep it. */
export function bookIn(store: MemoryStore): ReportBook {
  const of = <R extends { readonly deleted?: boolean }>(table: string): readonly R[] =>
    [...store.contents().rows.values()]
      .filter((one) => one.table === table)
      .map(({ row }) => row as unknown as R)
      .filter(({ deleted }) => deleted !== true);
  const tables = {
    project: must(of<Row<"project">>("project")[0], "a project"),
    sprints: of<Row<"sprint">>("sprint"),
    epics: of<Row<"epic">>("epic"),
    calendar: of<Row<"calendar">>("calendar")[0],
    snapshots: of<Row<"snapshot">>("snapshot"),
    minutes: of<Row<"minutes">>("minutes"),
  };
  return bookOf({ ...journalOf(store), tables });
}
