import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { expect, inject, test } from "vitest";
import { launchFirefox } from "../support/firefox";
import { builtFolder } from "../support/serve-folder";

/** What the status says, once it says this. */
async function hear(page: Page, words: RegExp): Promise<string> {
  const said = await page.waitForFunction(
    (source) => {
      const text = document.querySelector("[role=status]")?.textContent ?? "";
      return new RegExp(source).test(text) ? text : false;
    },
    { timeout: 20_000 },
    words.source,
  );
  return String(await said.jsonValue());
}

const keysIn = (page: Page, column: string): Promise<string[]> =>
  page.evaluate((name) => {
    const region = [...document.querySelectorAll("section, [role=region]")].find(
      (each) => each.querySelector("h2")?.textContent === name,
    );
    const rows = [...(region?.querySelectorAll("li[aria-posinset]") ?? [])];
    return rows
      .sort((a, b) => Number(a.getAttribute("aria-posinset")) - Number(b.getAttribute("aria-posinset")))
      .map((row) => document.getElementById(`${row.getAttribute("data-row-id")}-key`)?.textContent ?? "");
  }, column);

async function tellStory(address: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "vigie-firefox-"));
  const browser = await launchFirefox(profile);
  try {
    const page = await browser.newPage();
    const troubles: string[] = [];
    let moment = "opening";
    page.on("pageerror", (error) => {
      // A DOMException of Firefox may tell no place: then at least the moment.
      const place = error instanceof Error ? error.stack : undefined;
      troubles.push(`${String(error)} while ${moment} (${place ?? "no place"})`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(new URL(address).origin)) troubles.push(url);
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const list = (window as unknown as { violations?: string[] }).violations ?? [];
        list.push(`${event.effectiveDirective} ${event.blockedURI}`);
        (window as unknown as { violations?: string[] }).violations = list;
      });
    });
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(address);
    await page.locator("::-p-text(Voir l’exemple)").click();
    await page.locator("::-p-aria(Actions de INT-45)").wait();

    moment = "moving by keyboard";
    // One column to the right, to its head.
    await page.waitForFunction(() => {
      const link = document.querySelector<HTMLElement>("a[href$='card=INT-58']");
      link?.focus();
      return document.activeElement === link;
    });
    await page.keyboard.press(" ");
    await hear(page, /^INT-58 .* prise, Backlog/);
    await page.keyboard.press("ArrowRight");
    await hear(page, /^Sprint 12, position/);
    await page.keyboard.press("Home");
    await hear(page, /^Sprint 12, position 1 sur 11/);
    await page.keyboard.press(" ");
    await hear(page, /déplacée dans Sprint 12, position 1 sur 11/);

    moment = "moving by the menu";
    await page.locator("::-p-aria(Actions de INT-45)").click();
    await page.locator("[role=menuitem] ::-p-text(Déplacer vers…)").click();
    await page.locator("[role=menuitem] ::-p-text(Sprint 14)").click();
    await hear(page, /^INT-45 .* déplacée dans Sprint 14/);

    moment = "reloading";
    await page.reload();
    await page.locator("::-p-aria(Actions de INT-45)").wait();
    expect((await keysIn(page, "Sprint 12"))[0]).toBe("INT-58");
    expect((await keysIn(page, "Sprint 14"))[0]).toBe("INT-45");
    expect((await keysIn(page, "Backlog"))[0]).toBe("INT-63");
    expect(
      await page.evaluate(() => (window as unknown as { violations?: string[] }).violations ?? []),
    ).toEqual([]);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Verifies: 2m.7, 2m.9
test("in Firefox ESR, served, the sample is planned by keyboard and by menu and is there after a reload", async () => {
  await tellStory(inject("address"));
});

// Verifies: 2m.8, 2m.9, 2f.2
test("in Firefox ESR, the one file from disk does the same", async () => {
  await tellStory(pathToFileURL(resolve(builtFolder, "vigie.html")).href);
});
