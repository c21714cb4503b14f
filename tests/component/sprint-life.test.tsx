import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { loadTexts } from "@/i18n/i18n";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";

async function pick(user: UserEvent, sprint: string, entry: string) {
  await loadTexts();
  await user.click(column(sprint).getByRole("button", { name: `Actions de ${sprint}` }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
  return within(await screen.findByRole("dialog"));
}

const sprintOf = (house: Awaited<ReturnType<typeof aBoard>>["house"], id: string) =>
  house.store.read((tx) => tx.get("sprint", id));

// Verifies: B26, B27, 4b.1
test("starting says what is frozen, and a sprint that runs already is named and stands in the way", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13", "Démarrer le sprint…");
  expect(await dialog.findByText(/« Sprint 12 » est déjà en cours/)).toBeVisible();
  expect(dialog.queryByRole("button", { name: "Démarrer" })).toBeNull();
});

// Verifies: B26, 4b.1, 4x.1
test("a sprint over its capacity and over another's days starts all the same, after words of warning", async () => {
  const { house, sprints } = await aBoard();
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: sprints.planned });
  await house.addSprint("Sprint 14", { startOn: "2026-11-27", endOn: "2026-12-04" });
  await house.done({ type: "sprint/edit", sprintId: sprints.planned, fields: { capacity: 5 } });
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13", "Démarrer le sprint…");
  expect(await dialog.findByText(/La charge dépasse la capacité de 4,5/)).toBeVisible();
  expect(dialog.getByText(/chevauchent celles de Sprint 14/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Démarrer" }));
  await waitFor(() => expect(house.said.at(-1)).toBe("Sprint 13 démarré avec 2 cartes"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

// Verifies: B28, 6i.9
test("completing says how many of the unfinished cards nobody has estimated", async () => {
  const { house, sprints } = await aBoard();
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  const cardId = cards.find(({ title }) => title === "Latence")!.id;
  await house.done({ type: "card/edit", cardId, fields: { points: null } });
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12", "Terminer le sprint…");
  const open = await dialog.findByText("Non terminées");
  expect(open.nextElementSibling?.textContent?.replace(/\s/gu, " ")).toBe("2 cartes, 8 pts, 1 non estimée");
});

// Verifies: B28, B29, 4b.2
test("completing sends all unfinished cards one way and one card another, says it in a sentence and can be undone", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12", "Terminer le sprint…");
  await user.selectOptions(
    await dialog.findByRole("combobox", { name: /^Cartes non terminées/ }),
    "Nouveau sprint",
  );
  expect(dialog.getByRole("textbox", { name: /^Nom du nouveau sprint/ })).toHaveValue("Sprint 14");
  await user.selectOptions(
    await dialog.findByRole("combobox", { name: /^Destination de INT-\d+ Latence/ }),
    "Backlog",
  );
  await user.click(dialog.getByRole("button", { name: "Terminer" }));
  const sentence =
    "Sprint 12 terminé : 0 carte terminée (0 pt), 1 reportée dans Sprint 14, 1 rendue au backlog";
  await waitFor(() => expect(house.said.map((text) => text.replace(/\s/gu, " "))).toContain(sentence));
  expect((await titlesIn(house, "backlog"))[0]).toBe("Latence");
  await waitFor(() => expect(house.notices.at(-1)?.action?.label).toBe("Annuler"));
  house.notices.at(-1)?.action?.run();
  await waitFor(async () => expect((await sprintOf(house, sprints.active))?.state.phase).toBe("active"));
  expect(await titlesIn(house, sprints.active)).toEqual(["Bascule du site", "Latence"]);
});

// Verifies: 4x.5
test("a sprint that another tab has completed meanwhile is told in words, and nothing is done twice", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12", "Terminer le sprint…");
  await dialog.findByRole("button", { name: "Terminer" });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  expect(await screen.findByText(/a déjà été terminé, ici ou dans un autre onglet/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Terminer" })).toBeNull();
  expect(await titlesIn(house, "backlog")).toHaveLength(5);
});

// Verifies: B11, 4a.4
test("the next sprint is proposed at the velocity of what is closed and accepted card by card", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13", "Proposer le sprint…");
  const velocity = await dialog.findByRole("textbox", { name: "Vélocité" });
  expect(velocity).toHaveValue("5");
  await user.clear(velocity);
  await user.type(velocity, "8");
  await user.click(await dialog.findByRole("checkbox", { name: /Retirer les comptes/ }));
  await user.click(dialog.getByRole("button", { name: "Ajouter au sprint" }));
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.planned)).toEqual(["Cartographier les flux"]),
  );
});

// Verifies: B35, 4b.4
test("a cadence makes the next sprints with names and days that go on from the last", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13", "Nouveaux sprints…");
  expect(await dialog.findByText("Sprint 16")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Créer" }));
  await waitFor(() => expect(house.said.at(-1)).toBe("3 sprints créés"));
  const all = await house.store.read((tx) => tx.list("sprint", house.projectId));
  expect(all.find(({ name }) => name === "Sprint 14")).toMatchObject({
    startOn: "2026-11-30",
    endOn: "2026-12-11",
  });
});

// Verifies: B32, 4b.3
test("a closed sprint opens again for a reason that is asked for", async () => {
  const { house, sprints } = await aBoard();
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  const { user } = await openBoard(house);
  await user.click(await screen.findByRole("button", { name: /sprints terminés/ }));
  await user.click(await screen.findByRole("button", { name: /^Sprint 12 · / }));
  await loadTexts();
  const dialog = await pick(user, "Sprint 12", "Rouvrir Sprint 12…");
  await user.click(await dialog.findByRole("button", { name: "Rouvrir" }));
  const reason = dialog.getByRole("textbox", { name: /^Motif/ });
  expect(reason).toBeInvalid();
  await user.type(reason, "Recette oubliée");
  await user.click(dialog.getByRole("button", { name: "Rouvrir" }));
  await waitFor(async () => expect((await sprintOf(house, sprints.active))?.state.phase).toBe("active"));
});
