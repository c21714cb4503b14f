import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";
import { notRun } from "../support/when-present";

test.use({ viewport: { width: 1366, height: 768 } });
test.describe.configure({ timeout: 60_000 });

/** What each page of a paper says; null where nothing here can read it. */
async function sheetsOf(page: Page, info: TestInfo, name: string): Promise<readonly string[] | null> {
  const file = info.outputPath(`${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  if (!existsSync("/usr/bin/pdftotext")) {
    notRun(`pdftotext is not installed: the words of ${name} on paper were not read`);
    return null;
  }
  return execFileSync("/usr/bin/pdftotext", ["-layout", file, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1);
}

// Verifies: 4m.6, 4e.1, 4e.2, 4e.3
test("cut-out cards, a sprint's summary and minutes print at A4 and A3, with the marking and the head on every page", async ({
  page,
}, info) => {
  await (await new StartPage(page).open()).openSample();
  await page.goto("./#/projects/INT/daily");
  const long = Array.from({ length: 60 }, (_, i) => `## Point ${i + 1}\n\n- fait`).join("\n\n");
  await page.getByRole("textbox", { name: "Notes" }).fill(long);
  await page.getByRole("button", { name: "Enregistrer le compte rendu" }).click();
  await expect(page.getByText("Dans le compte rendu.", { exact: true })).toBeVisible();
  const papers = [
    { of: "cards", head: /INT-\d+/, pages: { A4: 2, A3: 2 } },
    { of: "sprint", head: /Sprint 12/, pages: { A4: 1, A3: 1 } },
    { of: "minutes", head: /Comptes rendus de Sprint 12/, pages: { A4: null, A3: null } },
  ] as const;
  for (const { of, head, pages } of papers) {
    await page.goto(`./#/projects/INT/print?of=${of}`);
    await expect(page.getByRole("region", { name: "Aperçu avant impression" })).toContainText(
      of === "minutes" ? "Point 60" : "INT-20",
    );
    for (const size of ["A4", "A3"] as const) {
      await page.getByRole("combobox", { name: "Papier" }).selectOption(size);
      const sheets = await sheetsOf(page, info, `${of}-${size}`);
      if (sheets === null) continue;
      if (pages[size] === null) expect(sheets.length).toBeGreaterThan(1);
      else expect(sheets, `${of} at ${size}`).toHaveLength(pages[size]);
      for (const [i, sheet] of sheets.entries()) {
        expect(sheet).toContain("NON PROTÉGÉ");
        expect(sheet).toContain(`Page ${i + 1}/${sheets.length}`);
        expect(sheet, `${of} at ${size}`).toMatch(head);
        expect(sheet).not.toContain("Tout est enregistré");
      }
    }
  }
});
