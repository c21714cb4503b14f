import { expect, test } from "vitest";
import { isReminderDue, readReminder, usualReminder } from "@/features/pieces/backup-reminder";

const now = Date.UTC(2026, 10, 25, 9);
const hour = 3_600_000;
const at = (unsaved: number, more: { readonly oldestAt?: number; readonly closedSprint?: string } = {}) => ({
  unsaved,
  oldestAt: more.oldestAt ?? now - hour,
  closedSprint: more.closedSprint ?? null,
  now,
});

// Verifies: B96, B97, 3e.4
test("a reminder comes after fifty changes that no file has, after a day of work, and when a sprint was closed", () => {
  expect(isReminderDue(usualReminder, at(49), null)).toBe(false);
  expect(isReminderDue(usualReminder, at(50), null)).toBe(true);
  expect(isReminderDue(usualReminder, at(3, { oldestAt: now - 25 * hour }), null)).toBe(true);
  expect(isReminderDue(usualReminder, at(3, { closedSprint: "s" }), null)).toBe(true);
  expect(isReminderDue(usualReminder, at(0, { closedSprint: "s" }), null)).toBe(false);
});

// Verifies: B97, 3e.4
test("who was reminded is left in peace until as much again was done, another day passed or another sprint closed", () => {
  const told = { unsaved: 50, at: now - hour, sprint: "s" };
  expect(isReminderDue(usualReminder, at(60, { oldestAt: now - 48 * hour, closedSprint: "s" }), told)).toBe(
    false,
  );
  expect(isReminderDue(usualReminder, at(100), told)).toBe(true);
  expect(isReminderDue(usualReminder, at(60, { closedSprint: "t" }), told)).toBe(true);
  expect(
    isReminderDue(usualReminder, at(60, { oldestAt: now - 48 * hour }), { ...told, at: now - 24 * hour }),
  ).toBe(true);
  // A backup was written meanwhile: counting began anew.
  expect(isReminderDue(usualReminder, at(49), { ...told, unsaved: 80 })).toBe(false);
  expect(isReminderDue(usualReminder, at(50), { ...told, unsaved: 80 })).toBe(true);
});

// Verifies: 3e.4
test("the reminder can be muted and its number chosen; a preference that makes no sense is the usual one", () => {
  expect(isReminderDue({ ...usualReminder, isOn: false }, at(5000), null)).toBe(false);
  expect(isReminderDue({ ...usualReminder, changes: 5 }, at(5), null)).toBe(true);
  expect(readReminder({ isOn: false, changes: -3 })).toEqual({ isOn: false, changes: 50, onLeave: false });
  expect(readReminder("nonsense")).toEqual(usualReminder);
});
