import { expect, test } from "vitest";
import { calendarIdOf } from "@/commands/capacity/edit-calendar";
import type { Command } from "@/commands/command";
import type { PersonId, SprintId } from "@/domain/model/ids";
import { aHouse, type House } from "../../support/builders";

const refusal = async ({ dispatch }: House, command: Command) => {
  const outcome = await dispatch(command);
  return outcome.ok ? null : outcome.error.kind;
};
const linesOf = async ({ store, projectId }: House, sprintId: SprintId) =>
  (await store.read((tx) => tx.list("availability", projectId)))
    .filter((line) => line.sprintId === sprintId)
    .map(({ personId, activity, share, daysOff }) => ({ personId, activity, share, daysOff }));

async function aTeam() {
  const house = await aHouse();
  const person = async (name: string) =>
    (await house.done({ type: "person/add", name, initials: name, colour: "red" })).plan.changes[0]
      ?.id as PersonId;
  return {
    house,
    one: await person("A"),
    two: await person("B"),
    sprintId: await house.addSprint("Sprint 1", { startOn: "2026-11-09", endOn: "2026-11-20" }),
    next: await house.addSprint("Sprint 2"),
  };
}

// Verifies: B8
test("a calendar is born with its first change, keeps what was not named, and refuses days and shares that are none", async () => {
  const { house } = await aTeam();
  const edit = (fields: Extract<Command, { type: "calendar/edit" }>["fields"]) =>
    ({ type: "calendar/edit", projectId: house.projectId, fields }) as const;
  await house.done(edit({ zone: "alsace-moselle" }));
  await house.done(edit({ daysOff: [{ from: "2026-12-24", to: "2026-12-31" }] }));
  const row = await house.store.read((tx) => tx.get("calendar", calendarIdOf(house.projectId)));
  expect(row).toMatchObject({ zone: "alsace-moselle", focus: 0.8, workdays: [1, 2, 3, 4, 5] });
  expect(row?.daysOff).toEqual([{ from: "2026-12-24", to: "2026-12-31" }]);
  expect(await refusal(house, edit({ focus: 1.2 }))).toBe("share-invalid");
  expect(await refusal(house, edit({ workdays: [0] }))).toBe("share-invalid");
  expect(await refusal(house, edit({ daysOff: [{ from: "2026-12-31", to: "2026-12-24" }] }))).toBe(
    "days-reversed",
  );
  expect(await refusal(house, edit({ daysOff: [{ from: "2026-02-30", to: "2026-03-01" }] }))).toBe(
    "day-invalid",
  );
});

// Verifies: B8
test("the lines that are given are all there are: new ones are born, others change, missing ones go, and one undo brings them back", async () => {
  const { house, one, two, sprintId } = await aTeam();
  const line = (personId: PersonId, share: number, activity = "") => ({
    personId,
    activity,
    share,
    daysOff: [],
  });
  await house.done({ type: "capacity/set", sprintId, lines: [line(one, 1), line(two, 0.5, "Test")] });
  await house.done({ type: "capacity/set", sprintId, lines: [line(one, 0.8)] });
  expect(await linesOf(house, sprintId)).toEqual([line(one, 0.8)]);
  await house.done({ type: "history/undo" });
  expect(await linesOf(house, sprintId)).toHaveLength(2);
  await house.done({ type: "history/redo" });
  await house.done({ type: "capacity/set", sprintId, lines: [line(one, 0.8), line(two, 1, "Test")] });
  expect((await linesOf(house, sprintId)).map(({ share }) => share).sort()).toEqual([0.8, 1]);
  expect(await refusal(house, { type: "capacity/set", sprintId, lines: [line(one, 1.5)] })).toBe(
    "share-invalid",
  );
});

// Verifies: B9
test("copying from the sprint before takes rates and roles, leaves days off, and twice is once", async () => {
  const { house, one, two, sprintId, next } = await aTeam();
  const away = [{ from: "2026-11-12", to: "2026-11-13" }];
  const lines = [
    { personId: one, activity: "Test", share: 0.5, daysOff: away },
    { personId: two, activity: "", share: 1, daysOff: [] },
  ];
  await house.done({ type: "capacity/set", sprintId, lines });
  const copy = { type: "capacity/copy", fromSprintId: sprintId, toSprintId: next } as const;
  await house.done(copy);
  const copied = await linesOf(house, next);
  expect(copied.map(({ daysOff }) => daysOff)).toEqual([[], []]);
  expect(new Set(copied.map(({ activity }) => activity))).toEqual(new Set(["Test", ""]));
  expect((await house.done(copy)).deed).toBeNull();
});

// Verifies: B12
test("a closed sprint keeps the capacity that it had", async () => {
  const { house, one, sprintId } = await aTeam();
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const lines = [{ personId: one, activity: "", share: 1, daysOff: [] }];
  expect(await refusal(house, { type: "capacity/set", sprintId, lines })).toBe("sprint-closed");
});
