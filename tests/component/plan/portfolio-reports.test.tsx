import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { createPortfolioReportJobs } from "@/app/workers/portfolio-report-job";
import type {
  CardId,
  EpicId,
  IterationId,
  ObjectiveId,
  PillarId,
  PlanningIntervalId,
  ProjectId,
} from "@/domain/model/ids";
import type { BurnUp } from "@/domain/reports/portfolio/burn-up";
import type { DependencyWeeks } from "@/domain/reports/portfolio/dependency-weeks";
import { PortfolioReportsScreen } from "@/features/portfolio-reports/portfolio-reports-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { VigieDatabase } from "@/storage/database";
import { aDependency, aPortfolio } from "../../support/a-portfolio";
import { aHouseOfServices, Hall } from "../../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";
const week = 7 * 86_400_000;

/**
 * Three weeks: four cards in the first, two of an epic that serves two aims;
 * one is done in the second, one more is born in the third and another is done.
 */
async function aStory() {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  const { done, add, projectId, columnIds, hand } = { ...house, ...plan };
  const later = (): void => {
    hand.clock.now += week;
  };
  const objective = async (order: number, name: string) =>
    (await plan.register("objective", { order, name })) as ObjectiveId;
  const [first, second] = [await objective(1, "Supériorité"), await objective(2, "Soutiens")];
  const pillar = (await plan.register("pillar", { order: 1, name: "Réseau", description: "" })) as PillarId;
  await done({ type: "project/plan", projectId, fields: { objectives: [first], pillars: [pillar] } });
  const [shared, other] = [await plan.addEpic("Annuaire"), await plan.addEpic("Formation")];
  await done({ type: "epic/plan", epicIds: [shared], fields: { objectives: [first, second] } });
  const cards: CardId[] = [];
  for (let i = 0; i < 4; i += 1) cards.push(await add(`Carte ${i}`, { points: i === 3 ? null : 2 }));
  const epicOf = (epicId: EpicId, ...which: number[]) =>
    done({ type: "card/edit-many", cardIds: which.map((i) => cards[i]!), fields: { epicId } } as never);
  await epicOf(shared, 0, 1);
  const finish = (i: number) =>
    done({ type: "card/edit", cardId: cards[i]!, fields: { columnId: columnIds[2]! } });
  later();
  await finish(0);
  later();
  await finish(2);
  cards.push(await add("Carte 4", { points: 1 }));
  return { house, plan, cards, first, second, pillar, shared, other, later, finish };
}

type Story = Awaited<ReturnType<typeof aStory>>;

async function ask(story: Story, name: "burnUp" | "dependencies", question: object) {
  const jobs = createPortfolioReportJobs(() => new VigieDatabase(story.house.db.name));
  await jobs.openPortfolioReports("", story.plan.portfolioId, () => undefined);
  return jobs.askPortfolioReport({ name, ask: question } as never, story.house.services.now());
}

const cells = (sums: BurnUp["whole"]) => sums.map(({ done, cards }) => [done, cards]);

// Verifies: 6r.4, B5, B60
test("burn-up by objective: a card that serves two counts in each, and once in the whole", async () => {
  const story = await aStory();
  const answer = (await ask(story, "burnUp", { dimension: "objective", weeks: 4 })) as BurnUp;
  expect(cells(answer.whole)).toEqual([
    [0, 0],
    [0, 4],
    [1, 4],
    [2, 5],
  ]);
  const of = (id: string) => answer.groups.find((group) => group.id === id)?.sums ?? [];
  expect(cells(of(story.first))).toEqual([
    [0, 0],
    [0, 4],
    [1, 4],
    [2, 5],
  ]);
  expect(cells(of(story.second))).toEqual([
    [0, 0],
    [0, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(answer.shared).toBe(2);
  expect(answer.whole.at(-1)).toMatchObject({ points: 700, donePoints: 400, unestimated: 1 });
});

// Verifies: 6r.4, B60
test("what a card, an epic or a project serves today does not change what it served before", async () => {
  const story = await aStory();
  const { house, plan, second, pillar, shared, later } = story;
  const before = (await ask(story, "burnUp", { dimension: "objective", weeks: 3 })) as BurnUp;
  later();
  await house.done({ type: "epic/plan", epicIds: [shared], fields: { objectives: [second] } });
  await house.done({ type: "project/plan", projectId: house.projectId, fields: { pillars: [] } });
  const after = (await ask(story, "burnUp", { dimension: "objective", weeks: 4 })) as BurnUp;
  for (const group of before.groups)
    expect(after.groups.find(({ id }) => id === group.id)?.sums.slice(0, 3)).toEqual(group.sums);
  expect(after.groups.find(({ id }) => id === story.first)?.sums.at(-1)).toMatchObject({ cards: 3 });
  const axes = (await ask(story, "burnUp", { dimension: "pillar", weeks: 4 })) as BurnUp;
  expect(axes.groups.map(({ id, sums }) => [id, sums.map(({ cards }) => cards)])).toEqual([
    [pillar, [4, 4, 5, 0]],
    ["none", [0, 0, 0, 5]],
  ]);
  expect(plan.portfolioId).toBeTruthy();
});

// Verifies: 6r.4
test("the last week of the burn-up is what the overview counts, by project, programme and axis", async () => {
  const story = await aStory();
  const overview = await story.house.services.queries.plan((plan) => plan.overview());
  const tally = overview?.projects[0]?.tally;
  for (const dimension of ["project", "program", "pillar"] as const) {
    const answer = (await ask(story, "burnUp", { dimension, weeks: 13 })) as BurnUp;
    expect(answer.groups).toHaveLength(1);
    expect(answer.groups[0]?.sums.at(-1)).toMatchObject({
      ...{ cards: tally?.cards, done: tally?.done, points: tally?.points },
      ...{ donePoints: tally?.donePoints, unestimated: tally?.unestimated },
    });
    expect(answer.whole.at(-1)).toEqual(answer.groups[0]?.sums.at(-1));
  }
});

/** Two iterations, and « Formation » that waits for « Annuaire », planned, moved and settled week by week. */
async function withDependency(story: Story) {
  const { house, plan, shared, other, later } = story;
  const interval = { order: 1, name: "Int. 1", sameIteration: "tight", votes: [], committed: null } as const;
  const intervalId = (await plan.register("planningInterval", interval)) as PlanningIntervalId;
  const iteration = async (order: number, startOn: string, endOn: string) =>
    (await plan.register("iteration", {
      order,
      name: `It. ${order}`,
      intervalId,
      startOn,
      endOn,
    })) as IterationId;
  const [one, two] = [
    await iteration(1, "2027-01-04", "2027-01-15"),
    await iteration(2, "2027-01-18", "2027-01-29"),
  ];
  const put = (epicId: EpicId, iterationId: IterationId | null) =>
    house.done({ type: "epic/plan", epicIds: [epicId], fields: { iterationId } });
  await plan.register("dependency", aDependency(shared, other));
  later();
  await put(other, one);
  later();
  await put(shared, one);
  later();
  await put(other, two);
  later();
  await story.finish(1);
}

// Verifies: 6r.5, B47, B60
test("dependencies are as late in each week as both ends stood then, by the one function of both ends", async () => {
  const story = await aStory();
  await withDependency(story);
  const answer = (await ask(story, "dependencies", { weeks: 6 })) as DependencyWeeks;
  expect(answer.weeks.map((links) => links.map(({ health }) => health))).toEqual([
    [],
    ["unplanned"],
    ["late"],
    ["tight"],
    ["fine"],
    ["done"],
  ]);
});

// Verifies: 6r.4
test("what changes while reports are open is read of its project alone, and answers as if all had been read anew", async () => {
  const story = await aStory();
  const { house, plan, cards } = story;
  const jobs = createPortfolioReportJobs(() => new VigieDatabase(house.db.name));
  await jobs.openPortfolioReports("", plan.portfolioId, () => undefined);
  await house.done({ type: "card/edit", cardId: cards[4]!, fields: { points: 5 } });
  const head = await house.db.deed.orderBy("stamp").last();
  await jobs.portfolioReportsTouched([
    ["deed", [head?.stamp ?? ""]],
    ["card", [cards[4]!]],
  ] as never);
  const question = { dimension: "objective", weeks: 3 } as const;
  const kept = await jobs.askPortfolioReport({ name: "burnUp", ask: question }, house.services.now());
  expect(kept).toEqual(await ask(story, "burnUp", question));
  expect((kept as BurnUp).whole.at(-1)?.points).toBe(1100);
});

async function open(story: Story, query = "") {
  await loadTexts();
  navigate(`/portfolio-reports${query}`);
  const user = userEvent.setup();
  render(
    <Hall house={story.house}>
      <PortfolioReportsScreen />
    </Hall>,
  );
  return user;
}

// Verifies: 6r.4, 6r.7, B71
test("the reports of the portfolio draw progress and burn-up, whose numbers open as many cards as they say", async () => {
  const story = await aStory();
  const user = await open(story, "?by=objective&weeks=13");
  const standing = within(await screen.findByRole("figure", { name: "Avancement par objectif stratégique" }));
  expect(plain((await standing.findByText(/dans tout le portefeuille/)).textContent)).toContain(
    "Terminé : 2 cartes sur 5 dans tout le portefeuille, soit 40 %",
  );
  expect(standing.getByText(/2 cartes servent plusieurs d’entre eux/)).toBeVisible();
  const figure = within(screen.getByRole("figure", { name: /achèvement\s: Tout le portefeuille/u }));
  await user.click(figure.getByRole("button", { name: "Voir en tableau" }));
  const last = figure.getAllByRole("row").at(-1)!;
  await user.click(within(last).getAllByRole("button")[1]!);
  const dialog = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(dialog.getAllByRole("listitem")).toHaveLength(5));
  await user.keyboard("{Escape}");
  await user.selectOptions(screen.getByRole("combobox", { name: "Courbe de" }), "Soutiens");
  expect(await screen.findByRole("figure", { name: /achèvement\s: Soutiens/u })).toBeVisible();
});

// Verifies: 6r.5, 6r.7
test("the table of late dependencies says what the chart draws, and opens them by their ends", async () => {
  const story = await aStory();
  await withDependency(story);
  const user = await open(story, "?of=dependencies&weeks=13");
  const figure = within(await screen.findByRole("figure", { name: /Retards des dépendances/ }));
  await user.click(figure.getByRole("button", { name: "Voir en tableau" }));
  const late = figure.getAllByRole("row").map((row) => within(row).queryAllByRole("cell")[0]?.textContent);
  expect(late.filter((text) => text?.startsWith("1"))).toHaveLength(1);
  const row = figure
    .getAllByRole("row")
    .find((each) => within(each).queryAllByRole("cell")[0]?.textContent === "1")!;
  await user.click(within(row).getByRole("button"));
  expect(plain((await screen.findByRole("listitem")).textContent)).toMatch(/Formation » attend « .*Annuaire/);
});

// Verifies: 6r.6, B3
test("the stream of health says who stood how and when, in words and shapes, and what was never said", async () => {
  const story = await aStory();
  const { house, plan } = story;
  const say = (health: "onTrack" | "offTrack", on: string) =>
    plan.register("healthNote", { about: house.projectId, health, text: "Motif", on });
  const user = await open(story, "?of=health&weeks=104");
  expect(await screen.findByText(/Personne n’a encore dit de météo/)).toBeVisible();
  const today = new Date(house.services.now()).toISOString().slice(0, 10);
  await say("onTrack", "2026-10-05");
  await say("offTrack", today);
  const figure = within(await screen.findByRole("figure", { name: "Fil des météos" }));
  expect(plain((await figure.findByText(/2 météos dites/)).textContent)).toContain("sur 1 des 1 éléments");
  await user.click(figure.getByRole("button", { name: "Voir en tableau" }));
  const rows = figure
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));
  expect(rows[0]).toMatch(/Orageux.*Testeur.*Motif$/);
  expect(rows[1]).toMatch(/Ensoleillé/);
});

// Verifies: 6f.41, B71
test("the health of a dozen things is printed in two sheets, each with a name of its own", async () => {
  const story = await aStory();
  const { house, plan } = story;
  const on = new Date(house.services.now()).toISOString().slice(0, 10);
  const say = (about: ObjectiveId | ProjectId) =>
    plan.register("healthNote", { about, health: "onTrack", text: "Motif", on });
  await say(house.projectId);
  for (let i = 1; i < 12; i += 1)
    await say((await plan.register("objective", { order: i + 2, name: `Objectif ${i}` })) as ObjectiveId);
  await open(story, "?of=health");
  const figure = within(await screen.findByRole("figure", { name: "Fil des météos" }));
  await figure.findByText(/12 météos dites/);
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  const names = figure.getAllByRole("slider").map((sheet) => plain(sheet.getAttribute("aria-label")));
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(names).toHaveLength(2);
  expect(names[1]).toContain("feuille 2 sur 2, de « Objectif 6 » à « Objectif 11 »");
});
