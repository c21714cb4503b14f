import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aBoard, column, openBoard, rowsOf, titlesIn } from "./board-stage";

const link = (name: string, title: string) => column(name).getByRole("link", { name: title });
const bar = () => screen.findByRole("region", { name: "Sélection" }, { timeout: 5000 });
const said = (house: { said: string[] }, text: string) => waitFor(() => expect(house.said).toContain(text));

async function ctrlClick(user: UserEvent, element: HTMLElement): Promise<void> {
  await user.keyboard("{Control>}");
  await user.click(element);
  await user.keyboard("{/Control}");
}

/** Space with the sensors, which are fetched with the first press. */
async function liftMany(user: UserEvent, house: { said: string[] }, count: number): Promise<void> {
  const before = house.said.length;
  await user.keyboard(" ");
  // A filter may say late what it hides: heard is what is said from here on, in whatever order.
  await waitFor(
    () =>
      expect(house.said.slice(before)).toContainEqual(
        expect.stringMatching(new RegExp(`^${count} cartes prises`)),
      ),
    { timeout: 10_000 },
  );
}

// Verifies: 3b.1, B18
test("Ctrl and a click select, a tick and words say so, and the bar counts", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await ctrlClick(user, link("Backlog", "Retirer les comptes"));
  expect(within(await bar()).getByText("1 carte sélectionnée")).toBeVisible();
  expect(link("Backlog", "Retirer les comptes")).toHaveAccessibleDescription("Sélectionnée");
  await said(house, "INT-3 Retirer les comptes sélectionnée, 1 carte sélectionnée");
  await ctrlClick(user, link("Sprint 12", "Latence"));
  expect(within(await bar()).getByText("2 cartes sélectionnées")).toBeVisible();
  await ctrlClick(user, link("Sprint 12", "Latence"));
  await said(house, "INT-6 Latence retirée de la sélection, 1 carte sélectionnée");
  await user.click(within(await bar()).getByRole("button", { name: "Effacer la sélection" }));
  expect(screen.queryByRole("region", { name: "Sélection" })).toBeNull();
  expect(window.location.hash).not.toContain("card=");
  await waitFor(() => expect(link("Sprint 12", "Latence")).toHaveFocus());
});

// Verifies: 3b.1
test("selecting a card draws that card and no other", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await ctrlClick(user, link("Backlog", "Retirer les comptes"));
  await bar();
  const touched = new Set<string | undefined>();
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof Element)
        touched.add(target.closest<HTMLElement>("[data-row-id]")?.dataset["rowId"]);
  });
  watch.observe(document.querySelector("section[data-drag-column]")!.parentElement!, {
    attributes: true,
    childList: true,
    subtree: true,
  });
  const third = link("Backlog", "Étudier la reprise");
  third.focus();
  await Promise.resolve();
  watch.takeRecords();
  touched.clear();
  await user.keyboard("{Control>} {/Control}");
  expect(within(await bar()).getByText("2 cartes sélectionnées")).toBeVisible();
  watch.disconnect();
  expect([...touched]).toEqual([third.closest<HTMLElement>("[data-row-id]")?.dataset["rowId"]]);
});

// Verifies: 3b.1, B18, 3b.6
test("the keyboard selects alone: Ctrl+Space, Shift with arrows, Ctrl+A, and Escape clears", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  link("Backlog", "Cartographier les flux").focus();
  await user.keyboard("{Control>} {/Control}");
  expect(within(await bar()).getByText("1 carte sélectionnée")).toBeVisible();
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await waitFor(() => expect(link("Backlog", "Retirer les comptes")).toHaveFocus());
  expect(within(await bar()).getByText("2 cartes sélectionnées")).toBeVisible();
  await user.keyboard("{Control>}a{/Control}");
  expect(within(await bar()).getByText("3 cartes sélectionnées")).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("region", { name: "Sélection" })).toBeNull());
});

// Verifies: 3b.2, B18
test("a selected card lifted by Space takes all of them, in the board's order, in one deed", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await ctrlClick(user, link("Sprint 12", "Latence"));
  await ctrlClick(user, link("Backlog", "Étudier la reprise"));
  await ctrlClick(user, link("Backlog", "Cartographier les flux"));
  await bar();
  link("Backlog", "Étudier la reprise").focus();
  await liftMany(user, house, 3);
  await user.keyboard("{ArrowRight}{ArrowRight}");
  // What the sprint would carry counts all of them, and what the others lose as well (B14).
  expect(column("Sprint 13").getByText("6,5 pts")).toBeVisible();
  expect(column("Sprint 12").getByText("8 / 10 pts")).toBeVisible();
  expect(column("Backlog").getByText("1 carte")).toBeVisible();
  await user.keyboard(" ");
  await waitFor(() =>
    expect(house.said.at(-1)).toBe("3 cartes déplacées dans Sprint 13, positions 1 à 3 sur 3"),
  );
  expect(await titlesIn(house, sprints.planned)).toEqual([
    "Cartographier les flux",
    "Étudier la reprise",
    "Latence",
  ]);
  await waitFor(() => expect(link("Sprint 13", "Étudier la reprise")).toHaveFocus());
  await house.services.undo();
  await waitFor(() => expect(rowsOf("Sprint 13")).toHaveLength(0));
  expect(await titlesIn(house, "backlog")).toEqual([
    "Cartographier les flux",
    "Retirer les comptes",
    "Étudier la reprise",
  ]);
  expect(await titlesIn(house, sprints.active)).toEqual(["Bascule du site", "Latence"]);
});

// Verifies: 3b.2, B18, B19
test("bar and menu move and trash all that is selected as one deed each", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await ctrlClick(user, link("Backlog", "Cartographier les flux"));
  await ctrlClick(user, link("Backlog", "Étudier la reprise"));
  await user.click(within(await bar()).getByRole("button", { name: "Déplacer vers…" }));
  await user.click(await screen.findByRole("menuitem", { name: "Sprint 13" }, { timeout: 5000 }));
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.planned)).toEqual(["Cartographier les flux", "Étudier la reprise"]),
  );
  await said(house, "2 cartes déplacées dans Sprint 13, positions 1 à 2 sur 2");
  await waitFor(() => expect(rowsOf("Sprint 13")).toHaveLength(2));
  await user.click(screen.getByRole("button", { name: "Actions de INT-4" }));
  await screen.findByText("2 cartes sélectionnées", { selector: "[role=menu] *" }, { timeout: 5000 });
  await user.click(screen.getByRole("menuitem", { name: "Mettre à la corbeille" }));
  await waitFor(() => expect(rowsOf("Sprint 13")).toHaveLength(0));
  expect(house.notices.at(-1)?.text).toBe("2 cartes mises à la corbeille");
  // What is gone is selected no more.
  await waitFor(() => expect(screen.queryByRole("region", { name: "Sélection" })).toBeNull());
  house.notices.at(-1)?.action?.run();
  await waitFor(() => expect(rowsOf("Sprint 13")).toHaveLength(2));
});

// Verifies: 3b.1, 3x.4, B17
test("a selection survives a filter, and the bar says how many of it are hidden", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await ctrlClick(user, link("Backlog", "Cartographier les flux"));
  await ctrlClick(user, link("Backlog", "Étudier la reprise"));
  await user.type(screen.getByRole("searchbox"), "reprise");
  await waitFor(() => expect(rowsOf("Backlog")).toHaveLength(1));
  expect(within(await bar()).getByText("dont 1 masquée")).toBeVisible();
  // The hidden one goes along, in its order.
  link("Backlog", "Étudier la reprise").focus();
  await liftMany(user, house, 2);
  await user.keyboard("{ArrowRight}{End} ");
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.active)).toEqual([
      "Cartographier les flux",
      "Étudier la reprise",
      "Bascule du site",
      "Latence",
    ]),
  );
});
