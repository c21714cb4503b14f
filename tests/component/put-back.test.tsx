import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ColumnId } from "@/domain/model/ids";
import { loadTexts } from "@/i18n/i18n";
import { aBoard, column, openBoard, rowsOf } from "./board-stage";
import { openSheet } from "./card-stage";

/** Sprint 12 is closed; « Latence » was finished and said so too late, when it was in the backlog already. */
async function aForgottenUpdate() {
  const { house, sprints } = await aBoard();
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const late = cards.find(({ title }) => title === "Latence")!;
  const over = house.columnIds[2] as ColumnId;
  await house.done({ type: "card/edit", cardId: late.id, fields: { columnId: over } });
  await loadTexts();
  return { house, sprints, late };
}

const wait = { timeout: 5000 };
async function unfold(user: UserEvent, name: string): Promise<void> {
  if (!screen.queryByRole("button", { name: /^Sprint \d+ · / }))
    await user.click(await screen.findByRole("button", { name: /sprints terminés/ }));
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${name} · `) }));
  await screen.findByRole("region", { name });
}

// Verifies: B33, 4y.1
test("a finished card goes back into the last closed sprint from its menu, and head and face say it apart", async () => {
  const { house, late } = await aForgottenUpdate();
  const { user } = await openBoard(house);
  const open = column("Backlog").getByRole("button", { name: "Actions de INT-2" });
  await user.click(open);
  await screen.findByRole("menuitem", { name: "Ouvrir" }, wait);
  expect(screen.queryByRole("menuitem", { name: /^Remettre dans/ })).toBeNull();
  await user.keyboard("{Escape}");
  await user.click(column("Backlog").getByRole("button", { name: `Actions de INT-${late.number}` }));
  await user.click(await screen.findByRole("menuitem", { name: "Remettre dans Sprint 12 (terminé)" }, wait));
  await waitFor(() =>
    expect(house.said.at(-1)).toBe(`INT-${late.number} remise dans Sprint 12, ajoutée après clôture`),
  );
  await unfold(user, "Sprint 12");
  await waitFor(() => expect(rowsOf("Sprint 12")).toHaveLength(1));
  const head = column("Sprint 12");
  expect(await head.findByText(/engagement 9,5 pts/)).toBeVisible();
  expect(await head.findByText(/réalisé 0 pt/)).toBeVisible();
  expect(await head.findByText(/1,5 pts? ajoutés? après clôture/)).toBeVisible();
  expect(await head.findByText("après clôture")).toBeVisible();
  await house.services.undo();
  await waitFor(() => expect(rowsOf("Sprint 12")).toHaveLength(0));
});

// Verifies: B33, 4y.1
test("the menu of the last closed sprint asks which card, by the keyboard alone, and an earlier one says why not", async () => {
  const { house } = await aForgottenUpdate();
  const { user } = await openBoard(house);
  await unfold(user, "Sprint 11");
  await user.click(column("Sprint 11").getByRole("button", { name: "Actions de Sprint 11" }));
  const refused = await screen.findByRole("menuitem", { name: /^Remettre une carte terminée…/ }, wait);
  expect(refused).toHaveAttribute("aria-disabled", "true");
  expect(refused).toHaveTextContent(/Sprint 12.* a été terminé depuis/);
  await user.keyboard("{Escape}");
  await unfold(user, "Sprint 12");
  column("Sprint 12").getByRole("button", { name: "Actions de Sprint 12" }).focus();
  await user.keyboard("{Enter}");
  (await screen.findByRole("menuitem", { name: "Remettre une carte terminée…" }, wait)).focus();
  await user.keyboard("{Enter}");
  const dialog = within(
    await screen.findByRole("dialog", { name: "Remettre une carte terminée dans Sprint 12" }, wait),
  );
  const choice = dialog.getByRole("combobox", { name: "Carte terminée" });
  expect(within(choice).getAllByRole("option")).toHaveLength(1);
  expect(choice).toHaveDisplayValue(/^INT-\d+ Latence \(aujourd’hui\s: Backlog\)$/);
  dialog.getByRole("button", { name: "Remettre dans le sprint" }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rowsOf("Sprint 12")).toHaveLength(1));
  expect(screen.queryByRole("dialog")).toBeNull();
});

// Verifies: B33, B76, 4y.1
test("the sheet puts a forgotten card back, and says from then on that it came after the closing", async () => {
  const { house, late } = await aForgottenUpdate();
  const { user, sheet } = await openSheet(house, `INT-${late.number}`);
  await user.click(sheet.getByRole("button", { name: "Autres actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Remettre dans Sprint 12 (terminé)" }, wait));
  expect(await sheet.findByText(/Elle y a été ajoutée après clôture/)).toBeVisible();
  expect(await sheet.findByText(/a remis la carte dans le sprint après sa clôture/)).toBeVisible();
});

// Verifies: 4y.5
test("the menu of a closed sprint leads to its review and its retrospective", async () => {
  const { house, sprints } = await aForgottenUpdate();
  const { user } = await openBoard(house);
  await unfold(user, "Sprint 11");
  for (const [meeting, path] of [
    ["Revue de sprint", "review"],
    ["Rétrospective", "retro"],
  ] as const) {
    await user.click(column("Sprint 11").getByRole("button", { name: "Actions de Sprint 11" }));
    await user.click(await screen.findByRole("menuitem", { name: meeting }, wait));
    await waitFor(() => expect(window.location.hash).toBe(`#/projects/INT/${path}?sprint=${sprints.closed}`));
  }
});
