import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";
import { openSheet } from "./card-stage";

// Verifies: 3x.1, B73
test("a text that two tabs write at once is told to the later one, and each keeps a draft of its own", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const key = `${id}/comment`;
  const { user, sheet } = await openSheet(house);
  await user.type(sheet.getByRole("textbox", { name: "Nouveau commentaire" }), "Mon texte");
  const there = { text: "Leur texte", base: "", at: house.services.now() };
  await act(() => house.services.desk.put("draft", `${key}#autre`, there));
  expect(await sheet.findByRole("alert")).toHaveTextContent(
    /Ce texte est aussi en cours d’écriture dans un autre onglet.*Leur texte/,
  );
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(2));
  await user.click(sheet.getByRole("button", { name: "Commenter" }));
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(1));
  expect(await house.services.queries.draft(key)).toEqual(there);
  await waitFor(() => expect(sheet.queryByRole("alert")).toBeNull());
});

// Verifies: 3x.1, B73
test("a draft that is resumed here is not taken from the tab that goes on writing it", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const slot = `${id}/comment#autre`;
  const put = (text: string) =>
    act(() => house.services.desk.put("draft", slot, { text, base: "", at: house.services.now() }));
  await put("Commencé là-bas");
  const { user, sheet } = await openSheet(house);
  await user.click(await sheet.findByRole("button", { name: "Reprendre" }));
  house.hand.clock.now += 1_000;
  await put("Commencé là-bas, et continué");
  await user.type(sheet.getByRole("textbox", { name: "Nouveau commentaire" }), " ici");
  await user.click(sheet.getByRole("button", { name: "Commenter" }));
  expect((await sheet.findAllByText("Commencé là-bas ici")).length).toBeGreaterThan(0);
  await waitFor(async () =>
    expect(await house.services.queries.draft(`${id}/comment`)).toMatchObject({
      text: "Commencé là-bas, et continué",
    }),
  );
});

// Verifies: 3a.3, B74
test("several lines pasted under a column are offered as that many cards, made as one deed and undone as one", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house);
  const before = await titlesIn(house, "backlog");
  await user.click(column("Backlog").getByRole("button", { name: "Ajouter une carte" }));
  await user.paste("* Inventaire\r\n* Retour arrière\r\n\r\n* Débit");
  await user.click(await screen.findByRole("button", { name: "Créer 3 cartes" }));
  await waitFor(async () =>
    expect(await titlesIn(house, "backlog")).toEqual([...before, "Inventaire", "Retour arrière", "Débit"]),
  );
  expect(house.said.at(-1)).toBe("3 cartes ajoutées dans Backlog");
  await waitFor(() =>
    expect(screen.getByRole("textbox", { name: "Titre de la nouvelle carte" })).toHaveFocus(),
  );
  await house.done({ type: "history/undo" });
  expect(await titlesIn(house, "backlog")).toEqual(before);
});
