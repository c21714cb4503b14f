import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReportsScreen } from "@/features/reports/reports-screen";
import { aTeam, openScreen } from "./ceremony-stage";

const day = 86_400_000;
const address = "/projects/INT/reports?of=flow";

/** A running sprint whose column « en cours » held two cards for a day under a limit of one; one of them is done. */
async function aFlow() {
  const stage = await aTeam();
  const { house, first, second } = stage;
  const [, doing, done] = house.columnIds;
  const limit = { cards: 1, isHard: false };
  await house.done({ type: "column/edit", columnId: doing!, fields: { limit } });
  house.hand.clock.now += day;
  await house.done({ type: "card/edit", cardId: second!.id, fields: { columnId: doing! } });
  house.hand.clock.now += day;
  await house.done({ type: "card/edit", cardId: first.id, fields: { columnId: done! } });
  house.hand.clock.now += day;
  return stage;
}

const figure = (name: string | RegExp) => screen.findByRole("figure", { name });

// Verifies: 5i.9, 5i.10, 5i.14, B40
test("the page of the flow draws its eight figures, and what is chosen is in the address", async () => {
  const { house } = await aFlow();
  const { user } = await openScreen(house, ReportsScreen, address);
  await figure("Diagramme de flux cumulé");
  await waitFor(() => expect(screen.getAllByRole("figure")).toHaveLength(8));
  expect((await figure("Dépassements de la limite d’en-cours")).textContent).toMatch(
    /1 dépassement sur la période/,
  );
  expect((await figure("Loi de Little")).textContent).toMatch(/Cartes en cours, en moyenne/);
  await user.selectOptions(screen.getByRole("combobox", { name: "Débit par" }), "day");
  await waitFor(() => expect(window.location.hash).toContain("by=day"));
  expect(await figure("Débit par jour")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Durée mesurée" }), "lead");
  expect(await figure("Délai total")).toBeVisible();
});

// Verifies: 5i.8, 5h.27, B67
test("which columns count as begun, done and waiting is chosen by keyboard, said under the charts, kept by a reload, and taken back", async () => {
  const { house } = await aFlow();
  const { user, unmount } = await openScreen(house, ReportsScreen, address);
  const opener = await screen.findByRole("button", { name: /^Colonnes comptées\s: par catégorie$/ });
  opener.focus();
  await user.keyboard("{Enter}");
  const choice = await screen.findByRole("region", { name: "Colonnes comptées" });
  const done = within(choice).getByRole("group", { name: "Compte comme terminé" });
  const begun = within(choice).getByRole("group", { name: "Compte comme commencé" });
  expect(within(begun).getByRole("checkbox", { name: "En cours" })).toBeChecked();
  within(done).getByRole("checkbox", { name: "En cours" }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(window.location.hash).toMatch(/done=column_/));
  const words = /Terminé\s: colonnes «\sEn cours\s» et «\sTerminé\s»/;
  await waitFor(async () => expect((await figure("Temps de cycle")).textContent).toMatch(words));
  const waiting = within(choice).getByRole("group", { name: "Compte comme attente" });
  within(waiting).getByRole("checkbox", { name: "En cours" }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(window.location.hash).toMatch(/waiting=column_/));
  const queue = /Attente\s: colonne «\sEn cours\s»/;
  await waitFor(async () => expect((await figure("Efficience du flux")).textContent).toMatch(queue));
  const kept = window.location.hash.slice(1);
  unmount();
  const again = await openScreen(house, ReportsScreen, kept);
  await waitFor(async () => expect((await figure("Temps de cycle")).textContent).toMatch(words));
  await waitFor(async () => expect((await figure("Efficience du flux")).textContent).toMatch(queue));
  await again.user.click(screen.getByRole("button", { name: "Revenir aux catégories" }));
  await waitFor(() => expect(window.location.hash).not.toMatch(/done=|waiting=/));
  await waitFor(async () =>
    expect((await figure("Temps de cycle")).textContent).toMatch(/Terminé\s: colonnes de catégorie/),
  );
});

// Verifies: 5i.13, B71
test("a day of the cumulative flow and a number of its table open their cards, asked for on demand", async () => {
  const { house, first, second } = await aFlow();
  const { user } = await openScreen(house, ReportsScreen, address);
  const flow = await figure("Diagramme de flux cumulé");
  await user.click(within(flow).getByRole("button", { name: "Voir en tableau" }));
  const rows = within(flow).getAllByRole("row");
  const last = within(rows.at(-1)!);
  await user.click(last.getByRole("button", { name: /En cours\s: voir 1 carte$/ }));
  const dialog = await screen.findByRole("dialog", { name: /En cours$/ });
  expect(await within(dialog).findByRole("button", { name: new RegExp(second!.title) })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(last.getByRole("rowheader").querySelector("button")!);
  const all = await screen.findByRole("dialog");
  expect(await within(all).findByRole("heading", { name: /^En cours\s: 1$/ })).toBeVisible();
  expect(await within(all).findByRole("button", { name: new RegExp(first.title) })).toBeVisible();
  await user.keyboard("{Escape}");
  const times = await figure("Temps de cycle");
  await user.click(within(times).getByRole("button", { name: /^Voir\s: .*pas encore terminée/ }));
  expect(await screen.findByRole("button", { name: new RegExp(second!.title) })).toBeVisible();
});
