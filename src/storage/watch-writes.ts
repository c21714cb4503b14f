import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse } from "dexie";
import type { VigieDatabase } from "./database";

/** Rows a slice: small enough for a bar that moves, large enough to cost nothing. */
const slice = 1000;

/**
 * Tells of every row that this connection writes, as it is written. Bulk writes
 * go in slices of one and the same transaction, so that there is something to
 * tell; nothing else about them changes. Call it before the base is first used.
 */
export function watchWrites(db: VigieDatabase, onRows: (count: number) => void): void {
  db.use({
    stack: "dbcore",
    name: "watch-writes",
    create: (core: DBCore): DBCore => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return { ...table, mutate: (request) => inSlices(request, table.mutate, onRows) };
      },
    }),
  });
}

async function inSlices(
  request: DBCoreMutateRequest,
  mutate: (request: DBCoreMutateRequest) => Promise<DBCoreMutateResponse>,
  onRows: (count: number) => void,
): Promise<DBCoreMutateResponse> {
  if ((request.type !== "put" && request.type !== "add") || request.values.length <= slice)
    return mutate(request);
  const { values, keys } = request;
  const whole = { numFailures: 0, failures: {} as Record<number, Error>, results: [] as unknown[] };
  let lastResult: unknown;
  for (let from = 0; from < values.length; from += slice) {
    const part = values.slice(from, from + slice);
    const done = await mutate({
      ...request,
      values: part,
      ...(keys ? { keys: keys.slice(from, from + slice) } : {}),
    } as DBCoreMutateRequest);
    whole.numFailures += done.numFailures;
    for (const [at, error] of Object.entries(done.failures)) whole.failures[from + Number(at)] = error;
    if (done.results) whole.results.push(...done.results);
    lastResult = done.lastResult;
    onRows(part.length);
  }
  return { ...whole, lastResult };
}
