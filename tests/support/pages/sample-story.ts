import { expect, type Page } from "@playwright/test";
import type { BoardPage } from "./board-page";
import type { StartPage } from "./start-page";

export const sampleColumns = ["Backlog", "Sprint 12", "Sprint 13", "Sprint 14"];

/**
 * The heart of the main story: through the sample's door, one card by mouse, one by keyboard, one by the menu into
 * sprints, all of it taken back and done again. Answers the board that is left, as it is shown.
 */
export async function playSampleStory(start: StartPage): Promise<BoardPage> {
  await start.expectDoors();
  const board = await start.openSample();
  const { page } = board;
  await expect(page.getByText("Données fictives")).toBeVisible();
  const before = await board.picture(sampleColumns);

  await board.drag("INT-45", { column: "Sprint 13", below: "INT-32" });
  await expect(board.cardIn("Sprint 13", "INT-45")).toBeVisible();
  expect((await board.keys("Sprint 13")).slice(0, 3)).toEqual(["INT-32", "INT-45", "INT-39"]);

  await board.carryByKeys("INT-58", ["ArrowRight", "ArrowRight", "ArrowRight", "Home"]);
  await expect(board.status).toHaveText(/déplacée dans Sprint 14, position 1 sur 4, depuis Backlog$/);
  await expect(board.cardIn("Sprint 14", "INT-58").getByRole("link")).toBeFocused();

  await board.pick("INT-63", "Déplacer vers…", "Sprint 12");
  await expect(board.status).toHaveText(
    /^INT-63 .* déplacée dans Sprint 12, position 1 sur 11, depuis Backlog$/,
  );
  await expect(board.cardIn("Sprint 12", "INT-63")).toBeVisible();
  const after = await board.picture(sampleColumns);

  await page.keyboard.press("Control+z");
  await expect(board.status).toHaveText(/^Annulé\s: déplacement de INT-63/);
  await page.keyboard.press("Control+z");
  await expect(board.status).toHaveText(/^Annulé\s: déplacement de INT-58/);
  await page.getByRole("button", { name: /^Annuler\s: déplacement de INT-45/ }).click();
  await expect(board.status).toHaveText(/^Annulé\s: déplacement de INT-45/);
  await expect(async () => expect(await board.picture(sampleColumns)).toEqual(before)).toPass();
  await page.getByRole("button", { name: /^Rétablir\s: déplacement de INT-45/ }).click();
  await expect(board.status).toHaveText(/^Rétabli\s: déplacement de INT-45/);
  await page.keyboard.press("Control+y");
  await expect(board.status).toHaveText(/^Rétabli\s: déplacement de INT-58/);
  await page.keyboard.press("Control+Shift+z");
  await expect(board.status).toHaveText(/^Rétabli\s: déplacement de INT-63/);
  await expectPicture(board, after);
  await board.expectSaved();
  return board;
}

/** From where the sample opens again, its overview, to the board of a project: by the navigation. */
export async function enterProject(
  page: Page,
  name: RegExp = /^Refondation du réseau Intradef/,
): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: /^Vue d’ensemble/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name }).click();
}

/** The board shows this, now or in a moment. */
export async function expectPicture(board: BoardPage, picture: unknown): Promise<void> {
  await expect(async () => expect(await board.picture(sampleColumns)).toEqual(picture)).toPass({
    timeout: 10_000,
  });
}
