import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { DriverId, ObjectiveId, PillarId } from "@/domain/model/ids";
import { AlignmentScreen } from "@/features/alignment/alignment-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall } from "../support/house-of-services";

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

async function aMatrix() {
  const house = await aHouseOfServices();
  const { register, addEpic } = await aPortfolio(house);
  const aims: ObjectiveId[] = [];
  const axes: PillarId[] = [];
  for (const name of ["Supériorité", "Soutiens"])
    aims.push((await register("objective", { order: aims.length + 1, name })) as ObjectiveId);
  for (const [name, share] of [
    ["Réseau", 0.6],
    ["Veille", null],
  ] as const)
    axes.push(
      (await register("pillar", { order: axes.length + 1, name, description: "", share })) as PillarId,
    );
  const driver = (await register("driver", { order: 1, name: "Données" })) as DriverId;
  await house.done({
    type: "project/plan",
    projectId: house.projectId,
    fields: { objectives: [aims[0]!], pillars: [axes[0]!], drivers: [driver] },
  });
  const sprintId = await house.addSprint("Sprint 1", { capacity: 10 });
  for (const title of ["A", "B", "C"]) await house.add(title, { points: 2, place: sprintId });
  const lost = await addEpic("Égarée");
  await house.done({ type: "epic/plan", epicIds: [lost], fields: { objectives: [], pillars: [] } });
  await house.done({ type: "sprint/start", sprintId });
  return { house, driver };
}

async function open(house: Awaited<ReturnType<typeof aHouseOfServices>>, address = "/alignment") {
  await loadTexts();
  navigate(address);
  const user = userEvent.setup();
  const drawn = render(
    <Hall house={house}>
      <AlignmentScreen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...drawn };
}

// Verifies: 6a.4, B4, F8
test("F8: objectives and axes are crossed, an empty cell is seen and said, and a number opens its cards", async () => {
  const { house } = await aMatrix();
  const { user } = await open(house);
  const [matrix] = await screen.findAllByRole("table");
  const row = within(matrix!).getByRole("row", { name: /^Supériorité/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => plain(textContent)),
  ).toEqual(["0 %3 cartes6 pts", "rien", "0 %3 cartes6 pts"]);
  await user.click(within(row).getAllByRole("button")[0]!);
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getAllByRole("listitem")).toHaveLength(3));
});

// Verifies: 6a.4, B4
test("work that serves no objective or axis is listed, and the mix of the sprints under way stands beside what was meant", async () => {
  const { house } = await aMatrix();
  await open(house);
  const orphans = await screen.findByRole("region", { name: "Travail sans objectif ou sans axe" });
  expect(plain(orphans.textContent)).toContain("INT · Égarée sans objectif ni axe");
  const mix = screen.getByRole("region", { name: "Part des sprints en cours par axe" });
  const rows = within(mix)
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent));
  expect(rows.slice(1)).toEqual(["Réseau6100 %60 %", "Veille00 %non dite"]);
});

// Verifies: 6a.4, F4
test("F4: the matrix is filtered by driver, in the address", async () => {
  const { house, driver } = await aMatrix();
  const { user, unmount } = await open(house);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Moteur" }), "Données");
  expect(window.location.hash).toContain(driver);
  expect(screen.getAllByText("3 cartes").length).toBeGreaterThan(0);
  unmount();
  await open(house, "/alignment?driver=driver_none");
  await waitFor(() => expect(screen.queryAllByText("3 cartes")).toEqual([]));
});
