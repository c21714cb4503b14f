import { readFileSync } from "node:fs";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { DataScreen } from "@/features/exchange/data-screen";

import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { jobsOn } from "../../support/jobs-in-process";

let house: HouseOfServices;

const jira = readFileSync("tests/fixtures/csv/jira-fr-small.csv");

beforeEach(async () => {
  const made = await aHouseOfServices();
  house = { ...made, services: { ...made.services, jobs: jobsOn(made.db, made.hand) } };
});

const draw = () =>
  render(
    <Hall house={house}>
      <DataScreen />
    </Hall>,
  );
const fileOf = (bytes: Uint8Array | string, name: string) =>
  new File([bytes as BlobPart], name, { lastModified: Date.UTC(2026, 10, 1) });

async function choose(file: File) {
  await userEvent.upload(screen.getByLabelText("Choisir un fichier"), file, { applyAccept: false });
}

async function ready() {
  const button = screen.getByRole("button", { name: "Importer" });
  await waitFor(() => expect(button).toBeEnabled());
  return button;
}

// Verifies: B88, B91
test("a French export of Jira is reviewed, imported once, and a second time changes nothing", async () => {
  draw();
  await choose(fileOf(jira, "jira fr.csv"));
  expect(await screen.findByRole("heading", { name: "Aperçu de l’import" })).toHaveFocus();
  // The keys bear the code of the project that is here.
  const importing = await ready();
  expect(screen.getByText(/Sprints créés \(3\) : Sprint 1, Sprint 2, Sprint 3/)).toBeVisible();
  expect(screen.getByText("5 cartes créées")).toBeVisible();
  expect(screen.getByText(/Priorité inconnue « Exceptionnelle »/)).toBeVisible();
  expect(await house.db.rows("card").count()).toBe(0);

  await userEvent.click(importing);
  expect(await screen.findByText(/« Annuler : import »/)).toBeVisible();
  expect(screen.getByRole("link", { name: /Ouvrir le tableau/ })).toHaveAttribute(
    "href",
    "#/projects/INT/sprints",
  );
  await waitFor(() => expect(house.said.at(-1)).toMatch(/Import terminé\u00a0: 5 cartes créées/));
  expect(await house.db.rows("card").count()).toBe(5);

  await userEvent.click(screen.getByRole("button", { name: "Importer un autre fichier" }));
  await choose(fileOf(jira, "jira fr.csv"));
  await ready();
  expect(screen.getByText("0 carte créée")).toBeVisible();
  expect(screen.getByText("5 cartes inchangées")).toBeVisible();
  expect(screen.getByText(/Correspondance reprise/)).toBeVisible();
});

// Verifies: 5g.5
test("Jira issues in JSON are reviewed like a table that has no separator, and imported with their past", async () => {
  draw();
  await choose(fileOf(readFileSync("tests/fixtures/jira-json/three-issues.jsonl"), "tickets.jsonl"));
  expect(await screen.findByRole("heading", { name: "Aperçu de l’import" })).toHaveFocus();
  expect(screen.getByLabelText("Encodage")).toBeVisible();
  expect(screen.queryByLabelText("Séparateur")).toBeNull();
  await userEvent.click(await ready());
  expect(await screen.findByText(/« Annuler : import »/)).toBeVisible();
  const cards = await house.db.rows("card").toArray();
  expect(cards.map(({ title }) => title).sort()).toEqual([
    "Annuaire",
    "Bascule du réseau",
    "Sonde à l’entrée",
  ]);
  const events = await house.db.event.toArray();
  const steps = events.filter(({ table }) => table === "card").map(({ past }) => past?.length ?? 0);
  expect(steps.sort()).toEqual([0, 1, 2]);
});

test("half a download of issues is refused with its line, and nothing changes", async () => {
  draw();
  const whole = readFileSync("tests/fixtures/jira-json/three-issues.jsonl", "utf8");
  await choose(fileOf(whole.slice(0, -40), "tickets.jsonl"));
  expect(await screen.findByText(/À la ligne 3, ce n’est pas du JSON complet/)).toBeVisible();
  expect(await house.db.rows("card").count()).toBe(0);
});

test("a column that no name gives away is mapped by hand, and only then can one import", async () => {
  draw();
  await choose(fileOf("Machin;Truc\nPare-feu;3\nSonde;5\n", "liste.csv"));
  expect(await screen.findByText(/Aucune colonne n’est le titre des cartes/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Importer" })).toBeDisabled();
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Correspondance de «\u00a0Machin\u00a0»" }),
    "Titre",
  );
  await userEvent.click(await ready());
  await screen.findByText("Import terminé");
  expect((await house.db.rows("card").toArray()).map(({ title }) => title).sort()).toEqual([
    "Pare-feu",
    "Sonde",
  ]);
  const project = (await house.services.queries.projects()).find(({ code }) => code === "LIST");
  expect(project?.name).toBe("liste");
});

test("rejected lines are told with their numbers and reasons", async () => {
  draw();
  await choose(fileOf("Titre;Clé;Points\nA;X-1;1\n;X-2;2\nB;X-1;3\nC;X-3;-1\n", "lignes.csv"));
  await ready();
  expect(screen.getByText("Pas de titre : donnez-en un à cette ligne.")).toBeVisible();
  expect(screen.getByText(/« X-1 » est déjà celle de la ligne 2/)).toBeVisible();
  expect(screen.getByText(/Points négatifs \(-1\)/)).toBeVisible();
  expect(screen.getByText("3 lignes rejetées")).toBeVisible();
});

test("dates that can be read two ways are asked about, never guessed", async () => {
  draw();
  await choose(fileOf("Titre;Échéance\nA;03/04/2026\nB;05/06/2026\n", "dates.csv"));
  expect((await screen.findAllByText(/se lisent de deux façons/)).length).toBeGreaterThan(0);
  expect(screen.getByRole("button", { name: "Importer" })).toBeDisabled();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Ordre des dates" }), "monthFirst");
  await userEvent.click(await ready());
  await screen.findByText("Import terminé");
  expect((await house.db.rows("card").toArray()).map(({ dueOn }) => dueOn).sort()).toEqual([
    "2026-03-04",
    "2026-05-06",
  ]);
});

test.each([
  ["nothing at all", "", /Le fichier est vide/],
  ["a header alone", "Titre;Points\n", /qu’une ligne de titres \(ligne 1\)/],
  ["a spreadsheet", "PK\u0003\u0004rest", /enregistrez-le en CSV/],
  ["a quote that is never closed", 'Titre;Points\n"A;1\nB;2\n', /guillemet ouvert à la ligne 2/],
])("%s is refused in words, and nothing changes", async (_what, text, words) => {
  draw();
  await choose(fileOf(text, "x.csv"));
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(await house.db.rows("card").count()).toBe(0);
});

test("a table that is pasted is read like a file", async () => {
  draw();
  document.dispatchEvent(
    Object.assign(new Event("paste", { bubbles: true }), {
      clipboardData: { files: [], getData: () => "Titre\tPoints\nCollée\t2\n" },
    }),
  );
  expect(await screen.findByText(/Tableau collé/)).toBeVisible();
  await userEvent.click(await ready());
  await screen.findByText("Import terminé");
  expect((await house.db.rows("card").toArray())[0]).toMatchObject({ title: "Collée", points: 2 });
});

test("a code that is taken is refused in words, and another one lets the import through", async () => {
  draw();
  await choose(fileOf("Titre\nA\n", "autre.csv"));
  await ready();
  const code = screen.getByRole("textbox", { name: /Code du projet/ });
  await userEvent.clear(code);
  await userEvent.type(code, "INT");
  expect(await screen.findByText(/Le code INT est déjà celui d’un autre projet/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Importer" })).toBeDisabled();
  await userEvent.type(code, "2");
  await ready();
});
