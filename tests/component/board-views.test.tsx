import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LabelId } from "@/domain/model/ids";
import { navigate } from "@/features/route";
import type { HouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard, rowsOf } from "./board-stage";

async function aFilteredBoard() {
  const stage = await aBoard();
  const { user } = await openBoard(stage.house, "?q=etudier");
  const menu = async (entry: RegExp | string) => {
    await user.click(screen.getByRole("button", { name: "Vues" }));
    await user.click(
      await screen.findByRole(/Enregistrer|Gérer/.test(String(entry)) ? "menuitem" : "menuitemcheckbox", {
        name: entry,
      }),
    );
  };
  const save = async (name: string, isShared: boolean) => {
    await menu("Enregistrer cette vue…");
    const dialog = await screen.findByRole("dialog", { name: "Enregistrer cette vue" });
    await user.type(within(dialog).getByRole("textbox", { name: /Nom de la vue/ }), name);
    if (isShared) await user.click(within(dialog).getByRole("checkbox", { name: "Partager avec l’équipe" }));
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  };
  return { ...stage, user, menu, save };
}

async function aLabelled(house: HouseOfServices, name: string) {
  const add = { type: "label/add", projectId: house.projectId, name, colour: "blue" } as const;
  const label = (await house.done(add)).plan.changes[0]!.id as LabelId;
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const card = cards.find(({ title }) => title === "Cartographier les flux")!;
  await house.done({ type: "card/edit", cardId: card.id, fields: { [`labels/${label}`]: true } as object });
  return [label, `INT-${card.number} ${card.title}`] as const;
}

// Verifies: B80, 3c.4
test("a shared view is a row of the document: saved with its filter, opened, renamed, removed and taken back", async () => {
  const { house, user, menu, save } = await aFilteredBoard();
  await save("À étudier", true);
  const rows = async () =>
    (await house.services.queries.savedViews()).map(({ name, address }) => [name, address]);
  expect(await rows()).toEqual([["À étudier", "/projects/INT/sprints?q=etudier"]]);
  navigate("/projects/INT/sprints");
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(3));
  await menu("À étudier");
  await waitFor(() => expect(rowsOf("Backlog")).toEqual(["INT-4 Étudier la reprise"]));
  await menu("Gérer les vues…");
  const field = await screen.findByRole("textbox", { name: "Nom de la vue À étudier" });
  await user.clear(field);
  await user.type(field, "Études{Enter}");
  await waitFor(async () => expect((await rows())[0]?.[0]).toBe("Études"));
  await user.click(await screen.findByRole("button", { name: "Supprimer la vue Études" }));
  await waitFor(async () => expect(await rows()).toEqual([]));
  await house.services.undo();
  await waitFor(async () => expect((await rows())[0]?.[0]).toBe("Études"));
});

// Verifies: B80, 3c.4
test("a view of one's own stays on this desk, and its removal can be taken back; one whose project is gone says so", async () => {
  const { house, user, menu, save } = await aFilteredBoard();
  await save("Mes études", false);
  expect(await house.services.queries.savedViews()).toEqual([]);
  await menu("Gérer les vues…");
  await user.click(await screen.findByRole("button", { name: "Supprimer la vue Mes études" }));
  await screen.findByText("Aucune vue enregistrée pour l’instant.");
  house.notices.at(-1)?.action?.run();
  await screen.findByRole("textbox", { name: "Nom de la vue Mes études" });
  const [mine] = (await house.services.queries.preference("views")) as object[];
  const gone = { ...mine, id: "view_b", name: "Ancienne", projectId: "project_gone" };
  await house.services.desk.put("preference", "views", [mine, gone]);
  expect(await screen.findByText("Projet supprimé")).toBeVisible();
});

// Verifies: 3x.5, B80
test("an address outlives a new name of its label, with a card opened on the way or written by hand", async () => {
  const { house } = await aBoard();
  const [label, card] = await aLabelled(house, "Réseau");
  await openBoard(house, `?q=${encodeURIComponent("étiquette:Réseau")}`);
  await waitFor(() => expect(rowsOf("Backlog")).toEqual([card]));
  const asked = () => new URLSearchParams(window.location.hash.split("?")[1]).get("q");
  await house.done({ type: "label/edit", labelId: label, name: "Liaisons" });
  await waitFor(() => expect(screen.getByRole("searchbox")).toHaveValue("étiquette:Liaisons"));
  expect(asked()).toBe(`étiquette:${label}`);
  column("Backlog").getByRole("link", { name: "Cartographier les flux" }).click();
  expect(window.location.hash).toContain("card=INT-2");
  expect(asked()).toBe(`étiquette:${label}`);
});

// Verifies: B78
test("a card opened over a text that is no query yet leaves that text as it is typed", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?q=flux");
  const field = screen.getByRole("searchbox");
  await user.click(field);
  await user.paste(" type:");
  column("Backlog").getByRole("link", { name: "Cartographier les flux" }).click();
  await waitFor(() => expect(window.location.hash).toContain("card=INT-2"));
  expect(field).toHaveValue("flux type:");
});

// Verifies: 3y.1
test("a view whose label was deleted says so without an id, finds nothing, and lets go of it by a button", async () => {
  const { house } = await aBoard();
  const [label] = await aLabelled(house, "Réseau");
  await house.done({ type: "label/remove", labelId: label });
  const { user } = await openBoard(house, `?q=étiquette:${label} flux`);
  const field = screen.getByRole("searchbox", { name: "Filtrer les cartes" });
  await waitFor(() => expect(field).toHaveValue("étiquette:(supprimée) flux"));
  expect(rowsOf("Backlog")).toEqual([]);
  expect(await screen.findByText(/L’étiquette de ce filtre a été supprimée/)).toBeVisible();
  expect(screen.getByText("étiquette (supprimée)")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Retirer cette condition" }));
  expect(field).toHaveValue("flux");
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(1));
  await waitFor(() => expect(window.location.hash).toContain("q=flux"));
});
