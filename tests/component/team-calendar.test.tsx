import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { calendarIdOf } from "@/commands/capacity/edit-calendar";
import { CalendarSection } from "@/features/project/calendar/calendar-section";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

async function open(house: HouseOfServices) {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <CalendarSection projectId={house.projectId} />
    </Hall>,
  );
  await screen.findByRole("heading", { name: "Calendrier de l’équipe" });
  return user;
}

const calendarOf = (house: HouseOfServices) =>
  house.store.read((tx) => tx.get("calendar", calendarIdOf(house.projectId)));

// Verifies: B8, 4a.1
test("working days, the zone of public holidays and the shares of a day are kept at once, each with one undo", async () => {
  const house = await aHouseOfServices();
  const user = await open(house);
  expect(screen.getByRole("checkbox", { name: "Lundi" })).toBeChecked();
  await user.click(screen.getByRole("checkbox", { name: "Vendredi" }));
  await waitFor(async () => expect((await calendarOf(house))?.workdays).toEqual([1, 2, 3, 4]));
  await user.selectOptions(screen.getByRole("combobox", { name: "Jours fériés" }), "Alsace-Moselle");
  await waitFor(() => expect(house.said.at(-1)).toMatch(/^Jours fériés enregistrés\s: Alsace-Moselle$/));
  expect(await screen.findByText(/Vendredi saint/)).toBeInTheDocument();
  const focus = screen.getByRole("textbox", { name: "Part du temps consacrée au sprint, en %" });
  await user.clear(focus);
  await user.type(focus, "75{Enter}");
  await waitFor(async () => expect((await calendarOf(house))?.focus).toBe(0.75));
  const hours = screen.getByRole("textbox", { name: "Heures d’une journée pleine" });
  await user.clear(hours);
  await user.type(hours, "25{Tab}");
  await waitFor(() => expect(house.notices.at(-1)?.text).toMatch(/«\s25\s» n’est pas une durée de journée/));
  await house.services.undo();
  await waitFor(async () => expect((await calendarOf(house))?.focus).toBe(0.8));
});

// Verifies: B8, 4a.1
test("days off of the team and of a person are added and removed, and a day that is none is told in its place", async () => {
  const house = await aHouseOfServices();
  await house.done({ type: "person/add", name: "Développeuse", initials: "D", colour: "red" });
  const user = await open(house);
  const team = within(screen.getByRole("region", { name: "Jours de fermeture de l’équipe" }));
  await user.click(team.getByRole("button", { name: "Ajouter une fermeture" }));
  expect(team.getByRole("textbox", { name: "Du" })).toHaveAccessibleDescription(/Indiquez le premier jour/);
  await user.type(team.getByRole("textbox", { name: "Du" }), "24/12/2026");
  await user.type(team.getByRole("textbox", { name: "Au" }), "31/12/2026{Enter}");
  expect(await team.findByText("24 – 31 déc.")).toBeVisible();
  const absences = within(screen.getByRole("region", { name: "Absences des personnes" }));
  await user.selectOptions(absences.getByRole("combobox", { name: "Personne" }), "Développeuse");
  await user.type(absences.getByRole("textbox", { name: "Du" }), "10/11/2026");
  await user.click(absences.getByRole("checkbox", { name: "Demi-journée" }));
  await user.click(absences.getByRole("button", { name: "Ajouter une absence" }));
  const line = "Développeuse : mardi 10 novembre 2026 (demi-journées)";
  expect(await absences.findByText(line)).toBeVisible();
  expect((await calendarOf(house))?.absences).toMatchObject([{ from: "2026-11-10", half: true }]);
  await user.click(absences.getByRole("button", { name: /^Retirer\s: Développeuse/ }));
  await waitFor(() => expect(absences.queryByText(line)).toBeNull());
  expect(house.said.at(-1)?.replace(/\s/gu, " ")).toBe(`Retiré : ${line}`);
  expect(absences.getByRole("combobox", { name: "Personne" })).toHaveFocus();
});
