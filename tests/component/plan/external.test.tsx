import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ProjectId } from "@/domain/model/ids";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { navigate } from "@/features/route";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall } from "../../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const panorama = {
  ...{ ministry: "", isInterministerial: false, goals: "", costBracket: "" },
  ...{ functionalArea: "", financing: "", months: null, asOf: null },
};

/** Two projects of others in the portfolio. */
async function open() {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  const given = { phase: "build", startOn: null, estimated: { status: "not-disclosed" }, panorama } as const;
  const bring = (...names: string[]) =>
    house.done({
      ...{ type: "portfolio/import", portfolioId: plan.portfolioId, name: "SDNUM", source: "Liste" },
      projects: names.map((name) => ({ ...given, name })),
    });
  await bring("Source solde", "Chorus");
  navigate("/portfolio?of=external");
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <PortfolioScreen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 3, name: "Source solde" });
  const named = async (name: string) => {
    const { project } = await house.services.queries.plan((ask) => ask.rows("project"));
    return project.find((each) => each.name === name);
  };
  return { house, plan, user, bring, named };
}

const heading = (name: string) => screen.queryByRole("heading", { level: 3, name });

// Verifies: 6r.40
test("projects of others are filtered like a register, by words and by phase, and one that is written meanwhile stays in sight", async () => {
  const { user, bring } = await open();
  await bring("Archipel");
  expect(await screen.findByRole("heading", { level: 3, name: "Archipel" })).toBeVisible();
  await user.type(screen.getByRole("searchbox", { name: /Projets externes$/ }), "realisation chor");
  await waitFor(() => expect(heading("Archipel")).toBeNull());
  expect(heading("Chorus")).toBeVisible();
  expect(screen.getByText("1 ligne sur 3")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Ajouter un projet externe" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter un projet externe" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom/ }), "Nouvelle solde");
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByRole("heading", { level: 3, name: "Nouvelle solde" })).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Phase" }), "Terminé");
  expect(await screen.findByText("Aucune des 4 lignes ne correspond")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Afficher les 4 lignes" }));
  expect(await screen.findByRole("heading", { level: 3, name: "Source solde" })).toBeVisible();
});

// Verifies: 6b.41, B7
test("a project of others goes to the trash by one press, focus beside it, and undo or a new import brings it back", async () => {
  const { house, user, bring, named } = await open();
  await user.click(screen.getByRole("button", { name: "Supprimer Source solde" }));
  await waitFor(() => expect(heading("Source solde")).toBeNull());
  expect(plain(house.said.at(-1))).toBe("Source solde : mis à la corbeille");
  await waitFor(() => expect(screen.getByRole("button", { name: "Modifier Chorus" })).toHaveFocus());
  expect((await named("Source solde"))?.shelf).toBe("trash");
  await house.dispatch({ type: "history/undo" });
  expect(await screen.findByRole("heading", { level: 3, name: "Source solde" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Supprimer Source solde" }));
  await waitFor(() => expect(heading("Source solde")).toBeNull());
  await bring("Source solde");
  expect(await screen.findByRole("heading", { level: 3, name: "Source solde" })).toBeVisible();
});

// Verifies: 6b.41, B7
test("what names a project of others is counted and asked about before it goes to the trash", async () => {
  const { house, plan, user, named } = await open();
  const projectId = (await named("Source solde"))?.id as ProjectId;
  const [epic, other] = [await plan.addEpic("Reprise", projectId), await plan.addEpic("Annuaire")];
  const ends = { fromId: epic, toId: other, state: "asked", fromNote: "", toNote: "" } as const;
  await plan.register("dependency", { ...ends, neededBy: null });
  for (const name of ["Lancement", "Bascule"])
    await plan.register("milestone", {
      ...{ projectId, name, on: null, state: "planned", place: "", tag: "", actors: [], note: "" },
      ...{ objectives: [], sources: [] },
    });
  const press = () => user.click(screen.getByRole("button", { name: "Supprimer Source solde" }));
  await press();
  const dialog = within(await screen.findByRole("dialog", { name: /^Mettre.*Source solde.*à la corbeille/ }));
  expect(dialog.getByText(/est cité par 1.dépendance et 2.jalons\. Rien n’en est effacé/u)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await named("Source solde"))?.shelf ?? null).toBeNull();
  await press();
  await user.click(await screen.findByRole("button", { name: "Mettre à la corbeille" }));
  await waitFor(() => expect(heading("Source solde")).toBeNull());
  await waitFor(() => expect(screen.getByRole("button", { name: "Modifier Chorus" })).toHaveFocus());
  const rows = await house.services.queries.plan((ask) => ask.rows("dependency", "milestone"));
  expect([rows.dependency.length, rows.milestone.length]).toEqual([1, 2]);
});

// Verifies: 6b.44
test("what has no order of its own stands as a dictionary has it, figures by size, until a heading sorts it", async () => {
  const { plan, user } = await open();
  const rest = { on: null, state: "planned", place: "", tag: "", actors: [], note: "" } as const;
  for (const name of ["Lot 10", "lot 2", "Écoles", "Zones"])
    await plan.register("milestone", { ...rest, projectId: null, name, objectives: [], sources: [] });
  navigate("/portfolio?of=milestones");
  const names = () =>
    screen.getAllByRole("rowheader").map((head) => within(head).getByRole("button").textContent);
  await waitFor(() => expect(names()).toEqual(["Écoles", "lot 2", "Lot 10", "Zones"]));
  const [head] = screen.getAllByRole("columnheader");
  const sort = within(head!).getByRole("button");
  await user.click(sort);
  await user.click(sort);
  expect(names()).toEqual(["Zones", "Lot 10", "lot 2", "Écoles"]);
  navigate("/portfolio?of=external");
  const others = await screen.findAllByRole("heading", { level: 3 });
  expect(others.map(({ textContent }) => textContent)).toEqual(["Chorus", "Source solde"]);
});
