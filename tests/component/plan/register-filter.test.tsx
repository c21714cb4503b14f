import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { beforeEach, expect, test } from "vitest";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { ProcessesScreen } from "@/features/registers/processes/processes-screen";
import { RisksScreen } from "@/features/registers/risks/risks-screen";
import { StakeholdersScreen } from "@/features/registers/stakeholders/stakeholders-screen";
import { navigate } from "@/features/route";
import { ShortcutContext } from "@/features/shortcuts/use-shortcut";
import { aPortfolio, type PortfolioHouse } from "../../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

beforeEach(() => navigate("/processes"));

function open(house: HouseOfServices, Screen: () => ReactElement) {
  render(
    <Hall house={house}>
      <ShortcutContext value={{ hasSingle: true, openSheet: () => undefined }}>
        <Screen />
      </ShortcutContext>
    </Hall>,
  );
  return userEvent.setup();
}

const names = () =>
  screen
    .queryAllByRole("rowheader")
    .flatMap((cell) => within(cell).queryAllByRole("button"))
    .map(({ textContent }) => textContent);

const address = () => new URLSearchParams(window.location.hash.split("?")[1] ?? "");

/** Four processes, of two business lines and of none. */
async function someProcesses({ register }: PortfolioHouse) {
  const hr = await register("businessLine", { name: "Ressources humaines", order: 1, roadmap: "" });
  const health = await register("businessLine", { name: "Santé", order: 2, roadmap: "" });
  const blank = { targetOn: null, digitalOn: null, evidence: "" } as const;
  const write = (name: string, state: "paper" | "digital", businessLineId: unknown, evidence = "") =>
    register("process", { ...blank, name, state, businessLineId, evidence } as never);
  await write("Éditer un ordre de mission", "digital", hr, "Téléservice **ouvert**");
  await write("Congés", "paper", hr);
  await write("Visite médicale", "paper", health);
  await write("Achats", "paper", null);
  return { hr, health };
}

// Verifies: 6r.40
test("a register is filtered by the words of its rows, accents and case folded; how many answer is said at rest, and Escape brings all back", async () => {
  const house = await aHouseOfServices();
  await someProcesses(await aPortfolio(house));
  const user = open(house, ProcessesScreen);
  const field = await screen.findByRole("searchbox", {
    name: /^Filtrer les lignes\s: Registre des processus$/u,
  });
  await waitFor(() => expect(names()).toHaveLength(4));
  await user.type(field, "MISSION edit");
  await waitFor(() => expect(names()).toEqual(["Éditer un ordre de mission"]));
  expect(screen.getByText("1 ligne sur 4")).toBeInTheDocument();
  await waitFor(() => expect(house.said).toEqual(["1 ligne sur 4"]));
  expect(address().get("q")).toBe("MISSION edit");
  await user.clear(field);
  // What stands in a cell as a word of a few, or was written in Markdown, is found as well.
  await user.type(field, "numerique ouvert");
  await waitFor(() => expect(names()).toEqual(["Éditer un ordre de mission"]));
  await user.clear(field);
  await user.type(field, "sante");
  await waitFor(() => expect(names()).toEqual(["Visite médicale"]));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(names()).toHaveLength(4));
  expect(field).toHaveFocus();
  expect(field).toHaveValue("");
  // The key of the board's filter, where a person has switched such keys on.
  await user.click(screen.getByRole("button", { name: "Processus" }));
  await user.keyboard("/");
  expect(field).toHaveFocus();
  expect(field).toHaveValue("");
  await waitFor(() => expect(house.said.at(-1)).toBe("4 lignes"));
  expect(address().get("q")).toBeNull();
});

// Verifies: 6r.40
test("what a register is asked for comes with its address: words, business line, state; what is above it counts all and says so", async () => {
  const house = await aHouseOfServices();
  const { hr } = await someProcesses(await aPortfolio(house));
  navigate(`/processes?q=cong&line=${hr}&state=paper`);
  const user = open(house, ProcessesScreen);
  await waitFor(() => expect(names()).toEqual(["Congés"]));
  expect(screen.getByRole("searchbox")).toHaveValue("cong");
  expect(screen.getByRole("combobox", { name: "Métier" })).toHaveDisplayValue("Ressources humaines");
  expect(screen.getByRole("combobox", { name: "État" })).toHaveDisplayValue("Papier");
  expect(screen.getByText(/^1 processus numérique sur 4 recensés/)).toBeVisible();
  expect(screen.getByText(/^Compte tous les processus du registre/)).toBeVisible();
  await user.clear(screen.getByRole("searchbox"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Métier" }), "Sans métier");
  await waitFor(() => expect(names()).toEqual(["Achats"]));
  await waitFor(() => expect(address().toString()).toBe("line=none&state=paper"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Métier" }), "Tous les métiers");
  await waitFor(() => expect(names()).toEqual(["Achats", "Congés", "Visite médicale"]));
  await user.click(screen.getByRole("button", { name: "Tout afficher" }));
  await waitFor(() => expect(names()).toHaveLength(4));
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(address().toString()).toBe("");
  // A value that nobody offers asks for nothing.
  navigate("/processes?state=gone");
  await waitFor(() => expect(names()).toHaveLength(4));
});

// Verifies: 6r.40
test("risks are filtered by response, and the matrix counts those of the project chosen whatever the filter", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const blank = { text: "", owner: "", dueOn: null, intervalId: null, likelihood: 4, impact: 5 } as const;
  await register("risk", { ...blank, name: "Retard", roam: "open", projectId: house.projectId });
  await register("risk", { ...blank, name: "Coût", roam: "accepted", projectId: house.projectId });
  await register("risk", { ...blank, name: "Départ", roam: "open", projectId: null });
  navigate("/risks");
  const user = open(house, RisksScreen);
  const counted = async () => {
    const matrix = await screen.findByRole("table", { name: /^Risques par/ });
    return within(matrix)
      .getAllByRole("cell")
      .reduce((sum, { textContent }) => sum + Number(textContent), 0);
  };
  await user.selectOptions(await screen.findByRole("combobox", { name: "ROAM" }), "Accepté");
  await waitFor(() => expect(names()).toEqual(["Coût"]));
  expect(await counted()).toBe(3);
  expect(screen.getByText("Compte tous les risques non résolus, quel que soit le filtre.")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Risques affichés" }), house.projectId);
  await waitFor(async () => expect(await counted()).toBe(2));
  expect(screen.getByText(/^Compte tous les risques non résolus de «\s.+\s», quel que/u)).toBeVisible();
  expect(screen.getByText("1 ligne sur 2")).toBeInTheDocument();
  expect(address().get("in")).toBe(house.projectId);
});

// Verifies: 6r.40
test("where no row answers that is said with the way out, and a row that one writes meanwhile stays in sight", async () => {
  const house = await aHouseOfServices();
  await someProcesses(await aPortfolio(house));
  navigate("/processes?q=soldes&state=paper");
  const user = open(house, ProcessesScreen);
  expect(await screen.findByText("Aucune des 4 lignes ne correspond")).toBeVisible();
  expect(plain(screen.getByText(/Chaque mot tapé/).textContent)).toMatch(
    /^Filtre : « soldes », État « Papier »\./,
  );
  await user.click(screen.getByRole("button", { name: "Ajouter un processus" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ajouter un processus" }));
  await user.type(dialog.getByRole("textbox", { name: /^Nom/ }), "Habillement");
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(names()).toEqual(["Habillement"]));
  await user.type(screen.getByRole("searchbox"), "x");
  expect(await screen.findByText("Aucune des 5 lignes ne correspond")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Afficher les 5 lignes" }));
  await waitFor(() => expect(names()).toHaveLength(5));
  expect(screen.getByRole("searchbox")).toHaveFocus();
});

// Verifies: 6r.40
test("the registers of one page are filtered apart, and another register begins without the words of the last", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  const blank = { sector: "public", role: "", sources: [] } as const;
  const circle = await register("stakeholder", { ...blank, name: "Cercle" });
  await register("stakeholder", { ...blank, name: "Régie" });
  const on = { on: "2018-04-01", precision: "month" } as const;
  await register("contact", { stakeholderId: circle, on, text: "Présentation" } as never);
  await register("contact", { stakeholderId: circle, on, text: "Atelier" } as never);
  await register("objective", { name: "Relation", order: 1, aims: ["Citoyens"] });
  await register("objective", { name: "Soutien", order: 2, aims: [] });
  await register("driver", { name: "Données", order: 1 });
  await register("driver", { name: "Compétences", order: 2 });
  navigate("/stakeholders?contacts=atel&q=reg");
  const view = render(
    <Hall house={house}>
      <StakeholdersScreen />
    </Hall>,
  );
  await waitFor(() => expect(names()).toEqual(["Régie", "Atelier"]));
  view.unmount();
  navigate("/portfolio?of=objectives&q=cito");
  const user = open(house, PortfolioScreen);
  await waitFor(() => expect(names()).toEqual(["Relation"]));
  // An order is given only where all of it is in sight.
  expect(screen.queryByRole("button", { name: "Monter Relation" })).toBeNull();
  await user.click(screen.getByRole("link", { name: "Moteurs" }));
  await waitFor(() => expect(names()).toEqual(["Données", "Compétences"]));
  expect(screen.getByRole("searchbox")).toHaveValue("");
});
