import { expect, type Page } from "@playwright/test";
import { BoardPage } from "./board-page";

/** Every screen that can be reached from the sample, by the way a person takes. */
export const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async overview(page) {
    await page.goto("./#/");
    await expect(page.getByRole("region", { name: "À traiter cette semaine" })).toBeVisible();
  },
  async "portfolio board"(page) {
    await page.goto("./#/portfolio-board?sort=value");
    await expect(
      page.getByRole("region", { name: "Déploiement" }).getByRole("listitem").first(),
    ).toBeVisible();
  },
  async "programme board"(page) {
    await page.goto("./#/program?links=all");
    await expect(page.getByRole("listitem", { name: /^INT-E3 / })).toBeVisible();
  },
  async "dependencies of an interval as a table"(page) {
    await page.goto("./#/program?view=table");
    await expect(page.getByRole("row", { name: /^INT-E1 / })).toBeVisible();
  },
  async "roadmap and what would follow a bar"(page) {
    await page.goto("./#/roadmap");
    const bar = page.getByRole("button", { name: /^Annuaire unifié : / });
    await bar.focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Déplacer Annuaire unifié" })).toBeVisible();
  },
  async "sprints of all projects"(page) {
    await page.goto("./#/sprints");
    await expect(page.getByRole("table")).toBeVisible();
  },
  async alignment(page) {
    await page.goto("./#/alignment");
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  async board(page) {
    await page.goto("./#/projects/INT/sprints");
    await expect(new BoardPage(page).card("INT-45")).toBeVisible();
  },
  async "board with closed sprints"(page) {
    await screens["board"]?.(page);
    await page.getByRole("button", { name: /sprints terminés/ }).click();
    await page.getByRole("button", { name: /^Sprint 11 · / }).click();
    await expect(page.getByRole("region", { name: "Sprint 11" }).getByRole("listitem").first()).toBeVisible();
  },
  async "board with filter and quick add"(page) {
    await screens["board"]?.(page);
    await page.getByRole("searchbox").fill("migration");
    await page
      .getByRole("region", { name: "Sprint 13" })
      .getByRole("button", { name: "Ajouter une carte" })
      .click();
    await expect(page.getByRole("textbox", { name: "Titre de la nouvelle carte" })).toBeFocused();
  },
  async "sprint by status"(page) {
    await page.goto("./#/projects/INT/board");
    await expect(new BoardPage(page).card("INT-30")).toBeVisible();
  },
  async "sprint by status in lanes, one folded"(page) {
    await page.goto("./#/projects/INT/board?lane=epic");
    const lane = page.getByRole("button", { name: "Accès et identité", exact: true });
    if ((await lane.getAttribute("aria-expanded")) === "true") await lane.click();
    await expect(lane).toHaveAttribute("aria-expanded", "false");
    await expect(new BoardPage(page).card("INT-30")).toBeVisible();
  },
  async "card sheet"(page) {
    await page.goto("./#/projects/INT/sprints?card=INT-58");
    await expect(page.getByRole("dialog", { name: /^INT-58 / })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Activité" })).toBeVisible();
  },
  async "card sheet with a picture, Markdown and its tools"(page) {
    await screens["card sheet"]?.(page);
    const sheet = page.getByRole("dialog");
    // One pixel, red.
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    await sheet
      .getByLabel("Joindre des fichiers")
      .setInputFiles({ name: "plan.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
    await expect(sheet.getByRole("button", { name: "Aperçu de plan.png" })).toBeVisible();
    const text =
      "# But\n\n- [x] fait, voir INT-45\n\n> cité\n\n| a | b |\n|---|---|\n| `1` | [x](https://a.example) |";
    const comment = sheet.getByRole("textbox", { name: "Nouveau commentaire" });
    await comment.fill(text);
    await comment.press("Control+Enter");
    await expect(sheet.getByRole("heading", { level: 4, name: "But" })).toBeVisible();
    await comment.fill("En cours");
    await expect(sheet.getByRole("button", { name: "Gras (Ctrl+B)" })).toBeVisible();
  },
  async "template dialog and settings"(page) {
    await screens["card sheet"]?.(page);
    await page.getByRole("dialog").getByRole("button", { name: "Autres actions" }).click();
    await page.getByRole("menuitem", { name: "Enregistrer comme modèle…" }).click();
    await page.getByRole("textbox", { name: /^Nom du modèle/ }).fill("Comptes");
    await page.keyboard.press("Enter");
    await page.goto("./#/projects/INT/settings");
    await expect(page.getByRole("button", { name: "Renommer Comptes" })).toBeVisible();
  },
  async "card menu"(page) {
    await screens["board"]?.(page);
    await page.getByRole("button", { name: "Actions de INT-45" }).click();
    await expect(page.getByRole("menuitem", { name: "Monter" })).toBeVisible();
  },
  async "board with a selection and folded columns"(page) {
    await screens["board"]?.(page);
    await new BoardPage(page)
      .card("INT-58")
      .getByRole("link")
      .click({ modifiers: ["Control"] });
    await expect(page.getByRole("region", { name: "Sélection" })).toBeVisible();
    // A narrow window holds one column, and nothing beside it to fold.
    if ((page.viewportSize()?.width ?? 0) < 576) return;
    await page.getByRole("button", { name: "Actions de Sprint 14" }).click();
    await page.getByRole("menuitem", { name: "Replier Sprint 14" }).click();
    await expect(page.getByRole("button", { name: /^Sprint 14 · / })).toBeFocused();
  },
  async "transfer dialog"(page) {
    await screens["board"]?.(page);
    await new BoardPage(page).pick("INT-58", "Déplacer vers un autre projet…");
    await expect(page.getByRole("dialog").getByLabel("Projet")).toBeFocused();
  },
  async "shortcut sheet"(page) {
    await screens["board"]?.(page);
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Raccourcis clavier" })).toBeVisible();
  },
  async "sprint dialog"(page) {
    await screens["board"]?.(page);
    await page.getByRole("button", { name: "Actions de Sprint 13" }).click();
    await page.getByRole("menuitem", { name: "Modifier le sprint" }).click();
    await expect(page.getByRole("dialog").getByRole("textbox", { name: /^Nom/ })).toBeVisible();
  },
  async "capacity of a sprint"(page) {
    await screens["board"]?.(page);
    // A narrow window holds one column at a time.
    const chooser = page.getByRole("combobox", { name: "Colonne affichée" });
    if (await chooser.isVisible()) await chooser.selectOption({ label: "Sprint 13" });
    await page.getByRole("button", { name: "Actions de Sprint 13" }).click();
    await page.getByRole("menuitem", { name: "Capacité…" }).click();
    const dialog = page.getByRole("dialog", { name: "Capacité de Sprint 13" });
    await dialog.getByRole("textbox", { name: "Nom ou rôle" }).fill("Testeuse");
    await dialog.getByRole("textbox", { name: "Activité" }).fill("Test");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: /^Absences de Testeuse/ }).click();
    await expect(dialog.getByRole("region", { name: "Absences de Testeuse" })).toBeVisible();
  },
  async "board in reading"(page) {
    await page.goto("./#/projects/INT/sprints?view=read");
    await expect(new BoardPage(page).card("INT-45")).toBeVisible();
  },
  async "display menu"(page) {
    await screens["board"]?.(page);
    await page.getByRole("button", { name: "Affichage" }).click();
    await expect(page.getByRole("menuitem", { name: "Imprimer le tableau…" })).toBeVisible();
  },
  async daily(page) {
    await page.goto("./#/projects/INT/daily");
    const [begin, next] = ["Commencer", "Suivant"].map((name) => page.getByRole("button", { name }));
    await expect(begin!.or(next!)).toBeVisible();
    // A daily that has begun goes on after a reload.
    if (await begin!.isVisible()) await begin!.click();
    await expect(next!).toBeVisible();
  },
  async review(page) {
    await page.goto("./#/projects/INT/review");
    await expect(page.getByRole("region", { name: "Chiffres du sprint" })).toBeVisible();
  },
  async retrospective(page) {
    await page.goto("./#/projects/INT/retro");
    await page.getByRole("textbox", { name: /Arrêter/ }).fill("Les réunions sans ordre du jour");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listitem", { name: /^Note 1 / }).first()).toBeVisible();
  },
  async "report of a sprint"(page) {
    await page.goto("./#/projects/INT/reports?of=sprint");
    await expect(page.getByRole("figure", { name: "Ce que sont devenues les cartes" })).toBeVisible();
  },
  async "reports of a team"(page) {
    await page.goto("./#/projects/INT/reports?of=team");
    await expect(page.getByRole("figure", { name: "Vélocité" })).toBeVisible();
  },
  async "flow of a project"(page) {
    await page.goto("./#/projects/INT/reports?of=flow&by=day");
    await expect(page.getByRole("figure", { name: "Loi de Little" }).getByRole("slider")).toBeVisible();
    await page.getByRole("button", { name: /^Colonnes comptées/ }).click();
    await expect(page.getByRole("region", { name: "Colonnes comptées" })).toBeVisible();
  },
  async "forecast of a project"(page) {
    await page.goto("./#/projects/INT/reports?of=forecast");
    await expect(page.getByRole("figure", { name: /^Quand aurons-nous fini/ })).toBeVisible();
  },
  async poker(page) {
    await page.goto("./#/projects/INT/poker");
    await expect(page.getByRole("group", { name: /^Cartes de / })).toBeVisible();
  },
  async "print of cut-out cards"(page) {
    await page.goto("./#/projects/INT/print?of=cards");
    await expect(page.getByRole("article").first()).toBeVisible();
  },
  async "print of a sprint"(page) {
    await page.goto("./#/projects/INT/print?of=sprint");
    await expect(page.getByText("Engagement")).toBeVisible();
  },
  async print(page) {
    await page.goto("./#/projects/INT/print");
    await expect(page.getByRole("heading", { level: 1, name: "Imprimer le tableau" })).toBeVisible();
    await expect(page.getByRole("article").first()).toBeVisible();
  },
  async help(page) {
    await page.goto("./#/help");
    await expect(page.getByRole("heading", { name: "Planifier un sprint" })).toBeVisible();
  },
  async accessibility(page) {
    await page.goto("./#/accessibility");
    await page.getByText("Compléter la déclaration").click();
    await expect(page.getByRole("textbox", { name: "Déclaration de l’organisme" })).toBeVisible();
  },
  async data(page) {
    await page.goto("./#/data");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  async trash(page) {
    await screens["board"]?.(page);
    await page.getByRole("button", { name: "Actions de INT-45" }).click();
    await page.getByRole("menuitem", { name: "Mettre à la corbeille" }).click();
    await page.goto("./#/trash");
    await expect(page.getByRole("checkbox", { name: /INT-45/ })).toBeVisible();
  },
  async "processes to digitise"(page) {
    await page.goto("./#/processes");
    await expect(page.getByRole("heading", { name: "Registre des processus" })).toBeVisible();
  },
  async "risks and their form"(page) {
    await page.goto("./#/risks");
    await page.getByRole("button", { name: "Ajouter un risque" }).click();
    await expect(page.getByRole("dialog", { name: "Ajouter un risque" })).toBeVisible();
  },
  async archive(page) {
    await page.goto("./#/trash?of=archive");
    await expect(page.getByRole("heading", { name: "Archiver les cartes terminées" })).toBeVisible();
  },
  async journal(page) {
    await page.goto("./#/journal");
    await page
      .getByRole("button", { name: /^Détails/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^Annuler ce geste/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Ce que l’annulation ferait" })).toBeVisible();
  },
  async settings(page) {
    await page.goto("./#/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Réglages" })).toBeVisible();
  },
  async "new project"(page) {
    await page.goto("./#/projects/new");
    await expect(page.getByRole("textbox", { name: "Nom du projet" })).toBeVisible();
  },
  async "not found"(page) {
    await page.goto("./#/nowhere");
    await expect(page.getByRole("heading", { level: 1, name: "Page introuvable" })).toBeVisible();
  },
};
