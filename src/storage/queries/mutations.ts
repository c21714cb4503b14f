import { Dexie, type IntervalTree, type ObservabilitySet, RangeSet } from "dexie";

/** Which rows a commit touched, in this tab or another: ids by table, or « many » when they are not told apart. */
export type Mutation = ReadonlyMap<string, ReadonlySet<string> | "many">;

/** Past this many rows a reader does better to read its windows again. */
const few = 400;

/**
 * Tells of every commit to the database, whichever tab, worker or peer made it.
 * This is the only road by which a picture learns of a change.
 */
export function onMutations(name: string, listener: (mutation: Mutation) => void): () => void {
  const prefix = `idb://${name}/`;
  const hear = (parts: ObservabilitySet): void => {
    const touched = new Map<string, ReadonlySet<string> | "many">();
    for (const [part, ranges] of Object.entries(parts)) {
      if (part === "all") touched.set("*", "many");
      if (!part.startsWith(prefix)) continue;
      const [table, index] = part.slice(prefix.length).split("/");
      // Index parts repeat what the primary keys say; `:dels` names rows that are gone.
      if (table === undefined || (index !== "" && index !== ":dels")) continue;
      touched.set(table, joined(touched.get(table), keysIn(ranges)));
    }
    if (touched.size > 0) listener(touched);
  };
  Dexie.on("storagemutated", hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

// Called, not constructed: from another tab the tree comes as a plain copy, and this gives it its walk back.
function keysIn(tree: IntervalTree): ReadonlySet<string> | "many" {
  const keys = new Set<string>();
  for (const { from, to } of RangeSet(tree)) {
    if (from !== to || typeof from !== "string" || keys.size >= few) return "many";
    keys.add(from);
  }
  return keys;
}

function joined(
  a: ReadonlySet<string> | "many" | undefined,
  b: ReadonlySet<string> | "many",
): ReadonlySet<string> | "many" {
  if (a === "many" || b === "many") return "many";
  return new Set([...(a ?? []), ...b]);
}
