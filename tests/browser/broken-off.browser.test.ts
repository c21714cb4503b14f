import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ serviceWorkers: "block" });

// Verifies: 2f.1
test("a part of the application whose fetch is broken off is asked for again, and the screen stands as if nothing had been", async ({
  page,
}) => {
  await (await new StartPage(page).open()).openSample();
  let asked = 0;
  await page.route(/assets\/settings-/, (route) => {
    asked += 1;
    return asked < 3 ? route.abort() : route.continue();
  });
  await page.goto("./#/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Réglages" })).toBeVisible();
  expect(asked).toBe(3);
});
