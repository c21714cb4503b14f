import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { beforeEach, expect, test } from "vitest";
import { PaletteButton } from "@/app/palette/palette-button";
import type { ProjectId } from "@/domain/model/ids";
import { JournalScreen } from "@/features/journal/journal-screen";
import { PortfolioBoardScreen } from "@/features/portfolio-board/portfolio-board-screen";
import { ProjectSettingsScreen } from "@/features/project/project-settings-screen";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { RoadmapScreen } from "@/features/roadmap/roadmap-screen";
import { navigate } from "@/features/route";
import { TrashScreen } from "@/features/trash/trash-screen";
import { loadQueries } from "@/storage/queries/queries";
import { aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";
import { onPastDay, whyReadOnly } from "../support/past-house";
import { aBoard, column, openBoard } from "./board-stage";
import { openSheet } from "./card-stage";
import { aProgram, openProgram } from "./program-stage";

Element.prototype.scrollIntoView ??= () => {};
CSSStyleSheet.prototype.replaceSync ??= () => undefined;

beforeEach(() => navigate("/"));

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const names = (role: "button" | "link" | "menuitem") =>
  screen.queryAllByRole(role).map((each) => each.getAttribute("aria-label") ?? each.textContent);

async function open(house: HouseOfServices, address: string, Screen: () => ReactElement) {
  await loadQueries();
  navigate(address);
  render(
    <Hall house={house}>
      <Screen />
    </Hall>,
  );
  return userEvent.setup();
}

const expectNothingWritten = async (house: HouseOfServices, before: number) =>
  expect(await house.db.deed.count()).toBe(before);

// Verifies: 6f.53
test("the board of a past day is filtered, displayed and opened; it adds nothing, and its cards have no menu", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(await onPastDay(house), "?do=new-card");
  expect(column("Sprint 12").getByRole("link", { name: /Latence/ })).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  expect(
    names("button").filter((name) => /Ajouter|Nouve|Actions pour|Actions de INT/.test(name ?? "")),
  ).toEqual([]);
  expect(screen.getByRole("searchbox")).toBeVisible();
  for (const name of ["Vues", "Affichage"]) expect(screen.getByRole("button", { name })).toBeVisible();
  await user.click(column("Sprint 12").getByRole("button", { name: "Actions de Sprint 12" }));
  await screen.findByRole("menu");
  expect(names("menuitem").map((name) => plain(name))).toEqual([
    ...["Mêlée quotidienne", "Revue de sprint", "Rétrospective", "Replier Sprint 12"],
    plain(whyReadOnly),
  ]);
});

// Verifies: 6f.54
test("Space on a card of a past day says why nothing is lifted", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(await onPastDay(house));
  const deeds = await house.db.deed.count();
  const card = column("Sprint 12").getByRole("link", { name: /Latence/ });
  card.focus();
  await user.keyboard(" ");
  expect(plain(house.said.at(-1))).toBe(plain(whyReadOnly));
  await user.keyboard("{ArrowUp} ");
  expect(house.said).toHaveLength(2);
  await expectNothingWritten(house, deeds);
});

// Verifies: 6f.55
test("the sheet of a card of a past day is read: no field, no menu, and its link can be copied", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule du site pilote", { points: 5 });
  const { sheet } = await openSheet(await onPastDay(house));
  expect(sheet.getByText("Lecture seule")).toBeVisible();
  expect(await sheet.findByText("Activité")).toBeVisible();
  for (const role of ["textbox", "combobox", "checkbox", "spinbutton"] as const)
    expect(sheet.queryByRole(role)).not.toBeInTheDocument();
  const named = sheet
    .getAllByRole("button")
    .map((each) => each.getAttribute("aria-label") ?? each.textContent);
  expect(named).toEqual(expect.arrayContaining(["Copier le lien vers la carte", "Fermer"]));
  expect(named.filter((name) => /Ajouter|Modifier|Plus/.test(name ?? ""))).toEqual([]);
});

// Verifies: 6f.56
test("a register of a past day opens its rows to be read; nothing is added, moved or removed", async () => {
  const house = await aHouseOfServices();
  const { register } = await aPortfolio(house);
  await register("objective", { name: "Relation", order: 1, aims: ["Citoyens"] });
  await register("objective", { name: "Soutien", order: 2, aims: [] });
  const user = await open(await onPastDay(house), "/portfolio?of=objectives", PortfolioScreen);
  await user.click(await screen.findByRole("button", { name: "Ouvrir Relation" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Relation" }));
  expect(plain(dialog.getByText(/^Lecture seule/).textContent)).toBe(plain(whyReadOnly));
  for (const field of dialog.getAllByRole("textbox")) expect(field).toBeDisabled();
  const [close] = dialog.getAllByRole("button", { name: "Fermer" });
  await user.click(close!);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(
    names("button").filter((name) => /Ajouter|Nouveau|Supprimer|Monter|Descendre/.test(name ?? "")),
  ).toEqual([]);
});

// Verifies: 6f.54, 6f.56
test("the portfolio board of a past day has no settings of phases, and Space on a project says why it stays", async () => {
  const house = await aHouseOfServices();
  const { portfolioId } = await aPortfolio(house);
  const projectId = house.projectId as ProjectId;
  await house.done({ type: "project/plan", projectId, fields: { portfolioId, phase: "build" } });
  const user = await open(await onPastDay(house), "/portfolio-board", PortfolioBoardScreen);
  const phase = within(await screen.findByRole("region", { name: "Conception-réalisation" }));
  expect(screen.queryByRole("button", { name: /^Réglages/ })).not.toBeInTheDocument();
  phase.getByRole("link").focus();
  await user.keyboard(" ");
  expect(plain(house.said.at(-1))).toBe(plain(whyReadOnly));
  await user.click(phase.getByRole("button"));
  await screen.findByRole("menu");
  expect(names("menuitem").at(-1)).toBe(screen.getByText(/^Lecture seule/).textContent);
  expect(screen.queryByRole("menuitemcheckbox")).not.toBeInTheDocument();
});

// Verifies: 6f.56
test("the programme board of a past day opens its epics; nothing is added, set up or linked", async () => {
  const { house } = await aProgram();
  const { user } = await openProgram(await onPastDay(house));
  await user.click(await screen.findByRole("button", { name: "Actions de INT-E1 Annuaire" }));
  await screen.findByRole("menu");
  expect(names("menuitem").map((name) => plain(name))).toEqual(["Ouvrir", plain(whyReadOnly)]);
  await user.keyboard("{Escape}");
  expect(names("button").filter((name) => /Ajouter|Nouvelle|Plus|dépendance de/.test(name ?? ""))).toEqual(
    [],
  );
});

// Verifies: 6f.57
test("a bar of the roadmap of a past day stays where it is and says why; its dates are read", async () => {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  const id = await plan.addEpic("Annuaire");
  const day = (on: string) => ({ on, precision: "day" }) as const;
  const moves = [{ table: "epic", id, startOn: day("2026-11-02"), endOn: day("2026-11-13") }] as const;
  await house.done({ type: "plan/dates", moves });
  const deeds = await house.db.deed.count();
  const user = await open(await onPastDay(house), "/roadmap", RoadmapScreen);
  const bar = await screen.findByRole("button", { name: /^Annuaire\s:/u });
  expect(
    plain(bar.getAttribute("aria-describedby") && document.getElementById("roadmap-keys")?.textContent),
  ).toBe(plain(whyReadOnly));
  bar.focus();
  await user.keyboard("{ArrowRight}{Enter}");
  expect(house.said.map(plain)).toEqual([plain(whyReadOnly)]);
  const dialog = within(await screen.findByRole("dialog", { name: "Dates de Annuaire" }));
  for (const field of dialog.getAllByRole("textbox")) expect(field).toBeDisabled();
  expect(dialog.queryByRole("button", { name: "Enregistrer" })).not.toBeInTheDocument();
  await expectNothingWritten(house, deeds);
});

// Verifies: 6f.56
test("trash, journal and settings of a past day are read: nothing to restore, purge, undo or save", async () => {
  const house = await aHouseOfServices();
  const cardId = await house.add("Bascule du site pilote");
  await house.done({ type: "card/trash", cardIds: [cardId] });
  const past = await onPastDay(house);
  await loadQueries();
  const project = (await house.services.queries.projects())[0]!;
  render(
    <Hall house={past}>
      <TrashScreen />
      <JournalScreen />
      <ProjectSettingsScreen project={project} />
    </Hall>,
  );
  expect(await screen.findByText("Bascule du site pilote")).toBeVisible();
  expect((await screen.findAllByRole("button", { name: /^Détails/ })).length).toBeGreaterThan(0);
  expect(screen.getByRole("textbox", { name: /^Nom du projet/ })).toBeDisabled();
  const able = screen.getAllByRole<HTMLButtonElement>("button").filter((each) => !each.matches(":disabled"));
  const offered = able.map((each) => each.getAttribute("aria-label") ?? each.textContent ?? "");
  expect(offered.filter((name) => /Restaurer|Supprimer|Annuler|Enregistrer|Ajouter/.test(name))).toEqual([]);
  expect(screen.queryByRole("checkbox", { name: /Bascule/ })).not.toBeInTheDocument();
});

// Verifies: 6f.50
test("the palette of a past day goes everywhere and begins nothing", async () => {
  const past = await onPastDay(await aHouseOfServices());
  const user = await open(past, "/data", PaletteButton);
  await user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: "Rechercher ou agir" });
  await user.type(field, "journal");
  expect(await screen.findByRole("option", { name: /Journal/ })).toBeVisible();
  const begins =
    /^(?:Nouvelle carte|Annuler la dernière|Enregistrer une sauvegarde|Aller à\s: Nouveau projet)/u;
  for (const asked of ["nouvelle carte", "nouveau projet", "sauvegarde", "annuler"]) {
    await user.clear(field);
    await user.type(field, asked);
    await waitFor(() => expect(screen.queryByRole("option", { name: begins })).toBeNull());
  }
});
