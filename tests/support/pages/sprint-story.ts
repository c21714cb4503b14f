import { expect, type Locator, type Page } from "@playwright/test";
import type { BoardPage } from "./board-page";

/** How somebody presses, writes and chooses: with a pointer, or with keys alone. */
export type Hand = {
  readonly press: (what: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly choose: (list: Locator, label: string) => Promise<void>;
  /** Goes on to what comes next: a list that was walked by arrows keeps the choice when it is left. */
  readonly goOn: () => Promise<void>;
};

export function pointerOf(_page: Page): Hand {
  return {
    press: (what) => what.click(),
    write: (field, text) => field.fill(text),
    choose: async (list, label) => void (await list.selectOption({ label })),
    goOn: async () => {},
  };
}

/** No pointer is moved: what has the focus is pressed, written into and chosen from by keys. */
export function keysOf(page: Page): Hand {
  return {
    async press(what) {
      // A menu that opens takes the focus to its first entry in its own time: a key pressed before would go there.
      if ((await what.getAttribute("role")) === "menuitem")
        await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1);
      await what.focus();
      const isBox = await what.evaluate((element) => element instanceof HTMLInputElement);
      await page.keyboard.press(isBox ? "Space" : "Enter");
    },
    async write(field, text) {
      await field.focus();
      await page.keyboard.press("Control+a");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    },
    async choose(list, label) {
      await list.focus();
      const labels = await list.locator("option").allTextContents();
      const at = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
      const steps = labels.indexOf(label) - at;
      for (let left = Math.abs(steps); left > 0; left -= 1)
        await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
      await expect(list.locator("option:checked")).toHaveText(label);
    },
    goOn: () => page.keyboard.press("Tab"),
  };
}

/** Five roles and what each gives: the hours of nobody in particular. */
const team = [
  ["Analyste", "100"],
  ["Conception", "80"],
  ["Développement", "100"],
  ["Exploitation", "100"],
  ["Recette", "50"],
] as const;

/** What somebody does with a sprint, by the names on the screen. Each outcome is read in the status region. */
export class SprintStory {
  readonly board: BoardPage;
  readonly page: Page;
  readonly hand: Hand;

  constructor(board: BoardPage, hand: Hand) {
    this.board = board;
    this.page = board.page;
    this.hand = hand;
  }

  async said(words: string | RegExp): Promise<void> {
    // Any space of the words may be one that does not break.
    const pattern = words instanceof RegExp ? new RegExp(words.source.replaceAll(" ", "\\s")) : words;
    await expect(this.board.status).toHaveText(pattern);
  }

  dialog(name: string): Locator {
    return this.page.getByRole("dialog", { name, exact: true });
  }

  /** Opens an entry of a sprint's « … ». */
  async open(sprint: string, entry: string): Promise<void> {
    await this.hand.press(this.page.getByRole("button", { name: `Actions de ${sprint}`, exact: true }));
    await this.hand.press(this.page.getByRole("menuitem", { name: entry }));
  }

  async addSprint(name: string, from: string, to: string): Promise<void> {
    await this.hand.press(this.page.getByRole("button", { name: "Nouveau sprint" }));
    const dialog = this.dialog("Nouveau sprint");
    for (const [field, text] of [
      ["Nom", name],
      ["Début", from],
      ["Fin", to],
    ] as const)
      await this.hand.write(dialog.getByRole("textbox", { name: new RegExp(`^${field}`) }), text);
    await this.hand.press(dialog.getByRole("button", { name: "Créer le sprint" }));
    await this.said(`${name} créé`);
  }

  /** All cards of the backlog at three points, as one deed. */
  async estimate(count: number): Promise<void> {
    await this.hand.write(this.page.getByRole("searchbox"), "lot");
    await this.hand.press(this.page.getByRole("button", { name: `Modifier les ${count} cartes affichées…` }));
    const dialog = this.page.getByRole("dialog", { name: `Modifier ${count} cartes` });
    await this.hand.choose(dialog.getByRole("combobox", { name: "Points" }), "Fixer à");
    await this.hand.write(dialog.getByRole("textbox", { name: "Nombre de points" }), "3");
    await this.hand.press(dialog.getByRole("button", { name: `Modifier ${count} cartes` }));
    await expect(dialog).toBeHidden();
    await this.hand.write(this.page.getByRole("searchbox"), "");
    await expect(this.board.column("Backlog")).toContainText(`${count * 3} pts`);
  }

  /** The team of five in the sheet of a sprint, one of them away for a day, and the capacity in points. */
  async fillCapacity(sprint: string, away: string, capacity: string): Promise<void> {
    await this.open(sprint, "Capacité…");
    const dialog = this.dialog(`Capacité de ${sprint}`);
    for (const [name, share] of team) {
      await this.hand.write(dialog.getByRole("textbox", { name: "Nom ou rôle" }), name);
      await this.hand.press(dialog.getByRole("button", { name: "Ajouter", exact: true }));
      await this.said(`${name} : ligne ajoutée`);
      if (share === "100") continue;
      const cell = dialog.getByRole("textbox", { name: new RegExp(`^Part de ${name}, en`) });
      await this.hand.write(cell, share);
      await cell.press("Enter");
      await this.said(`Capacité enregistrée : ${name}`);
    }
    await this.hand.press(dialog.getByRole("button", { name: /^Absences de Recette/ }));
    const absences = dialog.getByRole("region", { name: "Absences de Recette" });
    await this.hand.write(absences.getByRole("textbox", { name: "Du" }), away);
    await this.hand.press(absences.getByRole("button", { name: "Ajouter une absence" }));
    await this.said(/^Ajouté : Recette/);
    const field = dialog.getByRole("textbox", { name: "Capacité du sprint, en points" });
    await this.hand.write(field, capacity);
    await field.press("Enter");
    await this.said("Capacité du sprint enregistrée");
  }

  async expectDays(sprint: string, total: string): Promise<void> {
    const row = this.dialog(`Capacité de ${sprint}`).getByRole("row", { name: /^Total / });
    await expect(row.getByRole("cell").first()).toHaveText(total);
  }

  async close(dialog: Locator): Promise<void> {
    await this.hand.press(dialog.getByRole("button", { name: "Fermer" }).last());
    await expect(dialog).toBeHidden();
  }

  async propose(sprint: string, velocity: string, said: string): Promise<void> {
    await this.open(sprint, "Proposer le sprint…");
    const dialog = this.dialog(`Proposer ${sprint}`);
    await this.hand.write(dialog.getByRole("textbox", { name: "Vélocité" }), velocity);
    await expect(dialog.getByRole("button", { name: "Ajouter au sprint" })).toBeEnabled();
    await this.hand.press(dialog.getByRole("button", { name: "Ajouter au sprint" }));
    await this.said(said);
  }

  async start(sprint: string, said: string): Promise<void> {
    await this.open(sprint, "Démarrer le sprint…");
    await this.hand.press(this.dialog(`Démarrer ${sprint}`).getByRole("button", { name: "Démarrer" }));
    await this.said(said);
  }

  /** The status of a card, from its sheet. */
  async move(key: string, status: string): Promise<void> {
    await this.hand.press(this.board.card(key).getByRole("link"));
    const sheet = this.page.getByRole("dialog", { name: new RegExp(`^${key} `) });
    await this.hand.choose(sheet.getByRole("combobox", { name: "Statut" }), status);
    await this.hand.goOn();
  }

  async leaveSheet(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
  }

  /** Closes a sprint; what is not finished goes to `to`. */
  async complete(sprint: string, to: string, said: RegExp): Promise<void> {
    await this.open(sprint, "Terminer le sprint…");
    const dialog = this.dialog(`Terminer ${sprint}`);
    await this.hand.choose(dialog.getByRole("combobox", { name: /^Cartes non terminées/ }), to);
    await this.hand.press(dialog.getByRole("button", { name: "Terminer", exact: true }));
    await this.said(said);
  }

  /** What the head of a closed sprint says it came to. */
  async expectClosed(sprint: string, figures: string): Promise<void> {
    const list = this.page.getByRole("button", { name: /sprints? terminés?$/ });
    if ((await list.getAttribute("aria-expanded")) === "false") await this.hand.press(list);
    await this.hand.press(this.page.getByRole("button", { name: new RegExp(`^${sprint} · `) }));
    await expect(
      this.board
        .column(sprint)
        .getByText(/^engagement/)
        .locator(".."),
    ).toHaveText(figures);
  }
}
