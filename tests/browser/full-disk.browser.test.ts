import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { onASmallDisk } from "../support/fill-the-disk";
import { test } from "../support/page-fixture";

// What the service worker keeps would count against the same quota.
test.use({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });

type Text = { readonly description?: string };

// Verifies: 2x.12, B101, M29, 3f.17
test("a full disk in the middle of a write is said in words, nothing is half there, and a file is the way out", async ({
  page,
  context,
  baseURL,
}) => {
  const { board, sheet, makeRoom } = await onASmallDisk({ page, context, baseURL }, ["Première", "Deuxième"]);
  const full = page.getByRole("alert").filter({ hasText: "L’espace de stockage de ce navigateur est plein" });
  const field = sheet.getByRole("textbox", { name: "Description" });
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  let saved = "";
  for (let tries = 0; tries < 20; tries += 1) {
    // The database presses texts together: what is to fill it must not repeat itself.
    const text = randomBytes(60_000).toString("base64");
    await field.fill(text);
    await page.keyboard.press("Control+Enter");
    await expect(
      full.or(sheet.getByRole("button", { name: "Modifier la description" })).first(),
    ).toBeVisible();
    if (await full.isVisible()) break;
    saved = text;
    await sheet.getByRole("button", { name: "Modifier la description" }).click();
  }
  await expect(full).toBeVisible();
  expect(saved).not.toBe("");
  await expect(page.getByRole("alert").filter({ hasText: "Non enregistré" })).toBeVisible();
  await expect(page.getByText("Tout est enregistré")).toHaveCount(0);
  // What was typed is still there to be copied or saved again.
  expect(await field.inputValue()).toHaveLength(80_000);
  // A copy that fails on the full disk brings its notice back, and is asked for again.
  const askForCopy = async () => {
    const download = page.waitForEvent("download", { timeout: 12_000 }).catch(() => null);
    await full.getByRole("button", { name: "Enregistrer une copie des données" }).click();
    return download;
  };
  const file = (await askForCopy()) ?? (await askForCopy());
  const copy = readFileSync((await file?.path()) ?? "", "utf8");
  for (const text of ["Première", "Deuxième", saved]) expect(copy).toContain(text);

  await page.reload();
  await expect(board.card("DP-1")).toBeVisible();
  expect(await board.titles("Backlog")).toEqual(["Première", "Deuxième"]);
  const texts = await rowsIn<Text>(page, { table: "cardText" });
  expect(texts.map(({ description = "" }) => description).filter(Boolean)).toEqual([saved]);
  const deeds = await rowsIn<{ stamp: string; events: number }>(page, { table: "deed" });
  const events = await rowsIn<{ stamp: string }>(page, { table: "event" });
  expect(events).toHaveLength(deeds.reduce((sum, deed) => sum + deed.events, 0));
  // With room again, writing goes on.
  await makeRoom();
  await page.goto("./#/projects/DP/sprints");
  await board.quickAdd("Backlog", ["Troisième"]);
  await board.expectSaved();
});
