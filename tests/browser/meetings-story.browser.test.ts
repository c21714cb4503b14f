import { expect, type Page } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const status = (page: Page) => page.getByRole("status").first();

async function openMeeting(page: Page, name: string): Promise<void> {
  await (await new StartPage(page).open()).openSample();
  await page.getByRole("button", { name: "Réunions" }).click();
  await page.getByRole("menuitem", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

// Verifies: 4m.5, 4d.1, 4d.2, 4d.3
test("a daily by the keyboard alone: turns, a pause, a block, notes that survive a reload and are read back as minutes", async ({
  page,
}) => {
  await openMeeting(page, "Mêlée quotidienne");
  await page.getByRole("button", { name: "Commencer" }).press("Enter");
  const turn = page.getByRole("heading", { level: 2 }).first();
  const first = await turn.textContent();
  await page.keyboard.press("Enter");
  await expect(turn).not.toHaveText(first ?? "");
  const second = (await turn.textContent()) ?? "";
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("button", { name: "Reprendre" })).toBeVisible();
  const card = page.getByRole("list", { name: "Cartes du tour" }).getByRole("listitem").first();
  await card.getByRole("button", { name: /^Bloquer INT-/ }).press("Enter");
  await page.keyboard.type("Le pare-feu n’est pas livré");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Bloquée\s: Le pare-feu n’est pas livré/)).toBeVisible();
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.focus();
  await page.keyboard.type("## Obstacles");
  await expect
    .poll(async () => JSON.stringify(await rowsIn(page, { base: "sample", table: "desk" })))
    .toContain("## Obstacles");

  await page.reload();
  await expect(turn).toHaveText(second);
  await expect(page.getByRole("button", { name: "Reprendre" })).toBeVisible();
  await expect(notes).toHaveValue("## Obstacles");
  await expect(page.getByText("Pas encore dans le compte rendu.")).toBeVisible();
  await notes.press("Control+Enter");
  await expect(status(page)).toHaveText("Compte rendu de Sprint 12 enregistré");
  const minutes = page.getByRole("region", { name: "Comptes rendus" });
  await expect(minutes.getByRole("heading", { name: "Obstacles" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+ArrowLeft");
  await expect(turn).toHaveText(first ?? "");
});

// Verifies: 4m.5, 4d.4
test("a review: what became of the cards, the word on the goal and the notes, a reload, and the minutes read back", async ({
  page,
}) => {
  await openMeeting(page, "Revue de sprint");
  await page.getByRole("combobox", { name: "Sprint" }).selectOption({ label: "Sprint 11" });
  const done = page.getByRole("region", { name: /^Terminées, dans l’ordre de la démonstration/ });
  const second = await done.getByRole("listitem").nth(1).textContent();
  await done
    .getByRole("button", { name: /plus tôt$/ })
    .nth(1)
    .click();
  await expect(status(page)).toHaveText(/position 1 sur 14$/);
  await page.getByRole("radio", { name: "Atteint", exact: true }).check();
  await expect(status(page)).toHaveText(/^Objectif\s: Atteint$/);
  await page.getByRole("textbox", { name: "Notes" }).fill("Démonstration suivie par le **site pilote**.");
  await expect
    .poll(async () => JSON.stringify(await rowsIn(page, { base: "sample", table: "desk" })))
    .toContain("**site pilote**");

  await page.reload();
  await expect(page.getByRole("combobox", { name: "Sprint" }).locator(":checked")).toHaveText("Sprint 11");
  await expect(done.getByRole("listitem").first()).toHaveText(second ?? "");
  await expect(page.getByRole("radio", { name: "Atteint", exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Enregistrer le compte rendu" }).click();
  await expect(page.getByRole("region", { name: "Comptes rendus" }).locator("strong")).toHaveText(
    "site pilote",
  );
  await page.getByRole("link", { name: "Imprimer la synthèse" }).click();
  await expect(page.getByText(/^du .* démarré le /)).toBeVisible();
  await expect(page.getByText("· Atteint")).toBeVisible();
});

// Verifies: 4m.5, 4d.5, 4d.6
test("a retrospective: hidden notes, a reload, votes, an action that becomes a card and leads back, undone by one step", async ({
  page,
}) => {
  await openMeeting(page, "Rétrospective");
  await page.getByRole("button", { name: "Masquer les notes" }).click();
  const field = (lane: string) =>
    page.getByRole("textbox", { name: new RegExp(`^Nouvelle note dans «\\s${lane}`) });
  for (const text of ["Les retards", "Les réunions sans ordre du jour"]) {
    await field("Arrêter").fill(text);
    await field("Arrêter").press("Enter");
  }
  await field("Essayer").fill("Une démonstration par semaine");
  await field("Essayer").press("Enter");
  await expect(page.getByText("Note masquée")).toHaveCount(3);

  await page.reload();
  await expect(page.getByText("Note masquée")).toHaveCount(3);
  await page.getByRole("button", { name: "Dévoiler les notes" }).click();
  const stop = page.getByRole("region", { name: /^Arrêter/ });
  await stop.getByRole("button", { name: /^Voter pour Note 2/ }).press("Enter");
  await expect(page.getByText("4 votes restants sur 5")).toBeVisible();
  await page.getByRole("button", { name: "Trier par votes" }).click();
  await expect(stop.getByRole("listitem").first()).toContainText("ordre du jour");
  await page.getByRole("button", { name: /^Actions de Note 1 de «\sEssayer/ }).click();
  await page.getByRole("menuitem", { name: "En faire une carte du backlog" }).click();
  await page
    .getByRole("region", { name: "Actions de cette rétrospective" })
    .getByRole("link", { name: "Une démonstration par semaine" })
    .click();
  const sheet = page.getByRole("dialog", { name: /Une démonstration par semaine$/ });
  await expect(sheet.getByRole("link", { name: "rétrospective de Sprint 12" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Annuler\s: création de INT-/ }).click();
  await expect(page.getByRole("region", { name: "Actions de cette rétrospective" })).toBeHidden();
});

// Verifies: 4m.5, 4d.7
test("planning poker: picks in turn, a reload before they are revealed, an agreed estimate on the card, and its undo", async ({
  page,
}) => {
  await openMeeting(page, "Estimation à plusieurs");
  const pick = async (value: string): Promise<void> =>
    page
      .getByRole("group", { name: /^Cartes de / })
      .getByRole("button", { name: value, exact: true })
      .press("Enter");
  await expect(page.getByRole("heading", { name: "3 cartes à estimer" })).toBeVisible();
  await pick("3");
  await expect(page.getByText(/^1 choix sur 3/)).toBeVisible();
  await pick("8");
  await expect(page.getByText(/^2 choix sur 3/)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^2 choix sur 3/)).toBeVisible();
  await pick("Je ne sais pas");
  await page.getByRole("button", { name: "Dévoiler" }).press("Enter");
  await expect(
    page.getByRole("heading", {
      name: /^De 3 \(.*\) à 8 \(.*\)\s: 2 crans d’écart\. 1 personne ne sait pas\.$/,
    }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Retenir 8 points" }).press("Enter");
  await expect(status(page)).toHaveText(/^INT-\d+ estimée à 8$/);
  await expect(page.getByRole("heading", { name: "2 cartes à estimer" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "3 cartes à estimer" })).toBeVisible();
  // Cards that have an estimate come from the board.
  await page.getByRole("link", { name: "Quitter" }).click();
  await new BoardPage(page).pick("INT-58", "Estimer à plusieurs");
  await expect(page.getByRole("heading", { level: 2, name: /^INT-58 / })).toBeVisible();
});
