import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ProcessesScreen } from "@/features/registers/processes/processes-screen";
import { aPortfolio } from "../../support/a-portfolio";
import { aWorkbook } from "../../support/a-workbook";
import { aHouseOfServices, Hall } from "../../support/house-of-services";

async function stage() {
  const house = await aHouseOfServices();
  const portfolio = await aPortfolio(house);
  const plain = { businessLineId: null, evidence: "", targetOn: null, digitalOn: null } as const;
  await portfolio.register("process", { ...plain, name: "Soldes", state: "paper" });
  render(
    <Hall house={house}>
      <ProcessesScreen />
    </Hall>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Importer un tableau…" }));
  const dialog = await screen.findByRole("dialog", { name: "Importer des processus" });
  const upload = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    user.upload(within(dialog).getByLabelText(/^Choisir/), new File([content], name));
  return {
    house,
    user,
    upload,
    dialog: within(dialog),
    words: () => dialog.textContent?.replace(/\s/gu, " "),
  };
}

const states = async (house: Awaited<ReturnType<typeof aHouseOfServices>>) =>
  (await house.store.read((tx) => tx.list("process")))
    .filter(({ deleted }) => !deleted)
    .map(({ name, state }) => [name, state])
    .sort();

// Verifies: 6i.1, 6i.2, 6i.3
test("a workbook of processes is looked at before it comes in: columns, lines left out by their place, names known already, one deed", async () => {
  const { house, user, upload, dialog, words } = await stage();
  await upload(
    "recensement.xlsx",
    aWorkbook([
      ["Processus", "Métier", "Où en est-on ?"],
      ["Soldes", "RH", "Numérique"],
      ["Achats", null, "Presque"],
      ["Congés", "RH", "Partiel"],
    ]),
  );
  expect(await dialog.findByText("2 processus à ajouter et 1 à mettre à jour")).toBeVisible();
  await user.selectOptions(dialog.getByRole("combobox", { name: "État" }), "Où en est-on ? (colonne C)");
  expect(words()).toContain(
    "Ligne 3, Où en est-on ? (colonne C) : « Presque » n’est pas un état connu ; écrivez papier, partiel ou numérique",
  );
  expect(dialog.getByRole("status")).toHaveTextContent(
    "1 processus à ajouter, 1 à mettre à jour et 1 ligne laissée de côté",
  );
  const meets = dialog.getByRole("combobox", { name: /^1 ligne porte un nom déjà inscrit/ });
  await user.selectOptions(meets, "Inscrire à part, comme un autre processus");
  expect(dialog.getByRole("button", { name: "Importer 2 processus" })).toBeEnabled();
  await user.selectOptions(meets, "Mettre à jour le processus de ce nom");
  await user.click(dialog.getByRole("button", { name: "Importer 2 processus" }));
  await waitFor(async () =>
    expect(await states(house)).toEqual([
      ["Congés", "partial"],
      ["Soldes", "digital"],
    ]),
  );
  expect(house.said.at(-1)?.replace(/\s/gu, " ")).toBe(
    "Import terminé : 1 processus ajouté, 1 mis à jour et 1 ligne laissée de côté",
  );
  await house.dispatch({ type: "history/undo" });
  expect(await states(house)).toEqual([["Soldes", "paper"]]);
});

// Verifies: 6i.2
test("a file that is no table is refused with the way out, a column that nobody knows is asked for, and a mention of classification stops the import", async () => {
  const { user, upload, dialog } = await stage();
  await upload("abime.xlsx", new Uint8Array([0x50, 0x4b, 1, 2, 3]));
  expect(await dialog.findByText(/Ce classeur ne s’ouvre pas/)).toBeVisible();
  await upload("liste.csv", "Quoi;Où\nAchats;SECRET\n");
  expect(await dialog.findByText(/Dites quelle colonne porte le nom/)).toBeVisible();
  await user.selectOptions(dialog.getByRole("combobox", { name: /^Processus/ }), "Quoi (colonne A)");
  const take = dialog.getByRole("button", { name: "Importer 1 processus" });
  expect(take).toBeDisabled();
  await user.click(dialog.getByRole("checkbox", { name: /^Ce n’est pas une mention/ }));
  expect(take).toBeEnabled();
});
