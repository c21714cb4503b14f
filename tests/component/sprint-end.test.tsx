import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { loadTexts } from "@/i18n/i18n";
import { aBoard, column, openBoard } from "./board-stage";

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/gu, " ");

async function cardMenu(user: UserEvent, title: string, entry: string) {
  await loadTexts();
  const row = screen.getByRole("link", { name: title }).closest("li") as HTMLElement;
  await user.click(within(row).getByRole("button", { name: /^Actions de / }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
  return within(await screen.findByRole("dialog"));
}

// Verifies: B31, 4b.5
test("a card says on its face how often it was carried over, and no more once the completion is undone", async () => {
  const { house, sprints } = await aBoard();
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: sprints.planned });
  await house.done({ type: "sprint/start", sprintId: sprints.planned });
  await house.done({ type: "sprint/complete", sprintId: sprints.planned, unfinishedTo: "backlog" });
  await openBoard(house);
  await loadTexts();
  const marks = await column("Backlog").findAllByText("Reportée 2 fois");
  expect(marks).toHaveLength(2);
  const spills = await house.services.queries.spillOvers(house.projectId);
  expect([...spills.values()]).toEqual([
    [sprints.active, sprints.planned],
    [sprints.active, sprints.planned],
  ]);
  await house.services.undo();
  await screen.findByRole("region", { name: "Sprint 13" });
  expect(await column("Sprint 13").findAllByText("Reportée 1 fois")).toHaveLength(2);
});

// Verifies: B34, 4b.6
test("a story is split from its card's menu: what is left goes on as a card of its own, and too much is told in place", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await cardMenu(user, "Bascule du site", "Découper…");
  const remaining = await dialog.findByRole("textbox", { name: "Points restants" });
  expect(dialog.getByRole("textbox", { name: /^Titre de la nouvelle carte/ })).toHaveValue(
    "Bascule du site (suite)",
  );
  await user.clear(remaining);
  await user.type(remaining, "9");
  await user.click(dialog.getByRole("button", { name: "Découper" }));
  expect(remaining).toHaveAccessibleDescription(/La carte n’en a que 8/);
  await user.clear(remaining);
  await user.type(remaining, "3");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Où va la nouvelle carte" }), "Sprint 13");
  await user.click(dialog.getByRole("button", { name: "Découper" }));
  await waitFor(() => expect(house.said.at(-1)).toMatch(/découpée, la suite est dans Sprint 13/));
  const cardsIn = (place: typeof sprints.active) =>
    house.store.read((tx) => tx.cardsIn(house.projectId, place));
  expect((await cardsIn(sprints.active)).find(({ title }) => title === "Bascule du site")?.points).toBe(5);
  const [rest] = await cardsIn(sprints.planned);
  expect(rest).toMatchObject({ title: "Bascule du site (suite)", points: 3 });
  expect(await house.store.read((tx) => tx.linksOf(rest?.id as CardId))).toHaveLength(1);
});

// Verifies: B31, B64, 4b.7
test("the head of a closed sprint says what was promised, what was done and what was carried over", async () => {
  const { house, sprints } = await aBoard();
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  await house.done({ type: "card/edit", cardId: cards[0]!.id, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  const { user } = await openBoard(house);
  await user.click(await screen.findByRole("button", { name: /sprints terminés/ }));
  await user.click(await screen.findByRole("button", { name: /^Sprint 12 · / }));
  await waitFor(() =>
    expect(plain(column("Sprint 12").getByText(/^engagement/).parentElement?.textContent)).toBe(
      "engagement 9,5 pts · réalisé 8 pts · 1 reportée",
    ),
  );
});

// Verifies: B30, 4b.2
test("a completion with a finished card whose sub-tasks are open asks for a word first", async () => {
  const { house, sprints } = await aBoard();
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  const parent = cards[0]!;
  await house.done({
    type: "card/add",
    projectId: house.projectId,
    title: "Sous-tâche",
    parentCardId: parent.id,
    to: { place: "backlog", after: null },
  });
  const over = { columnId: house.columnIds[2]! };
  await house.done({ type: "card/edit", cardId: parent.id, fields: over, children: "leave" });
  const { user } = await openBoard(house);
  await loadTexts();
  await waitFor(() => expect(house.services.picture(house.projectId).ties(parent.id)?.children).toBe(1));
  await user.click(column("Sprint 12").getByRole("button", { name: "Actions de Sprint 12" }));
  await user.click(await screen.findByRole("menuitem", { name: "Terminer le sprint…" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/1 carte terminée a des sous-tâches ouvertes/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Terminer" }));
  const accept = dialog.getByRole("checkbox", { name: "Les laisser terminées" });
  expect(accept).toHaveAccessibleDescription(/Cochez pour les laisser/);
  await user.click(accept);
  await user.click(dialog.getByRole("button", { name: "Terminer" }));
  await waitFor(async () =>
    expect((await house.store.read((tx) => tx.get("sprint", sprints.active)))?.state.phase).toBe("closed"),
  );
});
