// What opens in the sheet and from a sprint's menu, reached in French or in English: by the way a person takes.
import { expect, type Locator, type Page } from "@playwright/test";

async function board(page: Page): Promise<void> {
  await page.goto("./#/projects/INT/sprints");
  await expect(page.getByRole("listitem", { name: /^INT-45 / })).toBeVisible();
}

async function sheet(page: Page): Promise<Locator> {
  await page.goto("./#/projects/INT/sprints?card=INT-58");
  const sheet = page.getByRole("dialog", { name: /^INT-58 / });
  await expect(sheet.getByRole("heading", { name: /^(Activité|Activity)$/ })).toBeVisible();
  return sheet;
}

async function sprintDialog(page: Page, sprint: string, entry: RegExp, title: RegExp): Promise<void> {
  await board(page);
  await page.getByRole("button", { name: new RegExp(`^Actions (de|for) ${sprint}$`) }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  await expect(page.getByRole("dialog", { name: title }).getByRole("button").last()).toBeVisible();
}

async function pickCard(page: Page, picker: Locator): Promise<void> {
  await picker.click();
  await page.keyboard.type("site");
  await expect(page.getByRole("option").first()).toBeVisible();
}

/** An entry of the menu of the sprint that was closed last. */
async function closedSprint(page: Page, entry: RegExp): Promise<void> {
  await board(page);
  await page.getByRole("button", { name: /sprints terminés|completed sprints/ }).click();
  await page.getByRole("button", { name: /^Sprint 11 · / }).click();
  await page.getByRole("button", { name: /^(Actions de|Actions of|Actions for) Sprint 11$/ }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** By name; each begins from a blank page. */
export const twoLanguageScreens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async "parent picker of the sheet"(page) {
    const name = /^(Choisir une carte parente|Choose a parent card)$/;
    await pickCard(page, (await sheet(page)).getByRole("combobox", { name }));
  },
  async "link picker of the sheet"(page) {
    const card = await sheet(page);
    await card.getByRole("button", { name: /^(Ajouter un lien|Add a link)$/ }).click();
    await pickCard(page, card.getByRole("combobox", { name: /^(Carte à relier|Card to link)$/ }));
  },
  async "new person in the sheet"(page) {
    const card = await sheet(page);
    await card
      .getByRole("combobox", { name: /^(Assigner une personne|Assign a person)$/ })
      .selectOption("new");
    await expect(
      card.getByRole("textbox", { name: /^(Nom de la nouvelle personne|Name of the new person)/ }),
    ).toBeVisible();
  },
  "dialog that starts a sprint": (page) =>
    sprintDialog(page, "Sprint 13", /^(Démarrer|Start) /, /^(Démarrer|Start) /),
  "dialog that completes a sprint": (page) =>
    sprintDialog(page, "Sprint 12", /^(Terminer|Complete) /, /^(Terminer|Complete) /),
  "dialog that proposes a sprint": (page) =>
    sprintDialog(page, "Sprint 13", /^(Proposer|Propose) /, /^(Proposer|Propose) /),
  "dialog of a cadence": (page) =>
    sprintDialog(page, "Sprint 13", /^(Nouveaux sprints|New sprints)/, /^(Nouveaux sprints|New sprints)$/),
  async "dialog that reopens a sprint"(page) {
    await closedSprint(page, /^(Rouvrir|Reopen) Sprint 11/);
    await expect(page.getByRole("dialog").getByRole("textbox", { name: /^(Motif|Reason)/ })).toBeVisible();
  },
  async "dialog that puts a finished card back into a closed sprint"(page) {
    await closedSprint(page, /^(Remettre une carte|Put a finished card)/);
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeVisible();
  },
  async "dialog that asks what becomes of open sub-tasks"(page) {
    const card = await sheet(page);
    await card.getByRole("textbox", { name: /^(Nouvelle sous-tâche|New subtask)$/ }).fill("Test");
    await page.keyboard.press("Enter");
    await expect(card.getByRole("link", { name: /Test$/ })).toBeVisible();
    const status = card.getByRole("combobox", { name: /^(Statut|Status)$/ });
    // In English the option also says the category, which its French name does not.
    await status.selectOption(await status.locator("option", { hasText: /^Terminé/ }).textContent());
    const title = /(sous-tâches ouvertes|open subtasks)$/;
    await expect(page.getByRole("dialog", { name: title }).getByRole("button").last()).toBeVisible();
  },
  async "guided first plan under the board"(page) {
    await page.goto("./#/help");
    await page
      .getByRole("button", { name: /premier plan|first plan/i })
      .first()
      .click();
    await board(page);
    await expect(page.getByRole("complementary", { name: /premier plan|first plan/i })).toBeVisible();
  },
};
