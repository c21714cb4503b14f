import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CardId, LabelId } from "@/domain/model/ids";
import { PrintScreen } from "@/features/print/print-screen";
import type { HouseOfServices } from "../support/house-of-services";
import { aHouseOfServices } from "../support/house-of-services";
import { aBoard, openBoard } from "./board-stage";
import { openSheet } from "./card-stage";
import { openScreen } from "./ceremony-stage";

CSSStyleSheet.prototype.replaceSync ??= () => undefined;

/** Labels made and put on the card in an order that is nobody's. */
async function labelled(house: HouseOfServices, cardId: CardId): Promise<void> {
  for (const name of ["Sécurité", "lot 10", "École", "Étude", "lot 2"]) {
    const add = { type: "label/add", projectId: house.projectId, name, colour: "blue" } as const;
    const id = (await house.done(add)).plan.changes[0]!.id as LabelId;
    if (name !== "Étude") await house.done({ type: "card/edit", cardId, fields: { label: [id] } });
  }
}

const orderOf = (within: HTMLElement, names: readonly string[]): readonly string[] =>
  names.toSorted((a, b) => within.textContent.indexOf(a) - within.textContent.indexOf(b));

// Verifies: 3y.5
test("labels stand by their names on a face and on paper", async () => {
  const { house } = await aBoard();
  const [card] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  await labelled(house, card!.id);
  const { unmount } = await openBoard(house);
  const face = screen.getByRole("listitem", { name: new RegExp(`^INT-${card!.number} `) });
  await waitFor(() => expect(face).toHaveTextContent(/École.*lot 2.*lot 10.*\+1/));
  unmount();
  await openScreen(house, PrintScreen, "/projects/INT/print");
  const paper = await screen.findByRole("region", { name: "Aperçu avant impression" });
  await waitFor(() => expect(paper).toHaveTextContent("École, lot 2, lot 10 et Sécurité"));
});

// Verifies: 3y.5
test("labels stand by their names in the sheet and in its list of others", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule");
  await labelled(house, cardId);
  const { user } = await openSheet(house);
  const row = screen.getByRole("group", { name: "Étiquettes" });
  const names = ["lot 2", "Sécurité", "École", "lot 10"];
  expect(orderOf(row, names)).toEqual(["École", "lot 2", "lot 10", "Sécurité"]);
  await house.done({ type: "label/add", projectId: house.projectId, name: "Avis", colour: "red" });
  await user.click(within(row).getByRole("combobox", { name: "Ajouter une étiquette" }));
  const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
  await waitFor(() => expect(options()).toEqual(["Avis", "Étude"]));
});
