import { expect, type Page, test } from "@playwright/test";
import { sampleForAll } from "../support/pages/sample-for-all";

let page: Page;
sampleForAll((opened) => {
  page = opened;
});

const epic = (page: Page, key: string) => page.getByRole("listitem", { name: new RegExp(`^${key} `) });
const cell = (page: Page, name: string) => page.getByRole("group", { name });
/** A low window has shorter words beside those of a high one: what is drawn counts. */
const inSight = { useInnerText: true } as const;
const tally = (page: Page) => page.getByRole("list", { name: "Légende des dépendances" });
const status = (page: Page) => page.getByRole("status").first();

async function openBoard(page: Page, query = ""): Promise<void> {
  await page.goto(`./#/program${query}`);
  await expect(epic(page, "INT-E3")).toBeVisible();
}

/** How many dependencies the table has by their health, read off its cells. */
async function healthsInTable(page: Page): Promise<Readonly<Record<string, number>>> {
  await page.goto("./#/program?view=table");
  await expect(page.getByRole("table")).toBeVisible();
  const cells = await page.getByRole("row").getByRole("cell").allInnerTexts();
  const count = (word: string): number => cells.filter((text) => text.trim() === word).length;
  return { late: count("En retard"), tight: count("Juste"), fine: count("À l’heure") };
}

async function carry(page: Page, key: string, to: string): Promise<void> {
  const from = await epic(page, key).boundingBox();
  const goal = await cell(page, to).boundingBox();
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 30, { steps: 4 });
  await page.mouse.move((goal?.x ?? 0) + 90, (goal?.y ?? 0) + 150, { steps: 12 });
}

// Verifies: 6c.9, B14, B53, B56
test("a planning event: conflicts made by hand and by keys are seen before and after, resolved, committed, and a later change is a delta", async () => {
  await openBoard(page, "?links=conflicts");
  await expect(tally(page)).toHaveText(/1 dépendance en retard\s*3 justes/, inSight);

  await carry(page, "INT-E3", "Sprint 15 Refondation du réseau Intradef");
  await expect(page.getByText(/1 dépendance en retard.: INT-E2 Migration des sites/).last()).toBeVisible();
  await page.mouse.up();
  await expect(status(page)).toHaveText(/^INT-E3 Segmentation.: Sprint 15, .* depuis Sprint 13/);
  await expect(epic(page, "INT-E3").getByRole("link")).toBeFocused();

  await epic(page, "RSI-E2").getByRole("link").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(status(page)).toHaveText(/^Sprint 13, Rénovation du SI\..* 2 dépendances justes/);
  await page.keyboard.press("Space");
  await expect(tally(page)).toHaveText(/2 dépendances en retard\s*4 justes/, inSight);
  await expect(page.locator("svg[data-wires]")).toHaveAttribute("data-wires", "6");

  await page.reload();
  await expect(tally(page)).toHaveText(/2 dépendances en retard\s*4 justes/, inSight);
  expect(await healthsInTable(page)).toMatchObject({ late: 2, tight: 4 });

  await openBoard(page, "?links=conflicts");
  await page.getByRole("button", { name: /^Actions de INT-E3 / }).click();
  await page.getByRole("menuitem", { name: "Planifier dans" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sprint 12" }).click();
  await expect(status(page)).toHaveText(/1 conflit résolu/);
  await epic(page, "RSI-E2").getByRole("link").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(tally(page)).toHaveText(/1 dépendance en retard\s*2 justes/, inSight);

  await page.goto("./#/program?view=vote");
  await page.getByRole("button", { name: "Engager de nouveau" }).click();
  await expect(status(page)).toHaveText(/engagé avec \d+ épopées$/);
  await openBoard(page);
  await carry(page, "INT-E4", "Sprint 13 Refondation du réseau Intradef");
  await page.mouse.up();
  await expect(epic(page, "INT-E4").getByText("repoussée depuis l’engagement")).toBeAttached();
  await page.goto("./#/program?view=changes");
  await expect(
    page.getByRole("row", { name: /^INT-E4 Supervision Repoussée Sprint 12 Sprint 13$/ }),
  ).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
});

// Verifies: 6e.52, 6e.2, B58
test("a bar of the roadmap that three others wait for is drawn longer: all four are shown before and after, and each answer does what it says", async () => {
  await page.goto("./#/program?view=table");
  await page.getByRole("button", { name: "Ajouter une dépendance…" }).click();
  for (const epic of ["RSI-E6", "RSI-E1"]) {
    await page.getByRole("dialog", { name: "Nouvelle dépendance" }).getByRole("combobox").first().fill(epic);
    await page.getByRole("option", { name: new RegExp(`^${epic} `) }).click();
  }
  await page.getByRole("button", { name: "Ajouter la dépendance" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.goto("./#/roadmap?zoom=month");
  const names = [
    "Cartographie applicative",
    "Accès et identité",
    "Données de référence",
    "Dossier individuel",
  ];
  const bar = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}\\s: `, "u") });
  const [first = ""] = names;
  /** What each of the four bars says of its dates, by its name. */
  const datesOf = async (): Promise<Readonly<Record<string, string>>> => {
    const said = await Promise.all(names.map((name) => bar(name).getAttribute("aria-label")));
    return Object.fromEntries(
      said.map((label, i) => [names[i], /: (.*?\d{4} → .*?\d{4})/u.exec(label ?? "")?.[1]]),
    );
  };
  const asked = page.getByRole("dialog", { name: `Déplacer ${first}` });
  /** The dates in a column of the dialog, by name. */
  const proposed = async (column: 0 | 1): Promise<Readonly<Record<string, string>>> => {
    const cells = await asked
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader") })
      .all();
    return Object.fromEntries(
      await Promise.all(
        cells.map(async (each) => [
          (await each.getByRole("rowheader").textContent())?.replace(/ [A-Z]{3}$/u, ""),
          await each.getByRole("cell").nth(column).textContent(),
        ]),
      ),
    );
  };
  const before = await datesOf();
  const pull = async (): Promise<void> => {
    const box = await bar(first).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 3, (box?.y ?? 0) + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 112, y, { steps: 4 });
    await page.mouse.up();
    await expect(asked).toBeVisible();
  };

  await pull();
  expect(await proposed(0)).toEqual(before);
  const after = await proposed(1);
  for (const name of names) expect(after[name]).not.toBe(before[name]);
  await asked.getByRole("button", { name: "Annuler" }).click();
  await expect(asked).toHaveCount(0);
  expect(await datesOf()).toEqual(before);

  await pull();
  await asked.getByRole("button", { name: "Seulement celui-ci" }).click();
  await expect.poll(datesOf).toEqual({ ...before, [first]: after[first] });
  await page.keyboard.press("Control+z");
  await expect.poll(datesOf).toEqual(before);

  await bar(first).focus();
  await page.keyboard.down("Shift");
  for (let day = 0; day < 14; day += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.up("Shift");
  await page.keyboard.press("Enter");
  await expect(asked).toBeVisible();
  expect(await proposed(1)).toEqual(after);
  await page.keyboard.press("Escape");
  await expect(bar(first)).toBeFocused();
  await expect(asked).toHaveCount(0);
  expect(await datesOf()).toEqual(before);

  await pull();
  await asked.getByRole("button", { name: "Déplacer aussi les 3 suivants" }).click();
  await expect.poll(datesOf).toEqual(after);
  await page.reload();
  await expect.poll(datesOf).toEqual(after);
  await page.keyboard.press("Control+z");
  await expect.poll(datesOf).toEqual(before);
});
