import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { remainderText } from "@/app/words/step-outcome";
import { stepOf } from "@/app/workers/step-of";
import { formatFor } from "@/i18n/format";
import { loadTexts, translate } from "@/i18n/i18n";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";

async function pick(user: UserEvent, sprint: string, entry: string) {
  await loadTexts();
  await user.click(column(sprint).getByRole("button", { name: `Actions de ${sprint}` }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
  return within(await screen.findByRole("dialog"));
}

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/gu, " ");

// Verifies: B11, 4a.6
test("lines in the backlog say in words where the sprints to come are full, and go away when they are not wanted", async () => {
  const { house } = await aBoard();
  await house.add("Revoir les droits", { points: 4 });
  const { user } = await openBoard(house);
  // Five points a sprint: the first card fills Sprint 13, the other two fill Sprint 14.
  const first = await column("Backlog").findByText(/Sprint 13 serait complet ici/);
  expect(plain(first.closest("li")?.textContent)).toContain("Cartographier les flux");
  const second = column("Backlog").getByText(/Sprint 14 serait complet ici/);
  expect(plain(second.closest("li")?.textContent)).toContain("Étudier la reprise");
  await user.click(screen.getByRole("button", { name: "Affichage" }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Lignes de prévision" }));
  await waitFor(() => expect(column("Backlog").queryByText(/serait complet ici/)).toBeNull());
  expect(house.said.at(-1)).toBe("Lignes de prévision masquées");
  expect(await house.services.queries.preference("forecast")).toBe(false);
});

// Verifies: B11
test("cards that are proposed land behind what the sprint holds", async () => {
  const { house, sprints } = await aBoard();
  await house.add("Déjà prévue", { place: sprints.planned });
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13", "Proposer le sprint…");
  const add = await dialog.findByRole("button", { name: "Ajouter au sprint" });
  await waitFor(() => expect(add).toBeEnabled());
  await user.click(add);
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.planned)).toEqual(["Déjà prévue", "Cartographier les flux"]),
  );
});

// Verifies: B28, 4b.2
test("the sprint that a completion makes is told in place what is wrong with it: no name, days that are none or reversed", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12", "Terminer le sprint…");
  await user.selectOptions(
    await dialog.findByRole("combobox", { name: /^Cartes non terminées/ }),
    "Nouveau sprint",
  );
  const field = (name: RegExp) => dialog.getByRole("textbox", { name });
  await user.clear(field(/^Nom du nouveau sprint/));
  await user.clear(field(/^Début/));
  await user.type(field(/^Début/), "bientôt");
  await user.clear(field(/^Fin/));
  await user.type(field(/^Fin/), "01/01/2020");
  await user.click(dialog.getByRole("button", { name: "Terminer" }));
  expect(field(/^Nom du nouveau sprint/)).toHaveAccessibleDescription(/ne peut pas être vide/);
  expect(field(/^Début/)).toHaveAccessibleDescription(/Date attendue/);
  await user.clear(field(/^Début/));
  await user.type(field(/^Début/), "02/01/2020");
  await user.click(dialog.getByRole("button", { name: "Terminer" }));
  expect(field(/^Fin/)).toHaveAccessibleDescription(/précède le début/);
  expect((await house.store.read((tx) => tx.get("sprint", sprints.active)))?.state.phase).toBe("active");
  expect(house.notices).toEqual([]);
});

// Verifies: B82, 4x.6
test("undoing a completion after a card has moved on leaves that card where it is and names it", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12", "Terminer le sprint…");
  await user.click(await dialog.findByRole("button", { name: "Terminer" }));
  await waitFor(() => expect(house.notices.at(-1)?.action?.label).toBe("Annuler"));
  const moved = (await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"))).find(
    ({ title }) => title === "Latence",
  )!;
  await house.done({ type: "card/move", cardIds: [moved.id], to: { place: sprints.planned, after: null } });
  const { stamp } = (await house.db.deed.toArray()).findLast(({ command }) => command === "sprint/complete")!;
  const undone = await house.done({ type: "history/undo-deed", stamp });
  const words = remainderText(translate, formatFor("fr"), stepOf(undone.plan));
  expect(plain(words)).toContain("Latence");
  expect((await house.store.read((tx) => tx.get("sprint", sprints.active)))?.state.phase).toBe("active");
  expect(await titlesIn(house, sprints.active)).toEqual(["Bascule du site"]);
  expect(await titlesIn(house, sprints.planned)).toEqual(["Latence"]);
});
