// What only a browser can answer of a long register: where its head stands while the rows go by, and what paper shows.
import { expect, type Page, test } from "@playwright/test";
import { sampleForAll } from "../support/pages/sample-for-all";

let page: Page;
sampleForAll((opened) => {
  page = opened;
});

async function importProcesses(count: number): Promise<void> {
  await page.goto("./#/processes");
  await page.getByRole("button", { name: "Importer un tableau…" }).click();
  const line = (_: unknown, i: number) => `Démarche ${i + 1};Soutien;${i % 4 === 0 ? "Papier" : "Partiel"}`;
  const lines = ["Processus;Métier;État", ...Array.from({ length: count }, line)];
  const file = { name: "processus.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
  await page.getByLabel("Choisir le tableau").setInputFiles(file);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Importer/ })
    .last()
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const register = () => page.getByRole("table", { name: "Registre des processus" });

/** Where the head of the register is below the upper edge of what scrolls, once that has been scrolled far down. */
const headAfterScroll = () =>
  register().evaluate((table) => {
    const main = document.getElementById("main") as HTMLElement;
    const room = table.parentElement as HTMLElement;
    room.scrollIntoView();
    const box = getComputedStyle(room).overflowY === "auto" ? room : main;
    box.scrollTop = 2500;
    const head = table.querySelector("thead") as HTMLElement;
    const { left, top, height } = head.getBoundingClientRect();
    const cell = head.querySelector("th") as HTMLElement;
    return {
      below: Math.round(top - box.getBoundingClientRect().top - box.clientTop),
      isOnTop: head.contains(document.elementFromPoint(left + 20, top + height / 2)),
      isOpaque: !/, 0(\.\d+)?\)|transparent/.test(getComputedStyle(head).backgroundColor),
      line: getComputedStyle(cell).borderBottomWidth,
      isWide: main.scrollWidth > main.clientWidth,
    };
  });

// Verifies: 6r.41, 6r.40
test("the head of a long register stands while its rows go by, in a low and a narrow window too, and each sheet has it anew", async () => {
  await importProcesses(188);
  await page.goto("./#/processes");
  await expect(page.getByRole("row", { name: /Démarche 188/ })).toBeAttached();
  for (const [width, height] of [
    [1366, 768],
    [911, 512],
    [390, 780],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(headAfterScroll, { message: `${width} × ${height}` })
      .toEqual({ below: 0, isOnTop: true, isOpaque: true, line: "1px", isWide: false });
  }
  await page.setViewportSize({ width: 911, height: 512 });
  // Backwards by keyboard: what has the focus comes to stand below the head.
  await page.getByRole("button", { name: "Modifier Démarche 100", exact: true }).focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press("Shift+Tab");
  const gap = await register().evaluate((table) => {
    const head = table.querySelector("thead")?.getBoundingClientRect().bottom ?? 0;
    return (document.activeElement?.getBoundingClientRect().top ?? 0) - head;
  });
  expect(gap).toBeGreaterThanOrEqual(0);
  await page.getByRole("combobox", { name: "État" }).selectOption("Papier");
  await page.getByRole("searchbox").fill("demarche");
  await expect(page.getByText("47 lignes sur 200").first()).toBeVisible();
  await expect(page).toHaveURL(/q=demarche/);
  await page.reload();
  await expect(page.getByText("47 lignes sur 200").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(
    page.getByText(/^Filtre\s: «\sdemarche\s», État «\sPapier\s» \(47 lignes sur 200\)$/u),
  ).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeHidden();
  expect(
    await register().evaluate((table) => {
      const head = getComputedStyle(table.querySelector("thead") as HTMLElement);
      return [head.display, head.position, getComputedStyle(table.parentElement as HTMLElement).overflow];
    }),
  ).toEqual(["table-header-group", "static", "visible"]);
  await page.emulateMedia({ media: null });
});
