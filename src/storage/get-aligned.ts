import type { Table } from "dexie";

type Key = string | [string, string, string];

/**
 * The rows under these ascending keys, in their order. A file and a base of the
 * same workspace mostly hold the same rows, so one range read answers what
 * would be a thousand point reads; where the range holds far more than is asked
 * for, it is point reads all the same.
 */
export async function getAligned<R, K extends Key>(
  table: Table<R, K>,
  keys: readonly K[],
  keyOf: (row: R) => K,
): Promise<readonly (R | undefined)[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = table.where(":id").between(first, last, true, true);
  if (keys.length < 20 || (await range.count()) > 4 * keys.length) return table.bulkGet([...keys]);
  const found = new Map((await range.toArray()).map((row) => [nameOf(keyOf(row)), row]));
  return keys.map((key) => found.get(nameOf(key)));
}

// No part of a key holds a space.
function nameOf(key: Key): string {
  return typeof key === "string" ? key : key.join(" ");
}
