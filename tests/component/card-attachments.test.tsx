import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { attachmentCaps } from "@/domain/rules/attachment-caps";
import { aHouseOfServices, type HouseOfServices } from "../support/house-of-services";
import { openSheet } from "./card-stage";

let house: HouseOfServices;
let cardId: CardId;

beforeEach(async () => {
  house = await aHouseOfServices();
  cardId = await house.add("Bascule du site pilote");
  URL.createObjectURL = () => "blob:test";
  URL.revokeObjectURL = () => undefined;
});

const names = async () =>
  (await house.store.read((tx) => tx.partsOf("attachment", cardId))).map(({ name }) => name);

// Verifies: B75, 3a.23, 3a.27
test("the limits stand beside the button before anyone chooses, and what is used follows each file", async () => {
  const { sheet } = await openSheet(house);
  const button = await sheet.findByLabelText("Joindre des fichiers");
  const limits = /Au plus 10\sMo par fichier, 50\sMo par carte et 500\sMo.* Utilisés\s: 0\so/;
  expect(sheet.getByText(limits)).toBeVisible();
  expect(button).toHaveAccessibleDescription(limits);
  await userEvent.upload(button, [
    new File(["plan"], "plan.txt", { type: "text/plain" }),
    new File(["%PDF"], "note.pdf", { type: "application/pdf" }),
  ]);
  expect(await sheet.findByText(/^PDF, 4\so$/)).toBeVisible();
  expect(within(sheet.getByRole("list", { name: "Pièces jointes" })).getByText("plan.txt")).toBeVisible();
  expect(sheet.getByText(/Utilisés\s: 8\so sur cette carte, 8\so en tout/)).toBeVisible();
});

// Verifies: B75, 3a.23
test("a file over the limit is refused with figure and limit, and what fits beside it is attached", async () => {
  const { sheet } = await openSheet(house);
  const large = new File(["x"], "gros.iso");
  Object.defineProperty(large, "size", { value: attachmentCaps.file + 500_000 });
  const button = await sheet.findByLabelText("Joindre des fichiers");
  await userEvent.upload(button, [large, new File(["y"], "petit.txt")]);
  expect(await sheet.findByText("petit.txt")).toBeVisible();
  expect(house.notices.map(({ text }) => text)).toEqual([
    expect.stringMatching(/gros\.iso\s» pèse 10,5\sMo.*limite est de 10\sMo par fichier/),
  ]);
  expect(await names()).toEqual(["petit.txt"]);
});

// Verifies: B75, 3a.27
test("files are dropped on the sheet and a picture is pasted; words that are pasted stay words", async () => {
  const { sheet } = await openSheet(house);
  await sheet.findByLabelText("Joindre des fichiers");
  const dialog = screen.getByRole("dialog");
  const file = new File(["a"], "depose.txt");
  // A drag says again and again that it is there; the sheet listens once it has settled.
  await waitFor(() => {
    fireEvent.dragOver(dialog, { dataTransfer: { types: ["Files"], files: [file] } });
    expect(screen.getByText("Joindre à INT-1")).toBeVisible();
  });
  fireEvent.drop(dialog, { dataTransfer: { types: ["Files"], files: [file] } });
  expect(await sheet.findByText("depose.txt")).toBeVisible();
  expect(screen.queryByText("Joindre à INT-1")).toBeNull();
  const picture = new File(["png"], "image.png", { type: "image/png" });
  fireEvent.paste(dialog, { clipboardData: { types: ["text/plain", "Files"], files: [picture] } });
  fireEvent.paste(dialog, { clipboardData: { types: ["Files"], files: [picture] } });
  expect(await sheet.findByText(/^Image collée le .*\.png$/)).toBeVisible();
  expect(await names()).toHaveLength(2);
});

// Verifies: B75, 3a.27
test("a file is renamed and removed from its menu by keyboard, and an undo brings it back", async () => {
  const { user, sheet } = await openSheet(house);
  await userEvent.upload(await sheet.findByLabelText("Joindre des fichiers"), new File(["a"], "a.txt"));
  const menu = async (entry: string) => {
    (await sheet.findByRole("button", { name: /^Actions de / })).focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: entry }));
  };
  await menu("Renommer…");
  const field = await sheet.findByRole("textbox", { name: "Nom du fichier" });
  await user.clear(field);
  await user.type(field, "b.txt{Enter}");
  expect(await sheet.findByRole("button", { name: "Actions de b.txt" })).toBeVisible();
  await menu("Retirer");
  await waitFor(() => expect(sheet.queryByRole("button", { name: "Actions de b.txt" })).toBeNull());
  await waitFor(async () => expect(await names()).toEqual([]));
  await house.done({ type: "history/undo" });
  expect(await sheet.findByRole("button", { name: "Actions de b.txt" })).toBeVisible();
});

// Verifies: B75, 3a.26
test("an attachment whose bytes are not here says so, and offers nothing to download", async () => {
  await house.done({
    type: "attachment/add",
    cardId,
    author: "Testeur",
    files: [
      { name: "ailleurs.txt", mediaType: "text/plain", bytes: new Uint8Array(3), hash: "0".repeat(64) },
    ],
  });
  await house.db.blob.clear();
  const { sheet } = await openSheet(house);
  const item = (await sheet.findByText("ailleurs.txt")).closest("li") as HTMLElement;
  expect(within(item).getByText("Contenu absent de ce poste")).toBeVisible();
  expect(within(item).queryByRole("button", { name: /Télécharger/ })).toBeNull();
});
