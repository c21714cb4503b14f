import { expect, type Page } from "@playwright/test";
import { BoardPage } from "./board-page";

/** The first start with its four doors. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async expectDoors(): Promise<void> {
    const doors = ["Restaurer une sauvegarde", "Importer un fichier", "Voir l’exemple", "Commencer à vide"];
    for (const name of doors) await expect(this.page.getByRole("button", { name })).toBeVisible();
  }

  /** Through the sample's door to the board of its first project. */
  async openSample(): Promise<BoardPage> {
    await this.page.getByRole("button", { name: "Voir l’exemple" }).click();
    const board = new BoardPage(this.page);
    await expect(board.card("INT-45")).toBeVisible({ timeout: 20_000 });
    return board;
  }

  /** Through the empty door to the board of a project made by hand. */
  async openEmpty(project: string, code: string): Promise<BoardPage> {
    await this.page.getByRole("button", { name: "Commencer à vide" }).click();
    await this.page.getByRole("textbox", { name: "Nom du projet" }).fill(project);
    await this.page.getByRole("textbox", { name: "Code", exact: false }).last().fill(code);
    await this.page.getByRole("button", { name: "Créer le projet" }).click();
    const board = new BoardPage(this.page);
    await expect(board.column("Backlog")).toBeVisible();
    return board;
  }

  async open(address = "./"): Promise<this> {
    await this.page.goto(address);
    await expect(this.page.getByRole("button", { name: "Commencer à vide" })).toBeVisible();
    return this;
  }
}
