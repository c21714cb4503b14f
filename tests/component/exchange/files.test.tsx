import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { DataScreen } from "@/features/exchange/data-screen";
import { exportWords } from "@/features/exchange/words/export-words";
import { translate } from "@/i18n/i18n";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createQueries } from "@/storage/queries/queries";
import { must } from "../../support/builders";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { aWish, importInto, newProject } from "../../support/imports";
import { jobsOn } from "../../support/jobs-in-process";
import { draftOf } from "../../support/read-csv";

let house: HouseOfServices;
/** What the browser was asked to download: jsdom has no downloads, and a test needs the bytes. */
let downloads: { name: string; blob: Blob }[];

beforeEach(async () => {
  const made = await aHouseOfServices();
  house = { ...made, services: { ...made.services, jobs: jobsOn(made.db, made.hand) } };
  downloads = [];
  let last: Blob | null = null;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return "blob:test";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last) downloads.push({ name: this.download, blob: last });
  });
});

const draw = () =>
  render(
    <Hall house={house}>
      <DataScreen />
    </Hall>,
  );

// Verifies: B92
test("a project goes out as CSV that French Excel opens, and comes back as itself", async () => {
  await house.add("Câbler la baie", { points: 1.5 });
  await house.add("=1+1; « cœur »");
  const { blob, name } = await house.services.jobs.exportCsv(house.projectId, {
    locale: "fr",
    words: exportWords(translate),
  });
  expect(name).toMatch(/^vigie_INT_\d{4}-\d\d-\d\d_NP\.csv$/);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const draft = draftOf(bytes, { escaped: true });
  expect(draft.cards.map(({ externalKey, title, points }) => [externalKey, title, points])).toEqual([
    ["INT-1", "Câbler la baie", 1.5],
    ["INT-2", "=1+1; « cœur »", null],
  ]);
  expect(draft.warnings).toEqual([]);
  expect(draft.columns).toEqual([{ name: "À faire", category: "todo" }]);
});

// Verifies: 3f.5, B92, B112
test("the mentions of a project's cards go out in a column on demand, and come back with the cards", async () => {
  await house.add("Ouverte");
  const cardId = await house.add("Restreinte");
  await house.done({ type: "marking/card", cardId, level: "DR" });
  const { blob, name } = await house.services.jobs.exportCsv(house.projectId, {
    locale: "fr",
    words: exportWords(translate),
    isMarked: true,
  });
  expect(name).toMatch(/_DR\.csv$/);
  const draft = draftOf(new Uint8Array(await blob.arrayBuffer()), { escaped: true });
  expect(draft.cards.map(({ title, marking }) => [title, marking])).toEqual([
    ["Ouverte", null],
    ["Restreinte", "DR"],
  ]);
  expect(draft.warnings).toEqual([]);
  const wish = aWish(newProject, { fields: ["title", "key", "marking"] });
  const { project } = must(await importInto(createDexieStore(house.db), house.hand, draft, wish));
  const back = (await house.db.rows("card").toArray()).filter(({ projectId }) => projectId === project.id);
  expect(back.map(({ title, marking }) => [title, marking]).sort()).toEqual([
    ["Ouverte", undefined],
    ["Restreinte", "DR"],
  ]);
});

// Verifies: 3f.5
test("the column of mentions is off until it is ticked, and then stands in the file", async () => {
  await house.add("Câbler la baie");
  draw();
  const box = await screen.findByRole("checkbox", { name: /Ajouter la colonne/ });
  expect(box).not.toBeChecked();
  const save = screen.getByRole("button", { name: "Exporter en CSV" });
  await userEvent.click(save);
  await waitFor(() => expect(downloads).toHaveLength(1));
  await waitFor(() => expect(save).toBeEnabled());
  await userEvent.click(box);
  await userEvent.click(save);
  await waitFor(() => expect(downloads).toHaveLength(2));
  const [plain = "", marked = ""] = await Promise.all(downloads.map(({ blob }) => blob.text()));
  expect(plain.split("\r\n")[0]).toMatch(/Description$/);
  expect(marked.split("\r\n")[0]).toMatch(/;Mention$/);
  expect(marked.split("\r\n")[1]).toMatch(/;NON PROTÉGÉ$/);
});

test("a backup is downloaded under its name, and the screen then says that everything is in it", async () => {
  await house.add("Pare-feu");
  draw();
  expect(
    await screen.findByText(/Aucune sauvegarde n’a encore été enregistrée\. 2 modifications/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer une sauvegarde" }));
  await waitFor(() => expect(downloads).toHaveLength(1));
  expect(downloads[0]?.name).toMatch(/^vigie_VIGIE_\d{4}-\d\d-\d\d_NP\.jsonl$/);
  expect(await screen.findByText(/Tout est dans la dernière sauvegarde/)).toBeVisible();
  expect(await house.db.audit.toArray()).toMatchObject([{ what: "backup" }]);
});

async function aBackup(): Promise<File> {
  const { blob, name } = await house.services.jobs.saveBackup({ gzip: false });
  return new File([await blob.arrayBuffer()], name);
}

const restoreFrom = (file: File) =>
  userEvent.upload(screen.getByLabelText("Restaurer une sauvegarde"), file, { applyAccept: false });

// Verifies: B98
test("over a living base a restoration shows what it would do, saves a copy first, and can be undone", async () => {
  await house.add("Avant");
  const file = await aBackup();
  await house.add("Née après");
  draw();
  await restoreFrom(file);
  expect(await screen.findByText(/Elle contient : 1 projet et 1 carte/)).toBeVisible();
  expect(screen.getByText("0 ajout, 0 modification, 1 retrait.")).toBeVisible();
  expect(await house.titles()).toEqual(["Avant", "Née après"]);
  await userEvent.click(screen.getByRole("button", { name: "Restaurer" }));
  expect(await screen.findByText(/Restauration terminée/)).toBeVisible();
  expect(downloads).toHaveLength(1);
  expect(await house.titles()).toEqual(["Avant"]);
  await house.done({ type: "history/undo" });
  expect(await house.titles()).toEqual(["Avant", "Née après"]);
});

test("into an empty base a backup is restored whole", async () => {
  await house.add("Avant");
  const file = await aBackup();
  const db = new VigieDatabase(`${house.db.name}-empty`);
  house = { ...house, db, services: { ...house.services, queries: createQueries(db), jobs: jobsOn(db) } };
  draw();
  await restoreFrom(file);
  await screen.findByRole("heading", { name: "Aperçu de la sauvegarde" });
  await userEvent.click(screen.getByRole("button", { name: "Restaurer" }));
  expect(await screen.findByText(/Restauration terminée/)).toBeVisible();
  expect((await db.rows("card").toArray()).map(({ title }) => title)).toEqual(["Avant"]);
  expect(await db.staging.count()).toBe(0);
});

test.each([
  ["a table", "Titre\nA\n", /pas une sauvegarde de Vigie/],
  ["an encrypted file", "age-encryption.org/v1\n-> scrypt", /chiffré/],
  ["nothing at all", "", /Le fichier est vide/],
])("%s is no backup, which is said with the way out", async (_what, text, words) => {
  draw();
  await restoreFrom(new File([text], "x.jsonl"));
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
});

test("a file that was cut is refused with its line, and nothing of it stays", async () => {
  await house.add("Avant");
  const text = await (await aBackup()).text();
  draw();
  await restoreFrom(new File([text.slice(0, text.length / 2)], "x.jsonl"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/incomplet : il s’arrête à la ligne \d+/);
  expect(await house.db.staging.count()).toBe(0);
});
