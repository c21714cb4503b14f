import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { OverviewScreen } from "@/features/overview/overview-screen";
import { PortfolioScreen } from "@/features/registers/portfolio/portfolio-screen";
import { navigate } from "@/features/route";
import { formatFor } from "@/i18n/format";
import { loadTexts } from "@/i18n/i18n";
import { addDays } from "@/lib/day";
import { dayHere } from "@/lib/day-at";
import { aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall } from "../../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

async function open(Screen = OverviewScreen, at = "/") {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  await loadTexts();
  navigate(at);
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Screen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 1 });
  const today = dayHere(house.services.now());
  const written = (ago: number) => formatFor("fr").dayRange(addDays(today, -ago), addDays(today, -ago));
  return { house, plan, user, today, written };
}

const mark = (name: RegExp) => screen.findByRole("button", { name });

// Verifies: 6r.1, B3
test("the weather of a project is said by keyboard in its row, signed and dated, and no figure moves with it", async () => {
  const { house, user, written } = await open();
  await house.add("Une carte", { points: 3 });
  const row = within(await screen.findByRole("row", { name: /Refondation/ }));
  const figures = plain((await row.findByText(/^0\s%$/u)).textContent);
  const button = row.getByRole("button", { name: /^Météo de Refondation/ });
  expect(plain(button.textContent)).toContain("jamais dite");
  button.focus();
  await user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: /^Météo de Refondation/ }));
  await user.click(dialog.getByRole("button", { name: "Dire la météo" }));
  expect(await dialog.findByText(/Choisissez une météo/)).toBeVisible();
  await user.click(dialog.getByRole("radio", { name: "Nuageux" }));
  await user.keyboard("{Tab}Le pare-feu arrive tard");
  await user.click(dialog.getByRole("button", { name: "Dire la météo" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(plain(house.said.at(-1))).toMatch(/^Météo de Refondation.* : Nuageux, au /);
  const said = await row.findByRole("button", { name: /Nuageux .*, aujourd’hui/ });
  expect(row.getByText(/^0\s%$/u).textContent?.replace(/\s/u, " ")).toBe(figures);
  await user.click(said);
  const stream = within(await screen.findByRole("list", { name: "1 météo dite" }));
  expect(plain(stream.getByRole("listitem").textContent)).toContain(`${plain(written(0))}, aujourd’hui · `);
  expect(stream.getByText("Le pare-feu arrive tard")).toBeVisible();
});

// Verifies: 6r.2, B3
test("an old statement is said to be old; one is corrected and withdrawn as deeds that undo brings back", async () => {
  const { house, plan, user, today } = await open();
  const say = (ago: number, health: "onTrack" | "offTrack") =>
    plan.register("healthNote", { about: house.projectId, health, text: "", on: addDays(today, -ago) });
  await say(60, "onTrack");
  await say(40, "offTrack");
  const old = await mark(/^Météo de Refondation.*Orageux ancienne .*, il y a 40\sj$/u);
  await user.click(old);
  const dialog = within(await screen.findByRole("dialog"));
  const lines = () => dialog.getAllByRole("listitem").map(({ textContent }) => plain(textContent));
  await waitFor(() => expect(lines()).toHaveLength(2));
  expect(lines()[0]).toMatch(/^Orageux.*il y a 40 jours.*ancienne$/u);
  expect(lines()[1]).toMatch(/^Ensoleillé.*il y a 60 jours/u);
  const buttons = (name: RegExp) => dialog.getAllByRole("button", { name });
  await user.click(buttons(/^Retirer la météo/)[1]!);
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(plain(house.said.at(-1))).toMatch(/retirée : Ensoleillé/);
  expect(dialog.getByRole("heading", { name: "1 météo dite" })).toHaveFocus();
  await house.dispatch({ type: "history/undo" });
  await waitFor(() => expect(lines()).toHaveLength(2));
  await user.click(buttons(/^Corriger la météo/)[0]!);
  expect(dialog.getByRole("radio", { name: "Orageux" })).toHaveFocus();
  await user.click(dialog.getByRole("radio", { name: "Nuageux" }));
  const day = dialog.getByRole("textbox", { name: /Au jour du/ });
  await user.clear(day);
  await user.type(day, formatFor("fr").day(addDays(today, 1), "short"));
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await dialog.findByText(/ne se dit pas à l’avance/)).toBeVisible();
  await user.clear(day);
  await user.type(day, formatFor("fr").day(addDays(today, -1), "short"));
  await user.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await mark(/^Météo de Refondation.*Nuageux .*, il y a 1\sj$/u)).toBeVisible();
  await user.click(await mark(/^Météo de Refondation/u));
  expect(await screen.findByText(/^corrigée par/)).toBeVisible();
});

// Verifies: 6r.1
test("a portfolio and a programme have a weather of their own", async () => {
  const { house, plan, user } = await open(PortfolioScreen, "/portfolio?of=programs");
  const program = {
    pillarId: null,
    startedOn: null,
    endsOn: null,
    linkedTo: [],
    sources: [],
    description: "",
  };
  await plan.register("program", { name: "Réseaux", ...program });
  for (const [name, at] of [
    ["Réseaux", "/portfolio?of=programs"],
    ["SDNUM", "/portfolio"],
  ] as const) {
    navigate(at);
    await user.click(await mark(new RegExp(`^Météo de ${name}`)));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: "Ensoleillé" }));
    await user.click(dialog.getByRole("button", { name: "Dire la météo" }));
    expect(await mark(new RegExp(`^Météo de ${name}.*Ensoleillé .*, aujourd’hui$`, "u"))).toBeVisible();
  }
  expect(house.said.map(plain).join("\n")).toMatch(/Réseaux : Ensoleillé[\s\S]*SDNUM : Ensoleillé/);
});

// Verifies: 6r.42
test("in a list an objective or an axis of which nobody has said a weather shows one stroke, whose words are heard", async () => {
  const { plan, user } = await open();
  await plan.register("objective", { order: 1, name: "Supériorité" });
  await plan.register("pillar", { order: 1, name: "Réseau", description: "" });
  for (const name of ["Supériorité", "Réseau"]) {
    const button = await mark(new RegExp(`^Météo de ${name}\\s:\\s*Non évaluée jamais dite$`, "u"));
    expect(within(button).getByText("—")).toBeVisible();
    for (const words of within(button).getAllByText(/jamais dite|Météo de/))
      expect(words).toHaveClass("sr-only");
  }
  await user.click(await mark(/^Météo de Supériorité/));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: "Ensoleillé" }));
  await user.click(dialog.getByRole("button", { name: "Dire la météo" }));
  expect(within(await mark(/^Météo de Supériorité.*Ensoleillé/u)).queryByText("—")).toBeNull();
});

// Verifies: 6b.40, B3
test("an objective and an axis say their weather where they are read, on the overview and in their lists", async () => {
  const { house, plan, user, today } = await open();
  const objectiveId = await plan.register("objective", { order: 1, name: "Supériorité" });
  const pillarId = await plan.register("pillar", { order: 1, name: "Réseau", description: "" });
  const say = async (name: string, health: string) => {
    await user.click(await mark(new RegExp(`^Météo de ${name}\\s:\\s*Non évaluée jamais dite$`, "u")));
    const dialog = within(await screen.findByRole("dialog", { name: new RegExp(`^Météo de ${name}`) }));
    await user.click(dialog.getByRole("radio", { name: health }));
    await user.click(dialog.getByRole("button", { name: "Dire la météo" }));
    expect(await mark(new RegExp(`^Météo de ${name}\\s:\\s*${health} .*, aujourd’hui$`, "u"))).toHaveFocus();
  };
  await say("Supériorité", "Nuageux");
  await say("Réseau", "Orageux");
  const notes = (await house.services.queries.plan((ask) => ask.rows("healthNote"))).healthNote.map(
    ({ about, health, on }) => [about, health, on],
  );
  expect(notes).toEqual([
    [objectiveId, "atRisk", today],
    [pillarId, "offTrack", today],
  ]);
  await house.dispatch({ type: "history/undo" });
  expect(await mark(/^Météo de Réseau\s:\s*Non évaluée jamais dite$/u)).toBeVisible();
  cleanup();
  for (const [part, button] of [
    ["objectives", /^Météo de Supériorité\s:\s*Nuageux .*, aujourd’hui$/u],
    ["pillars", /^Météo de Réseau\s:\s*Non évaluée jamais dite$/u],
  ] as const) {
    navigate(`/portfolio?of=${part}`);
    const { unmount } = render(
      <Hall house={house}>
        <PortfolioScreen />
      </Hall>,
    );
    await user.click(await mark(button));
    expect(await screen.findByRole("button", { name: "Dire la météo" })).toBeVisible();
    unmount();
  }
});
