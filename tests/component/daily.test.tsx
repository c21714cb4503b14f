import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { DailyScreen } from "@/features/ceremony/daily/daily-screen";
import { aTeam, openScreen } from "./ceremony-stage";

const address = "/projects/INT/daily";
const turn = (name: string) => screen.findByRole("heading", { level: 2, name });

// Verifies: 4d.1
test("a daily is walked by the keyboard alone, each turn is said, and a reload finds the same turn", async () => {
  const { house } = await aTeam();
  const { user, unmount } = await openScreen(house, DailyScreen, address);
  await user.click(await screen.findByRole("button", { name: "Commencer" }));
  expect(await turn("Ada")).toBeVisible();
  expect(screen.getByRole("button", { name: "Suivant" })).toHaveFocus();
  await user.keyboard("{Control>}{ArrowRight}{/Control}");
  expect(await turn("Sans personne")).toBeVisible();
  expect(house.said.at(-1)).toBe("Tour de Sans personne");
  await user.keyboard("{Control>} {/Control}");
  expect(house.said.at(-1)).toBe("En pause");
  unmount();
  await openScreen(house, DailyScreen, address);
  expect(await turn("Sans personne")).toBeVisible();
  expect(screen.getByRole("button", { name: "Reprendre" })).toBeVisible();
});

// Verifies: 4d.1
test("a card is blocked with a reason, freed and sent on from its turn, and each is one undo", async () => {
  const { house, first } = await aTeam();
  const { user } = await openScreen(house, DailyScreen, address);
  await user.click(await screen.findByRole("button", { name: "Commencer" }));
  const key = `INT-${first.number}`;
  await user.click(await screen.findByRole("button", { name: `Bloquer ${key}` }));
  await user.type(screen.getByRole("textbox", { name: `Motif du blocage de ${key}` }), "Pare-feu{Enter}");
  expect(await screen.findByText(/Bloquée.: Pare-feu/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: `Débloquer ${key}` }));
  await waitFor(() => expect(screen.queryByText(/Pare-feu/)).toBeNull());
  await user.click(screen.getByRole("button", { name: /^Passer à «.Terminé.».: INT/ }));
  expect(await screen.findByText("1 carte terminée dans ce sprint.")).toBeVisible();
  await house.services.undo();
  expect(await screen.findByRole("button", { name: `Bloquer ${key}` })).toBeVisible();
});

// Verifies: 4d.1
test("who is absent is skipped, and the columns are walked from the right when that is chosen", async () => {
  const { house } = await aTeam();
  const { user } = await openScreen(house, DailyScreen, address);
  await user.click(await screen.findByRole("checkbox", { name: "Ada" }));
  const turns = within(screen.getByRole("navigation", { name: "Tours de parole" }));
  await waitFor(() => expect(turns.getAllByRole("button")).toHaveLength(1));
  await user.selectOptions(
    screen.getByRole("combobox", { name: /Parcours/ }),
    "Par colonne, de droite à gauche",
  );
  await waitFor(() =>
    expect(turns.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "En cours11 carte",
      "À faire11 carte",
    ]),
  );
});

// Verifies: 4d.3
test("notes survive a reload before they are saved, become minutes of the day, and are read back", async () => {
  const { house, sprints } = await aTeam();
  const { user, unmount } = await openScreen(house, DailyScreen, address);
  await user.type(await screen.findByRole("textbox", { name: "Notes" }), "**Point** du jour");
  await waitFor(async () => {
    const kept = await house.db.desk.where("key").startsWith("draft/minutes/").toArray();
    expect(kept[0]?.value).toMatchObject({ text: "**Point** du jour" });
  });
  unmount();
  const { user: again } = await openScreen(house, DailyScreen, address);
  const notes = await screen.findByRole("textbox", { name: "Notes" });
  await waitFor(() => expect(notes).toHaveValue("**Point** du jour"));
  await again.type(notes, "{Control>}{Enter}{/Control}");
  const minutes = within(await screen.findByRole("region", { name: "Comptes rendus" }));
  expect(await minutes.findByText("Point")).toBeVisible();
  expect(await house.services.queries.minutesOf(house.projectId)).toMatchObject([
    { sprintId: sprints.active, text: "**Point** du jour" },
  ]);
});

// Verifies: 4d.3
test("minutes that another tab wrote meanwhile are shown, and neither text is lost", async () => {
  const { house, sprints } = await aTeam();
  const { user } = await openScreen(house, DailyScreen, address);
  const notes = await screen.findByRole("textbox", { name: "Notes" });
  await user.type(notes, "Les miens");
  const on = "2026-11-02";
  await house.done({ type: "minutes/write", sprintId: sprints.active, on, text: "Les leurs" });
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("Les leurs")).toBeVisible();
  await user.click(alert.getByRole("button", { name: "Garder les deux textes" }));
  expect(notes).toHaveValue("Les leurs\n\nLes miens");
});

// Verifies: 4d.2
test("the clock speaks at full minutes and when the time is up, and never in between", async () => {
  const { house } = await aTeam();
  const { user } = await openScreen(house, DailyScreen, address);
  await user.click(await screen.findByRole("button", { name: "Commencer" }));
  const clock = await screen.findByRole("timer", { name: "Chronomètre" });
  const after = async (seconds: number, shown: string): Promise<string | undefined> => {
    house.hand.clock.now += seconds * 1000;
    await waitFor(() => expect(clock).toHaveTextContent(`${shown} / 2:00`));
    return house.said.at(-1);
  };
  expect(await after(59, "0:59")).toBe("Tour de Ada");
  expect(await after(1, "1:00")).toBe("1 minute");
  expect(await after(30, "1:30")).toBe("1 minute");
  expect(await after(30, "2:00")).toBe("Temps écoulé");
  expect(await after(61, "3:01")).toBe("3 minutes");
});
