import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { BackupReminder } from "@/app/safety/backup-reminder";
import { UndoneProject } from "@/app/screens/undone-project";
import { createTell } from "@/app/tell";
import { reminderKey, usualReminder } from "@/features/pieces/backup-reminder";
import { BackupReminderForm } from "@/features/settings/backup-reminder-form";
import { goneProject } from "@/storage/queries/journal/gone-project";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { jobsOn } from "../support/jobs-in-process";

afterEach(() => vi.useRealTimers());

// Verifies: 3f.15, B97, 3e.4
test("a reminder comes once the hands are still, offers the file, and goes with the backup", async () => {
  const made = await aHouseOfServices();
  const house = { ...made, services: { ...made.services, jobs: jobsOn(made.db, made.hand) } };
  await house.services.desk.put("preference", reminderKey, { ...usualReminder, changes: 2 });
  await house.add("Pare-feu");
  await house.add("Sonde");
  URL.createObjectURL = () => "blob:test";
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  // Only the wait for still hands is shortened: the base keeps its own time.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  const tell = createTell();
  render(
    <Hall house={house}>
      <BackupReminder tell={tell} />
    </Hall>,
  );
  const notices = () => tell.store.getState().notices;
  await act(() => vi.advanceTimersByTimeAsync(14_000));
  expect(notices()).toHaveLength(0);
  window.dispatchEvent(new Event("pointermove"));
  await act(() => vi.advanceTimersByTimeAsync(14_000));
  expect(notices()).toHaveLength(0);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(notices()).toMatchObject([{ kind: "warning", action: { label: "Enregistrer une sauvegarde" } }]);
  notices()[0]?.action?.run();
  await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(notices()).toHaveLength(0));
});

// Verifies: 3f.15, 3e.4
test("the reminder is set on the settings' screen, and kept at once", async () => {
  const house = await aHouseOfServices();
  render(
    <Hall house={house}>
      <BackupReminderForm />
    </Hall>,
  );
  const kept = () => house.services.queries.preference(reminderKey);
  const field = await screen.findByRole("textbox");
  await userEvent.clear(field);
  await userEvent.type(field, "20");
  await waitFor(async () => expect(await kept()).toMatchObject({ isOn: true, changes: 20 }));
  const [isOn] = screen.getAllByRole("checkbox");
  await userEvent.click(isOn!);
  await waitFor(async () => expect(await kept()).toMatchObject({ isOn: false, changes: 20 }));
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});

// Verifies: 3f.15, 3e.6
test("the screen of a project that an undo took says so, and brings it back", async () => {
  const house = await aHouseOfServices();
  const columns = [{ name: "À faire", category: "todo" as const }];
  await house.done({
    ...{ type: "project/add", name: "Annuaire", code: "ANN", colour: "indigo", timeZone: "Europe/Paris" },
    columns,
  } as Parameters<typeof house.done>[0]);
  await house.done({ type: "history/undo" });
  const project = await goneProject(house.db, "ANN");
  if (!project) throw new Error("the project was there");
  const undone: unknown[] = [];
  const services = {
    ...house.services,
    undoDeed: async (stamp: unknown) => {
      undone.push(stamp);
      await house.done({ type: "history/redo" });
    },
  };
  render(
    <Hall house={{ ...house, services: services as typeof house.services }}>
      <UndoneProject project={project} />
    </Hall>,
  );
  expect(screen.getByRole("heading", { level: 1, name: "Annuaire n’est plus là" })).toBeInTheDocument();
  expect(screen.getByText(/repris par une annulation/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Ouvrir le journal" })).toHaveAttribute("href", "#/journal");
  await userEvent.click(screen.getByRole("button", { name: "Rétablir le projet" }));
  expect(undone).toEqual([project.undoing]);
  await waitFor(async () => expect(await goneProject(house.db, "ANN")).toBeUndefined());
});
