// The first steps of a portfolio with the keyboard: what was done is one undo, and the focus is never on nothing.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Sidebar } from "@/app/shell/sidebar";
import { ProgramScreen } from "@/features/program/program-screen";
import { NewProjectScreen } from "@/features/project/new-project-screen";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { loadQueries } from "@/storage/queries/queries";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { aProgram, openProgram } from "../program-stage";

/** A screen in the content of a page, as the shell has it. */
async function open(house: HouseOfServices, path: string, Screen: typeof ProgramScreen) {
  await Promise.all([loadTexts(), loadQueries()]);
  navigate(path);
  render(
    <Hall house={house}>
      <main tabIndex={-1}>
        <Screen />
      </main>
    </Hall>,
  );
  return userEvent.setup();
}

const toMain = () => waitFor(() => expect(screen.getByRole("main")).toHaveFocus());

// Verifies: 6c.40
test("a workspace without a portfolio has one link to where one is made", async () => {
  const house = await aHouseOfServices();
  await open(house, "/projects/new", () => <Sidebar isSample={false} isPast={false} />);
  const screens = await screen.findByRole("list", { name: "Portefeuille" });
  const links = () => within(screens).getAllByRole("link");
  expect(links().map((link) => link.textContent)).toEqual(["Portefeuille"]);
  await aPortfolio(house);
  await waitFor(() => expect(links().length).toBeGreaterThan(9));
});

// Verifies: 6c.40
test("each step that takes its own button away leaves the focus on the content: portfolio, interval, projects", async () => {
  const house = await aHouseOfServices();
  const user = await open(house, "/program", ProgramScreen);
  await user.type(await screen.findByRole("textbox", { name: "Nom du portefeuille" }), "Numérique{Enter}");
  const add = await screen.findByRole("button", { name: "Nouvel intervalle…" });
  await toMain();
  await user.click(add);
  await user.type(await screen.findByRole("textbox", { name: /^Nom de l’intervalle/ }), "Incrément 1");
  await user.click(screen.getByRole("button", { name: "Créer l’intervalle" }));
  const join = await screen.findByRole("button", { name: "Rattacher les projets" });
  await toMain();
  await user.click(join);
  expect(await screen.findByRole("region", { name: "Refondation du réseau Intradef" })).toBeVisible();
  await toMain();
});

// Verifies: 6c.40
test("a portfolio whose code is refused has the focus in that field, and on the content once it is made", async () => {
  const house = await aHouseOfServices();
  const user = await open(house, "/portfolio", PortfolioScreen);
  await user.type(await screen.findByRole("textbox", { name: /^Nom/ }), "Numérique{Enter}");
  const code = screen.getByRole("textbox", { name: /^Code/ });
  await waitFor(() => expect(code).toBeInvalid());
  expect(code).toHaveFocus();
  await user.type(code, "NUM{Enter}");
  expect(await screen.findByRole("heading", { name: "Numérique" })).toBeVisible();
  await toMain();
});

// Verifies: 6c.41
test("a new project joins the portfolio that the screens show, unless another or none is chosen", async () => {
  const house = await aHouseOfServices();
  const { portfolioId } = await aPortfolio(house);
  const user = await open(house, "/projects/new", NewProjectScreen);
  expect(await screen.findByRole("combobox", { name: "Portefeuille" })).toHaveValue(portfolioId);
  await user.click(screen.getByRole("button", { name: "Créer le projet" }));
  const name = screen.getByRole("textbox", { name: /^Nom du projet/ });
  await waitFor(() => expect(name).toBeInvalid());
  expect(name).toHaveFocus();
  await user.type(name, "Annuaire{Enter}");
  const made = () =>
    house.store.read(async (tx) => (await tx.list("project")).find((each) => each.name === "Annuaire"));
  await waitFor(async () => expect(await made()).toMatchObject({ portfolioId }));
});

// Verifies: 6c.42, B81
test("an epic that is added into an iteration is one deed, and one undo takes it away", async () => {
  const { house, iterationIds } = await aProgram();
  const { user } = await openProgram(house);
  await user.click(await screen.findByRole("button", { name: /^Nouvelle épopée dans Refondation/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.selectOptions(await dialog.findByRole("combobox", { name: "Itération" }), "Sprint 3");
  await user.type(dialog.getByRole("textbox", { name: "Nom de l’épopée" }), "Formation{Enter}");
  const cell = await screen.findByRole("group", { name: "Sprint 3 Refondation du réseau Intradef" });
  expect(await within(cell).findByRole("link", { name: "Formation" })).toBeVisible();
  const made = () =>
    house.store.read(async (tx) => (await tx.list("epic")).find((each) => each.name === "Formation"));
  expect(await made()).toMatchObject({ iterationId: iterationIds[2] });
  await house.services.undo();
  expect(await made()).toBeUndefined();
});

// Verifies: 6c.43, B49
test("what was picked as the other end of a dependency has the focus, and can be picked again", async () => {
  const { house, portfolio } = await aProgram();
  await portfolio.addEpic("Formation");
  const { user } = await openProgram(house);
  await user.click(await screen.findByRole("button", { name: "Actions de INT-E1 Annuaire" }));
  await user.click(await screen.findByRole("menuitem", { name: "Ajouter une dépendance…" }));
  await user.type(await screen.findByRole("combobox", { name: "De qui" }), "bascule");
  await user.click(await screen.findByRole("option", { name: "INT-E2 Bascule" }));
  const again = await screen.findByRole("button", { name: /^Changer.: INT-E2 Bascule$/u });
  await waitFor(() => expect(again).toHaveFocus());
  await user.keyboard("{Enter}");
  const field = await screen.findByRole("combobox", { name: "De qui" });
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard("formation");
  await user.click(await screen.findByRole("option", { name: "INT-E3 Formation" }));
  await user.click(screen.getByRole("button", { name: "Ajouter la dépendance" }));
  const adder = await screen.findByRole("button", { name: "Ajouter une dépendance…" });
  await waitFor(() => expect(adder).toHaveFocus());
});

// Verifies: 6c.44
test("objectives, risks and votes keep the focus: on the new name, on the risk where it goes, on what is left", async () => {
  const { house } = await aProgram();
  const { user, unmount } = await openProgram(house, "?view=goals");
  const add = await screen.findByRole("button", { name: /^Ajouter un objectif – Refondation/ });
  await user.click(add);
  const name = await screen.findByRole("textbox", { name: "Objectif – Objectif 1" });
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard("Bascule faite{Enter}");
  await user.click(await screen.findByRole("button", { name: "Retirer Bascule faite" }));
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
  expect(add).toHaveFocus();
  unmount();

  const risks = await openProgram(house, "?view=risks");
  await user.type(await screen.findByRole("textbox"), "Livraison{Enter}");
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Traitement/ }), "Acceptés");
  const accepted = await screen.findByRole("region", { name: "Acceptés (1)" });
  await waitFor(() => expect(within(accepted).getByRole("combobox")).toHaveFocus());
  risks.unmount();

  await openProgram(house, "?view=vote");
  await user.click(await screen.findByRole("button", { name: "Voter 4" }));
  await user.click(await screen.findByRole("button", { name: "Effacer les votes" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Voter 1" })).toHaveFocus());
});

// Verifies: 6c.44
test("a risk or an epic without a name is refused in words, and nothing is written", async () => {
  const { house } = await aProgram();
  const risks = await openProgram(house, "?view=risks");
  await risks.user.click(await screen.findByRole("button", { name: "Ajouter le risque" }));
  await waitFor(() => expect(house.notices.at(-1)?.text).toContain("vide"));
  risks.unmount();
  const { user } = await openProgram(house);
  const told = house.notices.length;
  await user.click((await screen.findAllByRole("button", { name: /^Nouvelle épopée dans / }))[0]!);
  await user.click(await screen.findByRole("button", { name: "Ajouter l’épopée" }));
  await waitFor(() => expect(house.notices.length).toBe(told + 1));
  expect(house.notices.at(-1)?.text).toContain("vide");
});
