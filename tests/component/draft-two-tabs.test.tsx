import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { DailyScreen } from "@/features/ceremony/daily/daily-screen";
import { RetroScreen } from "@/features/ceremony/retro/retro-screen";
import { aHouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";
import { openSheet } from "./card-stage";
import { aTeam, openScreen } from "./ceremony-stage";

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

// Verifies: 4y.6, B73
test("two tabs that type notes of one meeting keep a draft each, are told of each other, and lose neither text", async () => {
  const { house, sprints } = await aTeam();
  const { queries, desk } = house.services;
  const key = `minutes/${sprints.active}/2026-11-02/daily`;
  const { user, unmount } = await openScreen(house, DailyScreen, "/projects/INT/daily");
  const notes = () => screen.findByRole("textbox", { name: "Notes" });
  const there = (text: string) =>
    act(() => desk.put("draft", `${key}#autre`, { text, base: "", at: house.services.now() }));
  await there("Leurs notes");
  // Until a key is pressed here, this tab reads along.
  await waitFor(async () => expect(await notes()).toHaveValue("Leurs notes"));
  await there("Leurs notes, plus longues");
  await waitFor(async () => expect(await notes()).toHaveValue("Leurs notes, plus longues"));
  await user.clear(await notes());
  await user.type(await notes(), "Les miennes");
  await waitFor(async () => expect(await queries.drafts(key)).toHaveLength(2));
  house.hand.clock.now += 1_000;
  await there("Leurs notes, encore");
  expect(await screen.findByRole("alert")).toHaveTextContent(/dans un autre onglet.*Leurs notes, encore/);
  expect(await notes()).toHaveValue("Les miennes");
  await user.type(await notes(), "{Control>}{Enter}{/Control}");
  expect(await queries.minutesOf(house.projectId)).toMatchObject([{ text: "Les miennes" }]);
  // The other tab's draft is still its own; whoever comes to it is shown both texts.
  await waitFor(async () => expect(await queries.drafts(key)).toHaveLength(1));
  unmount();
  await openScreen(house, DailyScreen, "/projects/INT/daily");
  await waitFor(async () => expect(await notes()).toHaveValue("Leurs notes, encore"));
  expect(await screen.findByRole("button", { name: "Garder les deux textes" })).toBeVisible();
});

// Verifies: 4y.6, B73
test("a reload goes on with the notes that were typed, without a word of another tab, and leaves no draft once saved", async () => {
  const { house, sprints } = await aTeam();
  const key = `minutes/${sprints.active}/2026-11-02/daily`;
  const left = { text: "Commencées", base: "", at: house.services.now() };
  await house.services.desk.put("draft", `${key}#avant`, left);
  const { user } = await openScreen(house, DailyScreen, "/projects/INT/daily");
  const notes = await screen.findByRole("textbox", { name: "Notes" });
  await waitFor(() => expect(notes).toHaveValue("Commencées"));
  await user.type(notes, " et finies");
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(2));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.type(notes, "{Control>}{Enter}{/Control}");
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toEqual([]));
  expect(await house.services.queries.minutesOf(house.projectId)).toMatchObject([
    { text: "Commencées et finies" },
  ]);
});

// Verifies: 4y.6, B73
test("a note of a retrospective that another tab types stays that tab's own", async () => {
  const { house, sprints } = await aTeam();
  const key = `retro/${sprints.active}/keep`;
  const { user } = await openScreen(house, RetroScreen, "/projects/INT/retro");
  const field = await screen.findByRole("textbox", { name: /Continuer/ });
  await user.type(field, "La mienne");
  const there = { text: "La leur", base: "", at: house.services.now() };
  await act(() => house.services.desk.put("draft", `${key}#autre`, there));
  await user.keyboard("{Enter}");
  expect(await screen.findByText("La mienne")).toBeVisible();
  await waitFor(async () => expect(await house.services.queries.drafts(key)).toHaveLength(1));
  expect(await house.services.queries.draft(key)).toEqual(there);
});
