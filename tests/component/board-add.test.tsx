import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";

const field = () => screen.getByRole("textbox", { name: "Titre de la nouvelle carte" });

test("Enter adds at the end of the column and leaves the field open for the next, however fast they come", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(column("Sprint 12").getByRole("button", { name: "Ajouter une carte" }));
  await user.keyboard("Première{Enter}Deuxième{Enter}Troisième{Enter}");
  expect(field()).toHaveFocus();
  await waitFor(async () =>
    expect(await titlesIn(house, sprints.active)).toEqual([
      "Bascule du site",
      "Latence",
      "Première",
      "Deuxième",
      "Troisième",
    ]),
  );
  expect(await column("Sprint 12").findByText("5 cartes")).toBeVisible();
  await waitFor(() =>
    expect(house.said.at(-1)).toBe("INT-9 Troisième ajoutée dans Sprint 12, position 5 sur 5"),
  );
});

test("an empty title and one that is too long are refused at the field, with the figures", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await user.keyboard("{Enter}");
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription(/^Ce texte ne peut pas être vide\./);
  await user.click(field());
  await user.paste("x".repeat(10_000));
  await user.keyboard("{Enter}");
  expect(field()).toHaveAccessibleDescription(/10.000 caractères.*500/);
  expect(await titlesIn(house, "backlog")).toHaveLength(3);
});

// Verifies: B73
test("what was typed is never lost: Escape keeps it, another column has its own, a new window finds it", async () => {
  const { house } = await aBoard();
  const first = await openBoard(house);
  await first.user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await first.user.keyboard("À moitié{Escape}");
  expect(column("Backlog").getByRole("button", { name: "Ajouter une carte" })).toHaveFocus();
  await first.user.click(column("Sprint 12").getByRole("button", { name: "Ajouter une carte" }));
  expect(field()).toHaveValue("");
  first.unmount();
  const again = await openBoard(house);
  await again.user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await waitFor(() => expect(field()).toHaveValue("À moitié"));
  await again.user.keyboard("{Enter}");
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("À moitié"));
});

// Verifies: 3x.1, B73
test("two tabs that type a new card into the same column each keep their own text, and the card of one takes no word of the other", async () => {
  const { house } = await aBoard();
  const key = "board/INT/backlog/new-card";
  const { user } = await openBoard(house);
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await user.keyboard("D’ici");
  const there = { text: "De là-bas", base: "", at: house.services.now() + 1_000 };
  await act(() => house.services.desk.put("draft", `${key}#autre`, there));
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(2));
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("D’ici"));
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(1));
  expect(await house.services.queries.draft(key)).toEqual(there);
});

test("a title that could not become a card is given back", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(column("Sprint 12").getByRole("button", { name: "Ajouter une carte" }));
  await user.keyboard("Trop tard");
  // Another tab closes the sprint between the last letter and Enter.
  const closing = house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  await user.keyboard("{Enter}");
  await act(() => closing);
  await waitFor(() => expect(house.notices.at(-1)?.kind).toBe("error"));
  expect(house.notices.at(-1)?.text).toContain("Sprint 12");
  await waitFor(async () =>
    expect(await house.services.queries.draft(`board/INT/${sprints.active}/new-card`)).toMatchObject({
      text: "Trop tard",
    }),
  );
});

test("a card that the filter hides is said to be hidden", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?q=flux");
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await user.keyboard("Autre chose{Enter}");
  await waitFor(() =>
    expect(house.said.at(-1)).toBe("INT-7 Autre chose ajoutée dans Backlog, masquée par le filtre"),
  );
});

test("a sprint is made with a proposed name and days, and what is wrong stands under its field", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  await user.click(screen.getByRole("button", { name: "Nouveau sprint" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nouveau sprint" }));
  expect(dialog.getByRole("textbox", { name: /^Nom/ })).toHaveValue("Sprint 14");
  expect(dialog.getByRole("textbox", { name: "Début" })).toHaveValue("30/11/2026");
  const end = dialog.getByRole("textbox", { name: "Fin" });
  expect(end).toHaveValue("11/12/2026");
  await user.clear(end);
  await user.type(end, "01/11/2026");
  await user.type(dialog.getByRole("textbox", { name: "Capacité" }), "-3");
  await user.click(dialog.getByRole("button", { name: "Créer le sprint" }));
  expect(end).toHaveAccessibleDescription(/La fin .* précède le début/);
  expect(dialog.getByRole("textbox", { name: "Capacité" })).toBeInvalid();
  await user.clear(end);
  await user.type(end, "04/12/2026");
  await user.clear(dialog.getByRole("textbox", { name: "Capacité" }));
  await user.type(dialog.getByRole("textbox", { name: "Capacité" }), "12,5");
  await user.click(dialog.getByRole("button", { name: "Créer le sprint" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByRole("region", { name: "Sprint 14" })).toBeVisible();
  expect(column("Sprint 14").getByText("0 / 12,5 pts")).toBeVisible();
  expect(house.said).toContain("Sprint 14 créé");
});
