// What a person who works with the keyboard alone stumbled over.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { addressToKeep } from "@/features/pieces/views/view-list";
import { navigate } from "@/features/route";
import { TrashScreen } from "@/features/trash/trash-screen";
import { Button } from "@/ui/button";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { aBoard, column, openBoard } from "./board-stage";

// Verifies: B78
test("« Tout afficher » goes away with the filter, and the focus goes to the field", async () => {
  const { house } = await aBoard();
  const { user } = await openBoard(house, "?q=etudier");
  (await screen.findByRole("button", { name: "Tout afficher" })).focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(await column("Backlog").findByRole("link", { name: "Cartographier les flux" })).toBeVisible();
});

// Verifies: B80, 3c.4
test("a saved view that is opened, and the way back from it, tell how many cards they hide", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  navigate("/projects/INT/sprints?q=etudier");
  await waitFor(() => expect(house.said.at(-1)).toBe("4 cartes masquées"));
  navigate("/projects/INT/sprints");
  await waitFor(() => expect(house.said.at(-1)).toBe("0 carte masquée"));
});

// Verifies: B80, 3c.4
test("blanks around a query make no other view of it", () => {
  const plain = "/projects/INT/sprints?q=etudier";
  expect(addressToKeep("#/projects/INT/sprints?q=+etudier++&card=INT-4")).toBe(plain);
  expect(addressToKeep("#/projects/INT/sprints?q=+")).toBe("/projects/INT/sprints");
});

// Verifies: B83, 3d.3
test("when chosen cards leave the trash the focus goes to those that are left", async () => {
  const house = await aHouseOfServices();
  const cardIds = [await house.add("Bascule"), await house.add("Latence")];
  await house.done({ type: "card/trash", cardIds });
  navigate("/trash");
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <main tabIndex={-1}>
        <TrashScreen />
      </main>
    </Hall>,
  );
  const restoreOne = async (name: RegExp): Promise<void> => {
    await user.click(await screen.findByRole("checkbox", { name }));
    screen.getByRole("button", { name: "Restaurer" }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("checkbox", { name })).toBeNull());
  };
  await restoreOne(/Bascule/);
  expect(within(screen.getByRole("region", { name: "Corbeille" })).getByRole("searchbox")).toHaveFocus();
  await restoreOne(/Latence/);
  expect(await screen.findByText("La corbeille est vide")).toBeVisible();
  expect(screen.getByRole("main")).toHaveFocus();
});

// Verifies: B113
test("a button that is at work keeps the focus and does nothing twice", async () => {
  const user = userEvent.setup();
  let pressed = 0;
  const press = (): void => {
    pressed += 1;
  };
  const { rerender } = render(<Button onClick={press}>{"Enregistrer"}</Button>);
  const button = screen.getByRole("button", { name: "Enregistrer" });
  button.focus();
  await user.keyboard("{Enter}");
  rerender(
    <Button isBusy onClick={press}>
      {"Enregistrer"}
    </Button>,
  );
  await user.keyboard("{Enter}");
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(pressed).toBe(1);
});
