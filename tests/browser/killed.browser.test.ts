import { expect, test } from "@playwright/test";
import { rowsIn } from "../support/base-rows";
import { aProfile, startMortal } from "../support/chromium";
import { BoardPage } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";
import { serveFolder } from "../support/serve-folder";

type Deed = {
  readonly stamp: string;
  readonly seq: number;
  readonly command: string;
  readonly events: number;
};
type Event = { readonly stamp: string; readonly rowId: string };
type Counter = { readonly place: string; readonly cards: number };

test.describe.configure({ timeout: 120_000 });

// Verifies: 2x.13, 2b.1, M20
test("a browser killed in a burst of writes: what was acknowledged is there, and nothing is half there", async () => {
  const server = await serveFolder();
  const profile = aProfile();
  const acknowledged: string[] = [];
  const first = await startMortal(profile.folder);
  await first.page.goto(server.origin);
  const board = await new StartPage(first.page).openEmpty("Coupure", "CUT");
  // Each outcome that the page says leaves the browser at once: what we have heard was acknowledged.
  await first.page.exposeFunction("heard", (words: string) => {
    const key = /^(CUT-\d+) .* ajoutée/.exec(words)?.[1];
    if (key !== undefined) acknowledged.push(key);
  });
  await first.page.evaluate(() => {
    const region = document.querySelector("[role=status]");
    const tell = (window as unknown as { heard: (words: string) => void }).heard;
    new MutationObserver(() => tell(region?.textContent ?? "")).observe(region!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await board.column("Backlog").getByRole("button", { name: "Ajouter une carte" }).last().click();
  const burst = (async () => {
    for (let number = 1; number < 500; number += 1) {
      await first.page.keyboard.insertText(`Carte ${number}`);
      await first.page.keyboard.press("Enter");
    }
  })().catch(() => undefined);
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(15);
  await first.kill();
  await burst;

  const second = await startMortal(profile.folder);
  const page = second.page;
  await page.goto(server.origin);
  const again = new BoardPage(page);
  await expect(again.card("CUT-1")).toBeVisible();
  const cards = await rowsIn<{ id: string; number: number; place: string }>(page, { table: "card" });
  const keys = new Set(cards.map(({ number }) => `CUT-${number}`));
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);

  const deeds = await rowsIn<Deed>(page, { table: "deed" });
  const events = await rowsIn<Event>(page, { table: "event" });
  for (const deed of deeds)
    expect(events.filter(({ stamp }) => stamp === deed.stamp)).toHaveLength(deed.events);
  expect(deeds.filter(({ command }) => command === "card/add")).toHaveLength(cards.length);
  expect(events.every(({ stamp }) => deeds.some((deed) => deed.stamp === stamp))).toBe(true);
  const counters = await rowsIn<Counter>(page, { table: "counter" });
  expect(counters.filter(({ place }) => place === "backlog").reduce((sum, one) => sum + one.cards, 0)).toBe(
    cards.length,
  );
  await again.quickAdd("Backlog", ["Après la coupure"]);
  await again.expectSaved();
  await second.kill();
  await server.stop();
  profile.remove();
});
