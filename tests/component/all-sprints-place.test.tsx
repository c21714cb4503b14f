import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { aGrid, cellAt, lastSaid, lift, openGrid } from "./all-sprints-stage";

const boundsOf = Element.prototype.getBoundingClientRect;
afterEach(() => {
  Element.prototype.getBoundingClientRect = boundsOf;
});

/** jsdom lays nothing out: cells of 200 × 400, their cards 50 high from 100 on. */
function layOut(): void {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const cell = this.closest("td");
    const row = cell?.closest("tr");
    if (!cell || !row) return new DOMRect(0, 0, 1400, 1400);
    const [left, top] = [200 * cell.cellIndex, 400 * row.rowIndex];
    const card = this.closest("li");
    const at = card ? [...cell.querySelectorAll("li")].indexOf(card) : -1;
    return at < 0 ? new DOMRect(left, top, 200, 400) : new DOMRect(left, top + 100 + 50 * at, 200, 46);
  };
}

const titlesIn = (lane: number, column: number) =>
  cellAt(lane, column)
    .queryAllByRole("link")
    .map(({ textContent }) => textContent);

/** Five cards in the second sprint, of which its cell shows three, and none else in it. */
async function aFullSprint() {
  const made = await aGrid();
  await made.house.done({
    ...{ type: "card/move", cardIds: [made.late] },
    to: { place: "backlog", after: null },
  } as const);
  for (const title of ["E", "D", "C", "B", "A"]) await made.house.add(title, { place: made.second });
  return made;
}

async function drawn(wanted: readonly string[]): Promise<void> {
  expect([...wanted].sort()).toEqual(["A", "B", "C", "D", "E"]);
  await screen.findByRole("link", { name: wanted[0]! });
}

// Verifies: 6e.40, B14, B20
test("by keys a card is put between the cards that a cell shows, and within its own; both places are said, one undo each", async () => {
  const { house, first, second } = await aFullSprint();
  const order = await house.titles(second);
  const { user } = await openGrid(house);
  await drawn(order);
  layOut();
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(lastSaid(house)).toMatch(new RegExp(`Sprint 15, après INT-\\d+ ${order[0]}\\. Charge`, "u"));
  await user.keyboard(" ");
  const between = [order[0]!, "Signer un bordereau", ...order.slice(1)];
  await waitFor(async () => expect(await house.titles(second)).toEqual(between));
  await waitFor(() => expect(titlesIn(0, 1)).toEqual(between.slice(0, 4)));
  await waitFor(() =>
    expect(lastSaid(house)).toMatch(
      new RegExp(`Signer un bordereau : \\S+, Sprint 15, après INT-\\d+ ${order[0]}, depuis`, "u"),
    ),
  );
  await waitFor(() => expect(cellAt(0, 1).getByRole("link", { name: "Signer un bordereau" })).toHaveFocus());
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowDown}");
  expect(lastSaid(house)).toMatch(new RegExp(`Sprint 15, après INT-\\d+ ${order[1]}$`, "u"));
  await user.keyboard(" ");
  const lower = [order[0]!, order[1]!, "Signer un bordereau", ...order.slice(2)];
  await waitFor(async () => expect(await house.titles(second)).toEqual(lower));
  await waitFor(() =>
    expect(lastSaid(house)).toMatch(
      new RegExp(`bordereau : \\S+, Sprint 15, après INT-\\d+ ${order[1]}$`, "u"),
    ),
  );
  await house.services.undo();
  expect(await house.titles(second)).toEqual(between);
  await house.services.undo();
  expect(await house.titles(first)).toEqual(["Signer un bordereau"]);
});

// Verifies: 6e.40, B13
test("by mouse a card lies where the line showed it, also under the last card that the cell shows, and stays in sight there", async () => {
  const { house, second } = await aFullSprint();
  const order = await house.titles(second);
  await openGrid(house);
  await drawn(order);
  layOut();
  const card = screen.getByRole("link", { name: "Signer un bordereau" });
  fireEvent.mouseEnter(card);
  await waitFor(() => {
    // The sensors come with a moment.
    fireEvent.mouseDown(card, { button: 0, clientX: 250, clientY: 510 });
    fireEvent.mouseMove(document, { clientX: 260, clientY: 520, buttons: 1 });
    expect(card.closest("li")).toHaveAttribute("data-held");
  });
  const cell = screen.getByRole("link", { name: order[0]! }).closest("td")!;
  const line = cell.querySelector<HTMLElement>("[data-drop-line]")!;
  fireEvent.mouseMove(document, { clientX: 450, clientY: 400 + 160, buttons: 1 });
  expect(line.style).toMatchObject({ visibility: "visible", transform: "translateY(146.5px)" });
  fireEvent.mouseMove(document, { clientX: 450, clientY: 400 + 390, buttons: 1 });
  expect(line.style.transform).toBe("translateY(246.5px)");
  fireEvent.mouseUp(document, { clientX: 450, clientY: 400 + 390 });
  const under = [...order.slice(0, 3), "Signer un bordereau", ...order.slice(3)];
  await waitFor(async () => expect(await house.titles(second)).toEqual(under));
  await waitFor(() => expect(lastSaid(house)).toMatch(/Sprint 15, après/));
  expect(line.style.visibility).toBe("hidden");
  expect(titlesIn(0, 1)).toEqual(under.slice(0, 4));
  expect(await cellAt(0, 1).findByRole("button", { name: /^\+ 2\scartes ouvertes/u })).toBeVisible();
});

// Verifies: 6e.40, B19
test("a card that changes its project stands there where it was let go", async () => {
  const { house, otherId, other } = await aGrid();
  const to = { place: other, after: null };
  await house.done({ type: "card/add", projectId: otherId, title: "Déjà là", to });
  const { user } = await openGrid(house);
  await screen.findByRole("link", { name: "Déjà là" });
  await lift(house, user, "Signer un bordereau");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(lastSaid(house)).toMatch(/^MSG, Sprint M1, après MSG-1 Déjà là\. Changera de projet/);
  await user.keyboard(" ");
  await user.click(await screen.findByRole("button", { name: "Déplacer" }, { timeout: 5000 }));
  await waitFor(async () => {
    const cards = await house.store.read((tx) => tx.cardsIn(otherId, other));
    expect(cards.map(({ title }) => title)).toEqual(["Déjà là", "Signer un bordereau"]);
  });
});
