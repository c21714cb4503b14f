import { expect, type Locator, type Page } from "@playwright/test";

/** Where a card is let go: on a column, or just above or below a card of it. */
export type Goal = { readonly column: string; readonly above?: string; readonly below?: string };

/** Rows that every column shows whole; how many more are drawn below them is the list's own affair. */
const rowsInSight = 5;

/** How long a hand goes on, in ms, before it gives up. */
const patience = 20_000;

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
    return this.drawn(column, "key");
  }

  /** The same of the rows that are surely drawn: to compare a long column with what it was. */
  async keysInSight(column: string): Promise<string[]> {
    return (await this.keys(column)).slice(0, rowsInSight);
  }

  /** Titles of the drawn cards of a column, in their order. */
  titles(column: string): Promise<string[]> {
    return this.drawn(column, "title");
  }

  private drawn(column: string, part: "key" | "title"): Promise<string[]> {
    return this.column(column)
      .locator("li[aria-labelledby]")
      .evaluateAll(
        (rows, part) =>
          rows
            .map((row) => ({
              at: Number(row.getAttribute("aria-posinset")),
              text: document.getElementById(`${row.getAttribute("data-row-id")}-${part}`)?.textContent ?? "",
            }))
            .sort((a, b) => a.at - b.at)
            .map(({ text }) => text),
        part,
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
    const card = this.card(key).first();
    const { width, height } = await boxOf(card);
    // A board that is just coming still moves its cards: pressed is where this one has come to rest.
    await card.hover({ position: { x: width / 2, y: height - 8 } });
    const { x, y } = await boxOf(card);
    await this.page.mouse.down();
    await this.pullUntilHeld(key, { x: x + width / 2 + 4, y: y + height - 14 });
  }

  /** A hand goes on moving, also while a fresh board is still fetching what drags. */
  async pullUntilHeld(key: string, at: { readonly x: number; readonly y: number }): Promise<void> {
    const card = this.card(key).first();
    const end = Date.now() + patience;
    for (let moves = 1; Date.now() < end; moves += 1) {
      await this.page.mouse.move(at.x + (moves % 8), at.y);
      if (moves > 4 && (await card.getAttribute("data-held")) !== null) return;
    }
    throw new Error(`${key} does not come along with the hand`);
  }

  /** Leads what is in the hand to a place, by many small moves as a hand does, and follows it while the board scrolls. */
  async carryTo(goal: Goal): Promise<void> {
    const end = Date.now() + patience;
    let to = await this.pointAt(goal);
    await this.page.mouse.move(to.x, to.y, { steps: 15 });
    for (;;) {
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      const now = await this.pointAt(goal);
      if (Math.abs(now.x - to.x) < 2 && Math.abs(now.y - to.y) < 2) return;
      if (Date.now() > end) throw new Error(`${goal.column} does not come to rest`);
      to = now;
      await this.page.mouse.move(to.x, to.y, { steps: 3 });
    }
  }

  private async pointAt(goal: Goal): Promise<{ readonly x: number; readonly y: number }> {
    const neighbour = goal.above ?? goal.below;
    const box = await boxOf(neighbour === undefined ? this.column(goal.column) : this.card(neighbour));
    const y = goal.above !== undefined ? box.y + 6 : box.y + box.height - (goal.below === undefined ? 70 : 6);
    return { x: box.x + box.width / 2, y };
  }

  /** Moves a card by mouse, and hears that it was moved. */
  async drag(key: string, goal: Goal): Promise<void> {
    await this.lift(key);
    await this.carryTo(goal);
    await this.page.mouse.up();
    await expect(this.status).toHaveText(new RegExp(`^${key} .* déplacée dans `));
  }

  /** Space on a card: it is in the hand of the keyboard. */
  async liftByKey(key: string): Promise<void> {
    await this.card(key).getByRole("link").focus();
    await this.page.keyboard.press("Space");
    await expect(this.status).toHaveText(new RegExp(`^${key} .* prise, `));
  }

  /** Presses arrows one at a time; each is answered by the status before the next. */
  async pressArrows(arrows: readonly string[]): Promise<void> {
    for (const arrow of arrows) {
      const before = await this.status.textContent();
      await this.page.keyboard.press(arrow);
      // The same words said again differ by a space that cannot be seen.
      await expect.poll(() => this.status.textContent()).not.toBe(before);
    }
  }

  async carryByKeys(key: string, arrows: readonly string[]): Promise<void> {
    await this.liftByKey(key);
    await this.pressArrows(arrows);
    await this.page.keyboard.press("Space");
    await expect(this.status).toHaveText(new RegExp(`^${key} .* déplacée dans `));
  }

  /** What a board shows in these columns: the keys in sight in order, and the words of the head, which count them all. */
  async picture(columns: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    const shown: Record<string, unknown> = {};
    for (const name of columns) {
      await expect(this.column(name)).toBeVisible();
      const head = await this.column(name).locator("header").textContent();
      shown[name] = { head, keys: await this.keysInSight(name) };
    }
    return shown;
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
