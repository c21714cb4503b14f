import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { createReportJobs } from "@/app/workers/report-job";
import type { ProjectId } from "@/domain/model/ids";
import { DailyScreen } from "@/features/ceremony/daily/daily-screen";
import type { Services } from "@/features/services";
import { VigieDatabase } from "@/storage/database";
import type { HouseOfServices } from "../support/house-of-services";
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
  const after = async (seconds: number, shown: string, said: string): Promise<void> => {
    house.hand.clock.now += seconds * 1000;
    await waitFor(() => expect(clock).toHaveTextContent(`${shown} / 2:00`));
    // What is said follows what is shown by an effect of its own.
    await waitFor(() => expect(house.said.at(-1)).toBe(said));
  };
  await after(59, "0:59", "Tour de Ada");
  await after(1, "1:00", "1 minute");
  await after(30, "1:30", "1 minute");
  await after(30, "2:00", "Temps écoulé");
  await after(61, "3:01", "3 minutes");
  expect(house.said.slice(-4)).toEqual(["Tour de Ada", "1 minute", "Temps écoulé", "3 minutes"]);
});

/** The same house, with the one job of its worker that a daily asks for. */
function withAges(house: HouseOfServices): HouseOfServices {
  const { ages } = createReportJobs(() => new VigieDatabase(house.db.name));
  const jobs = { ages: (projectId: ProjectId, now: number) => ages("", projectId, now) };
  return { ...house, services: { ...house.services, jobs: jobs as Services["jobs"] } };
}

// Verifies: 4y.3, 4d.1
test("what no longer moves is told by the team's own finished cards, and by a week in words while there are few", async () => {
  const { house } = await aTeam();
  const day = 86_400_000;
  house.hand.clock.now += 5 * day;
  const { user, unmount } = await openScreen(withAges(house), DailyScreen, address);
  await user.click(await screen.findByRole("button", { name: "Commencer" }));
  expect(await screen.findByText("N’avance plus")).toBeVisible();
  expect(
    await screen.findByText(/5 jours ou plus dans la même colonne\. Trop peu .* \(0 sur 11\)/),
  ).toBeVisible();
  unmount();
  // Eleven cards took eight days each: five days in a column are nothing to this team.
  const [, doing, done] = house.columnIds;
  const ids = [];
  for (let i = 0; i < 11; i += 1) ids.push(await house.add(`Faite ${i}`));
  for (const columnId of [doing!, done!]) {
    await house.done({ type: "card/edit-many", cardIds: ids, fields: { status: { columnId } } });
    house.hand.clock.now += columnId === doing ? 8 * day : -8 * day;
  }
  await openScreen(withAges(house), DailyScreen, address);
  expect(
    await screen.findByText(/en cours depuis plus de 8 jours, .* 85\s% des 11 cartes terminées/),
  ).toBeVisible();
  expect(screen.queryByText("N’avance plus")).toBeNull();
});
