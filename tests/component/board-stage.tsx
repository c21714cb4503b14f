import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import type { SprintId } from "@/domain/model/ids";
import { loadQuickAdd } from "@/features/board/column/quick-add";
import { loadFilter } from "@/features/board/filter/filter-parts";
import { SprintsScreen } from "@/features/board/sprints-screen";
import { navigate } from "@/features/route";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

// jsdom lays nothing out, so there is nothing to scroll to.
Element.prototype.scrollIntoView ??= () => {};

/** Three cards in the backlog, two in an active sprint of capacity 10, one planned sprint and a closed one. */
export async function aBoard() {
  const house = await aHouseOfServices();
  const closed = await house.addSprint("Sprint 11", { startOn: "2026-10-19", endOn: "2026-10-30" });
  await house.add("Faite", { place: closed, points: 5 });
  await house.done({ type: "sprint/start", sprintId: closed });
  const [card] = await house.store.read((tx) => tx.cardsIn(house.projectId, closed));
  const doneId = house.columnIds[2]!;
  await house.done({ type: "card/edit", cardId: card!.id, fields: { columnId: doneId } });
  await house.done({ type: "sprint/complete", sprintId: closed, unfinishedTo: "backlog" });
  const active = await house.addSprint("Sprint 12", {
    startOn: "2026-11-02",
    endOn: "2026-11-13",
    capacity: 10,
  });
  const planned = await house.addSprint("Sprint 13", { startOn: "2026-11-16", endOn: "2026-11-27" });
  for (const [title, points] of [
    ["Cartographier les flux", 5],
    ["Retirer les comptes", 3],
    ["Étudier la reprise", null],
  ] as const)
    await house.add(title, { points });
  for (const [title, points] of [
    ["Bascule du site", 8],
    ["Latence", 1.5],
  ] as const)
    await house.add(title, { place: active, points });
  await house.done({ type: "sprint/start", sprintId: active });
  return { house, sprints: { closed, active, planned } };
}

/** The screen over a house, with its first columns drawn. */
export async function openBoard(house: HouseOfServices, query = "") {
  await Promise.all([loadFilter(), loadQuickAdd()]);
  navigate(`/projects/INT/sprints${query}`);
  const user = userEvent.setup();
  const drawn = render(
    <Hall house={house}>
      <SprintsScreen projectId={house.projectId} />
    </Hall>,
  );
  await screen.findByRole("region", { name: "Backlog" });
  return { user, ...drawn };
}

export const column = (name: string) => within(screen.getByRole("region", { name }));

/** The cards that a column shows, by the names their rows bear. */
export const rowsOf = (name: string): readonly string[] =>
  column(name)
    .queryAllByRole("listitem")
    .map((row) =>
      (row.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" "),
    );

export const titlesIn = (house: HouseOfServices, place: SprintId | "backlog") => house.titles(place);

type Lifted = { readonly house: HouseOfServices; readonly user: UserEvent };

/** Takes a card in hand by the keyboard. The sensors are fetched with the first press, and the press is kept for them. */
export async function lift({ house, user }: Lifted, name: string, title: string): Promise<void> {
  column(name).getByRole("link", { name: title }).focus();
  const before = house.said.length;
  await user.keyboard(" ");
  await waitFor(() => expect(house.said.slice(before).join()).toContain(`${title} prise`), {
    timeout: 10_000,
  });
}
