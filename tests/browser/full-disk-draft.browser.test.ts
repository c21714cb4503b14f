import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { fillTheDisk, onASmallDisk } from "../support/fill-the-disk";
import { test } from "../support/page-fixture";

// What the service worker keeps would count against the same quota.
test.use({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });

// Verifies: 3x.10, B73, B101
test("a full disk while a text is being typed is said at once; the text stays in its field, never looks saved, and comes out as a file", async ({
  page,
  context,
  baseURL,
}) => {
  const { board, sheet, makeRoom } = await onASmallDisk({ page, context, baseURL }, ["Première"]);
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
  await makeRoom();
});

// Verifies: 3f.11, B75, B101
test("a full disk while a file is being attached is said in an alert that stays; no file looks attached, and what is being typed is kept", async ({
  page,
  context,
  baseURL,
}) => {
  const { board, sheet, makeRoom } = await onASmallDisk({ page, context, baseURL }, ["Première"]);
  const comment = sheet.getByRole("textbox", { name: "Nouveau commentaire" });
  await comment.fill("Le plan est joint.");
  await page.evaluate(fillTheDisk);
  const attach = sheet.getByLabel("Joindre des fichiers");
  const file = { name: "plan.bin", mimeType: "application/octet-stream", buffer: randomBytes(300_000) };
  await attach.setInputFiles(file);
  const full = page.getByRole("alert").filter({ hasText: "L’espace de stockage de ce navigateur est plein" });
  await expect(full).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Non enregistré" })).toBeVisible();
  await expect(page.getByText("Tout est enregistré")).toHaveCount(0);
  await expect(sheet.getByText("plan.bin")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "joint" })).toHaveCount(0);
  expect(await comment.inputValue()).toBe("Le plan est joint.");
  // Nothing says that it is still being added, and it can be tried again.
  await expect(sheet.getByText(/^Ajout de/)).toHaveCount(0);
  await expect(attach).toBeEnabled();
  // The word on the first try is put away: what is waited for is that on the second, and only then is there room again.
  await full.getByRole("button", { name: "Masquer le message" }).click();
  await expect(full).toHaveCount(0);
  await attach.setInputFiles(file);
  await expect(full).toBeVisible();
  await expect(attach).toBeEnabled();
  await expect(sheet.getByText("plan.bin")).toHaveCount(0);

  await makeRoom();
  await page.reload();
  const again = page.getByRole("dialog", { name: /^DP-1 / });
  await expect(again.getByText("plan.bin")).toHaveCount(0);
  await again.getByLabel("Joindre des fichiers").setInputFiles(file);
  await expect(again.getByText("plan.bin").first()).toBeVisible();
  await board.expectSaved();
});
