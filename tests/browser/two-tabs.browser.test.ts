import { expect, type Page } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { test } from "../support/page-fixture";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

test.describe.configure({ timeout: 120_000 });

const lasts = 10_000;
type Deed = { readonly command: string; readonly stamp: string; readonly seq: number };

type Work = { readonly cards: number; readonly checks: number; readonly moves: number };

/** Adds a card to the column, a criterion to the shared card and moves that card, in turn, until the time is over. */
async function work(page: Page, name: string, until: number): Promise<Work> {
  const board = new BoardPage(page);
  const done = { cards: 0, checks: 0, moves: 0 };
  const sheet = await board.openSheet("TAB-1");
  const check = sheet.getByRole("textbox", { name: "Nouveau critère" });
  const field = board.column("Backlog").getByRole("textbox", { name: "Titre de la nouvelle carte" });
  const opener = board.column("Backlog").getByRole("button", { name: "Ajouter une carte" });
  while (Date.now() < until) {
    // The field folds when it is left empty, and the focus that follows a moved card may leave it.
    await expect(async () => {
      if (!(await field.isVisible())) await opener.press("Enter", { timeout: 1000 });
      await field.fill(`${name} ${done.cards + 1}`, { timeout: 1000 });
    }).toPass({ timeout: 10_000 });
    await field.press("Enter");
    await expect(field).toHaveValue("");
    done.cards += 1;
    await check.fill(`${name} ${done.checks + 1}`);
    await check.press("Enter");
    await expect(check).toHaveValue("");
    done.checks += 1;
    await board.card("TAB-1").getByRole("button").press("Enter");
    const up = page.getByRole("menuitem", { name: /^Monter/ });
    await expect(up).toBeVisible();
    const isFirst = (await up.getAttribute("aria-disabled")) === "true";
    await (isFirst ? page.getByRole("menuitem", { name: /^Descendre/ }) : up).press("Enter");
    // Where the other tab was faster there is nothing left to move, and nothing to say.
    const moved = board.status.filter({ hasText: /^TAB-1 Partagée déplacée dans Backlog/ });
    await moved.waitFor({ timeout: 1500 }).then(
      () => {
        done.moves += 1;
      },
      async () => {
        if (await up.isVisible()) await page.keyboard.press("Escape");
      },
    );
  }
  return done;
}

// Verifies: 2m.15, 2b.3, B100, B101
test("two tabs that write to the same card and column for ten seconds show the same board, and no deed is lost", async ({
  page,
  context,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty("Deux onglets", "TAB");
  await board.quickAdd("Backlog", ["Partagée", "Deuxième", "Troisième"]);
  // In a window of its own: a tab behind another gets hardly a frame.
  const opened = context.waitForEvent("page");
  await page.evaluate(() => {
    window.open(location.href, "_blank", "popup,noopener,width=1440,height=900");
  });
  const other = await opened;
  await expect(new BoardPage(other).card("TAB-1")).toBeVisible();

  const until = Date.now() + lasts;
  const [one, two] = await Promise.all([work(page, "Un", until), work(other, "Deux", until)]);
  for (const { cards, checks, moves } of [one, two])
    expect(Math.min(cards, checks, moves)).toBeGreaterThan(0);
  expect(one.cards + two.cards).toBeGreaterThan(6);

  for (const tab of [page, other]) {
    await new BoardPage(tab).expectSaved();
    await expect(tab.getByRole("alert")).toHaveCount(0);
  }
  // What is shown is what is written, in both: every card once, in one order.
  const rows = await rowsIn<{ number: number; title: string; rank: string; id: string }>(page, {
    table: "card",
  });
  const added = 3 + one.cards + two.cards;
  expect(rows).toHaveLength(added);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(added);
  const order = [...rows].sort((a, b) => (a.rank < b.rank || (a.rank === b.rank && a.id < b.id) ? -1 : 1));
  for (const tab of [page, other]) {
    await expect(new BoardPage(tab).column("Backlog")).toContainText(`${added} cartes`);
    await expect(async () => {
      const drawn = await new BoardPage(tab)
        .column("Backlog")
        .locator("li[aria-labelledby]")
        .evaluateAll((rows) =>
          rows.map(
            (row) => [Number(row.getAttribute("aria-posinset")), row.getAttribute("data-row-id")] as const,
          ),
        );
      expect(drawn.length).toBeGreaterThan(3);
      for (const [at, id] of drawn) expect(id).toBe(order[at - 1]?.id);
    }).toPass({ timeout: 5000 });
  }

  const deeds = await rowsIn<Deed>(page, { table: "deed" });
  expect(deeds.filter(({ command }) => command === "card/add")).toHaveLength(added);
  const checks = await rowsIn<{ text: string }>(page, { table: "checkItem" });
  expect(new Set(checks.map(({ text }) => text)).size).toBe(one.checks + two.checks);
  expect(deeds.filter(({ command }) => command === "check/add")).toHaveLength(one.checks + two.checks);
  // A move to where the other tab has just put the card is no deed.
  const moves = deeds.filter(({ command }) => command === "card/move").length;
  expect(moves).toBeLessThanOrEqual(one.moves + two.moves);
  expect(moves).toBeGreaterThanOrEqual(Math.max(one.moves, two.moves) - 2);
  const seqs = deeds.map(({ seq }) => seq).sort((a, b) => a - b);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect(new Set(deeds.map(({ stamp }) => stamp)).size).toBe(deeds.length);
  const events = await rowsIn<{ stamp: string; table: string }>(page, { table: "event" });
  const births = new Set(deeds.filter(({ command }) => command === "card/add").map(({ stamp }) => stamp));
  expect(events.filter(({ stamp, table }) => table === "card" && births.has(stamp))).toHaveLength(added);
  await page.reload();
  await expect(board.column("Backlog")).toContainText(`${added} cartes`);
});
