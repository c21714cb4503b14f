import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReviewScreen } from "@/features/ceremony/review/review-screen";
import { ReportsScreen } from "@/features/reports/reports-screen";
import { aTeam, openScreen } from "./ceremony-stage";

async function aDoneSprint() {
  const stage = await aTeam();
  const { house, sprints, first } = stage;
  await house.done({ type: "card/edit", cardId: first.id, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: sprints.planned });
  return stage;
}

// Verifies: 5h.14
test("a review leads to the report of its sprint, which says its equation and what became of each card", async () => {
  const { house, sprints } = await aDoneSprint();
  const { unmount } = await openScreen(house, ReviewScreen, `/projects/INT/review?sprint=${sprints.active}`);
  const link = await screen.findByRole("link", { name: "Rapport du sprint" });
  const address = link.getAttribute("href")?.slice(1) ?? "";
  unmount();
  await openScreen(house, ReportsScreen, address);
  const report = await screen.findByRole("figure", { name: /^Rapport\s: Sprint 12$/ });
  expect(within(report).queryByRole("button", { name: "Voir en tableau" })).toBeNull();
  expect(within(report).getByRole("table")).toBeVisible();
  const cards = screen.getByRole("figure", { name: "Ce que sont devenues les cartes" });
  expect(within(cards).getByText("Latence")).toBeVisible();
});

// Verifies: 5h.15
test("the team's page draws its six figures, and its choices are in the address", async () => {
  const { house } = await aDoneSprint();
  const { user } = await openScreen(house, ReportsScreen, "/projects/INT/reports?of=team");
  await screen.findByRole("figure", { name: "Vélocité" });
  expect(screen.getAllByRole("figure")).toHaveLength(6);
  await user.selectOptions(screen.getByRole("combobox", { name: "Sprints pris en compte" }), "3");
  await waitFor(() => expect(window.location.hash).toContain("last=3"));
});
