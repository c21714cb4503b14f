import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { CardId, LabelId } from "@/domain/model/ids";
import { loadFilter } from "@/features/board/filter/filter-parts";
import { StatusScreen } from "@/features/board/status/status-board";
import { navigate } from "@/features/route";
import { Hall } from "../support/house-of-services";
import { aBoard } from "./board-stage";

/** The running sprint with two cards, the first of them labelled « réseau », cut into lanes. */
async function openLanes(field: string, more = 0) {
  const { house, sprints } = await aBoard();
  const project = await house.store.read((tx) => tx.get("project", house.projectId));
  const columns = await house.store.read((tx) => tx.list("column", house.projectId));
  const [todo, doing] = house.columnIds.map((id) => columns.find((each) => each.id === id)!.name);
  const labelled = async (name: string) =>
    (await house.done({ type: "label/add", projectId: house.projectId, name, colour: "blue" })).plan
      .changes[0]!.id as LabelId;
  const [network, site] = [await labelled("réseau"), await labelled("site")];
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  const [first, second] = [...cards].sort((a, b) => (a.title < b.title ? -1 : 1));
  await house.done({ type: "card/edit", cardId: first!.id, fields: { label: [network] } });
  const last: CardId[] = [];
  for (let i = 0; i < more; i += 1)
    last.push(await house.add(`Carte ${i}`, { place: sprints.active, points: 2 }));
  for (const cardId of last.slice(-1))
    await house.done({ type: "card/edit", cardId, fields: { label: [site] } });
  await loadFilter();
  navigate(`/projects/INT/board?lane=${field}`);
  render(
    <Hall house={house}>
      <StatusScreen project={project!} />
    </Hall>,
  );
  const cell = (lane: string, column = todo!) =>
    within(screen.getByRole("group", { name: `${column} ${lane}` }));
  const card = (id: string) => house.store.read((tx) => tx.get("card", id));
  return { house, cell, card, first: first!, second: second!, network, site, doing: doing! };
}

// Verifies: B41, 4c.2
test("carried by the keyboard to another lane, a card takes its value; one undo gives both back", async () => {
  const { house, cell, card, first, doing } = await openLanes("label");
  await waitFor(() => expect(cell("réseau").getByText(first.title)).toBeVisible());
  const user = userEvent.setup();
  cell("réseau").getByRole("link", { name: first.title }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.join()).toContain(`${first.title} prise`), { timeout: 10_000 });
  await user.keyboard("{ArrowRight}{ArrowDown}");
  await user.keyboard(" ");
  await waitFor(() => expect(cell("Sans étiquette", doing).getByText(first.title)).toBeVisible());
  await waitFor(async () =>
    expect(await card(first.id)).toMatchObject({ labels: [], columnId: house.columnIds[1] }),
  );
  expect(house.said.at(-1)).toContain(`${doing}, couloir Sans étiquette`);
  await house.done({ type: "history/undo" });
  await waitFor(() => expect(cell("réseau").getByText(first.title)).toBeVisible());
});

// Verifies: B41
test("a card of several labels stands in a lane of its own, and that lane takes no other", async () => {
  const { house, cell, card, first, second, network, site } = await openLanes("label");
  await house.done({ type: "card/edit", cardId: first.id, fields: { label: [network, site] } });
  await waitFor(() => expect(cell("Plusieurs étiquettes").getByText(first.title)).toBeVisible());
  const user = userEvent.setup();
  cell("Sans étiquette").getByRole("link", { name: second.title }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.join()).toContain(`${second.title} prise`), { timeout: 10_000 });
  await user.keyboard("{ArrowUp} ");
  await waitFor(() => expect(house.said.at(-1)).toMatch(/cartes à plusieurs étiquettes/));
  expect(await card(second.id)).toMatchObject({ labels: [] });
});

// Verifies: 4x.8, B42
test("a lane whose label is deleted while a card hangs over it takes nothing, and the card is where it was", async () => {
  const { house, cell, card, second, network } = await openLanes("label");
  await waitFor(() => expect(cell("Sans étiquette").getByText(second.title)).toBeVisible());
  const user = userEvent.setup();
  cell("Sans étiquette").getByRole("link", { name: second.title }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.join()).toContain(`${second.title} prise`), { timeout: 10_000 });
  await user.keyboard("{ArrowUp}");
  const before = await card(second.id);
  await house.done({ type: "label/remove", labelId: network });
  await user.keyboard(" ");
  await waitFor(() => expect(screen.queryByText("réseau")).toBeNull());
  await waitFor(() => expect(cell("Sans étiquette").getByText(second.title)).toBeVisible());
  expect(await card(second.id)).toEqual(before);
});

// Verifies: B42, B23
test("a folded lane shows its counts by column, and stays folded after a reload", async () => {
  const { cell, house } = await openLanes("label");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "réseau" }));
  expect(screen.getByRole("button", { name: "réseau" })).toHaveAttribute("aria-expanded", "false");
  expect(cell("réseau").getByText("1 carte")).toBeVisible();
  await waitFor(async () =>
    expect(
      JSON.stringify(await house.services.queries.preference(`board/folded/${house.projectId}`)),
    ).toContain("/"),
  );
});

// Verifies: B41
test("lanes by priority are all there, and a card that is dragged up becomes urgent", async () => {
  const { house, cell, card, first } = await openLanes("priority");
  await waitFor(() => expect(cell("Sans priorité").getByText(first.title)).toBeVisible());
  for (const name of ["Critique", "Haute", "Moyenne", "Basse", "Très basse"])
    expect(screen.getByRole("region", { name })).toBeInTheDocument();
  const user = userEvent.setup();
  cell("Sans priorité").getByRole("link", { name: first.title }).focus();
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.join()).toContain(`${first.title} prise`), { timeout: 10_000 });
  await user.keyboard("{ArrowUp}{ArrowUp} ");
  await waitFor(async () => expect((await card(first.id))?.priority).not.toBeNull());
});

// Verifies: 4s.1
test("lanes come when the sprint is read, all at once and whole", async () => {
  await openLanes("label", 30);
  await screen.findByRole("region", { name: "réseau" });
  const sums = (name: string) => screen.getByRole("region", { name }).querySelector("h2")?.textContent;
  expect(sums("site")).toMatch(/1 carte · 2/);
  expect(sums("Sans étiquette")).toMatch(/30 cartes · 5/);
});
