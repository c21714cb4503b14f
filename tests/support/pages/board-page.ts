import { expect, type Locator, type Page } from "@playwright/test";

/** Where a card is let go: on a column, or just above or below a card of it. */
export type Goal = { readonly column: string; readonly above?: string; readonly below?: string };

/** A board as a person meets it: by names of columns, keys of cards and words of the status region. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  card(key: string): Locator {
    return this.page.getByRole("listitem", { name: new RegExp(`^${key} `) });
  }

  cardIn(column: string, key: string): Locator {
    return this.column(column).getByRole("listitem", { name: new RegExp(`^${key} `) });
  }

  /** Keys of the cards that are drawn in a column, in their order. */
  keys(column: string): Promise<string[]> {
    return this.column(column)
      .locator("li[aria-labelledby]")
      .evaluateAll((rows) =>
        rows
          .map((row) => ({
            at: Number(row.getAttribute("aria-posinset")),
            key: document.getElementById(`${row.getAttribute("data-row-id")}-key`)?.textContent ?? "",
          }))
          .sort((a, b) => a.at - b.at)
          .map(({ key }) => key),
      );
  }

  /** Titles of the drawn cards of a column, in their order. */
  titles(column: string): Promise<string[]> {
    return this.column(column)
      .locator("li[aria-labelledby]")
      .evaluateAll((rows) =>
        rows
          .map((row) => ({
            at: Number(row.getAttribute("aria-posinset")),
            title: document.getElementById(`${row.getAttribute("data-row-id")}-title`)?.textContent ?? "",
          }))
          .sort((a, b) => a.at - b.at)
          .map(({ title }) => title),
      );
  }

  get status(): Locator {
    return this.page.getByRole("status");
  }

  /** « 34 / 36 pts » of a sprint, as it is heard. */
  load(column: string): Locator {
    return this.column(column).getByRole("meter");
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText("Tout est enregistré")).toBeVisible();
  }

  /** Presses on a card and moves a little: from there on it is in the hand. */
  async lift(key: string): Promise<void> {
    const box = await boxOf(this.card(key));
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height - 8);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height - 14, { steps: 4 });
    await expect(this.card(key).first()).toHaveAttribute("data-held");
  }

  /** Leads what is in the hand to a place, by many small moves as a hand does. */
  async carryTo(goal: Goal): Promise<void> {
    const neighbour = goal.above ?? goal.below;
    const box = await boxOf(neighbour === undefined ? this.column(goal.column) : this.card(neighbour));
    const y = goal.above !== undefined ? box.y + 6 : box.y + box.height - (goal.below === undefined ? 70 : 6);
    await this.page.mouse.move(box.x + box.width / 2, y, { steps: 15 });
  }

  async drag(key: string, goal: Goal): Promise<void> {
    await this.lift(key);
    await this.carryTo(goal);
    await this.page.mouse.up();
  }

  /** Height on the screen of the line that shows where the card would land. */
  async lineHeight(column: string): Promise<number> {
    const line = this.column(column).locator("ul > div, ol > div, [role=list] > div, div.h-\\[3px\\]").last();
    await expect(line).toBeVisible();
    const box = await boxOf(line);
    return box.y + box.height / 2;
  }

  /** Opens the « … » of a card and picks an entry, and one of its submenu. */
  async pick(key: string, entry: string, sub?: string): Promise<void> {
    await this.card(key)
      .getByRole("button", { name: `Actions de ${key}` })
      .click();
    await this.page.getByRole("menuitem", { name: entry }).click();
    if (sub !== undefined) await this.page.getByRole("menuitem", { name: sub, exact: true }).click();
  }

  /** Writes new cards at the foot of a column with the keyboard alone. */
  async quickAdd(column: string, titles: readonly string[]): Promise<void> {
    await this.column(column).getByRole("button", { name: "Ajouter une carte" }).focus();
    await this.page.keyboard.press("Enter");
    const field = this.column(column).getByRole("textbox", { name: "Titre de la nouvelle carte" });
    await expect(field).toBeFocused();
    for (const title of titles) {
      await this.page.keyboard.insertText(title);
      await this.page.keyboard.press("Enter");
      await expect(field).toHaveValue("");
    }
    await this.page.keyboard.press("Escape");
    await expect(field).toBeHidden();
  }

  async openSheet(key: string): Promise<Locator> {
    await this.card(key).getByRole("link").click();
    const sheet = this.page.getByRole("dialog", { name: new RegExp(`^${key} `) });
    await expect(sheet).toBeVisible();
    return sheet;
  }
}

export async function boxOf(locator: Locator) {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error("it is not on the screen");
  return box;
}
