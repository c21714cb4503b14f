import { cleanup, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { elsewhere, openSheet, rowOf } from "./card-stage";

const descriptionOf = async (house: Awaited<ReturnType<typeof aHouseOfServices>>, id: string) =>
  house.store.read(async (tx) => (await tx.get("cardText", id))?.description);

// Verifies: B73
test("Escape leaves the title's editor and loses no text: the draft is offered at once, and after the sheet was closed", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Bascule" }));
  await user.type(sheet.getByRole("textbox", { name: "Titre" }), " du site");
  await user.keyboard("{Escape}");
  expect(
    sheet.getByText(/^Un brouillon du \d\d\/\d\d\/\d{4} à \d\d:\d\d n’a pas été enregistré\.$/),
  ).toBeVisible();
  expect((await rowOf(house, id)).title).toBe("Bascule");
  // The first Escape was the editor's, the second one closes the sheet.
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cleanup();

  const again = await openSheet(house);
  await again.user.click(await again.sheet.findByRole("button", { name: "Reprendre" }));
  await again.user.type(again.sheet.getByRole("textbox", { name: "Titre" }), " pilote{Enter}");
  await waitFor(async () => expect((await rowOf(house, id)).title).toBe("Bascule du site pilote"));
  await waitFor(() => expect(again.sheet.queryByRole("button", { name: "Reprendre" })).toBeNull());
  expect(await house.services.queries.draft(`${id}/title`)).toBeUndefined();
});

// Verifies: B73
test("a description that was being written when the browser died is offered when the card opens again", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Ajouter une description" }));
  await user.type(sheet.getByRole("textbox", { name: "Description" }), "Un dimanche, de 6 h à 10 h.");
  // Nothing is asked of the sheet any more: what counts is what is on disk by now.
  await waitFor(async () =>
    expect(await house.services.queries.draft(`${id}/description`)).toMatchObject({
      text: "Un dimanche, de 6 h à 10 h.",
    }),
  );
  cleanup();
  const again = await openSheet(house);
  expect(await again.sheet.findByText("Un dimanche, de 6 h à 10 h.")).toBeVisible();
  await again.user.click(again.sheet.getByRole("button", { name: "Abandonner" }));
  await waitFor(async () => expect(await house.services.queries.draft(`${id}/description`)).toBeUndefined());
  expect(await descriptionOf(house, id)).toBeUndefined();
});

// Verifies: B73
test("a comment and a criterion that were not sent are offered again, and gone once they are sent", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const first = await openSheet(house);
  await first.user.type(
    first.sheet.getByRole("textbox", { name: "Nouveau commentaire" }),
    "À blanc d’abord.",
  );
  await first.user.type(first.sheet.getByRole("textbox", { name: "Nouveau critère" }), "Débit mesuré");
  await first.user.click(first.sheet.getByRole("button", { name: "Fermer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cleanup();

  const { user, sheet } = await openSheet(house);
  await waitFor(() => expect(sheet.getAllByRole("button", { name: "Reprendre" })).toHaveLength(2));
  const [resumeCheck] = sheet.getAllByRole("button", { name: "Reprendre" });
  await user.click(resumeCheck!);
  await user.type(sheet.getByRole("textbox", { name: "Nouveau critère" }), " avant{Enter}");
  expect(await sheet.findByRole("checkbox", { name: "Débit mesuré avant" })).not.toBeChecked();
  await user.click(sheet.getByRole("button", { name: "Reprendre" }));
  await user.click(sheet.getByRole("button", { name: "Commenter" }));
  await waitFor(() => expect(sheet.getByRole("textbox", { name: "Nouveau commentaire" })).toHaveValue(""));
  expect((await house.services.queries.cardDetails(id))?.comments[0]).toMatchObject({
    author: "Testeur",
    text: "À blanc d’abord.",
  });
  for (const part of ["comment", "check"])
    expect(await house.services.queries.draft(`${id}/${part}`)).toBeUndefined();
});

// Verifies: B82
test("a description that someone else changed meanwhile is not overwritten: both texts are shown, and a person chooses", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  await house.done({ type: "card/describe", cardId: id, description: "Avant." });
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Modifier la description" }));
  const editor = sheet.getByRole("textbox", { name: "Description" });
  await user.clear(editor);
  await user.type(editor, "Le mien.");
  await elsewhere(house, { type: "card/describe", cardId: id, description: "Le leur." });
  const alert = await sheet.findByRole("alert");
  expect(alert).toHaveTextContent("Modifié entre-temps");
  expect(alert).toHaveTextContent("Ce que la carte dit maintenantLe leur.");
  expect(alert).toHaveTextContent("Ce que vous avez écritLe mien.");
  await user.click(sheet.getByRole("button", { name: "Enregistrer" }));
  expect(await descriptionOf(house, id)).toBe("Le leur.");
  await user.click(sheet.getByRole("button", { name: "Garder mon texte" }));
  await waitFor(async () => expect(await descriptionOf(house, id)).toBe("Le mien."));
});

// Verifies: B82
test("the other text of a title can be taken, and the draft is gone with it", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Bascule" }));
  await user.type(sheet.getByRole("textbox", { name: "Titre" }), " du site");
  await elsewhere(house, { type: "card/edit", cardId: id, fields: { title: "Bascule à blanc" } });
  await user.click(await sheet.findByRole("button", { name: "Prendre l’autre" }));
  expect(await sheet.findByRole("button", { name: "Bascule à blanc" })).toBeVisible();
  expect(await house.services.queries.draft(`${id}/title`)).toBeUndefined();
});

// Verifies: B101
test("a title that could not be written stays in the editor and in its draft", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  await user.click(sheet.getByRole("button", { name: "Bascule" }));
  await user.type(sheet.getByRole("textbox", { name: "Titre" }), " du site");
  // The disk is full in the very moment of saving.
  house.db.rows("card").hook("updating", () => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await user.keyboard("{Enter}");
  await waitFor(() => expect(house.notices.map((notice) => notice.kind)).toEqual(["error"]));
  await waitFor(async () =>
    expect(await house.services.queries.draft(`${id}/title`)).toMatchObject({ text: "Bascule du site" }),
  );
});
