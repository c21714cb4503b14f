import type { CalendarFields } from "@/commands/capacity/capacity-commands";

/** Keeps one part of the calendar, and says so; false when it was refused. */
export type EditCalendar = (fields: CalendarFields, said: string) => Promise<boolean>;
