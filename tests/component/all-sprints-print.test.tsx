import { act, screen, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ProjectId, SprintId } from "@/domain/model/ids";
import { aGrid, openGrid } from "./all-sprints-stage";
import { SeeingWindow } from "./all-sprints-window";

beforeAll(SeeingWindow.open);
afterAll(SeeingWindow.close);
const { print } = window;
afterEach(() => {
  window.print = print;
});

/** So many projects that the last ones lie below what a page shows when it opens. */
async function aLongGrid() {
  const { house, portfolio, iterationIds } = await aGrid();
  const { done, portfolioId } = portfolio;
  for (const code of ["PAA", "PAB", "PAC", "PAD", "PAE"]) {
    const added = await done({
      ...{ type: "project/add", name: `Projet ${code}`, code, colour: "green", timeZone: "Europe/Paris" },
      columns: [
        { name: "À faire", category: "todo" },
        { name: "Fait", category: "done" },
      ],
    });
    const projectId = added.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
    await done({ type: "project/plan", projectId, fields: { portfolioId } });
    const fields = { name: `Sprint ${code}`, capacity: 5, iterationId: iterationIds[0]! };
    const sprint = await done({ type: "sprint/add", projectId, fields });
    const to = { place: sprint.plan.changes[0]?.id as SprintId, after: null };
    await done({ type: "card/add", projectId, title: `Carte ${code}`, to });
  }
  return house;
}

/** What stands on the paper of a print that begins now. */
function onPaper(): { readonly cards: readonly (string | null)[]; readonly unread: number } {
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  const cards = screen.queryAllByRole("link", { name: /^Carte PA/ }).map(({ textContent }) => textContent);
  const unread = screen.queryAllByText(/^Cartes pas encore lues/).length;
  act(() => void window.dispatchEvent(new Event("afterprint")));
  return { cards, unread };
}

const all = ["PAA", "PAB", "PAC", "PAD", "PAE"].map((code) => `Carte ${code}`);

// Verifies: 6e.41, B116
test("rows that were never in sight are read once the page is at rest, and stand on paper; one that is not says so there", async () => {
  const house = await aLongGrid();
  await openGrid(house);
  await screen.findByRole("link", { name: "Carte PAC" });
  const early = onPaper();
  expect(early.unread).toBe(2);
  expect(early.cards).not.toContain("Carte PAE");
  expect(screen.queryByRole("link", { name: "Carte PAE" })).toBeNull();
  await expect.poll(onPaper, { timeout: 8000, interval: 250 }).toEqual({ cards: all, unread: 0 });
  // On the screen it stays out of the page until it comes in sight.
  expect(screen.queryByRole("link", { name: "Carte PAE" })).toBeNull();
});

// Verifies: 6e.41, B116
test("the print command and the browser's shortcut wait until all rows are read, and are noted", async () => {
  const house = await aLongGrid();
  const { user } = await openGrid(house);
  const papers: ReturnType<typeof onPaper>[] = [];
  window.print = () => void papers.push(onPaper());
  await user.click(screen.getByRole("button", { name: "Imprimer" }));
  await waitFor(() => expect(papers).toEqual([{ cards: all, unread: 0 }]));
  await user.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(papers).toHaveLength(2));
  expect(papers[1]).toEqual(papers[0]);
});
