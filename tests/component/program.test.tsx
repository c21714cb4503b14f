import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { aProgram, openProgram } from "./program-stage";

const cell = (name: string) => screen.findByRole("group", { name });
const epicsIn = async (name: string) =>
  within(await cell(name))
    .queryAllByRole("link")
    .map((link) => link.textContent);
const project = "Refondation du réseau Intradef";

// Verifies: 6c.3
test("without a portfolio and without an interval the screen says what to do, and does it in one deed each", async () => {
  const house = await aHouseOfServices();
  const { user } = await openProgram(house);
  await user.type(
    await screen.findByRole("textbox", { name: "Nom du portefeuille" }),
    "Direction du numérique",
  );
  await user.click(screen.getByRole("button", { name: "Créer le portefeuille" }));
  await user.click(await screen.findByRole("button", { name: "Nouvel intervalle…" }));
  await user.type(await screen.findByRole("textbox", { name: /^Nom de l’intervalle/ }), "Incrément 1");
  expect(await screen.findAllByText(/^Sprint [1-5]$/)).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Créer l’intervalle" }));
  await user.click(await screen.findByRole("button", { name: "Rattacher les projets" }));
  expect(await cell(`Sprint 5 ${project}`)).toBeVisible();
  await house.services.undo();
  await house.services.undo();
  expect(await screen.findByText("Aucun intervalle de planification")).toBeVisible();
});

// Verifies: 6c.4, B19
test("the menu of an epic puts it into any cell by name, says the load and the conflicts, and undo takes it back", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(house);
  await waitFor(async () => expect(await epicsIn(`Sprint 1 ${project}`)).toEqual(["Annuaire"]));
  await user.click(screen.getByRole("button", { name: "Actions de INT-E1 Annuaire" }));
  await user.click(await screen.findByRole("menuitem", { name: "Planifier dans" }));
  // A submenu answers a pointer only once it has been laid out.
  fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Sprint 3" }));
  await waitFor(async () => expect(await epicsIn(`Sprint 3 ${project}`)).toEqual(["Annuaire"]));
  expect(house.said.at(-1)).toMatch(
    /^INT-E1 Annuaire.: Sprint 3, Refondation du réseau Intradef, depuis Sprint 1, .*1 dépendance en retard.: INT-E2 Bascule/u,
  );
  expect(await screen.findByText("1 dépendance en retard")).toBeVisible();
  // The card was drawn anew in another cell: the focus is there, and not lost.
  await waitFor(() => expect(screen.getByRole("link", { name: "Annuaire" })).toHaveFocus());
  await house.services.undo();
  await waitFor(async () => expect(await epicsIn(`Sprint 1 ${project}`)).toEqual(["Annuaire"]));
});

// Verifies: B50, 6c.5
test("an epic that has cards is refused by another project's row in words, one without cards goes there with a number of that project", async () => {
  const { house, portfolio, directory } = await aProgram();
  const columns = [
    { name: "À faire", category: "todo" },
    { name: "Terminé", category: "done" },
  ] as const;
  const made = await house.done({
    ...{ type: "project/add", name: "Socle", code: "SOC", colour: "blue", timeZone: "Europe/Paris", columns },
  });
  const other = made.plan.changes.find(({ table }) => table === "project")!.id as typeof house.projectId;
  await house.done({
    type: "project/plan",
    projectId: other,
    fields: { portfolioId: portfolio.portfolioId },
  });
  const cardId = await house.add("Serveur");
  await house.done({ type: "card/edit", cardId, fields: { epicId: directory } });
  const { user } = await openProgram(house);
  await user.click(await screen.findByRole("button", { name: "Actions de INT-E1 Annuaire" }));
  await user.click(await screen.findByRole("menuitem", { name: "Déplacer vers la ligne" }));
  expect(await screen.findByRole("menuitemcheckbox", { name: /^Socle/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  expect(screen.getByText(/« Annuaire » a une carte/)).toBeVisible();
  await user.keyboard("{Escape}{Escape}");
  await user.click(await screen.findByRole("button", { name: "Actions de INT-E2 Bascule" }));
  await user.click(await screen.findByRole("menuitem", { name: "Déplacer vers la ligne" }));
  fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: /^Socle/ }));
  expect(await screen.findByRole("listitem", { name: "SOC-E1 Bascule" })).toBeVisible();
});

// Verifies: 6c.6, B48, B54
test("a dependency is added from an epic's sheet by a search over all epics and cards, told its state and notes, and removed", async () => {
  const { house, switchover } = await aProgram();
  await house.done({ type: "epic/add", projectId: house.projectId, name: "Formation", colour: "teal" });
  const { user } = await openProgram(house, `?epic=${switchover}`);
  await user.click(await screen.findByRole("button", { name: "Ajouter une dépendance…" }));
  await user.type(await screen.findByRole("combobox", { name: "De qui" }), "formation");
  await user.click(await screen.findByRole("option", { name: "INT-E3 Formation" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Attendue pour" }), "Sprint 2");
  await user.type(screen.getByRole("textbox", { name: "Note de qui attend" }), "Avant la bascule");
  await user.click(screen.getByRole("button", { name: "Ajouter la dépendance" }));
  const line = await screen.findByRole("button", { name: /^INT-E3 Formation/ });
  expect(line).toHaveTextContent("En retard");
  await user.click(line);
  await user.selectOptions(await screen.findByRole("combobox", { name: "État" }), "Livrée");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /^INT-E3 Formation/ })).toHaveTextContent("Faite"),
  );
  await user.click(screen.getByRole("button", { name: /^INT-E3 Formation/ }));
  await user.click(await screen.findByRole("button", { name: "Retirer la dépendance" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^INT-E3 Formation/ })).toBeNull());
});

// Verifies: 6c.7, B53
test("the table says who waits for what, from whom, when and how it stands, sorted as asked and in the address", async () => {
  const { house, directory, iterationIds } = await aProgram();
  const { user } = await openProgram(house, "?view=table");
  const row = await screen.findByRole("row", { name: /INT-E2 Bascule/ });
  expect(row).toHaveTextContent(/INT-E1 Annuaire.*Sprint 1.*Sprint 2.*Demandée.*À l’heure/u);
  await house.done({ type: "epic/plan", epicIds: [directory], fields: { iterationId: iterationIds[2]! } });
  await waitFor(() => expect(row).toHaveTextContent("En retard"));
  await user.click(screen.getByRole("button", { name: "Qui" }));
  await waitFor(() => expect(window.location.hash).toContain("sort=who"));
  expect(screen.getByRole("columnheader", { name: "Qui" })).toHaveAttribute("aria-sort", "ascending");
});

// Verifies: 6c.8, B55
test("a new objective has a name of its own, which is typed over at once, also after another was removed", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(house, "?view=goals");
  const add = (await screen.findAllByRole("button", { name: /^Ajouter un objectif/ }))[0]!;
  const named = (number: number) => screen.findByDisplayValue(`Objectif ${number}`);
  await user.click(add);
  await named(1);
  await user.click(add);
  await named(2);
  await user.click(screen.getByRole("button", { name: "Retirer Objectif 1" }));
  await waitFor(() => expect(screen.queryByDisplayValue("Objectif 1")).toBeNull());
  await user.click(add);
  await waitFor(async () => expect(await named(3)).toHaveFocus());
  await user.keyboard("Ouvrir l’annuaire{Enter}");
  expect(await screen.findByDisplayValue("Ouvrir l’annuaire")).toBeVisible();
  expect(await named(2)).toBeVisible();
});

// Verifies: 6c.8
test("a risk takes the focus to its new list only with whoever moved it: a move that failed is not followed later", async () => {
  const { house, portfolio, intervalId } = await aProgram();
  const row = { name: "Retard", text: "", projectId: null, intervalId, likelihood: 3, impact: 3 };
  const id = await portfolio.register("risk", { ...row, roam: "owned", owner: "", dueOn: null });
  const move = { type: "register/edit", table: "risk", id, fields: { roam: "resolved" } } as never;
  const failing = { ...house, services: { ...house.services, act: async () => null } };
  const { user } = await openProgram(failing, "?view=risks");
  const state = await screen.findByRole("combobox", { name: /Retard/ });
  await user.selectOptions(state, "resolved");
  const field = screen.getByRole("textbox", { name: "Nouveau risque de l’intervalle" });
  await user.click(field);
  await house.done(move);
  const resolved = within(screen.getByRole("region", { name: /^Résolus/ }));
  expect(await resolved.findByRole("combobox", { name: /Retard/ })).toHaveValue("resolved");
  expect(field).toHaveFocus();
});

// Verifies: 6c.8, B55, B56
test("objectives, risks and votes belong to the interval, and what moves after the commitment is a delta on card and list", async () => {
  const { house, directory, iterationIds } = await aProgram();
  const { user, unmount } = await openProgram(house, "?view=goals");
  await user.click((await screen.findAllByRole("button", { name: /^Ajouter un objectif/ }))[0]!);
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Valeur obtenue/ }), "4");
  expect((await screen.findAllByText(/prévisibilité 80.%.: 4 obtenus pour 5 prévus/))[0]).toBeVisible();
  unmount();
  const vote = await openProgram(house, "?view=vote");
  await user.click(await screen.findByRole("button", { name: "Voter 4" }));
  expect(await screen.findByText(/^Confiance.: 4 sur 5, 1 vote$/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Engager l’intervalle" }));
  expect(await screen.findByText(/^Engagé le .*, avec 2 épopées\.$/)).toBeVisible();
  vote.unmount();
  await house.done({ type: "epic/plan", epicIds: [directory], fields: { iterationId: iterationIds[3]! } });
  await openProgram(house, "?view=changes");
  expect(
    await screen.findByRole("row", { name: /INT-E1 Annuaire Repoussée Sprint 1 Sprint 4/ }),
  ).toBeVisible();
});
