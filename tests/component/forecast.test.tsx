import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReportsScreen } from "@/features/reports/reports-screen";
import { aHouseOfServices } from "../support/house-of-services";
import { openScreen } from "./ceremony-stage";

const day = 86_400_000;
const address = "/projects/INT/reports?of=forecast&back=4";

/** Four weeks from Monday 2 November 2026 in which 2, 3, 1 and 2 cards were done, and twelve that wait. */
async function aPast() {
  const house = await aHouseOfServices();
  const begin = house.hand.clock.now;
  for (const [week, count] of [2, 3, 1, 2].entries())
    for (let i = 0; i < count; i += 1) {
      house.hand.clock.now = begin + i * 60_000;
      const id = await house.add(`Faite ${week}.${i}`);
      house.hand.clock.now = begin + (7 * week + 2) * day + i * 60_000;
      await house.done({ type: "card/edit", cardId: id, fields: { columnId: house.columnIds[2]! } });
    }
  for (let i = 0; i < 12; i += 1) await house.add(`Reste ${i}`);
  house.hand.clock.now = begin + 28 * day;
  return house;
}

const when = () => screen.findByRole("figure", { name: /^Quand aurons-nous fini/ });
const rows = async () => {
  const table = within(await when()).getByRole("table", { hidden: true });
  // Nobody sees it yet: it is drawn after the charts.
  await waitFor(() => expect(within(table).getAllByRole("row", { hidden: true }).length).toBeGreaterThan(1));
  return within(table)
    .getAllByRole("row", { hidden: true })
    .map(({ textContent }) => textContent);
};

// Verifies: 5j.4, 5j.3, B69
test("the same seed gives the same answer after a reload, « Relancer » another, and the answer is said", async () => {
  const house = await aPast();
  const { user, unmount } = await openScreen(house, ReportsScreen, `${address}&seed=7`);
  expect(await screen.findByRole("textbox", { name: "Graine" })).toHaveValue("7");
  await when();
  const first = await rows();
  expect(first.length).toBeGreaterThan(5);
  await user.click(screen.getByRole("button", { name: "Relancer" }));
  // Another seed may begin with the same figure.
  await waitFor(() => expect(window.location.hash).not.toMatch(/seed=7(&|$)/));
  await waitFor(() =>
    expect(house.said.at(-1)?.replace(/\s/gu, " ")).toMatch(
      /Avec 85 chances sur 100, les 12 cartes restantes/,
    ),
  );
  await waitFor(async () => expect(await rows()).not.toEqual(first));
  unmount();
  await openScreen(house, ReportsScreen, `${address}&seed=7`);
  await when();
  expect(await rows()).toEqual(first);
});

// Verifies: 5j.3, 5j.5
test("a forecast is chosen by keyboard: its scope, its seed, the day until which, and growth; each is in the address", async () => {
  const house = await aPast();
  const { user } = await openScreen(house, ReportsScreen, address);
  const choices = within(await screen.findByRole("region", { name: "Choix de la prévision" }));
  await when();
  await user.selectOptions(choices.getByRole("combobox", { name: "Périmètre" }), "top");
  const top = await choices.findByRole("textbox", { name: "Cartes du backlog" });
  await user.clear(top);
  await user.type(top, "3");
  await waitFor(async () => expect((await when()).textContent).toMatch(/les 3 cartes restantes/));
  expect(
    await screen.findByRole("figure", { name: /^Quand .*Sprints ouverts et 3 premières cartes/ }),
  ).toBeDefined();
  const by = choices.getByRole("textbox", { name: "D’ici le" });
  await user.clear(by);
  await user.type(by, "13/12/2026");
  choices.getByRole("checkbox", { name: "Le périmètre continue de grandir" }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(window.location.hash).toMatch(/scope=top.*top=3.*by=2026-12-13.*grows=1/));
  expect(await screen.findByRole("figure", { name: /^Combien d’ici le 13.décembre.2026/ })).toBeVisible();
});

// Verifies: 5j.8, B71
test("a bar of the past opens its cards, and a card that is done since changes the forecast", async () => {
  const house = await aPast();
  const { user } = await openScreen(house, ReportsScreen, address);
  const samples = await screen.findByRole("figure", { name: "Sur quoi repose la prévision" });
  await user.click(within(samples).getByRole("button", { name: "Voir en tableau" }));
  await user.click(within(samples).getByRole("button", { name: /^3, .*voir 3 cartes$/ }));
  expect(await screen.findByRole("button", { name: /Faite 1\.0/ })).toBeVisible();
  await user.keyboard("{Escape}");
  const [card] = (await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"))).slice(-1);
  await house.done({ type: "card/edit", cardId: card!.id, fields: { columnId: house.columnIds[2]! } });
  await waitFor(async () => expect((await when()).textContent).toMatch(/les 11 cartes restantes/));
});

// Verifies: 5j.5
test("a scope that is not there any more says so, and leads back to the whole project", async () => {
  const house = await aPast();
  await openScreen(house, ReportsScreen, `${address}&scope=epic:epic_gone`);
  expect(await screen.findByText("Ce périmètre n’existe plus")).toBeVisible();
  expect(screen.getByRole("link", { name: "Prévoir tout le projet" })).toHaveAttribute(
    "href",
    "#/projects/INT/reports?of=forecast",
  );
});

// Verifies: 5j.13
test("the overview has the forecast's surest sentence and its chart", async () => {
  const house = await aPast();
  await openScreen(house, ReportsScreen, "/projects/INT/reports");
  const figure = await when();
  expect(figure.textContent?.replace(/\s/gu, " ")).toMatch(
    /Avec 85 chances sur 100, les 12 cartes restantes/,
  );
  expect(figure.textContent).not.toMatch(/Avec 50 chances/);
});
