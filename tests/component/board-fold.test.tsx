import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aBoard, column, lift, openBoard, rowsOf, titlesIn } from "./board-stage";

const strip = (name: RegExp) => screen.findByRole("button", { name, expanded: false }, { timeout: 5000 });

// Verifies: 3b.4, B23
test("a folded column is a strip with name, count and load, takes drops by key, and is remembered", async () => {
  const { house, sprints } = await aBoard();
  const { user, unmount } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "Actions de Sprint 12" }));
  await user.click(await screen.findByRole("menuitem", { name: "Replier Sprint 12" }, { timeout: 5000 }));
  const folded = await strip(/^Sprint 12 · 2 cartes · 9,5 \/ 10 pts$/);
  await waitFor(() => expect(folded).toHaveFocus());
  await lift({ house, user }, "Backlog", "Retirer les comptes");
  await user.keyboard("{ArrowRight}");
  expect(house.said.at(-1)).toBe("Sprint 12, position 1 sur 3, charge 12,5 / 10 pts");
  expect(await strip(/^Sprint 12 · 3 cartes · 12,5 \/ 10 pts · dépassée$/)).toBeVisible();
  await user.keyboard(" ");
  await waitFor(async () => expect((await titlesIn(house, sprints.active))[0]).toBe("Retirer les comptes"));
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(2));
  expect(await strip(/^Sprint 12 · 3 cartes/)).toHaveFocus();
  unmount();
  await openBoard(house);
  const again = await strip(/^Sprint 12 · 3 cartes/);
  again.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rowsOf("Sprint 12")).toHaveLength(3));
  await waitFor(() => expect(column("Sprint 12").getAllByRole("button")[0]).toHaveFocus());
});

// Verifies: 3b.4, B23, B16
test("the backlog folds as well, and a folded sprint that is closed says why it takes nothing", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "1 sprint terminé" }));
  await strip(/^Sprint 11 · 1 carte$/);
  await lift({ house, user }, "Backlog", "Cartographier les flux");
  await user.keyboard("{ArrowLeft} ");
  await waitFor(() => expect(house.notices.at(-1)?.text).toMatch(/Sprint 11.* est terminé/));
  await user.click(screen.getByRole("button", { name: "Replier Backlog" }));
  expect(await strip(/^Backlog · 3 cartes$/)).toBeVisible();
});
