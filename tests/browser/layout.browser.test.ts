import { expect, type Page } from "@playwright/test";
import { clippedTexts } from "../support/clipped-text";
import { test } from "../support/page-fixture";
import { BoardPage, boxOf } from "../support/pages/board-page";
import { screens } from "../support/pages/screens";
import { StartPage } from "../support/pages/start-page";

test.describe.configure({ timeout: 120_000 });

async function clippedOnAll(page: Page): Promise<string[]> {
  const start = await new StartPage(page).open();
  const found = (await clippedTexts(page)).map((text) => `first start: ${text}`);
  await start.openSample();
  for (const [name, go] of Object.entries(screens)) {
    await page.goto("./icon.svg");
    await go(page);
    found.push(...(await clippedTexts(page)).map((text) => `${name}: ${text}`));
  }
  return found;
}

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

test.describe("at 1366 × 768", () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  // Verifies: 2m.19
  test("nothing is clipped on any screen of a small laptop", async ({ page }) => {
    expect(await clippedOnAll(page)).toEqual([]);
  });
});

test.describe("at 911 × 512", () => {
  test.use({ viewport: { width: 911, height: 512 } });

  // Verifies: 2m.19
  test("nothing is clipped on any screen that is magnified one and a half times", async ({ page }) => {
    expect(await clippedOnAll(page)).toEqual([]);
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

test.describe("at 320 wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  // Verifies: 2m.19, B114
  test("the page of a very narrow window never scrolls sideways", async ({ page }) => {
    await (await new StartPage(page).open()).openSample();
    const found: string[] = [];
    for (const [name, go] of Object.entries(screens)) {
      if (
        [
          "board with closed sprints",
          "board with filter and quick add",
          "sprint dialog",
          "capacity of a sprint",
        ].includes(name)
      )
        continue;
      await page.goto("./icon.svg");
      await go(page);
      const wide = await page.evaluate(() => {
        const boxes = [document.scrollingElement, document.querySelector("main")];
        return boxes.some((box) => box && box.scrollWidth > box.clientWidth + 1);
      });
      if (wide) found.push(name);
    }
    expect(found).toEqual([]);
  });
});
