import { compareText } from "@/domain/model/order";
import type { PortableBatch } from "@/domain/portable";

const kinds: readonly PortableBatch["kind"][] = ["rows", "deeds", "events", "texts", "blobs"];

/**
 * Watches that lines come in the file's order, each once: rows, deeds, events,
 * texts, bytes, and inside a kind by its key's parts in code units, which is the order
 * of the database's primary keys. Answers false at the first line that does
 * not: so a row that stands twice is seen without remembering any.
 */
export function startOrder(): (kind: PortableBatch["kind"], key: readonly string[]) => boolean {
  let lastKind = 0;
  let lastKey: readonly string[] | null = null;
  return (kind, key) => {
    const at = kinds.indexOf(kind);
    const goesOn = at > lastKind || (at === lastKind && (lastKey === null || compareKeys(lastKey, key) < 0));
    lastKind = at;
    lastKey = key;
    return goesOn;
  };
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const order = compareText(part, b[i] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
