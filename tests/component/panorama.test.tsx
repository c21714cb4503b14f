import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { PanoramaSection } from "@/features/exchange/panorama/panorama-section";
import { loadTexts } from "@/i18n/i18n";
import { aHouseOfServices, Hall } from "../support/house-of-services";

const table = `Ministère nom complet,Nom du projet,Début,Durée prévisionnelle en année,Phase du projet en cours,Coût estimé
Ministère des Armées,ALPHA,2015-04-01,2.6,Conception / Réalisation,9.7
Ministère de l’Intérieur,PHARE,2017-02-01,En cadrage,Cadrage,En cadrage
,,,,,
Ministère de l’Intérieur,AUTRE,2017-02-01,3,Abandonné,12`;

const file = (text: string) => new File([text], "panorama.csv", { type: "text/csv" });

// Verifies: 6f.4
test("the State's list is looked at before it is taken: phases, costs with what is not disclosed, and lines left out", async () => {
  const house = await aHouseOfServices();
  await loadTexts();
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <PanoramaSection />
    </Hall>,
  );
  const choose = screen.getByLabelText("Choisir la liste publiée");
  await user.upload(choose, file("Titre,Coût\na,b"));
  expect(await screen.findByText(/il y manque la colonne/)).toBeVisible();
  await user.upload(screen.getByLabelText("Choisir la liste publiée"), file(table));
  expect(await screen.findByText("2 projets dans la liste")).toBeVisible();
  const section = screen.getByRole("region", { name: "Panorama des grands projets de l’État" });
  const words = () => section.textContent?.replace(/\s/gu, " ") ?? "";
  expect(words()).toContain("Coût estimé connu : 9,7 M€ (total partiel : 1 montant non détaillé)");
  expect(words()).toContain("ligne 5 : phase inconnue (AUTRE : Abandonné)");
  expect(within(section).getByText("Conception-réalisation")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Importer 2 projets" }));
  await waitFor(() => expect(house.said.at(-1)).toBe("2 projets importés dans le portefeuille"));
  const rows = await house.store.read((tx) => tx.list("project"));
  expect(
    rows
      .filter(({ isExternal }) => isExternal)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["ALPHA", "PHARE"]);
  expect(await screen.findByRole("link", { name: "Voir le portefeuille" })).toBeVisible();
});
