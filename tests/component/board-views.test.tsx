import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { navigate } from "@/features/route";
import { aBoard, openBoard, rowsOf } from "./board-stage";

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
