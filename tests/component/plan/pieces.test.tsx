import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useCallback } from "react";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import { HealthMark } from "@/features/pieces/plan/health/health-mark";
import { MoneyInput } from "@/features/pieces/plan/money-input";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { Register } from "@/features/pieces/plan/register/register";
import type { RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { usePlan } from "@/features/use-plan";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

function Milestones({ portfolio }: { portfolio: Row<"portfolio"> }) {
  const date = useKnownDate();
  const rows = usePlan(useCallback((plan) => plan.rows("milestone"), []))?.milestone ?? [];
  const spec: RegisterSpec<Row<"milestone">> = {
    table: "milestone",
    title: "Jalons",
    add: "Ajouter un jalon",
    empty: "Aucun jalon",
    emptyHint: "Un jalon est une date.",
    nameOf: ({ name }) => name,
    nameTitle: "Jalon",
    columns: [{ key: "on", title: "Date", cell: ({ on }) => date(on), sort: ({ on }) => on?.on ?? null }],
    fields: [
      { key: "name", label: "Nom", kind: "line", isRequired: true },
      { key: "on", label: "Date", kind: "knownDate" },
    ],
    blank: {
      name: "",
      on: null,
      projectId: null,
      state: "planned",
      place: "",
      tag: "",
      actors: [],
      note: "",
      objectives: [],
      sources: [],
    },
  };
  return <Register spec={spec} portfolioId={portfolio.id} rows={rows} />;
}

async function open(house: HouseOfServices) {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <PlanFrame title="Portefeuille">{(portfolio) => <Milestones portfolio={portfolio} />}</PlanFrame>
    </Hall>,
  );
  return user;
}

const milestones = (house: HouseOfServices) => house.store.read((tx) => tx.list("milestone"));

// Verifies: 6b.3
test("without a portfolio a screen of the plan says what one is for and makes it", async () => {
  const house = await aHouseOfServices();
  const user = await open(house);
  await user.type(await screen.findByRole("textbox", { name: /^Nom/ }), "SDNUM");
  await user.click(screen.getByRole("button", { name: "Créer le portefeuille" }));
  await waitFor(() =>
    expect(screen.getByRole("textbox", { name: /^Code/ })).toHaveAccessibleDescription(/vide/),
  );
  await user.type(screen.getByRole("textbox", { name: /^Code/ }), "sdn");
  await user.click(screen.getByRole("button", { name: "Créer le portefeuille" }));
  expect(await screen.findByRole("heading", { name: "Jalons" })).toBeVisible();
  expect(house.said.at(-1)).toBe("Portefeuille créé : SDNUM");
});

// Verifies: F1, F7, B73, 6b.1, 6b.3
test("a row of a register is added with a date as precise as its source, and Escape keeps what was typed", async () => {
  const house = await aHouseOfServices();
  await aPortfolio(house);
  const user = await open(house);
  await user.click(await screen.findByRole("button", { name: "Ajouter un jalon" }));
  let dialog = within(await screen.findByRole("dialog", { name: "Ajouter un jalon" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom/ }), "Ambition numérique");
  await user.type(dialog.getByRole("textbox", { name: "Date" }), "novembre 2017");
  expect(dialog.getByText("Compris : novembre 2017, au mois près")).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await milestones(house)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Ajouter un jalon" }));
  dialog = within(await screen.findByRole("dialog", { name: "Ajouter un jalon" }));
  expect(await dialog.findByText("Votre saisie non enregistrée a été reprise.")).toBeVisible();
  expect(dialog.getByRole("textbox", { name: "Date" })).toHaveValue("novembre 2017");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  expect(await screen.findByRole("cell", { name: "novembre 2017" })).toBeVisible();
  expect((await milestones(house)).map(({ on }) => on)).toEqual([{ on: "2017-11-01", precision: "month" }]);
  expect(house.said.at(-1)).toBe("Ambition numérique\u00a0: ajout enregistré");
});

test("a date that cannot be read is told under its field and nothing is sent", async () => {
  const house = await aHouseOfServices();
  await aPortfolio(house);
  const user = await open(house);
  await user.click(await screen.findByRole("button", { name: "Ajouter un jalon" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter un jalon" }));
  await user.type(dialog.getByRole("textbox", { name: "Date" }), "bientôt");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  expect(dialog.getByRole("textbox", { name: "Date" })).toHaveAccessibleDescription(/fin 2017/);
  expect(dialog.getByRole("alert")).toHaveTextContent("valeur illisible");
  await user.clear(dialog.getByRole("textbox", { name: "Date" }));
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() =>
    expect(dialog.getByRole("textbox", { name: /^Nom/ })).toHaveAccessibleDescription(/vide/),
  );
});

// Verifies: 6b.3
test("a register is sorted by its headings, and a row taken away hands focus on and comes back by undo", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const blank = {
    projectId: null,
    state: "planned",
    place: "",
    tag: "",
    actors: [],
    note: "",
    objectives: [],
    sources: [],
  } as const;
  await register("milestone", { ...blank, name: "B", on: { on: "2018-02-01", precision: "month" } });
  await register("milestone", { ...blank, name: "A", on: null });
  await register("milestone", { ...blank, name: "C", on: { on: "2017-10-01", precision: "approximate" } });
  const user = await open(house);
  const names = () =>
    screen.getAllByRole("rowheader").map((cell) => within(cell).getByRole("button").textContent);
  await screen.findByRole("cell", { name: "fin 2017" });
  await user.click(screen.getByRole("button", { name: "Date" }));
  expect(names()).toEqual(["C", "B", "A"]);
  expect(screen.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "ascending");
  await user.click(screen.getByRole("button", { name: "Date" }));
  expect(names()).toEqual(["B", "C", "A"]);
  await user.click(screen.getByRole("button", { name: "Supprimer C" }));
  await waitFor(() => expect(names()).toEqual(["B", "A"]));
  await waitFor(() => expect(screen.getByRole("button", { name: "Modifier A" })).toHaveFocus());
  await house.services.undo();
  await waitFor(() => expect(names()).toEqual(["B", "C", "A"]));
});

test("health is said by a word, and an amount is not said, not disclosed, or a figure", async () => {
  const house = await aHouseOfServices();
  const user = userEvent.setup();
  const kept: unknown[] = [];
  render(
    <Hall house={house}>
      <HealthMark health="atRisk" />
      <MoneyInput label="Budget estimé" value={null} onValue={(value) => kept.push(value)} />
    </Hall>,
  );
  expect(screen.getByText("Nuageux")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox"), "Non détaillé");
  expect(kept.at(-1)).toEqual({ status: "not-disclosed" });
  await user.selectOptions(screen.getByRole("combobox"), "Montant connu");
  expect(kept.at(-1)).toBeUndefined();
  await user.type(screen.getByRole("textbox", { name: "Montant" }), "9,7");
  expect(kept.at(-1)).toMatchObject({ status: "known", amount: 9.7, currency: "EUR" });
});
