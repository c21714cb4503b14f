import { readFileSync } from "node:fs";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { DataScreen } from "@/features/exchange/data-screen";
import { exportWords, importWords } from "@/features/exchange/words/export-words";
import { translate } from "@/i18n/i18n";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { jobsOn } from "../../support/jobs-in-process";

let house: HouseOfServices;

beforeEach(async () => {
  const made = await aHouseOfServices();
  house = { ...made, services: { ...made.services, jobs: jobsOn(made.db, made.hand) } };
  URL.createObjectURL = () => "blob:test";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
});

const draw = () =>
  render(
    <Hall house={house}>
      <DataScreen />
    </Hall>,
  );
const table = () =>
  new File([readFileSync("tests/fixtures/csv/classified-lines.csv")], "classified-lines.csv");
const box = () => screen.findByRole("checkbox", { name: "Ce n’est pas une mention\u00a0: continuer" });
const lines = () =>
  within(screen.getByRole("region", { name: "Mentions de classification dans le fichier" }))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    );

// Verifies: 3g.2, 3f.4
test("an import stops at lines with a mention of classification, shows them with their rows, and goes on when a person says they are none", async () => {
  draw();
  await userEvent.upload(screen.getByLabelText("Choisir un fichier"), table(), { applyAccept: false });
  const none = await box();
  expect(lines()).toEqual([
    ["2", "Description", "TRÈS SECRET"],
    ["6", "Cartouche", "N° 41/ARM/DGSIC/SD"],
  ]);
  const importing = screen.getByRole("button", { name: "Importer" });
  expect(importing).toBeDisabled();
  expect(screen.getByText(/prévenez votre officier de sécurité/)).toBeVisible();
  await userEvent.click(none);
  await waitFor(() => expect(importing).toBeEnabled());
  await userEvent.click(none);
  expect(importing).toBeDisabled();
  await userEvent.click(none);
  await userEvent.click(importing);
  await screen.findByText("Import terminé");
  expect(await house.db.rows("card").count()).toBe(3);
});

// Verifies: 3g.2, 3f.4
test("an import that nobody confirmed is refused where it would be written, whatever the screen lets through", async () => {
  const opened = await house.services.jobs.openTable(table(), "classified-lines.csv", {});
  if (!opened.ok) throw new Error("the table opens");
  const { session, ask } = {
    session: opened.value,
    ask: {
      mapping: opened.value.table.mapping,
      timeZone: "Europe/Paris",
      target: { kind: "existing", projectId: house.projectId } as never,
      columnByStatus: {},
      words: importWords(translate),
    },
  };
  const quiet = () => undefined;
  for (const dismissed of [undefined, 1]) {
    const outcome = await session.apply(dismissed === undefined ? ask : { ...ask, dismissed }, quiet);
    expect(outcome).toEqual({
      ok: false,
      error: { kind: "house", refusal: { kind: "file-classified", count: 2, line: 2, label: "TRÈS SECRET" } },
    });
  }
  expect(await house.db.rows("card").count()).toBe(0);
});

// Verifies: 3g.2, 3f.4
test("a backup with a line of classification is restored only when a person says that it is none", async () => {
  await house.add("SECRET");
  const { blob, name } = await house.services.jobs.saveBackup({ gzip: false });
  const file = new File([await blob.arrayBuffer()], name);
  const opened = await house.services.jobs.openBackup(file, () => undefined);
  if (!opened.ok) throw new Error("the backup opens");
  expect(await opened.value.restore({ mode: "merge", dismissed: 0 }, () => undefined)).toMatchObject({
    error: { kind: "file-classified", count: 1, label: "SECRET" },
  });
  draw();
  await userEvent.upload(screen.getByLabelText("Restaurer une sauvegarde"), file, { applyAccept: false });
  const none = await box();
  expect(lines()).toMatchObject([[expect.stringMatching(/^\d+$/), "SECRET", "SECRET"]]);
  expect(screen.getByRole("button", { name: "Restaurer" })).toBeDisabled();
  await userEvent.click(none);
  await userEvent.click(screen.getByRole("button", { name: "Restaurer" }));
  expect(await screen.findByText(/Restauration terminée/)).toBeVisible();
});

// Verifies: B92, B112
test("the words of our own export are none of classification", async () => {
  await house.add("Câbler la baie");
  const { blob } = await house.services.jobs.exportCsv(house.projectId, {
    locale: "fr",
    words: exportWords(translate),
  });
  draw();
  const file = new File([await blob.arrayBuffer()], "vigie.csv");
  await userEvent.upload(screen.getByLabelText("Choisir un fichier"), file, { applyAccept: false });
  await waitFor(() => expect(screen.getByRole("button", { name: "Importer" })).toBeEnabled());
  expect(screen.queryByRole("checkbox", { name: /Ce n’est pas une mention/ })).not.toBeInTheDocument();
});
