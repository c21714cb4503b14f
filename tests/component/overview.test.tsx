import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type {
  CardId,
  ColumnId,
  EpicId,
  ObjectiveId,
  PillarId,
  ProjectId,
  SprintId,
} from "@/domain/model/ids";
import { OverviewScreen } from "@/features/overview/overview-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { aDependency, aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall } from "../support/house-of-services";

/** Two objectives and axes over one project of eight cards, one of whose epics goes its own way. */
async function aPlan() {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  const { done, add, addSprint, addEpic, register, projectId, columnIds } = { ...house, ...plan };
  const objective = async (order: number, name: string) =>
    (await register("objective", { order, name })) as ObjectiveId;
  const pillar = async (order: number, name: string) =>
    (await register("pillar", { order, name, description: "" })) as PillarId;
  const [first, second] = [await objective(1, "Supériorité"), await objective(2, "Soutiens")];
  const [network, skills] = [await pillar(1, "Réseau"), await pillar(2, "Compétences")];
  await done({
    type: "project/plan",
    projectId,
    fields: { objectives: [first], pillars: [network], owner: "Responsable" },
  });
  const [own, other] = [await addEpic("Annuaire"), await addEpic("Formation")];
  await done({ type: "epic/plan", epicIds: [other], fields: { objectives: [second], pillars: [skills] } });
  const sprintId = await addSprint("Sprint 1", { startOn: "2026-10-26", endOn: "2026-11-06", capacity: 5 });
  const cards: CardId[] = [];
  for (let i = 0; i < 8; i += 1)
    cards.push(await add(`Carte ${i}`, { points: 2, place: i < 5 ? sprintId : "backlog" }));
  const epicOf = (epicId: EpicId, ...which: number[]) =>
    done({ type: "card/edit-many", cardIds: which.map((i) => cards[i]!), fields: { epicId } } as never);
  await epicOf(own, 0, 1);
  await epicOf(other, 2, 3, 7);
  await done({ type: "sprint/start", sprintId });
  for (const i of [0, 2])
    await done({ type: "card/edit", cardId: cards[i]!, fields: { columnId: columnIds[2]! } });
  return { house, plan, cards, sprintId, own, other, first, second };
}

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

async function open(house: Awaited<ReturnType<typeof aHouseOfServices>>) {
  await loadTexts();
  navigate("/");
  const user = userEvent.setup();
  const drawn = render(
    <Hall house={house}>
      <OverviewScreen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...drawn };
}

// Verifies: 6a.1, B5, B71
test("every number of the overview opens as many cards as it says", async () => {
  const { house } = await aPlan();
  const { user } = await open(house);
  const buttons = (await screen.findAllByRole("button")).filter((button) =>
    /voir les \d+ cartes/.test(plain(button.getAttribute("aria-label"))),
  );
  expect(buttons.length).toBeGreaterThan(6);
  for (const button of buttons) {
    const said = Number(/voir les (\d+)/.exec(plain(button.getAttribute("aria-label")))?.[1]);
    await user.click(button);
    const dialog = await screen.findByRole("dialog");
    await waitFor(() => expect(plain(dialog.textContent)).toContain(`${said} carte`));
    expect(within(dialog).queryAllByRole("listitem")).toHaveLength(said);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
});

// Verifies: 6a.1, B71
test("a number of dependencies, processes or projects opens as many of them by name, each with its way", async () => {
  const { house, plan, own, other } = await aPlan();
  await house.done({
    type: "epic/plan",
    epicIds: [other],
    fields: { startOn: { on: "2026-11-02", precision: "day" } },
  });
  await plan.register("dependency", aDependency(own, other));
  for (const [order, name] of ["Congés", "Missions"].entries())
    await plan.register("process", { order, name, state: "digital" } as never);
  const { user } = await open(house);
  const isList = (button: HTMLElement) =>
    / : voir les (dépendances|processus|projets) /.test(plain(button.getAttribute("aria-label")));
  const names = (await screen.findAllByRole("button")).filter(isList).map((button) => button.ariaLabel ?? "");
  const kinds = ["projets", "dépendances", "processus"];
  for (const kind of kinds) expect(names.some((name) => name.includes(kind))).toBe(true);
  for (const name of names) {
    await user.click(screen.getByRole("button", { name }));
    const dialog = await screen.findByRole("dialog");
    await waitFor(() =>
      expect(within(dialog).getAllByRole("listitem")).toHaveLength(Number.parseInt(name, 10)),
    );
    for (const item of within(dialog).getAllByRole("listitem"))
      expect(within(item).getByRole("link")).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
});

// Verifies: 6a.1
test("an epic that serves another objective counts there and no longer with its project, and nothing counts twice", async () => {
  const { house } = await aPlan();
  await open(house);
  const shares = screen.getAllByRole("listitem").map(({ textContent }) => plain(textContent));
  expect(shares.find((text) => text.includes("Supériorité"))).toContain("1 carte terminée sur 5");
  expect(shares.find((text) => text.includes("Soutiens"))).toContain("1 carte terminée sur 3");
});

// Verifies: 6a.2, B3
test("the weather is a person's dated word beside the figures, and one that was never said is said to be missing", async () => {
  const { house, plan } = await aPlan();
  const { unmount } = await open(house);
  expect(
    await screen.findByRole("button", { name: /^Météo de Refondation.*Non évaluée jamais dite$/u }),
  ).toBeVisible();
  const note = { about: house.projectId, text: "", on: "2026-11-02" } as const;
  await plan.register("healthNote", { ...note, health: "onTrack" });
  await plan.register("healthNote", { ...note, health: "offTrack" });
  unmount();
  await open(house);
  expect(await screen.findByText("Orageux")).toBeVisible();
  expect(screen.queryByText("Ensoleillé")).toBeNull();
});

// Verifies: 6a.3
test("what is blocked, over capacity, late or unsaid asks for a decision this week, each with its way", async () => {
  const { house, plan, cards, own, other } = await aPlan();
  await house.done({
    type: "card/edit",
    cardId: cards[1]!,
    fields: { blocked: { since: 0, reason: "attend" } },
  } as never);
  const interval = {
    order: 1,
    name: "Intervalle 1",
    sameIteration: "late",
    votes: [],
    committed: null,
  } as const;
  const intervalId = (await plan.register("planningInterval", interval)) as never;
  const days = { startOn: "2026-11-02", endOn: "2026-11-13" };
  const iterationId = (await plan.register("iteration", {
    order: 1,
    name: "It. 1",
    intervalId,
    ...days,
  })) as never;
  await house.done({ type: "epic/plan", epicIds: [own, other], fields: { iterationId } });
  await plan.register("dependency", aDependency(own, other));
  await open(house);
  const week = within(screen.getByRole("region", { name: "À traiter cette semaine" }));
  const lines = (await week.findAllByRole("listitem")).map(({ textContent }) => plain(textContent));
  expect(lines.some((text) => text.includes("INT : 1 carte bloquée"))).toBe(true);
  expect(
    lines.some((text) => text.includes("Sprint 1 dépasse sa capacité") && text.includes("10 points pour 5")),
  ).toBe(true);
  expect(lines.some((text) => text.includes("« Formation » attend ce qui vient après"))).toBe(true);
  expect(lines.some((text) => text.includes("INT : aucune météo"))).toBe(true);
  expect(lines.some((text) => text.includes("aucun responsable"))).toBe(false);
});

// Verifies: F16
test("F16: a horizon that is past is kept and said to be overdue, over a whole that nobody knows", async () => {
  const { house, plan } = await aPlan();
  const horizon = { on: "2022-01-01", precision: "year" } as const;
  const processTarget = { modality: "wish", horizon, total: null, source: "Plan" } as const;
  await house.done({ type: "portfolio/edit", portfolioId: plan.portfolioId, fields: { processTarget } });
  const process = {
    businessLineId: null,
    name: "Ordre de mission",
    state: "digital",
    evidence: "",
    targetOn: null,
    digitalOn: null,
  } as const;
  await plan.register("process", process);
  await open(house);
  const panel = screen.getByRole("region", { name: "Processus numérisés" });
  expect(plain(panel.textContent)).toContain("échéance dépassée (horizon 2022)");
  expect(plain(panel.textContent)).toContain("Numérisés : 1 sur 1 au registre ; le total n’est pas connu");
});

test("a sprint that is reopened on the overview is no sprint of the past", async () => {
  const { house, sprintId } = await aPlan();
  await house.done({ type: "sprint/complete", sprintId: sprintId as SprintId, unfinishedTo: "backlog" });
  const rows = await house.services.queries.plan((plan) => plan.overview());
  expect(rows?.projects[0]?.closed).toHaveLength(1);
  await house.done({ type: "sprint/reopen", sprintId: sprintId as SprintId, reason: "erreur" });
  const again = await house.services.queries.plan((plan) => plan.overview());
  expect([again?.projects[0]?.closed.length, again?.projects[0]?.active.length]).toEqual([0, 1]);
});

// Verifies: 6i.8
test("the plan's screens show the portfolio that this desk has chosen, and nothing of another", async () => {
  const { house, plan } = await aPlan();
  const budget = { status: "not-disclosed" } as const;
  const made = await house.done({ type: "portfolio/add", name: "Plan cloud", code: "CLOUD", budget });
  const { user } = await open(house);
  expect((await screen.findAllByText("Supériorité"))[0]).toBeVisible();
  const choose = await screen.findByRole("combobox", { name: "Portefeuille affiché" });
  await user.selectOptions(choose, "Plan cloud");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Plan cloud"));
  expect(screen.queryByText("Supériorité")).toBeNull();
  const rows = await house.services.queries.plan((ask) => ask.overview());
  expect([rows?.portfolio.id, rows?.dependencies]).toEqual([made.plan.changes[0]?.id, []]);
  expect((await house.services.queries.plan((ask) => ask.roadmap()))?.portfolio.name).toBe("Plan cloud");
  expect((await house.services.queries.shownPortfolio())?.name).toBe("Plan cloud");
  await user.selectOptions(choose, "SDNUM");
  await waitFor(async () =>
    expect((await house.services.queries.plan((ask) => ask.overview()))?.portfolio.id).toBe(plan.portfolioId),
  );
});

// Verifies: 6i.8, 6f.42
test("of many projects the first stand above what is of this week, and the rest is a press away", async () => {
  const { house, plan } = await aPlan();
  for (let i = 0; i < 13; i += 1) {
    const columns = [
      { name: "À faire", category: "todo" },
      { name: "Terminé", category: "done" },
    ] as const;
    const made = await house.done({
      ...{
        type: "project/add",
        name: `Projet ${i}`,
        code: `PR${i}`,
        colour: "blue",
        timeZone: "Europe/Paris",
      },
      columns,
    } as never);
    const projectId = made.plan.changes.find(({ table }) => table === "project")?.id as never;
    await house.done({ type: "project/plan", projectId, fields: { portfolioId: plan.portfolioId } });
  }
  const { user } = await open(house);
  const panel = within(await screen.findByRole("region", { name: "Projets" }));
  expect(panel.getAllByRole("row")).toHaveLength(13);
  // Nobody presses on paper: there words stand in place of the button; with two objectives nine have room.
  const more = panel.getByRole("button", { name: "Voir 2 projets de plus" });
  const onPaper = panel.getByText("5 autres projets ne sont pas sur cette feuille.");
  expect(more.className).toContain("print:hidden");
  expect(onPaper.className).toBe("hidden text-ink-2 print:block");
  await user.click(more);
  expect(panel.getAllByRole("row")).toHaveLength(15);
  expect(onPaper).not.toBeInTheDocument();
});

// Verifies: B1, B2, 6a.5
test("a project counts with what is beneath it, by status in words, and its numbers open the cards of all of them", async () => {
  const { house, plan } = await aPlan();
  const columns = [
    { name: "À faire", category: "todo" },
    { name: "En cours", category: "inProgress" },
  ] as const;
  const made = await house.done({
    ...{ type: "project/add", name: "Socle", code: "SOC", colour: "blue", timeZone: "Europe/Paris", columns },
  });
  const below = made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
  const begun = made.plan.changes.filter(({ table }) => table === "column")[1]?.id as ColumnId;
  await house.done({ type: "project/plan", projectId: below, fields: { parentId: plan.projectId } });
  for (const columnId of [null, begun, begun]) {
    const to = { place: "backlog", after: null } as const;
    const card = await house.done({ type: "card/add", projectId: below, to, title: "Carte" });
    const cardId = card.plan.changes[0]?.id as CardId;
    if (columnId) await house.done({ type: "card/edit", cardId, fields: { columnId } });
  }
  const { user } = await open(house);
  const lineOf = async (name: string) => (await screen.findByRole("link", { name })).closest("tr")!;
  const above = await lineOf("Refondation du réseau Intradef");
  expect(within(above).getByRole("img", { name: /2 terminées, 2 en cours, 7 à faire$/u })).toBeVisible();
  expect(above).toHaveTextContent("avec 1 sous-projet");
  const under = await lineOf("Socle");
  expect(under).toHaveTextContent("sous-projet de Refondation du réseau Intradef");
  expect(within(under).getByRole("img", { name: /0 terminée, 2 en cours, 1 à faire$/u })).toBeVisible();
  expect(above.nextElementSibling).toBe(under);
  await user.click(within(above).getByRole("button", { name: /voir les 2 cartes en cours$/u }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getAllByRole("listitem")).toHaveLength(2));
});
