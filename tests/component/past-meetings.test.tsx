import { render, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { DailyScreen } from "@/features/ceremony/daily/daily-screen";
import { PokerScreen } from "@/features/ceremony/poker/poker-screen";
import { RetroScreen } from "@/features/ceremony/retro/retro-screen";
import { ReviewScreen } from "@/features/ceremony/review/review-screen";
import { firstPlanKey, takeUp } from "@/features/pieces/first-plan";
import { TakeUpFirstPlan } from "@/features/pieces/take-up-first-plan";
import { NewProjectScreen } from "@/features/project/new-project-screen";
import { navigate } from "@/features/route";
import type { Services } from "@/features/services";
import { SettingsScreen } from "@/features/settings/settings-screen";
import { loadQueries } from "@/storage/queries/queries";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { onPastDay, whyReadOnly } from "../support/past-house";
import { aTeam, openScreen } from "./ceremony-stage";

beforeEach(() => navigate("/"));

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const buttons = () =>
  screen.queryAllByRole("button").map((each) => each.getAttribute("aria-label") ?? plain(each.textContent));
const saysWhy = () => expect(plain(screen.getByText(/^Lecture seule/).textContent)).toBe(plain(whyReadOnly));

// Verifies: 6e.60
test("the daily of a past day shows each turn's cards by its name; no turn is taken, timed or acted in", async () => {
  const { house } = await aTeam();
  // How long cards usually stand is a question to a worker, which no room of these tests has.
  const jobs = { ages: () => Promise.reject(new Error("no worker")) } as unknown as Services["jobs"];
  const past = await onPastDay({ ...house, services: { ...house.services, jobs } });
  const { user } = await openScreen(past, DailyScreen, "/projects/INT/daily");
  const turns = within(await screen.findByRole("navigation"));
  saysWhy();
  expect(screen.queryByRole("button", { name: "Commencer" })).not.toBeInTheDocument();
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  await user.click(turns.getByRole("button", { name: /^Ada/ }));
  const cards = within(await screen.findByRole("list", { name: /Cartes/ }));
  expect(cards.getByRole("link", { name: /Bascule/ })).toBeVisible();
  expect(cards.queryByRole("button")).not.toBeInTheDocument();
  const offered = buttons().filter((name) =>
    /Suivant|Précédent|Pause|Reprendre|Terminer|Enregistrer/.test(name),
  );
  expect(offered).toEqual([]);
  await user.keyboard("{Control>}{ArrowRight}{/Control}");
  expect(screen.getByRole("heading", { level: 2, name: "Ada" })).toBeVisible();
});

// Verifies: 6e.60
test("planning poker of a past day shows what waited for an estimate; nobody picks, and it says why", async () => {
  const { house } = await aTeam();
  await openScreen(await onPastDay(house), PokerScreen, "/projects/INT/poker");
  expect(await screen.findByRole("heading", { level: 2, name: /Étudier la reprise/ })).toBeVisible();
  saysWhy();
  expect(screen.queryByRole("group", { name: /^Cartes de/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  expect(buttons().filter((name) => /Dévoiler|Choisir|Retenir/.test(name))).toEqual([]);
});

// Verifies: 6e.60
test("a retrospective of a past day shows its notes and their votes; nothing is noted, voted or held back", async () => {
  const { house, sprints } = await aTeam();
  const sprintId = sprints.active;
  await house.done({ type: "retro/add", sprintId, lane: "keep", text: "Les démonstrations" });
  await openScreen(await onPastDay(house), RetroScreen, "/projects/INT/retro");
  expect(await screen.findByText("Les démonstrations")).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  expect(buttons()).toContain("Trier par votes");
  expect(buttons().filter((name) => /Voter|Reprendre|suivante|Masquer|Actions de/.test(name))).toEqual([]);
  expect(screen.queryByRole("combobox", { name: "Votes par personne" })).not.toBeInTheDocument();
});

// Verifies: 6e.60
test("a review of a past day is read: nothing is put in another order or said to have been shown", async () => {
  const { house, first } = await aTeam();
  await house.done({ type: "card/edit", cardId: first.id, fields: { columnId: house.columnIds[2]! } });
  await openScreen(await onPastDay(house), ReviewScreen, "/projects/INT/review");
  expect((await screen.findAllByText(/Bascule/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(buttons().filter((name) => /plus tôt|plus tard|Enregistrer/i.test(name))).toEqual([]);
  for (const word of screen.getAllByRole("radio")) expect(word).toBeDisabled();
});

// Verifies: 6e.60
test("of a past day the guided first plan, a new project and what a workstation keeps are not begun", async () => {
  const house = await aHouseOfServices();
  await loadQueries();
  await house.done({
    type: "workspace/found",
    id: "workspace_sample" as never,
    name: "Exemple",
    code: "EX",
    marking: { level: "NP", label: "NON PROTÉGÉ" },
    fictional: true,
    rows: [],
  });
  await house.services.desk.put("preference", firstPlanKey, { ...takeUp(null, 0), isOpen: false });
  const look = { language: "fr", theme: "light", onLanguage: () => {}, onTheme: () => {} } as const;
  const draw = (of: typeof house) =>
    render(
      <Hall house={of}>
        <TakeUpFirstPlan />
        <NewProjectScreen />
        <SettingsScreen look={look} />
      </Hall>,
    );
  const { unmount } = draw(house);
  expect(await screen.findByRole("button", { name: /premier plan/i })).toBeVisible();
  unmount();
  draw(await onPastDay(house));
  expect(await screen.findByRole("textbox", { name: /^Nom de l’espace/ })).toBeDisabled();
  expect(screen.getByRole("textbox", { name: /^Nom du projet/ })).toBeDisabled();
  expect(screen.queryByRole("checkbox", { name: "Raccourcis à une touche" })).not.toBeInTheDocument();
  expect(buttons().filter((name) => /premier plan|Créer|Enregistrer/i.test(name))).toEqual([]);
});
