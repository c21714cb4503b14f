import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { type BoardPage, boxOf } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

let board: BoardPage;
test.beforeEach(async ({ page }) => {
  board = await (await new StartPage(page).open()).openSample();
});

const selection = (page: Page) => page.getByRole("region", { name: "Sélection" });

/** Keeps every text that the status region is given, as a screen reader would hear them. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector("[role=status]");
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const text = (region?.textContent ?? "").replaceAll("\u200b", "").trim();
      if (text !== "" && heard.at(-1) !== text) heard.push(text);
    }).observe(region as Element, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

// Verifies: 3m.12, 3b.8, B21, B20, B19
test("what a screen reader hears when a card is moved by mouse, by key and by menu", async ({ page }) => {
  const heard = await listen(page);
  await board.drag("INT-45", { column: "Sprint 14", above: "INT-43" });
  await expect(board.status).toHaveText(/déplacée dans/);
  expect(await heard()).toEqual([
    "INT-45 Cartographier les flux entre enclaves métier prise, Backlog, position 1 sur 35. Flèches pour déplacer, Espace pour poser, Échap pour annuler.",
    "Sprint 12, position 1 sur 11, charge 39 / 36 pts",
    "Sprint 13, position 2 sur 6, charge 42 / 32 pts",
    "Sprint 14, position 2 sur 4, charge 34 / 34 pts",
    "INT-45 Cartographier les flux entre enclaves métier déplacée dans Sprint 14, position 2 sur 4, depuis Backlog",
  ]);
  await board.carryByKeys("INT-58", ["ArrowRight", "ArrowRight", "ArrowDown"]);
  expect(await heard()).toEqual([
    "INT-58 Retirer les comptes partagés des postes d’accueil prise, Backlog, position 1 sur 34. Flèches pour déplacer, Espace pour poser, Échap pour annuler.",
    "Sprint 12, position 1 sur 11, charge 37 / 36 pts",
    "Sprint 13, position 1 sur 6, charge 40 / 32 pts",
    "Sprint 13, position 2 sur 6, charge 40 / 32 pts",
    "INT-58 Retirer les comptes partagés des postes d’accueil déplacée dans Sprint 13, position 2 sur 6, depuis Backlog",
  ]);
  await board.pick("INT-42", "Déplacer vers…", "Backlog");
  await expect(board.status).toHaveText(/^INT-42 .* déplacée dans Backlog/);
  expect(await heard()).toEqual([
    "INT-42 Migration des sites de la première région, lot 2 déplacée dans Backlog, position 1 sur 34, depuis Sprint 14",
  ]);
});

// Verifies: 3b.2, B18
test("a selected card dragged by mouse takes the others along: the ghost counts them, the line says where", async ({
  page,
}) => {
  await board
    .card("INT-45")
    .getByRole("link")
    .click({ modifiers: ["Control"] });
  await board
    .card("INT-43")
    .getByRole("link")
    .click({ modifiers: ["Control"] });
  await expect(selection(page)).toContainText("2 cartes sélectionnées");
  await board.lift("INT-45");
  await board.carryTo({ column: "Sprint 13", above: (await board.keys("Sprint 13"))[1] as string });
  await expect(page.locator("body > [aria-hidden=true]").getByText("2", { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(board.status).toHaveText(/^2 cartes déplacées dans Sprint 13, positions 2 à 3 sur \d+$/);
  expect((await board.keys("Sprint 13")).slice(1, 3)).toEqual(["INT-45", "INT-43"]);
  await board.expectSaved();
  await page.reload();
  await expect(board.cardIn("Sprint 13", "INT-43")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(board.cardIn("Sprint 14", "INT-43")).toBeVisible();
  await expect(board.cardIn("Backlog", "INT-45")).toBeVisible();
});

// Verifies: 3m.3, 3b.1, 3b.2, 3b.7, B17, B18, B81
test("forty cards are put in order under a filter, moved together, there after a reload, and back by one undo", async ({
  page,
}) => {
  const number = (index: number) => String(index + 1).padStart(2, "0");
  await board.quickAdd(
    "Backlog",
    Array.from({ length: 40 }, (_, index) => `Recette ${number(index)}`),
  );
  await page.getByRole("searchbox").fill("recette");
  await expect(board.column("Sprint 14").getByRole("listitem")).toHaveCount(0);
  await expect.poll(async () => (await board.titles("Backlog"))[0]).toBe("Recette 01");
  await board.expectSaved();
  // Three of them to the head, behind whatever the filter hides there.
  await board.column("Backlog").getByRole("link", { name: "Recette 01" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Space");
  await expect(selection(page)).toContainText("1 carte sélectionnée");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(selection(page)).toContainText("3 cartes sélectionnées");
  await page.keyboard.press("Space");
  await expect(board.status).toHaveText(/^3 cartes prises, Backlog/);
  await board.pressArrows(["Home"]);
  await page.keyboard.press("Space");
  await expect(board.status).toHaveText(/^3 cartes déplacées dans Backlog, positions 1 à 3 sur/);
  const head = ["Recette 03", "Recette 04", "Recette 05", "Recette 01", "Recette 02", "Recette 06"];
  await expect.poll(async () => (await board.titles("Backlog")).slice(0, 6)).toEqual(head);
  await board.expectSaved();
  await page.reload();
  await expect.poll(async () => (await board.titles("Backlog")).slice(0, 6)).toEqual(head);
  // All that the filter shows goes to a sprint as one deed.
  await board.column("Backlog").getByRole("link", { name: "Recette 03" }).focus();
  await page.keyboard.press("Control+a");
  await expect(selection(page)).toContainText("40 cartes sélectionnées");
  await selection(page).getByRole("button", { name: "Déplacer vers…" }).click();
  await page.getByRole("menuitem", { name: "Sprint 14" }).click();
  await expect(board.status).toHaveText(/^40 cartes déplacées dans Sprint 14, positions 1 à 40 sur 43$/);
  await expect.poll(async () => (await board.titles("Sprint 14")).slice(0, 6)).toEqual(head);
  await board.expectSaved();
  await page.reload();
  await expect.poll(async () => (await board.titles("Sprint 14")).slice(0, 6)).toEqual(head);
  await page.keyboard.press("Control+z");
  await expect(board.status).toHaveText(/^Annulé : déplacement de 40 cartes/);
  await expect.poll(async () => (await board.titles("Backlog")).slice(0, 6)).toEqual(head);
  await page.getByRole("searchbox").fill("");
  await expect(board.column("Sprint 14").getByRole("listitem")).toHaveCount(3);
});

// Verifies: 3b.5, B19
test("a card is moved to another project, its old key still opens it, and one undo brings it back", async ({
  page,
}) => {
  await board.pick("INT-45", "Déplacer vers un autre projet…");
  const dialog = page.getByRole("dialog", { name: "Déplacer la carte vers un autre projet" });
  const project = dialog.getByLabel("Projet");
  const [code] = ((await project.locator("option").first().textContent()) ?? "").split(" ");
  await dialog.getByRole("button", { name: "Déplacer", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(board.status).toHaveText(
    new RegExp(`^INT-45 .* déplacée vers .*, Backlog, sous la clé ${code}-\\d+$`),
  );
  await expect(board.card("INT-45")).toHaveCount(0);
  await expect(board.card("INT-58").getByRole("link")).toBeFocused();
  await board.expectSaved();
  await page.goto("./#/projects/INT/sprints?card=INT-45");
  await page.reload();
  await expect(page.getByRole("dialog", { name: new RegExp(`^${code}-\\d+ `) })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(board.cardIn("Backlog", "INT-45")).toBeVisible();
  expect((await boxOf(board.card("INT-45"))).height).toBeGreaterThan(20);
});
