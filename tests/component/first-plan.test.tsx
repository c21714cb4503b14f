import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { FirstPlanPanel } from "@/features/guide/first-plan-panel";
import { firstPlanKey } from "@/features/pieces/first-plan";
import { TakeUpFirstPlan } from "@/features/pieces/take-up-first-plan";
import { navigate } from "@/features/route";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

async function aSample(): Promise<HouseOfServices> {
  const house = await aHouseOfServices();
  await house.done({
    type: "workspace/found",
    id: "workspace_sample" as never,
    name: "Exemple",
    code: "EX",
    marking: { level: "NP", label: "NON PROTÉGÉ" },
    fictional: true,
    rows: [],
  });
  navigate("/");
  return house;
}

const drawn = (house: HouseOfServices) =>
  render(
    <Hall house={house}>
      <button type="button">Ailleurs</button>
      <TakeUpFirstPlan />
      <FirstPlanPanel />
    </Hall>,
  );

// Verifies: 3h.1
test("the guided first plan follows deeds and the address, says its steps and takes no focus", async () => {
  const house = await aSample();
  const user = userEvent.setup();
  const card = await house.add("Relire le dossier");
  const sprintId = await house.addSprint("Sprint 1");
  drawn(house);
  await user.click(await screen.findByRole("button", { name: "Premier plan guidé" }));
  const panel = await screen.findByRole("complementary", { name: /^Premier plan guidé/ });
  const elsewhere = screen.getByRole("button", { name: "Ailleurs" });
  elsewhere.focus();
  expect(panel).toHaveTextContent("étape 1 sur 5");
  await act(async () => {
    await house.done({ type: "card/move", cardIds: [card], to: { place: sprintId, after: null } });
  });
  await waitFor(() => expect(panel).toHaveTextContent("étape 2 sur 5"));
  await waitFor(() => expect(house.said.join(" ")).toContain("étape 2 sur 5"), { timeout: 3000 });
  await act(() => house.services.undo());
  await waitFor(() => expect(panel).toHaveTextContent("étape 4 sur 5"));
  act(() => navigate("/?card=INT-1"));
  await waitFor(() => expect(panel).toHaveTextContent("étape 5 sur 5"));
  await act(async () => {
    await house.done({ type: "comment/add", cardId: card, text: "Vu.", author: "Testeur" });
  });
  await waitFor(() => expect(panel).toHaveTextContent("Premier plan terminé."));
  expect(elsewhere).toHaveFocus();
});

// Verifies: 3h.1
test("the guided first plan can be left, is taken up where it was, and is offered on the sample only", async () => {
  const house = await aSample();
  const user = userEvent.setup();
  const view = drawn(house);
  await user.click(await screen.findByRole("button", { name: "Premier plan guidé" }));
  await user.click(await screen.findByRole("button", { name: "Passer cette étape" }));
  await user.click(await screen.findByRole("button", { name: "C’est vu" }));
  expect(await screen.findByText(/étape 3 sur 5/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Quitter le premier plan" }));
  await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
  expect(house.said).toContain("Premier plan quitté. L’aide permet de le reprendre.");
  await user.click(await screen.findByRole("button", { name: "Reprendre le premier plan" }));
  expect(await screen.findByText(/étape 3 sur 5/)).toBeVisible();
  view.unmount();
  const own = await aHouseOfServices();
  drawn(own);
  await waitFor(async () => expect(await own.services.queries.preference(firstPlanKey)).toBeUndefined());
  expect(screen.queryByRole("button", { name: /premier plan/i })).toBeNull();
});
