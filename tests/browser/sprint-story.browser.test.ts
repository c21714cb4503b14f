import { expect, type Page } from "@playwright/test";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { type Hand, keysOf, pointerOf, SprintStory } from "../support/pages/sprint-story";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const lots = Array.from({ length: 8 }, (_, i) => `Lot ${i + 1}`);

/** Columns at most two in progress, strictly: said in the project's settings. */
async function limitProgress(page: Page, hand: Hand): Promise<void> {
  await page.goto("./#/projects/RDC/settings");
  await hand.press(page.getByRole("button", { name: "Modifier la colonne En cours" }));
  const dialog = page.getByRole("dialog", { name: "Modifier la colonne En cours" });
  await hand.write(dialog.getByRole("textbox", { name: "Limite d’en-cours" }), "2");
  await hand.press(dialog.getByRole("checkbox", { name: "Limite stricte" }));
  await hand.press(dialog.getByRole("button", { name: "Enregistrer" }));
  await expect(page.getByText(/limite stricte de 2 cartes/)).toBeVisible();
  await page.goto("./#/projects/RDC/sprints");
}

/** Two sprints of a team of five, from an empty board to the figures of both. */
async function twoSprints(page: Page, hand: Hand): Promise<void> {
  await new StartPage(page).open();
  await hand.press(page.getByRole("button", { name: "Commencer à vide" }));
  await hand.write(page.getByRole("textbox", { name: "Nom du projet" }), "Réseau de campagne");
  await hand.write(page.getByRole("textbox", { name: "Code", exact: false }).last(), "RDC");
  await hand.press(page.getByRole("button", { name: "Créer le projet" }));
  const board = new BoardPage(page);
  await expect(board.column("Backlog")).toBeVisible();
  const story = new SprintStory(board, hand);
  await board.quickAdd("Backlog", lots);
  await story.estimate(8);
  await story.addSprint("Sprint 1", "21/12/2026", "01/01/2027");
  await story.fillCapacity("Sprint 1", "22/12/2026", "12");
  const sheet = story.dialog("Capacité de Sprint 1");
  await expect(sheet).toContainText(
    "vendredi 25 décembre 2026 (Noël), vendredi 1er janvier 2027 (jour de l’An)",
  );
  // Eight days left of ten: 0.8 × (8 + 6.4 + 8 + 8 + 7 × 0.5).
  await story.expectDays("Sprint 1", "27,12");
  await story.close(sheet);
  await limitProgress(page, hand);
  await story.propose("Sprint 1", "12", "4 cartes ajoutées à Sprint 1");
  await story.start("Sprint 1", "Sprint 1 démarré avec 4 cartes");
  // More than was promised, and more at once than the team allows itself.
  await board.quickAdd("Sprint 1", ["Imprévu"]);
  for (const key of ["RDC-1", "RDC-2"]) {
    await story.move(key, "En cours");
    await story.leaveSheet();
  }
  await story.move("RDC-3", "En cours");
  await expect(page.getByRole("alert").filter({ hasText: "« En cours » aurait 3 cartes" })).toBeVisible();
  await story.leaveSheet();
  for (const key of ["RDC-1", "RDC-2"]) {
    await story.move(key, "Terminé");
    await story.leaveSheet();
  }
  // The daily of the running sprint: its turns are there, and so are its notes.
  await page.goto("./#/projects/RDC/daily");
  await expect(
    page.getByRole("heading", { name: "Tours de parole" }).or(page.getByText("Commencer")).first(),
  ).toBeVisible();
  await page.goto("./#/projects/RDC/sprints");
  await page.reload();
  await expect(board.load("Sprint 1")).toHaveAttribute("aria-valuetext", "12 / 12 pts");

  await story.complete(
    "Sprint 1",
    "Nouveau sprint",
    /^Sprint 1 terminé : 2 cartes terminées \(6 pts\), 3 reportées dans Sprint 2$/,
  );
  await expect(board.column("Sprint 2")).toContainText("3 cartes");
  await page.keyboard.press("Control+z");
  await story.said(/^Annulé : clôture du sprint « Sprint 1 »/);
  await expect(board.column("Sprint 1")).toContainText("En cours");
  await expect(board.column("Sprint 2")).toHaveCount(0);
  await story.complete("Sprint 1", "Nouveau sprint", /3 reportées dans Sprint 2$/);

  await story.open("Sprint 2", "Capacité…");
  const second = story.dialog("Capacité de Sprint 2");
  await hand.press(second.getByRole("button", { name: "Reprendre de Sprint 1" }));
  await story.said("5 lignes reprises de Sprint 1, sans les absences");
  // Ten days, nobody away: 8 × 4.3; six points of 27.12 days make 7.61 of 34.4.
  await story.expectDays("Sprint 2", "34,4");
  await hand.press(second.getByRole("button", { name: "Prendre 7,61 pts" }));
  await story.said("Capacité du sprint enregistrée");
  await story.close(second);
  await story.start("Sprint 2", "Sprint 2 démarré avec 3 cartes");
  await story.move("RDC-3", "Terminé");
  await story.leaveSheet();
  await story.complete(
    "Sprint 2",
    "Backlog",
    /^Sprint 2 terminé : 1 carte terminée \(3 pts\), 2 rendues au backlog$/,
  );

  await expect(board.card("RDC-4")).toContainText("Reportée 2 fois");
  await story.expectClosed("Sprint 1", "engagement 12 pts · réalisé 6 pts · 3 reportées");
  await story.expectClosed("Sprint 2", "engagement 6 pts · réalisé 3 pts · 2 reportées");
  await story.addSprint("Sprint 3", "18/01/2027", "29/01/2027");
  await story.open("Sprint 3", "Proposer le sprint…");
  await expect(story.dialog("Proposer Sprint 3").getByRole("textbox", { name: "Vélocité" })).toHaveValue(
    "4,5",
  );
}

// Verifies: 4m.1
test("two whole sprints of a team of five on a fresh profile, and every figure read back", async ({
  page,
}) => {
  await twoSprints(page, pointerOf(page));
});

// Verifies: 4m.3
test("the same two sprints with the keyboard alone, each outcome in the status region", async ({ page }) => {
  await twoSprints(page, keysOf(page));
});
