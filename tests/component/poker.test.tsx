import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { PokerScreen } from "@/features/ceremony/poker/poker-screen";
import { aTeam, openScreen } from "./ceremony-stage";

const address = "/projects/INT/poker";
const pointsOf = (house: Awaited<ReturnType<typeof aTeam>>["house"], title: string) =>
  house.store.read(async (tx) => {
    const cards = await tx.cardsIn(house.projectId, "backlog");
    return cards.find((card) => card.title === title)?.points;
  });

// Verifies: 4d.7
test("each picks in turn by the keyboard, nothing shows what others took, and the agreed estimate is one undo", async () => {
  const { house } = await aTeam();
  const { user, unmount } = await openScreen(house, PokerScreen, address);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Autres participants" }), "1");
  expect(await screen.findByRole("heading", { level: 2, name: "À Ada de choisir" })).toBeVisible();
  screen.getByRole("group", { name: "Cartes de Ada" }).querySelector("button")!.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
  const turn = await screen.findByRole("heading", { level: 2, name: "À Personne 1 de choisir" });
  expect(turn).toHaveFocus();
  expect(house.said.at(-1)).toBe("Ada a choisi");
  unmount();
  const { user: again } = await openScreen(house, PokerScreen, address);
  const cards = within(await screen.findByRole("group", { name: "Cartes de Personne 1" }));
  await again.click(cards.getByRole("button", { name: "8" }));
  await again.click(await screen.findByRole("button", { name: "Dévoiler" }));
  const words = await screen.findByRole("heading", { level: 2, name: /crans d’écart/ });
  expect(words.textContent?.replace(/\s/gu, " ")).toBe("De 3 (Ada) à 8 (Personne 1) : 2 crans d’écart.");
  await again.click(
    within(screen.getByRole("group", { name: "Estimation retenue" })).getByRole("button", { name: "5" }),
  );
  await waitFor(async () => expect(await pointsOf(house, "Étudier la reprise")).toBe(5));
  expect(await screen.findByText("Aucune carte à estimer.")).toBeVisible();
  await house.services.undo();
  expect(await screen.findByRole("heading", { level: 2, name: /Étudier la reprise/ })).toBeVisible();
});

// Verifies: 4d.7
test("the facilitator enters what all show, and the cards of the address are estimated again", async () => {
  const { house } = await aTeam();
  const { user } = await openScreen(house, PokerScreen, `${address}?cards=INT-2`);
  expect(await screen.findByText(/estimée à 5 points/)).toBeVisible();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Manière de choisir" }),
    "L’animateur saisit tout",
  );
  await user.selectOptions(await screen.findByRole("combobox", { name: "Ada" }), "8");
  await user.click(screen.getByRole("button", { name: "Dévoiler" }));
  expect(await screen.findByRole("heading", { level: 2, name: /^Accord.: 8/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Retenir 8 points" }));
  await waitFor(async () => expect(await pointsOf(house, "Cartographier les flux")).toBe(8));
});
