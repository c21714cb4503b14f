import type { BrowserContext, Page } from "@playwright/test";
import { StartPage } from "./pages/start-page";

type Given = { readonly page: Page; readonly context: BrowserContext; readonly baseURL: string | undefined };

/** A new project with these cards on a disk of a megabyte, the sheet of the first one open; `makeRoom` takes the bound away. */
export async function onASmallDisk({ page, context, baseURL }: Given, titles: readonly string[]) {
  // The browser looks at the quota anew only when what it knew to be free is used up: set before the first write.
  const protocol = await context.newCDPSession(page);
  const origin = baseURL ?? "";
  const quota = (room: { readonly quotaSize?: number }) =>
    protocol.send("Storage.overrideQuotaForOrigin", { origin, ...room });
  await quota({ quotaSize: 1_000_000 });
  const board = await (await new StartPage(page).open()).openEmpty("Disque plein", "DP");
  await board.quickAdd("Backlog", titles);
  const sheet = await board.openSheet("DP-1");
  return { board, sheet, makeRoom: () => quota({}) };
}

/** Takes all the room that is left, in a base of its own; for `page.evaluate`. */
export async function fillTheDisk(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("filler");
    request.onupgradeneeded = () => request.result.createObjectStore("rows", { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const tx = db.transaction("rows", "readwrite");
      const noise = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
      tx.objectStore("rows").add(noise);
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => resolve(false);
    });
  for (const bytes of [200_000, 20_000, 2_000])
    for (let tries = 0; tries < 60 && (await write(bytes)); tries += 1);
  db.close();
}
