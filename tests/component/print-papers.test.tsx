import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { PrintScreen } from "@/features/print/print-screen";
import { aTeam, openScreen } from "./ceremony-stage";

CSSStyleSheet.prototype.replaceSync ??= () => undefined;

const paper = () => within(screen.getByRole("region", { name: "Aperçu avant impression" }));

// Verifies: 4e.1
test("cards to cut out bear key, title, estimate, people, project and marking; cancelled ones are left out", async () => {
  const { house, sprints, first, second } = await aTeam();
  await house.done({ type: "card/edit", cardId: second.id, fields: { columnId: house.columnIds[3]! } });
  await openScreen(house, PrintScreen, `/projects/INT/print?of=cards&sprint=${sprints.active}`);
  await screen.findByRole("region", { name: "Aperçu avant impression" });
  expect(screen.getByRole("heading", { level: 1, name: "Imprimer des cartes à découper" })).toBeVisible();
  const [card, ...rest] = paper().getAllByRole("article");
  expect(rest).toEqual([]);
  for (const words of [`INT-${first.number}`, "Bascule du site", "8 points", "Ada", "NON PROTÉGÉ"])
    expect(within(card!).getByText(words)).toBeVisible();
});

// Verifies: 4e.2
test("the summary of a sprint says its days, its goal, the word on it, its figures and what became of each card", async () => {
  const { house, sprints, first } = await aTeam();
  await house.done({ type: "card/edit", cardId: first.id, fields: { columnId: house.columnIds[2]! } });
  const minutes = { type: "minutes/write", sprintId: sprints.active, on: "2026-11-12" } as const;
  await house.done({ ...minutes, of: "review", text: "", goal: "met" });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  await openScreen(house, PrintScreen, `/projects/INT/print?of=sprint&sprint=${sprints.active}`);
  await screen.findByText(/^du 2 nov. 2026 au 13 nov. 2026 · démarré le 02\/11\/2026/);
  expect(await paper().findByText(/· Atteint$/)).toBeVisible();
  const words = paper().getByRole("heading", { level: 3, name: "Sprint 12" }).closest("section")?.textContent;
  expect(words?.replace(/\s/gu, " ")).toContain("Engagement2 cartes, 9,5 pts");
  expect(words?.replace(/\s/gu, " ")).toContain("Latence · 1,5 point · reportée dans Backlog");
});

// Verifies: 4e.3
test("minutes are printed day by day with full dates under a head that each page repeats", async () => {
  const { house, sprints } = await aTeam();
  for (const [on, text] of [
    ["2026-11-04", "Deuxième"],
    ["2026-11-03", "**Premier**"],
  ] as const)
    await house.done({ type: "minutes/write", sprintId: sprints.active, on, text });
  await openScreen(house, PrintScreen, "/projects/INT/print?of=minutes");
  await waitFor(() =>
    expect(
      paper()
        .getAllByRole("heading", { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(["Mêlée quotidienne, mardi 3 novembre 2026", "Mêlée quotidienne, mercredi 4 novembre 2026"]),
  );
  expect(paper().getByRole("columnheader", { name: "Comptes rendus de Sprint 12" })).toBeVisible();
});

// Verifies: 4e.4
test("the board by lanes is a table: a column a status, a group of rows a lane, each card with estimate and people", async () => {
  const { house, first } = await aTeam();
  await house.done({ type: "card/edit", cardId: first.id, fields: { priority: "high" } });
  await openScreen(house, PrintScreen, "/projects/INT/print?of=lanes&lane=priority");
  expect(
    await screen.findByRole("heading", { level: 1, name: "Imprimer le tableau par couloirs" }),
  ).toBeVisible();
  const heads = await waitFor(() => {
    const found = paper().getAllByRole("columnheader");
    expect(found.length).toBeGreaterThan(3);
    return found;
  });
  expect(heads.map(({ textContent }) => textContent)).toContain("À faire · 1");
  const lane = paper().getByText("Haute");
  expect(lane.closest("th")).toHaveAttribute("scope", "rowgroup");
  expect(lane.closest("th")?.textContent).toBe("Haute · 1 carte");
  const row = lane.closest("tbody")?.textContent;
  expect(row).toContain(`INT-${first.number} ${first.title}`);
  expect(row).toMatch(/8 points · Ada/);
  expect(paper().getByText("Sans priorité")).toBeVisible();
});
