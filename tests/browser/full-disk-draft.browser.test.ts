import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

// What the service worker keeps would count against the same quota.
test.use({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });

// Verifies: 3x.10, B73, B101
test("a full disk while a text is being typed is said at once; the text stays in its field, never looks saved, and comes out as a file", async ({
  page,
  context,
  baseURL,
}) => {
  const protocol = await context.newCDPSession(page);
  const origin = baseURL ?? "";
  await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  const board = await (await new StartPage(page).open()).openEmpty("Disque plein", "DP");
  await board.quickAdd("Backlog", ["Première"]);
  const sheet = await board.openSheet("DP-1");
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  const field = sheet.getByRole("textbox", { name: "Description" });
  const lost = page.getByRole("alert").filter({ hasText: "ne peut pas être gardé sur ce poste" });
  await page.evaluate(fillTheDisk);
  // Nothing is saved by a key: only drafts are written, and there is no room for one.
  const typed = `${randomBytes(60_000).toString("base64")} fin`;
  await field.fill(typed);
  await expect(lost).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Non enregistré" })).toBeVisible();
  await expect(page.getByText("Tout est enregistré")).toHaveCount(0);
  expect(await field.inputValue()).toBe(typed);
  const download = page.waitForEvent("download");
  await lost.getByRole("button", { name: "Enregistrer le texte dans un fichier" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(typed);
  // The sheet stays open and the text in its field; what is typed after the file is said to be at risk again.
  expect(await field.inputValue()).toBe(typed);
  await field.fill(`${typed}, et la suite`);
  await expect(lost).toBeVisible();

  await page.reload();
  await expect(board.card("DP-1")).toBeVisible();
  await protocol.send("Storage.overrideQuotaForOrigin", { origin });
});

/** Takes all the room that is left, in a base of its own. */
async function fillTheDisk(): Promise<void> {
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
