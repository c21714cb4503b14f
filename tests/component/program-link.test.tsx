import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { aProgram, openProgram } from "./program-stage";

const handle = (name: string) =>
  screen.findByRole("button", { name: `Relier ${name} à l’épopée qui l’attend` });
const points = document.elementFromPoint;
afterEach(() => {
  document.elementFromPoint = points;
});

/** jsdom lays nothing out: what lies under the pointer is said to it. */
function over(name: string): void {
  document.elementFromPoint = () => screen.getByRole("link", { name });
}

// Verifies: 6h.3, B49, B47
test("a dependency is drawn from card to card, its health is said before and after, and one undo takes it back", async () => {
  const { house, portfolio, switchover } = await aProgram();
  const training = await portfolio.addEpic("Formation");
  await openProgram(house, "?links=all");
  const grip = await handle("INT-E2 Bascule");
  over("Formation");
  fireEvent.pointerDown(grip, { button: 0, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(window, { clientX: 60, clientY: 60 });
  expect(house.said.at(-1)).toMatch(
    /^INT-E3 Formation attendrait INT-E2 Bascule\. Santé.: Non planifiée\.$/u,
  );
  fireEvent.pointerUp(window, { clientX: 60, clientY: 60 });
  await waitFor(() =>
    expect(house.said.at(-1)).toMatch(/^Dépendance ajoutée.: INT-E3 Formation attend INT-E2 Bascule/u),
  );
  const made = (await house.store.read((tx) => tx.list("dependency"))).find(({ toId }) => toId === training);
  expect(made).toMatchObject({ fromId: switchover, toId: training, state: "asked" });
  await house.services.undo();
  expect((await house.store.read((tx) => tx.list("dependency"))).some(({ toId }) => toId === training)).toBe(
    false,
  );
});

// Verifies: 6h.3, B49, B52
test("a line that would close a circle is refused with the way round; Escape and a drop on nothing draw none", async () => {
  const { house } = await aProgram();
  await openProgram(house);
  const grip = await handle("INT-E2 Bascule");
  const pull = (): void => {
    fireEvent.pointerDown(grip, { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { clientX: 60, clientY: 60 });
  };
  over("Annuaire");
  pull();
  await waitFor(() =>
    expect(house.said.at(-1)).toMatch(/s’attendraient l’un l’autre \(.*Bascule.*Annuaire/u),
  );
  fireEvent.pointerUp(window);
  await waitFor(() =>
    expect(house.notices.at(-1)).toMatchObject({
      kind: "error",
      text: expect.stringMatching(/s’attendraient/),
    }),
  );
  pull();
  fireEvent.keyDown(window, { key: "Escape" });
  expect(house.said.at(-1)).toBe("Aucun lien ajouté");
  document.elementFromPoint = () => document.body;
  pull();
  fireEvent.pointerUp(window);
  expect(house.said.at(-1)).toBe("Aucun lien ajouté");
  expect(await house.store.read((tx) => tx.list("dependency"))).toHaveLength(1);
});

// Verifies: 6h.3, B49
test("a press on the handle without a pull opens the form of the same dependency", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(house);
  await user.click(await handle("INT-E2 Bascule"));
  expect(await screen.findByRole("dialog", { name: "Nouvelle dépendance" }, { timeout: 5000 })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Qui attend" })).toBeVisible();
});

// Verifies: 6h.4, B53
test("the table does all that a wire does: its state by name, either end to plan, a new dependency, and its end", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(house, "?view=table");
  const menu = async (line: string | RegExp, role: "menuitem" | "menuitemcheckbox"): Promise<void> => {
    await user.click(
      await screen.findByRole("button", { name: /^Actions de.: INT-E2 Bascule attend INT-E1 Annuaire$/u }),
    );
    await user.click(await screen.findByRole(role, { name: line }, { timeout: 5000 }));
  };
  await menu("Acceptée", "menuitemcheckbox");
  await waitFor(() =>
    expect(screen.getByRole("row", { name: /INT-E2 Bascule/ })).toHaveTextContent("Acceptée"),
  );
  await menu("Planifier INT-E1 Annuaire…", "menuitem");
  expect(await screen.findByRole("dialog", { name: "INT-E1 Annuaire" }, { timeout: 5000 })).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Itération" }), "Sprint 3");
  await waitFor(() =>
    expect(screen.getByRole("row", { name: /INT-E2 Bascule/ })).toHaveTextContent(/Sprint 3.*En retard/u),
  );
  await user.keyboard("{Escape}");
  await menu("Retirer la dépendance", "menuitem");
  expect(await screen.findByText("Aucune dépendance")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Ajouter une dépendance…" }));
  expect(await screen.findByRole("combobox", { name: "Qui attend" })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "De qui" })).toBeVisible();
});

// Verifies: B47
test("wires of what was delivered are not drawn unless they are asked for", async () => {
  const { house } = await aProgram();
  const [made] = await house.store.read((tx) => tx.list("dependency"));
  const { user } = await openProgram(house, "?links=all");
  const drawn = () => document.querySelectorAll("svg[data-wires='1']").length;
  await waitFor(() => expect(drawn()).toBe(1));
  const fields = { state: "delivered" } as const;
  await house.done({ type: "register/edit", table: "dependency", id: made!.id, fields });
  await waitFor(() => expect(drawn()).toBe(0));
  await user.click(screen.getByRole("checkbox", { name: "Aussi les faites" }));
  await waitFor(() => expect(drawn()).toBe(1));
});

// Verifies: 6b.43, 6e.61, B49, B115
test("a key on an epic opens the form of a dependency without a stop for it, and gives the epic its focus back", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(house);
  const epic = await screen.findByRole("link", { name: "Bascule" });
  expect(await handle("INT-E2 Bascule")).toHaveAttribute("tabindex", "-1");
  epic.focus();
  await user.keyboard("l");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.keyboard("{Control>}{Shift>}l{/Shift}{/Control}");
  const dialog = within(await screen.findByRole("dialog", { name: "Nouvelle dépendance" }));
  expect(await dialog.findByText("INT-E2 Bascule")).toBeVisible();
  expect(dialog.getByRole("combobox", { name: "Qui attend" })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(epic).toHaveFocus());
  await user.keyboard("{Shift>}{F10}{/Shift}");
  const item = await screen.findByRole("menuitem", { name: /^Relier à ce qui l’attend/ });
  expect(item).toHaveTextContent("Ctrl Maj L");
  expect(item).toHaveAttribute("aria-keyshortcuts", "Control+Shift+L");
  await user.click(item);
  expect(await screen.findByRole("dialog", { name: "Nouvelle dépendance" })).toBeVisible();
});
