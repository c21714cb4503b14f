import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { type BoardPage, boxOf } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const edited = ["INT-58", "INT-63", "INT-66"];

async function select(page: Page, board: BoardPage): Promise<void> {
  for (const key of edited) {
    const box = await boxOf(board.card(key));
    await page.keyboard.down("Control");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 8);
    await page.keyboard.up("Control");
  }
}

// Verifies: 3m.9, B81, B82, B84, 3e.1, 3e.3
test("a bulk edit, with half of the cards moved on and a reload, is undone from the journal: what moved on stays and is named", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  const before = (await board.keys("Backlog")).slice(0, 3);
  await select(page, board);
  await page.getByRole("button", { name: "Modifier…" }).click();
  const dialog = page.getByRole("dialog", { name: "Modifier 3 cartes" });
  await dialog.getByRole("combobox", { name: "Sprint" }).selectOption({ label: "Sprint 14" });
  await dialog.getByRole("button", { name: "Modifier 3 cartes" }).click();
  await expect(dialog).toBeHidden();
  const messages = page.getByRole("region", { name: "Messages" });
  await expect(messages.getByRole("button", { name: "Annuler" })).toBeVisible();
  for (const key of edited) await expect(board.column("Sprint 14").getByText(key)).toBeVisible();
  await page.keyboard.press("Escape");
  // Somebody works on: one of the three goes elsewhere.
  await board.pick("INT-63", "Déplacer vers…", "Sprint 13");
  await expect(board.column("Sprint 13").getByText("INT-63")).toBeVisible();
  await board.expectSaved();
  await page.reload();

  await page.getByRole("link", { name: "Journal", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal" })).toBeVisible();
  const bulk = page.getByRole("listitem").filter({ hasText: /modification de 3 cartes/i });
  await bulk.getByRole("button", { name: /^Détails/ }).click();
  await expect(bulk.getByRole("listitem").filter({ hasText: /^INT-58 .*a déplacé la carte/ })).toBeVisible();
  // By keyboard alone from here.
  await bulk.getByRole("button", { name: /^Annuler ce geste/ }).focus();
  await page.keyboard.press("Enter");
  await expect(bulk.getByText("Reviendraient en arrière : 2 cartes.")).toBeVisible();
  await expect(bulk.getByText(/^Resterait comme il est, .*Le portail ne répond plus/)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: /^Annulé\s: modification de 3 cartes/ }),
  ).toBeAttached();
  await expect(messages.getByText(/Le portail ne répond plus/)).toBeVisible();
  await expect(page.getByText("annulation : modification de 3 cartes")).toBeVisible();
  await expect(bulk.filter({ hasNotText: "annulation" }).getByText("Annulé", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Vérifier l’intégrité du journal" }).click();
  await expect(page.getByText(/^Le journal est intact/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Rechercher dans le journal" }).fill("INT-63");
  await expect(page.getByRole("listitem").filter({ hasText: "déplacement de INT-63" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter en CSV" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv.startsWith("\ufeffQuand;Qui;Geste")).toBe(true);
  expect(csv).toContain("déplacement de INT-63");

  await page.reload();
  await page.goto("./#/projects/INT/sprints");
  await expect(board.card("INT-58")).toBeVisible();
  expect((await board.keys("Backlog")).slice(0, 2)).toEqual(before.filter((key) => key !== "INT-63"));
  await expect(board.column("Sprint 13").getByText("INT-63")).toBeVisible();
});

// Verifies: B81, 3e.1
test("F8 leads to the newest notice and back, its button takes back its own deed, and no card lies under it", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openSample();
  await board.pick("INT-63", "Mettre à la corbeille");
  await board.pick("INT-66", "Déplacer vers…", "Sprint 13");
  const messages = page.getByRole("region", { name: "Messages" });
  const undo = messages.getByRole("button", { name: "Annuler" });
  await expect(undo).toBeVisible();
  const [notice, main] = [await boxOf(messages), await boxOf(page.getByRole("main"))];
  expect(main.y + main.height).toBeLessThanOrEqual(notice.y + 1);
  await board.card("INT-58").getByRole("link").focus();
  await page.keyboard.press("F8");
  await expect(undo).toBeFocused();
  await page.keyboard.press("F8");
  await expect(board.card("INT-58").getByRole("link")).toBeFocused();
  await page.keyboard.press("F8");
  await page.keyboard.press("Enter");
  await expect(board.card("INT-63")).toBeVisible();
  await expect(messages).toBeHidden();
  await expect(board.column("Sprint 13").getByText("INT-66")).toBeVisible();
  await expect(board.card("INT-58").getByRole("link")).toBeFocused();
});
