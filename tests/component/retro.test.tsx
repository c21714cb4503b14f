import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { RetroScreen } from "@/features/ceremony/retro/retro-screen";
import { aTeam, openScreen } from "./ceremony-stage";

const address = "/projects/INT/retro";
const field = (lane: string) =>
  screen.findByRole("textbox", { name: new RegExp(`^Nouvelle note dans «.${lane}`) });
const button = (name: RegExp) => screen.findByRole("button", { name });
const notesIn = (lane: string) =>
  within(screen.getByRole("region", { name: new RegExp(`^${lane}`) }))
    .queryAllByRole("listitem")
    .map((row) => row.querySelector("p")?.textContent);

// Verifies: 4d.5
test("notes are written by the keyboard, a half-written one survives a reload, and votes sort them", async () => {
  const { house } = await aTeam();
  const { user, unmount } = await openScreen(house, RetroScreen, address);
  await user.type(await field("Arrêter"), "Les retards{Enter}");
  await waitFor(() => expect(notesIn("Arrêter")).toEqual(["Les retards"]));
  await user.type(await field("Arrêter"), "Les interruptions{Enter}Les lo");
  await waitFor(() => expect(notesIn("Arrêter")).toHaveLength(2));
  unmount();
  const { user: again } = await openScreen(house, RetroScreen, address);
  await waitFor(async () => expect(await field("Arrêter")).toHaveValue("Les lo"));
  await again.click(await button(/^Voter pour Note 2/));
  expect(await screen.findByText("4 votes restants sur 5")).toBeVisible();
  await again.click(await button(/^Trier par votes/));
  expect(notesIn("Arrêter")).toEqual(["Les interruptions", "Les retards"]);
  await again.click(await button(/^Personne suivante/));
  expect(await screen.findByText("5 votes restants sur 5")).toBeVisible();
  expect(await button(/^Reprendre un vote de Note 1/)).toHaveAttribute("aria-disabled", "true");
});

// Verifies: 4d.5
test("nobody reads what others write while the notes are hidden, and a format changes names, not notes", async () => {
  const { house } = await aTeam();
  const { user } = await openScreen(house, RetroScreen, address);
  await user.click(await button(/^Masquer les notes/));
  await user.type(await field("Essayer"), "Secret{Enter}");
  await waitFor(() => expect(notesIn("Essayer")).toEqual(["Note masquée"]));
  expect(screen.queryByText("Secret")).toBeNull();
  await user.click(await button(/^Dévoiler les notes/));
  await user.selectOptions(screen.getByRole("combobox", { name: "Format" }), "Vent · Ancre · Cap");
  expect(notesIn("Cap")).toEqual(["Secret"]);
});

// Verifies: 4d.6
test("an action becomes a card of the backlog with a way back, and the next retrospective shows how far it is", async () => {
  const { house, sprints } = await aTeam();
  const { user, unmount } = await openScreen(house, RetroScreen, address);
  await user.type(await field("Essayer"), "Relire à deux{Enter}");
  await user.click(await button(/^Actions de Note 1/));
  await user.click(await screen.findByRole("menuitem", { name: "En faire une carte du backlog" }));
  expect(await screen.findByRole("link", { name: "Relire à deux" })).toBeVisible();
  expect((await house.titles())[0]).toBe("Relire à deux");
  const [card] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const text = await house.store.read((tx) => tx.get("cardText", card!.id));
  expect(text?.description).toContain(`(#/projects/INT/retro?sprint=${sprints.active})`);
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  await house.done({ type: "sprint/start", sprintId: sprints.planned });
  await house.done({ type: "card/edit", cardId: card!.id, fields: { columnId: house.columnIds[2]! } });
  unmount();
  await openScreen(house, RetroScreen, address);
  const last = within(await screen.findByRole("region", { name: /^Actions de la rétrospective précédente/ }));
  expect(await last.findByText("Terminé")).toBeVisible();
  expect(last.getByRole("link", { name: "Relire à deux" })).toBeVisible();
});
