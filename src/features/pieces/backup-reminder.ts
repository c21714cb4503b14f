/** When a person wants to be reminded of a backup; a preference of the workstation. */
export type ReminderChoice = {
  readonly isOn: boolean;
  /** After how many changes that no file has. */
  readonly changes: number;
  /** Ask the browser to hold the tab when it is closed with that many. */
  readonly onLeave: boolean;
};

export const usualReminder: ReminderChoice = { isOn: true, changes: 50, onLeave: false };
export const reminderKey = "backup-reminder";

/** What is kept, or the usual where it says nothing that makes sense. */
export function readReminder(value: unknown): ReminderChoice {
  const { isOn, changes, onLeave } = (value ?? {}) as Partial<Record<keyof ReminderChoice, unknown>>;
  return {
    isOn: typeof isOn === "boolean" ? isOn : usualReminder.isOn,
    changes: typeof changes === "number" && changes >= 1 ? Math.floor(changes) : usualReminder.changes,
    onLeave: typeof onLeave === "boolean" ? onLeave : usualReminder.onLeave,
  };
}

/** How things stood when the person was last reminded. */
export type Reminded = { readonly unsaved: number; readonly at: number; readonly sprint: string | null };

type Standing = {
  readonly unsaved: number;
  /** When the oldest change that no file has was made. */
  readonly oldestAt: number | null;
  /** The last deed, if it closed a sprint. */
  readonly closedSprint: string | null;
  readonly now: number;
};

const aDay = 86_400_000;

/**
 * Is it time? After so many changes since the last reminder or backup, after a
 * day of work that no file has, and when a sprint was closed: each time once.
 */
export function isReminderDue(
  choice: ReminderChoice,
  { unsaved, oldestAt, closedSprint, now }: Standing,
  last: Reminded | null,
): boolean {
  if (!choice.isOn || unsaved === 0) return false;
  // Fewer than then: a file was written meanwhile, and counting begins anew.
  const told = last !== null && last.unsaved <= unsaved ? last : null;
  if (unsaved - (told?.unsaved ?? 0) >= choice.changes) return true;
  if (closedSprint !== null && closedSprint !== last?.sprint) return true;
  return (
    oldestAt !== null && unsaved > (told?.unsaved ?? 0) && now - Math.max(oldestAt, told?.at ?? 0) >= aDay
  );
}
