import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { PersonId, SprintId } from "@/domain/model/ids";
import { loadTexts } from "@/i18n/i18n";
import type { HouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard } from "./board-stage";

async function pick(user: UserEvent, sprint: string, entry = "Capacité…") {
  await loadTexts();
  await user.click(column(sprint).getByRole("button", { name: `Actions de ${sprint}` }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
  return within(await screen.findByRole("dialog"));
}

const person = async (house: HouseOfServices, name: string) =>
  (await house.done({ type: "person/add", name, initials: name, colour: "red" })).plan.changes[0]
    ?.id as PersonId;

const line = (personId: PersonId, share: number, activity = "") => ({
  personId,
  activity,
  share,
  daysOff: [],
});

const linesOf = (house: HouseOfServices, sprintId: SprintId) =>
  house.store.read(async (tx) =>
    (await tx.list("availability", house.projectId))
      .filter((each) => each.sprintId === sprintId)
      .map(({ activity, share }) => ({ activity, share }))
      .sort((a, b) => a.activity.localeCompare(b.activity)),
  );

const plain = (text: string | null) => (text ?? "").replace(/\s/gu, " ");

// Verifies: B8, 4a.2
test("the sheet of a sprint takes people and shares, names the public holiday and adds up days", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12");
  expect(await dialog.findByText(/mercredi 11 novembre 2026 \(Armistice de 1918\)/)).toBeVisible();
  expect(dialog.getByText(/9 jours travaillés/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Ajouter" }));
  const name = dialog.getByRole("textbox", { name: "Nom ou rôle" });
  expect(name).toHaveAccessibleDescription(/Indiquez un nom/);
  await user.type(name, "Ada{Enter}");
  const share = await dialog.findByRole("textbox", { name: /^Part de Ada, en/ });
  await user.type(name, "Bob");
  await user.type(dialog.getByRole("textbox", { name: "Activité" }), "Test{Enter}");
  await dialog.findByRole("textbox", { name: /^Part de Bob, Test, en/ });
  await user.clear(share);
  // As in any sheet: Enter keeps the cell and goes down.
  await user.type(share, "50{Enter}");
  expect(dialog.getByRole("textbox", { name: /^Part de Bob, Test, en/ })).toHaveFocus();
  // 9 days × 0.8 for Bob, half of it for Ada; what was written has come back to the sheet.
  const total = () => plain(dialog.getByRole("row", { name: /^Total \d/ }).textContent);
  await waitFor(() => expect(total()).toBe("Total10,8–"));
  await user.keyboard("{ArrowUp}{ArrowLeft}");
  expect(dialog.getByRole("combobox", { name: "Activité de Ada" })).toHaveFocus();
  await user.keyboard("Développement{Tab}");
  await waitFor(async () =>
    expect(await linesOf(house, sprints.active)).toEqual([
      { activity: "Développement", share: 0.5 },
      { activity: "Test", share: 1 },
    ]),
  );
  await waitFor(() => expect(total()).toBe("Total10,8–"));
  const tests = await dialog.findByRole("row", { name: /^Total Test/ });
  expect(plain(tests.textContent)).toContain("7,2");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Temps donné, en" }), "heures par jour");
  expect(dialog.getByRole("textbox", { name: /^Heures par jour de Ada/ })).toHaveValue("3,5");
  await user.click(dialog.getByRole("button", { name: /^Absences de Bob/ }));
  const away = within(dialog.getByRole("region", { name: "Absences de Bob" }));
  await user.type(away.getByRole("textbox", { name: "Du" }), "10/11/2026{Enter}");
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: /^Absences de Bob/ })).toHaveTextContent("1 jour"),
  );
  await waitFor(() =>
    expect(plain(dialog.getByRole("row", { name: /^Total \d/ }).textContent)).toBe("Total10–"),
  );
  await house.services.undo();
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: /^Absences de Bob/ })).toHaveTextContent("0 jour"),
  );
});

// Verifies: B9, 4a.3
test("rates and roles come from the sprint before without the days off, points follow from what was done, and the capacity is taken over", async () => {
  const { house, sprints } = await aBoard();
  const ada = await person(house, "Ada");
  await house.done({
    type: "capacity/set",
    sprintId: sprints.active,
    lines: [{ ...line(ada, 0.5, "Test"), daysOff: [{ from: "2026-11-03", to: "2026-11-03" }] }],
  });
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 13");
  await user.click(await dialog.findByRole("button", { name: "Reprendre de Sprint 12" }));
  await waitFor(() => expect(house.said.at(-1)).toBe("1 ligne reprise de Sprint 12, sans les absences"));
  expect(await linesOf(house, sprints.planned)).toEqual([{ activity: "Test", share: 0.5 }]);
  expect(await dialog.findByRole("button", { name: /^Absences de Ada.*0 jour/u })).toBeVisible();
  expect(dialog.getByText(/Aucun sprint terminé n’a de capacité en jours/)).toBeVisible();
  await house.done({
    type: "card/edit",
    cardId: (await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active)))[0]!.id,
    fields: { columnId: house.columnIds[2]! },
  });
  await house.done({ type: "sprint/complete", sprintId: sprints.active, unfinishedTo: "backlog" });
  // 8 of 10 days (a holiday, a day off) × 0.5 × 0.8 = 3.2 days, 8 points: 2.5 a day; 10 × 0.5 × 0.8 = 4 days now.
  await user.click(await dialog.findByRole("button", { name: /^Prendre 10/ }));
  await waitFor(async () =>
    expect((await house.store.read((tx) => tx.get("sprint", sprints.planned)))?.capacity).toBe(10),
  );
});

// Verifies: B10, 4x.4, 4a.5
test("loads by person and activity are under, near or over in words, unestimated ones apart, and 150 % of somebody is named with the other team", async () => {
  const { house, sprints } = await aBoard();
  const [ada, bob] = [await person(house, "Ada"), await person(house, "Bob")];
  await house.done({
    type: "capacity/set",
    sprintId: sprints.active,
    lines: [line(ada, 1), line(bob, 0.5, "Test")],
  });
  const other = await house.addSprint("Sprint de l’autre équipe", {
    startOn: "2026-11-09",
    endOn: "2026-11-20",
  });
  await house.done({ type: "capacity/set", sprintId: other, lines: [line(bob, 1)] });
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  await house.done({ type: "card/edit", cardId: cards[0]!.id, fields: { assign: [ada] } });
  await house.done({ type: "card/edit", cardId: cards[1]!.id, fields: { assign: [bob], points: 3 } });
  const loose = await house.add("Sans estimation", { place: sprints.active });
  await house.done({ type: "card/edit", cardId: loose, fields: { assign: [bob] } });
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12");
  // 10 points of capacity over 10.8 days: 6.67 for Ada, 3.33 for Bob.
  const bars = await dialog.findByRole("region", { name: "Charge" });
  await waitFor(() => expect(within(bars).getAllByRole("meter").length).toBeGreaterThan(1));
  const meter = (who: string) =>
    plain(
      within(bars)
        .getAllByRole("meter", { name: `Charge de ${who}` })[0]!
        .getAttribute("aria-valuetext"),
    );
  expect(meter("Ada")).toBe("8 pts sur 6,67 pts · au-dessus");
  expect(meter("Bob")).toBe("3 pts sur 3,33 pts · proche de la limite");
  expect(within(bars).getByText(/1 non estimée/)).toBeVisible();
  expect(meter("Test")).toBe("0 pt sur 3,33 pts · en dessous");
  expect(plain(dialog.getByText(/Bob : 150/).textContent)).toContain("avec Sprint de l’autre équipe");
});

// Verifies: 4a.2
test("people who are added faster than the sheet is drawn are all there", async () => {
  const { house, sprints } = await aBoard();
  const { user } = await openBoard(house);
  const dialog = await pick(user, "Sprint 12");
  const name = await dialog.findByRole("textbox", { name: "Nom ou rôle" });
  for (const each of ["Ada", "Bob", "Cleo"]) {
    await user.type(name, `${each}{Enter}`);
    await waitFor(() => expect(house.said.at(-1)).toMatch(new RegExp(`^${each}`)));
  }
  await waitFor(async () => expect(await linesOf(house, sprints.active)).toHaveLength(3));
});
