import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { navigate } from "@/features/route";
import { aHouseOfServices } from "../support/house-of-services";
import { followLink, opener, openSheet, rowOf } from "./card-stage";

afterEach(() => navigate("/", { replace: true }));

test("the sheet is a dialog named by key and title, and Escape gives focus back to the card's link", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule du site pilote", { points: 13 });
  const { user } = await openSheet(house);
  expect(screen.getByRole("dialog", { name: "INT-1 Bascule du site pilote" })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(opener()).toHaveFocus());
});

test("a key that no card bears is answered in words, with a way out", async () => {
  const house = await aHouseOfServices();
  const user = await followLink(house, "INT-404");
  expect(await screen.findByText("Carte introuvable")).toBeVisible();
  expect(screen.getByText(/« INT-404 »/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Fermer et revenir à l’écran" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("the title is edited by Enter and saved by Enter, and focus stays on it", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  sheet.getByRole("button", { name: "Bascule" }).focus();
  await user.keyboard("{Enter}");
  await user.type(sheet.getByRole("textbox", { name: "Titre" }), " du site pilote{Enter}");
  expect(await sheet.findByRole("button", { name: "Bascule du site pilote" })).toHaveFocus();
  expect((await rowOf(house, id)).title).toBe("Bascule du site pilote");
  await screen.findByRole("dialog", { name: "INT-1 Bascule du site pilote" });
  expect(house.said).toContain("INT-1\u00a0: Titre enregistré");
});

test("a title that is empty or too long stays in the field, with what is wrong under it", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Bascule" }));
  const title = sheet.getByRole("textbox", { name: "Titre" });
  await user.clear(title);
  await user.keyboard("{Enter}");
  expect(title).toHaveAccessibleDescription("Ce texte ne peut pas être vide.");
  await user.click(title);
  await user.paste("x".repeat(10_000));
  await user.keyboard("{Enter}");
  expect(title).toHaveAccessibleDescription(/10\s000 caractères/);
  expect(title).toHaveValue("x".repeat(10_000));
  expect((await rowOf(house, id)).title).toBe("Bascule");
});

test("points read a comma and a point alike", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const points = sheet.getByRole("textbox", { name: "Points" });
  await user.type(points, "1,5{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).points).toBe(1.5));
  await user.clear(points);
  await user.type(points, "2.25");
  await user.tab();
  await waitFor(async () => expect((await rowOf(house, id)).points).toBe(2.25));
  await waitFor(() => expect(points).toHaveValue("2,25"));
});

test("points that are negative or no number are not saved, and the way out is said under the field", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule", { points: 8 });
  const { user, sheet } = await openSheet(house);
  const points = sheet.getByRole("textbox", { name: "Points" });
  for (const nonsense of ["-3", "beaucoup", "1,2345"]) {
    await user.clear(points);
    await user.type(points, `${nonsense}{Enter}`);
    expect(points).toHaveValue(nonsense);
    expect(points).toBeInvalid();
    expect(points).toHaveAccessibleDescription(/un nombre positif, deux décimales au plus, par exemple 1,5/);
  }
  expect((await rowOf(house, id)).points).toBe(8);
  await user.keyboard("{Escape}");
  expect(points).toHaveValue("8");
  expect(screen.getByRole("dialog")).toBeVisible();
});

test("the sprint is chosen among the backlog and the open sprints, and the card goes last", async () => {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 12");
  const id = await house.add("Bascule");
  await house.add("Déjà là", { place: sprint });
  const { user, sheet } = await openSheet(house);
  await user.selectOptions(sheet.getByRole("combobox", { name: "Sprint" }), "Sprint 12");
  await waitFor(async () => expect((await rowOf(house, id)).place).toBe(sprint));
  expect(await house.titles(sprint)).toEqual(["Déjà là", "Bascule"]);
  expect(house.said).toContain("INT-1 déplacée vers Sprint 12");
});

test("arrows on a closed list only lead the way: Enter makes one deed of them", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const kind = sheet.getByRole("combobox", { name: "Type" });
  kind.focus();
  // What a browser does on a closed list: a key, then a change.
  for (const label of ["Tâche", "Anomalie"]) {
    await user.keyboard("{ArrowDown}");
    pick(kind, label);
  }
  expect((await rowOf(house, id)).kind).toBe("userStory");
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).kind).toBe("bug"));
  // The birth, and one change.
  expect(await house.services.queries.cardHistory(id, 10)).toHaveLength(2);
});

function pick(list: HTMLElement, label: string): void {
  const option = within(list).getByRole<HTMLOptionElement>("option", { name: label });
  fireEvent.change(list, { target: { value: option.value } });
}

// Verifies: B32
test("a card of a closed sprint shows sprint, status and points to be read, with the reason", async () => {
  const house = await aHouseOfServices();
  const sprint = await house.addSprint("Sprint 9", { startOn: "2026-10-05", endOn: "2026-10-16" });
  const id = await house.add("Faite", { place: sprint });
  await house.done({ type: "card/edit", cardId: id, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "sprint/start", sprintId: sprint });
  await house.done({ type: "sprint/complete", sprintId: sprint, unfinishedTo: "backlog" });
  const { sheet } = await openSheet(house);
  for (const name of ["Sprint", "Statut"]) expect(sheet.queryByRole("combobox", { name })).toBeNull();
  expect(sheet.queryByRole("textbox", { name: "Points" })).toBeNull();
  expect(sheet.getByRole("group", { name: "Sprint" })).toHaveTextContent(
    "Sprint 9 (terminé)Ce sprint est terminé : il garde ses cartes, leurs points et leur statut.",
  );
});

test("a person is added on the spot, assigned, and removed again", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.selectOptions(
    sheet.getByRole("combobox", { name: "Assigner une personne" }),
    "Nouvelle personne…",
  );
  await user.type(
    sheet.getByRole("textbox", { name: "Nom de la nouvelle personne" }),
    "Référent du site pilote{Enter}",
  );
  const remove = await sheet.findByRole("button", { name: "Retirer Référent du site pilote" });
  const [person] = await house.store.read((tx) => tx.list("person"));
  expect(person).toMatchObject({ name: "Référent du site pilote", initials: "RP" });
  expect((await rowOf(house, id)).assignees).toEqual([person?.id]);
  await user.click(remove);
  await waitFor(async () => expect((await rowOf(house, id)).assignees).toEqual([]));
});

test("a due date is written JJ/MM/AAAA; a day that does not exist is said and not saved", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const due = sheet.getByRole("textbox", { name: "Échéance" });
  await user.type(due, "30/02/2026{Enter}");
  expect(due).toHaveAccessibleDescription(/23\/11\/2026, 23\/11, demain ou \+7/);
  await user.clear(due);
  await user.type(due, "04/12/2026{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).dueOn).toBe("2026-12-04"));
});

test("a blocked card says since when and why", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const since = house.hand.clock.now - 6 * 86_400_000;
  await house.done({
    type: "card/edit",
    cardId: id,
    fields: { blocked: { since, reason: "attend l’annuaire" } },
  });
  const { sheet } = await openSheet(house);
  expect(sheet.getByText("Bloquée depuis 6 jours : attend l’annuaire")).toBeVisible();
});

test("a reader's view shows the card without a way to change it", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule", { points: 13 });
  await house.done({ type: "card/describe", cardId: id, description: "Un dimanche." });
  await house.done({ type: "check/add", cardId: id, text: "Débit mesuré" });
  navigate("/projects/INT/sprints?view=read", { replace: true });
  const { sheet } = await openSheet(house);
  expect(sheet.getByText("Un dimanche.")).toBeVisible();
  expect(sheet.queryAllByRole("textbox")).toEqual([]);
  expect(sheet.queryAllByRole("combobox")).toEqual([]);
  expect(sheet.getByRole("checkbox", { name: "Débit mesuré" })).toBeDisabled();
  expect(sheet.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual([
    "Copier le lien vers la carte",
    "Fermer",
  ]);
});
