import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import type { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

let board: BoardPage;
test.beforeEach(async ({ page }) => {
  board = await (await new StartPage(page).open()).openSample();
});

// Verifies: 2d.2, B20, B21, M29
test("Space lifts, arrows lead within and between columns, Space drops, and every step is a French sentence with the title", async ({
  page,
}) => {
  const card = "INT-58 Retirer les comptes partagés des postes d’accueil";
  await board.liftByKey("INT-58");
  await expect(board.status).toHaveText(
    `${card} prise, Backlog, position 2 sur 35. Flèches pour déplacer, Espace pour poser, Échap pour annuler.`,
  );
  await board.pressArrows(["ArrowDown"]);
  await expect(board.status).toHaveText(/^Backlog, position 3 sur 35/);
  await board.pressArrows(["ArrowRight"]);
  await expect(board.status).toHaveText(/^Sprint 12, position \d+ sur 11, charge \d+ \/ \d+ pts$/);
  await board.pressArrows(["ArrowRight", "Home", "ArrowDown"]);
  await expect(board.status).toHaveText(/^Sprint 13, position 2 sur 6, charge \d+ \/ \d+ pts$/);
  await page.keyboard.press("Space");
  await expect(board.status).toHaveText(`${card} déplacée dans Sprint 13, position 2 sur 6, depuis Backlog`);
  expect((await board.keys("Sprint 13")).slice(0, 3)).toEqual(["INT-32", "INT-58", "INT-39"]);
  await expect(board.cardIn("Sprint 13", "INT-58").getByRole("link")).toBeFocused();
});

// Verifies: 2d.2, B16, B20
test("Escape puts a card lifted by keyboard back, keeps the focus on it, and writes nothing", async ({
  page,
}) => {
  const before = await board.keysInSight("Backlog");
  await board.liftByKey("INT-58");
  await board.pressArrows(["ArrowRight", "ArrowRight"]);
  await page.keyboard.press("Escape");
  await expect(board.status).toHaveText(/^INT-58 .* reposée à sa place, Backlog, position 2 sur 35$/);
  expect(await board.keysInSight("Backlog")).toEqual(before);
  await expect(board.cardIn("Backlog", "INT-58").getByRole("link")).toBeFocused();
  await expect(page.getByRole("button", { name: "Annuler : rien" })).toBeDisabled();
});

// Verifies: 2d.5, B19, B113
test("the menu of a card moves it up, down, to both ends of its column and to another one", async ({
  page,
}) => {
  const [first = "", second = "", third = ""] = await board.keys("Sprint 13");
  const order = async (expected: readonly string[]) =>
    expect(async () => expect(await board.keys("Sprint 13")).toEqual(expected)).toPass();
  const rest = (await board.keys("Sprint 13")).slice(3);
  await board.pick(second, "Monter");
  await order([second, first, third, ...rest]);
  await expect(board.status).toHaveText(
    new RegExp(`^${second} .* déplacée dans Sprint 13, position 1 sur 5`),
  );
  await board.pick(second, "Descendre");
  await order([first, second, third, ...rest]);
  await board.pick(first, "Bas de la colonne");
  await order([second, third, ...rest, first]);
  await board.pick(first, "Haut de la colonne");
  await order([first, second, third, ...rest]);
  await board.pick(first, "Déplacer vers…", "Backlog");
  await order([second, third, ...rest]);
  await expect(board.cardIn("Backlog", first)).toBeVisible();
  // The first card cannot go further up, and the menu says why.
  await board
    .card(second)
    .getByRole("button", { name: `Actions de ${second}` })
    .click();
  await expect(page.getByRole("menuitem", { name: /Monter/ })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("menuitem", { name: /Monter/ })).toContainText("Déjà en tête");
});

// Verifies: M28, B114
test("a column is one tab stop, arrows walk its cards and Enter opens one; closing gives the focus back", async ({
  page,
}) => {
  const link = (key: string) => board.card(key).getByRole("link");
  await link("INT-45").focus();
  await page.keyboard.press("ArrowDown");
  await expect(link("INT-58")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(
    board.column("Sprint 12").getByRole("listitem").getByRole("link").and(page.locator(":focus")),
  ).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(
    board.column("Backlog").getByRole("listitem").getByRole("link").and(page.locator(":focus")),
  ).toHaveCount(1);
  await link("INT-58").focus();
  const stops = await board.column("Backlog").getByRole("list").locator("a[tabindex='0']").count();
  expect(stops).toBe(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^INT-58 / })).toBeVisible();
  await expect(page).toHaveURL(/#\/projects\/INT\/sprints\?card=INT-58$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(link("INT-58")).toBeFocused();
});

// Verifies: 2c.5
test("a column draws what is visible and tells the true number and place of its cards", async ({ page }) => {
  const list = board.column("Backlog").getByRole("list");
  const drawn = await list.getByRole("listitem").count();
  expect(drawn).toBeLessThan(35);
  await expect(list.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "35");
  await expect(list.getByRole("listitem").first()).toHaveAttribute("aria-posinset", "1");
  await board.card("INT-45").getByRole("link").focus();
  // The rest of a column comes behind the first screen: until then, its end is where it has come to.
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(board.column("Backlog").locator("[aria-posinset='35']")).toBeVisible({ timeout: 500 });
  }).toPass();
});

// Verifies: B17
test("with a filter on, a card keeps its place among the cards that are hidden", async ({ page }) => {
  await page.getByRole("searchbox", { name: "Filtrer les cartes" }).fill("migration");
  // The status says it as well, a moment later.
  await expect(page.getByText(/cartes masquées/).first()).toBeVisible();
  const shown = await board.keys("Backlog");
  await board.pick(shown[0] ?? "", "Descendre");
  await expect(async () => expect((await board.keys("Backlog"))[1]).toBe(shown[0])).toPass();
  await page.getByRole("button", { name: "Tout afficher" }).click();
  await expect(board.card("INT-45")).toBeVisible();
  await expect(async () => {
    const all = await board.keys("Backlog");
    expect(all.slice(0, 3)).toEqual(["INT-45", "INT-58", "INT-63"]);
    expect(all).toContain(shown[1]);
    expect(all.indexOf(shown[0] ?? "")).toBe(all.indexOf(shown[1] ?? "") + 1);
  }).toPass();
});
