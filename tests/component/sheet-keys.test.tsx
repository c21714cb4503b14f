import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aHouseOfServices } from "../support/house-of-services";
import { opener, openSheet, rowOf } from "./card-stage";

// Verifies: B113
test("Tab past either end of a sheet leads back to the card that it belongs to, never to a place that nobody sees", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule");
  const { user, sheet } = await openSheet(house);
  const last = await sheet.findByRole("textbox", { name: "Nouveau commentaire" });
  last.focus();
  await user.tab();
  await waitFor(() => expect(opener()).toHaveFocus());
  await user.tab();
  expect(sheet.getByRole("button", { name: "Copier le lien vers la carte" })).toHaveFocus();
  await user.tab({ shift: true });
  await waitFor(() => expect(opener()).toHaveFocus());
});

// Verifies: B73
test("Escape in a half-typed due date goes back to what the card says, and leaves the sheet open", async () => {
  const house = await aHouseOfServices();
  const id = await house.add("Bascule");
  await house.done({ type: "card/edit", cardId: id, fields: { dueOn: "2026-12-03" } });
  const { user, sheet } = await openSheet(house);
  const due = sheet.getByRole("textbox", { name: "Échéance" });
  expect(due).toHaveValue("03/12/2026");
  for (const text of ["12", "05/12/2026"]) {
    await user.clear(due);
    await user.type(due, `${text}{Escape}`);
    expect(due).toHaveValue("03/12/2026");
  }
  await user.type(due, "x");
  await user.tab();
  expect(due).toBeInvalid();
  await user.type(due, "{Escape}");
  expect(due).not.toBeInvalid();
  expect(due).toHaveValue("03/12/2026");
  expect((await rowOf(house, id)).dueOn).toBe("2026-12-03");
  await user.type(due, "{Escape}");
  await waitFor(() => expect(opener()).toHaveFocus());
});
