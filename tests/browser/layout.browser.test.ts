import { expect } from "@playwright/test";
import { clippedTexts } from "../support/clipped-text";
import { test } from "../support/page-fixture";
import { BoardPage, boxOf } from "../support/pages/board-page";
import { StartPage } from "../support/pages/start-page";

test.describe("at 1440 × 900", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  // Verifies: 2m.18
  test("four sprint columns stand whole beside each other", async ({ page }) => {
    await (await new StartPage(page).open()).openSample();
    for (const name of ["Backlog", "Sprint 12", "Sprint 13", "Sprint 14"]) {
      const box = await boxOf(new BoardPage(page).column(name));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1440);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
    }
  });
});

test("a text that is cut off, and a button outside the window, are found by the search for them", async ({
  page,
}) => {
  await new StartPage(page).open();
  expect(await clippedTexts(page)).toEqual([]);
  await page.evaluate(() => {
    const text = document.createElement("p");
    text.textContent = "Une phrase bien trop longue pour sa boîte";
    Object.assign(text.style, { width: "60px", overflow: "hidden", whiteSpace: "nowrap" });
    const button = document.createElement("button");
    button.textContent = "Dehors";
    Object.assign(button.style, { position: "fixed", left: "1270px", top: "10px" });
    document.body.append(text, button);
  });
  const found = await clippedTexts(page);
  expect(found.join("\n")).toMatch(/Une phrase/);
  expect(found.join("\n")).toMatch(/Dehors: outside/);
});
