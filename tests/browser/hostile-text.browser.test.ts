import { expect } from "@playwright/test";
import { test } from "../support/page-fixture";
import { StartPage } from "../support/pages/start-page";

test.use({ viewport: { width: 1440, height: 900 } });

const script = "<script>window.ran=1</script>";
const image = '<img src=x onerror="window.ran=1">';
const link = "[clic](javascript:window.ran=1)";
const all = `${script} ${image} ${link}`;

// Verifies: 2x.17, M31
test("markup, scripts and javascript: links typed into every field are shown as the letters they are, and nothing runs", async ({
  page,
}) => {
  const board = await (await new StartPage(page).open()).openEmpty(all, "XSS");
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toContainText(all);
  await page.getByRole("button", { name: "Nouveau sprint" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Nom/ }).fill(`S ${image}`);
  await dialog.getByRole("textbox", { name: /^Objectif/ }).fill(all);
  await dialog.getByRole("button", { name: "Créer le sprint" }).click();
  const sprint = `S ${image}`;
  await expect(board.column(sprint)).toContainText(`Objectif : ${all}`);
  await board.quickAdd(sprint, [all]);
  await expect(board.card("XSS-1")).toContainText(all);

  const sheet = await board.openSheet("XSS-1");
  await sheet.getByRole("button", { name: "Ajouter une description" }).click();
  await sheet.getByRole("textbox", { name: "Description" }).fill(all);
  await page.keyboard.press("Control+Enter");
  await expect(sheet.getByText(all).nth(1)).toBeVisible();
  for (const name of ["Nouveau critère", "Nouveau commentaire"]) {
    const field = sheet.getByRole("textbox", { name });
    await field.fill(`${name} ${all}`);
    await field.press(name === "Nouveau critère" ? "Enter" : "Control+Enter");
    await expect(field).toHaveValue("");
    await expect(sheet.getByText(`${name} ${all}`).first()).toBeVisible();
  }
  await sheet
    .getByRole("combobox", { name: "Assigner une personne" })
    .selectOption({ label: "Nouvelle personne…" });
  await sheet.getByRole("textbox", { name: "Nom de la nouvelle personne" }).fill(image);
  await page.keyboard.press("Enter");
  await expect(sheet.getByText(image, { exact: true }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await board.pick("XSS-1", "Déplacer vers…", "Backlog");
  await expect(board.status).toContainText(all);
  await page.keyboard.press("Control+z");
  await page.getByRole("link", { name: "Réglages", exact: true }).click();
  await page.getByRole("textbox", { name: "Nom de l’espace de travail" }).fill(all);
  await page.getByRole("textbox", { name: "Votre nom ou votre rôle" }).fill(all);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  const marking = page.getByRole("form", { name: "Mention de protection" });
  await marking.getByRole("combobox", { name: "Niveau" }).selectOption({ label: "Autre mention" });
  await marking.getByRole("textbox", { name: "Texte de la mention" }).fill(image);
  await marking.getByRole("button", { name: /^Enregistrer/ }).click();
  const band = page.getByRole("region", { name: "Mention de protection", exact: true });
  await expect(band).toHaveText(image.toUpperCase());
  await page.reload();
  await page.goto("./#/projects/XSS/sprints?q=%3Cscript%3E&card=XSS-1");
  await expect(page.getByRole("dialog")).toBeVisible();

  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  expect(await page.locator("img, main script, [role=dialog] script").count()).toBe(0);
  expect(await page.locator("a[href^='javascript' i]").count()).toBe(0);
});
