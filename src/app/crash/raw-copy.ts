import type { VigieDatabase } from "@/storage/database";

/**
 * Saves every row of a base as it lies, one JSON a line with its table's name:
 * for the day when nothing finer can be trusted. Reads table by table, whatever
 * version wrote them.
 */
export async function saveRawCopy(db: VigieDatabase): Promise<void> {
  const parts: string[] = [];
  const idb = db.backendDB();
  for (const table of Array.from(idb.objectStoreNames)) {
    const rows = await allRows(idb, table);
    parts.push(...rows.map((row) => `${JSON.stringify({ table, row })}\n`));
  }
  download(
    new Blob(parts, { type: "application/x-ndjson" }),
    `vigie_copie-brute_${new Date().toISOString().slice(0, 10)}.jsonl`,
  );
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
