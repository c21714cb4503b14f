import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aBoard, column, lift, openBoard, rowsOf, titlesIn } from "./board-stage";

const focusCard = (name: string, title: string): HTMLElement => {
  const link = column(name).getByRole("link", { name: title });
  link.focus();
  return link;
};

async function pick(user: UserEvent, key: string, line: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: `Actions de ${key}` }));
  // The first menu of a run is fetched with all that it draws with.
  await user.click(await screen.findByRole("menuitem", { name: line }, { timeout: 5000 }));
}

/** Backlog to the first sprint by keys: a submenu answers a pointer only once it has been laid out. */
async function pickSprint12(user: UserEvent, title: string): Promise<void> {
  const line = (name: string) => screen.findByRole("menuitem", { name }, { timeout: 5000 });
  focusCard("Backlog", title);
  await user.keyboard("{Shift>}{F10}{/Shift}");
  const first = await line("Ouvrir");
  await waitFor(() => expect(first).toHaveFocus());
  await user.keyboard("{ArrowDown}{ArrowRight}");
  // The card stands in the backlog, so the first line that can be taken is the next one.
  const sprint = await line("Sprint 12");
  await waitFor(() => expect(sprint).toHaveFocus());
  await user.keyboard("{Enter}");
}

// Verifies: B20, B21, B13
test("Space lifts, arrows move, Space drops: the sprint changes, the status does not, and all is said in titles", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await lift({ house, user }, "Backlog", "Retirer les comptes");
  expect(house.said.at(-1)).toMatch(/^INT-3 Retirer les comptes prise, Backlog, position 2 sur 3\./);
  await user.keyboard("{ArrowRight}{Home}{ArrowDown}");
  expect(house.said.at(-1)).toBe("Sprint 12, position 2 sur 3, charge 12,5 / 10 pts");
  await user.keyboard(" ");
  await waitFor(() =>
    expect(house.said.at(-1)).toBe(
      "INT-3 Retirer les comptes déplacée dans Sprint 12, position 2 sur 3, depuis Backlog",
    ),
  );
  expect(await titlesIn(house, sprints.active)).toEqual([
    "Bascule du site",
    "Retirer les comptes",
    "Latence",
  ]);
  const [, moved] = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  expect(moved?.columnId).toBe(house.columnIds[0]);
  await waitFor(() =>
    expect(column("Sprint 12").getByRole("link", { name: "Retirer les comptes" })).toHaveFocus(),
  );
});

// Verifies: B14
test("while a card hovers, the target's head shows the load it would have, and the source's what is left", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await lift({ house, user }, "Backlog", "Cartographier les flux");
  await user.keyboard("{ArrowRight}");
  expect(column("Sprint 12").getByText("14,5 / 10 pts")).toBeVisible();
  expect(column("Sprint 12").getByText("3 cartes")).toBeVisible();
  expect(column("Sprint 12").getByText("dépassée de 4,5 pts")).toBeVisible();
  expect(column("Backlog").getByText("2 cartes")).toBeVisible();
  await user.keyboard("{ArrowRight}");
  expect(column("Sprint 12").getByText("9,5 / 10 pts")).toBeVisible();
  expect(column("Sprint 13").getByText("5 pts")).toBeVisible();
  await user.keyboard("{Escape}");
  expect(column("Backlog").getByText("3 cartes")).toBeVisible();
  expect(column("Sprint 13").getByText("0 pt")).toBeVisible();
});

// Verifies: B16
test("Escape puts the card back where it was, and says so", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await lift({ house, user }, "Backlog", "Étudier la reprise");
  await user.keyboard("{ArrowRight}{ArrowUp}{Escape}");
  expect(house.said.at(-1)).toBe("INT-4 Étudier la reprise reposée à sa place, Backlog, position 3 sur 3");
  expect(rowsOf("Backlog")).toHaveLength(3);
  expect(await titlesIn(house, "backlog")).toHaveLength(3);
});

// Verifies: B16, B32
test("a drop on a closed sprint is refused: the reason is said, shown in the column, and stays as a notice", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "1 sprint terminé" }));
  await user.click(await screen.findByRole("button", { name: "Sprint 11 · 1 carte" }, { timeout: 5000 }));
  await column("Sprint 11").findByRole("link", { name: "Faite" });
  await lift({ house, user }, "Backlog", "Cartographier les flux");
  await user.keyboard("{ArrowLeft}");
  const reason = /Sprint 11.* est terminé/;
  expect(house.said.at(-1)).toMatch(reason);
  expect(column("Sprint 11").getByText(reason)).toBeVisible();
  await user.keyboard(" ");
  expect(house.notices.at(-1)).toMatchObject({ kind: "error", text: expect.stringMatching(reason) });
  expect(await titlesIn(house, sprints.closed)).toEqual(["Faite"]);
});

// Verifies: B17
test("with a filter on, a card dropped behind a shown one stands right behind it, and first means right before the first", async () => {
  const { house } = await aBoard();
  for (const title of ["Flux A", "Autre", "Flux B", "Flux C"]) await house.add(title);
  const { user } = await openBoard(house, "?q=flux");
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(4));
  await lift({ house, user }, "Backlog", "Flux C");
  await user.keyboard("{ArrowUp} ");
  await waitFor(async () =>
    expect((await titlesIn(house, "backlog")).slice(3)).toEqual(["Flux A", "Flux C", "Autre", "Flux B"]),
  );
  await lift({ house, user }, "Backlog", "Flux B");
  await user.keyboard("{Home} ");
  await waitFor(async () => expect((await titlesIn(house, "backlog"))[0]).toBe("Flux B"));
});

// Verifies: B19
test("the menu of a card moves it by words: another sprint, a step, an end of the column; the focus follows", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await pickSprint12(user, "Étudier la reprise");
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.active)).toEqual([
      "Étudier la reprise",
      "Bascule du site",
      "Latence",
    ]),
  );
  expect(house.said).toContain(
    "INT-4 Étudier la reprise déplacée dans Sprint 12, position 1 sur 3, depuis Backlog",
  );
  await waitFor(() =>
    expect(column("Sprint 12").getByRole("link", { name: "Étudier la reprise" })).toHaveFocus(),
  );
  await pick(user, "INT-4", "Descendre");
  await waitFor(async () => expect((await titlesIn(house, sprints.active))[1]).toBe("Étudier la reprise"));
  await waitFor(() => expect(rowsOf("Sprint 12")[1]).toBe("INT-4 Étudier la reprise"));
  await pick(user, "INT-4", "Bas de la colonne");
  await waitFor(async () => expect((await titlesIn(house, sprints.active))[2]).toBe("Étudier la reprise"));
  await waitFor(() => expect(rowsOf("Sprint 12")[2]).toBe("INT-4 Étudier la reprise"));
  await pick(user, "INT-4", "Haut de la colonne");
  await waitFor(async () => expect((await titlesIn(house, sprints.active))[0]).toBe("Étudier la reprise"));
});

// Verifies: B19
test("the menu says what cannot be done and why, and closed sprints are no destination", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  const link = focusCard("Backlog", "Cartographier les flux");
  await user.keyboard("{Shift>}{F10}{/Shift}");
  const up = await screen.findByRole("menuitem", { name: "Monter" }, { timeout: 5000 });
  expect(up).toHaveAttribute("aria-disabled", "true");
  expect(up).toHaveAccessibleDescription("Déjà en tête");
  await user.click(screen.getByRole("menuitem", { name: "Déplacer vers…" }));
  await screen.findByRole("menuitem", { name: "Sprint 13" });
  const names = within(screen.getByRole("menu", { name: "Déplacer vers…" }))
    .getAllByRole("menuitem")
    .map((line) => line.getAttribute("aria-label"));
  expect(names).toEqual(["Backlog", "Sprint 12", "Sprint 13"]);
  expect(link).toBeInTheDocument();
});

// Verifies: B81, B83
test("the trash takes the card out of the column and its totals, and the notice brings it back where it stood", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await pick(user, "INT-3", "Mettre à la corbeille");
  await waitFor(() =>
    expect(rowsOf("Backlog")).toEqual(["INT-2 Cartographier les flux", "INT-4 Étudier la reprise"]),
  );
  expect(column("Backlog").getByText("2 cartes")).toBeVisible();
  const notice = house.notices.at(-1);
  expect(notice?.text).toBe("INT-3 Retirer les comptes mise à la corbeille");
  // Something else is done meanwhile: the notice undoes its own deed and nothing more.
  await house.add("Entre-temps");
  notice?.action?.run();
  await waitFor(async () =>
    expect(await titlesIn(house, "backlog")).toEqual([
      "Cartographier les flux",
      "Retirer les comptes",
      "Étudier la reprise",
      "Entre-temps",
    ]),
  );
});
