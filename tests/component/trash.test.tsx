import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { AbsentProject } from "@/app/screens/absent-project";
import type { ColumnId } from "@/domain/model/ids";
import { navigate } from "@/features/route";
import { keepUp } from "@/features/trash/keep-up";
import { TrashScreen } from "@/features/trash/trash-screen";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

const day = 86_400_000;

async function open(house: HouseOfServices, path = "/trash") {
  navigate(path);
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <TrashScreen />
    </Hall>,
  );
  return user;
}

async function aTrash() {
  const house = await aHouseOfServices();
  const sprintId = await house.addSprint("Sprint 1");
  const a = await house.add("Bascule du site", { place: sprintId });
  const b = await house.add("Retirer les comptes");
  await house.done({ type: "card/trash", cardIds: [a, b] });
  return { house, sprintId, a, b };
}

// Verifies: B83, 3d.3
test("the trash lists what was deleted with the days it stays, and chosen cards go back to where they stood", async () => {
  const { house, sprintId } = await aTrash();
  const user = await open(house);
  const row = (await screen.findByText("Bascule du site")).closest("tr") as HTMLElement;
  expect(within(row).getByText("INT-1")).toBeVisible();
  expect(within(row).getByText("30 jours")).toBeVisible();
  const restore = screen.getByRole("button", { name: "Restaurer" });
  expect(restore).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: "Sélectionner INT-1 Bascule du site" }));
  await user.click(restore);
  await waitFor(async () => expect(await house.titles(sprintId)).toEqual(["Bascule du site"]));
  expect(house.said.at(-1)).toBe("1 carte restaurée");
  await waitFor(() => expect(screen.queryByText("Bascule du site")).toBeNull());
});

// Verifies: B83, 3d.3
test("cards whose sprint closed meanwhile come back in the backlog, which is said with the reason", async () => {
  const { house, sprintId } = await aTrash();
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const user = await open(house);
  await user.click(await screen.findByRole("checkbox", { name: "Tout sélectionner (2 cartes)" }));
  await user.click(screen.getByRole("button", { name: "Restaurer" }));
  await waitFor(() =>
    expect(house.notices.map(({ text }) => text).join("\n")).toMatch(
      /^INT-1 est allée dans le backlog.*Sprint 1/m,
    ),
  );
  expect([...(await house.titles())].sort()).toEqual(["Bascule du site", "Retirer les comptes"]);
  expect(await screen.findByText("La corbeille est vide")).toBeVisible();
});

// Verifies: B83, 3d.4
test("to delete for good asks for the key or the title of one card, and for the number of many", async () => {
  const { house, a } = await aTrash();
  const user = await open(house);
  await user.click(await screen.findByRole("checkbox", { name: /INT-1/ }));
  await user.click(screen.getByRole("button", { name: "Supprimer définitivement" }));
  const dialog = within(
    await screen.findByRole("dialog", { name: "Supprimer définitivement INT-1 Bascule du site" }),
  );
  const field = dialog.getByRole("textbox", { name: /^Pour confirmer/ });
  await user.type(field, "INT-2{Enter}");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/écrivez INT-1/);
  await user.clear(field);
  await user.type(field, "bascule du SITE{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(house.said.at(-1)).toBe("1 carte supprimée définitivement");
  expect(await house.store.read((tx) => tx.get("card", a))).toMatchObject({ deleted: true });
});

test("the filter looks into key, title and project without case and accents, and only what it shows is chosen", async () => {
  const { house } = await aTrash();
  const user = await open(house);
  await user.click(await screen.findByRole("checkbox", { name: /Tout sélectionner/ }));
  await user.type(screen.getByRole("searchbox"), "refondation COMPTES");
  expect(screen.getByText("1 sélectionnée sur 1")).toBeVisible();
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "rien de tel");
  expect(screen.getByText("Aucune carte ne correspond à ce filtre.")).toBeVisible();
});

// Verifies: B83, 3d.4
test("what had its thirty days is proposed for emptying, and the next start does it by itself", async () => {
  const { house, a } = await aTrash();
  house.hand.clock.now += 31 * day;
  await open(house);
  expect(await screen.findByText(/^2 cartes sont ici depuis plus de 30 jours/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Vider ce qui a plus de 30 jours" })).toBeEnabled();
  await keepUp(house.services);
  expect(await screen.findByText("La corbeille est vide")).toBeVisible();
  expect(await house.store.read((tx) => tx.get("card", a))).toMatchObject({ deleted: true });
});

// Verifies: B83, 3d.5
test("what is done for some days is counted, archived in one go, and comes back from the archive", async () => {
  const house = await aHouseOfServices();
  const [a] = [await house.add("Faite"), await house.add("À faire")];
  await house.done({ type: "card/edit", cardId: a, fields: { columnId: house.columnIds[2] as ColumnId } });
  house.hand.clock.now += 40 * day;
  const user = await open(house, "/trash?of=archive");
  expect(await screen.findByText("Les archives sont vides")).toBeVisible();
  expect(await screen.findByText("1 carte à archiver")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Archiver" }));
  expect(await screen.findByText("0 carte à archiver")).toBeVisible();
  expect(await house.titles()).toEqual(["À faire"]);
  await user.click(await screen.findByRole("checkbox", { name: "Sélectionner INT-1 Faite" }));
  await user.click(screen.getByRole("button", { name: "Restaurer" }));
  await waitFor(async () => expect(await house.titles()).toEqual(["Faite", "À faire"]));
});

// Verifies: B7, 3d.6
test("a project that was put away says so where its board was, and is listed, with the way back", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule");
  await house.done({ type: "project/archive", projectId: house.projectId });
  expect(await house.services.queries.projects()).toEqual([]);
  const user = userEvent.setup();
  const drawn = render(
    <Hall house={house}>
      <AbsentProject code="INT" />
    </Hall>,
  );
  expect(
    await screen.findByText(/^Le projet « Refondation du réseau Intradef » \(INT\) est archivé$/),
  ).toBeVisible();
  drawn.unmount();
  await open(house, "/trash?of=archive");
  await user.click(
    await screen.findByRole("button", { name: "Restaurer le projet Refondation du réseau Intradef" }),
  );
  await waitFor(async () => expect(await house.services.queries.projects()).toHaveLength(1));
});
