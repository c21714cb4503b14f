import { toBase64 } from "@/lib/base64";
import type { VigieDatabase } from "@/storage/database";

/**
 * Saves every row of a base as it lies, one JSON a line with its table's name:
 * for the day when nothing finer can be trusted. Reads table by table, whatever
 * version wrote them.
 */
export async function saveRawCopy(db: VigieDatabase): Promise<void> {
  // After a failed write the browser may have closed our connection: one of its own reads all the same.
  const parts = await linesOf(() => db.backendDB()).catch(async () => {
    const idb = await openAgain(db.name);
    return linesOf(() => idb).finally(() => idb.close());
  });
  download(
    new Blob(parts, { type: "application/x-ndjson" }),
    `vigie_copie-brute_${new Date().toISOString().slice(0, 10)}.jsonl`,
  );
}

async function linesOf(connection: () => IDBDatabase): Promise<string[]> {
  const idb = connection();
  const parts: string[] = [];
  for (const table of Array.from(idb.objectStoreNames)) {
    for (const row of await allRows(idb, table))
      parts.push(`${JSON.stringify({ table, row }, bytesAsText)}\n`);
  }
  return parts;
}

/** Bytes of attachments as base64: as a list of numbers they would be five times as long. */
function bytesAsText(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: toBase64(value) } : value;
}

function openAgain(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // There is none any more: this must not make one.
    request.onupgradeneeded = () => request.transaction?.abort();
  });
}

function allRows(idb: IDBDatabase, table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = idb.transaction(table, "readonly").objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
