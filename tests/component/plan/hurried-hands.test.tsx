import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { RisksScreen } from "@/features/registers/risks/risks-screen";
import { navigate } from "@/features/route";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

beforeEach(() => navigate("/portfolio"));

/** The form of a new risk, with its name typed. */
async function aRisk(house: HouseOfServices) {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <RisksScreen />
    </Hall>,
  );
  await user.click(await screen.findByRole("button", { name: "Ajouter un risque" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter un risque" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom/ }), "Retard");
  return { user, add: dialog.getByRole("button", { name: "Ajouter" }) };
}

// Verifies: 6b.7
test("a button that is pressed twice in a hurry writes a row of a register once", async () => {
  const house = await aHouseOfServices();
  const { store } = await aPortfolio(house);
  const { user, add } = await aRisk(house);
  await user.dblClick(add);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await store.read((tx) => tx.list("risk"))).map(({ name }) => name)).toEqual(["Retard"]);
});

// Verifies: 6b.7, B101
test("a row, or a field of a portfolio, that could not be written is told, and its form stays as it is", async () => {
  const house = await aHouseOfServices();
  await aPortfolio(house);
  const dispatch = () => Promise.reject(new Error("no room"));
  const failing = { ...house, services: { ...house.services, dispatch } };
  const { user, add } = await aRisk(failing);
  const told = { kind: "error", text: expect.stringMatching(/^L’enregistrement a échoué/) };
  await user.click(add);
  await waitFor(() => expect(house.notices).toEqual([told]));
  expect(screen.getByRole("textbox", { name: /^Nom/ })).toHaveValue("Retard");
  render(
    <Hall house={failing}>
      <PortfolioScreen />
    </Hall>,
  );
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "Modifier l’identité" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier l’identité" }));
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(house.notices).toEqual([told, told]));
});
