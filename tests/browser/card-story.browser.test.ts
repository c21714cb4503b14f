import { expect, type Page } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

test.describe.configure({ timeout: 120_000 });

/** Tabs until the element that is named has the focus: what nobody can reach, nobody can use. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    });
    if (name.test(here)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`nothing named ${name} within ${most} steps`);
}

// Verifies: 3m.1, 3a.1, 3a.3, B73
test("a card is written with the keyboard alone: text, labels, block, criteria, sub-task and link, through a reload in the middle", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Au clavier", "CLA");
  await board.quickAdd("Backlog", ["Annuaire unifié", "Bascule du site pilote"]);
  const sheet = await board.openSheet("CLA-2");
  const keys = page.keyboard;

  await tabTo(page, /^Ajouter une étiquette$/);
  await keys.type("coupure");
  await page.getByRole("option", { name: /Créer/ }).waitFor();
  await keys.press("Enter");
  await expect(sheet.getByText("coupure", { exact: true }).first()).toBeVisible();

  await tabTo(page, /^Signaler un blocage$/);
  await keys.press("Enter");
  await keys.type("attend l’annuaire");
  await keys.press("Enter");
  await expect(sheet.getByText(/Bloquée depuis aujourd’hui/)).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Débloquer" })).toBeFocused();

  await tabTo(page, /^Nouveau critère$/);
  for (const text of ["Inventaire", "Retour arrière", "Débit"]) {
    await keys.type(text);
    await keys.press("Enter");
    await expect(sheet.getByRole("checkbox", { name: text })).toBeVisible();
  }
  await sheet.getByRole("checkbox", { name: "Débit" }).focus();
  await keys.press("Alt+ArrowUp");
  await expect(board.status).toHaveText("Débit, position 2 sur 3");
  await expect(sheet.getByRole("checkbox", { name: "Débit" })).toBeFocused();

  await tabTo(page, /^Nouvelle sous-tâche$/);
  await keys.type("Prévenir les utilisateurs");
  await keys.press("Enter");
  await expect(sheet.getByRole("link", { name: /CLA-3/ })).toBeVisible();

  await tabTo(page, /^Ajouter un lien$/);
  await keys.press("Enter");
  await keys.type("annuaire");
  await page.getByRole("option", { name: /CLA-1/ }).waitFor();
  await keys.press("Enter");
  await expect(sheet.getByRole("link", { name: /CLA-1/ })).toBeVisible();
  await expect(board.status).toHaveText("CLA-2 bloquée par CLA-1");

  await tabTo(page, /^Nouveau commentaire$/);
  await keys.type("La fenêtre est un dimanche");
  // A draft is kept while one writes, a moment behind the hand.
  await expect
    .poll(async () => JSON.stringify(await rowsIn(page, { table: "desk" })))
    .toContain("La fenêtre est un dimanche");
  await page.reload();

  const again = page.getByRole("dialog");
  await expect(again.getByText("La fenêtre est un dimanche")).toBeVisible();
  await again.getByRole("button", { name: "Reprendre" }).press("Enter");
  await again.getByRole("textbox", { name: "Nouveau commentaire" }).focus();
  await keys.press("End");
  await keys.type(", de 6 h à 10 h.");
  await keys.press("Control+Enter");
  await expect(again.getByText("La fenêtre est un dimanche, de 6 h à 10 h.").first()).toBeVisible();
  const order = again.getByRole("checkbox");
  await expect(order).toHaveCount(3);
  expect(await order.evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.textContent))).toEqual([
    "Inventaire",
    "Débit",
    "Retour arrière",
  ]);
  await expect(again.getByText("coupure", { exact: true }).first()).toBeVisible();
  await again.getByRole("button", { name: "Débloquer" }).press("Enter");
  await expect(again.getByRole("button", { name: "Signaler un blocage" })).toBeFocused();
  await keys.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

// Verifies: 3m.2, 3x.1, 3x.2, B100
test("two tabs on one card: different fields both hold, the same text is told and lost by nobody, and both show the same", async ({
  page,
  context,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Deux mains", "DEU");
  await board.quickAdd("Backlog", ["Bascule"]);
  const opened = context.waitForEvent("page");
  await page.evaluate(() => {
    window.open(location.href, "_blank", "popup,noopener,width=1440,height=900");
  });
  const there = new BoardPage(await opened);
  await expect(there.card("DEU-1")).toBeVisible();
  const one = await board.openSheet("DEU-1");
  const two = await there.openSheet("DEU-1");

  // Different fields, at once.
  await Promise.all([
    (async () => {
      await one.getByRole("textbox", { name: "Points" }).fill("8");
      await one.getByRole("textbox", { name: "Points" }).press("Enter");
    })(),
    (async () => {
      await two.getByRole("textbox", { name: "Nouveau critère" }).fill("Inventaire");
      await two.getByRole("textbox", { name: "Nouveau critère" }).press("Enter");
    })(),
  ]);
  for (const sheet of [one, two]) {
    await expect(sheet.getByRole("textbox", { name: "Points" })).toHaveValue("8");
    await expect(sheet.getByRole("checkbox", { name: "Inventaire" })).toBeVisible();
  }

  // The same text: each tab is told of the other, and keeps its own.
  const mine = one.getByRole("textbox", { name: "Nouveau commentaire" });
  const theirs = two.getByRole("textbox", { name: "Nouveau commentaire" });
  await mine.pressSequentially("Écrit ici");
  await theirs.pressSequentially("Écrit là-bas");
  await expect(two.getByRole("alert")).toContainText("Écrit ici");
  await mine.press("Control+Enter");
  await theirs.press("Control+Enter");
  for (const sheet of [one, two])
    for (const text of ["Écrit ici", "Écrit là-bas"])
      await expect(sheet.getByText(text, { exact: true }).first()).toBeVisible();

  // The same field: the second is asked, and nothing is written over without a word.
  await one.getByRole("button", { name: "Bascule", exact: true }).click();
  await two.getByRole("button", { name: "Bascule", exact: true }).click();
  await one.getByRole("textbox", { name: "Titre" }).fill("Bascule du site");
  await two.getByRole("textbox", { name: "Titre" }).fill("Bascule du réseau");
  await one.getByRole("textbox", { name: "Titre" }).press("Enter");
  await expect(two.getByRole("alert").filter({ hasText: "Modifié entre-temps" })).toContainText(
    "Bascule du site",
  );
  await two.getByRole("button", { name: "Garder mon texte" }).click();
  for (const sheet of [one, two])
    await expect(sheet.getByRole("heading", { level: 2 })).toHaveText("Bascule du réseau");
  await page.reload();
  const after = page.getByRole("dialog");
  await expect(after.getByRole("heading", { level: 2 })).toHaveText("Bascule du réseau");
  await expect(after.getByText(/a renommé la carte/).first()).toBeVisible();

  // The card goes while a text is being written in the other tab: the text stays.
  await after.getByRole("textbox", { name: "Nouvelle sous-tâche" }).fill("À moitié");
  await two.getByRole("button", { name: "Autres actions" }).click();
  await there.page.getByRole("menuitem", { name: "Mettre à la corbeille" }).click();
  await expect(after.getByRole("alert").filter({ hasText: "corbeille" })).toBeVisible();
  // It was typed before the card went, and could be copied; back with its card, it is written on.
  await expect(after.getByText("À moitié")).toBeVisible();
  await after.getByRole("button", { name: "Restaurer", exact: true }).click();
  await expect(after.getByRole("textbox", { name: "Nouvelle sous-tâche" })).toHaveValue("À moitié");
});
