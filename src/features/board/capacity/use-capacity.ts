import { useCallback, useMemo, useRef } from "react";
import type { CapacityLine } from "@/commands/capacity/capacity-commands";
import type { Row } from "@/domain/change";
import { type AvailabilityId, type PersonId, parseId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { initials } from "@/lib/text";
import type { SprintCapacity } from "@/storage/queries/sprint/sprint-capacity";
import { paletteFor } from "@/ui/palette";
import { useBoard } from "../board-context";
import { useFramePart } from "../use-picture";
import { type Sheet, sheetOf } from "./capacity-sheet";

/** The sheet of a sprint, and what one can write in it: each cell is one deed and one undo. */
export function useCapacity(sprint: Row<"sprint">) {
  const { queries } = useServices();
  const write = useWriting(sprint);
  const { picture } = useBoard();
  const { id: sprintId, projectId } = sprint;
  const facts = useLive(
    useCallback(() => queries.sprintCapacity(projectId, sprintId), [queries, projectId, sprintId]),
  );
  const frame = useFramePart(
    picture,
    (now) => now,
    (a, b) => a === b,
  );
  const sheet = useMemo(
    () => (facts && frame ? sheetOf(facts, sprint, frame) : undefined),
    [facts, frame, sprint],
  );
  if (!facts || !frame || !sheet) return null;
  return { facts, frame, sheet, ...write(facts, sheet) };
}

function useWriting(sprint: Row<"sprint">) {
  const { t } = useTranslation();
  const { act, queries } = useServices();
  const { id: sprintId, projectId } = sprint;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** One deed after the other, each on what the rows say by then: the sheet on screen may not have heard of the last one. */
  const set: Means["set"] = (edit, said) => {
    const turn = queue.current.then(async () => {
      const facts = await queries.sprintCapacity(projectId, sprintId);
      const lines = facts.lines.filter((line) => line.sprintId === sprintId);
      return (await act({ type: "capacity/set", sprintId, lines: edit(lines).map(bare) }, said)) !== null;
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  };
  const others = {
    async setCapacity(capacity: number | null): Promise<void> {
      await act({ type: "sprint/edit", sprintId, fields: { capacity } }, t("capacity.said.capacity"));
    },
    async setFocus(focus: number): Promise<void> {
      await act({ type: "calendar/edit", projectId, fields: { focus } }, t("capacity.calendar.said.saved"));
    },
    async copy(from: Row<"sprint">, count: number): Promise<void> {
      await act(
        { type: "capacity/copy", fromSprintId: from.id, toSprintId: sprintId },
        t("capacity.said.copied", { count, sprint: from.name }),
      );
    },
    async newPerson(name: string): Promise<PersonId | null> {
      const done = await act(
        { type: "person/add", name, initials: initials(name), colour: paletteFor(name) },
        "",
      );
      return parseId("person", done?.plan.changes[0]?.id ?? "");
    },
  };
  return (facts: SprintCapacity, sheet: Sheet) => ({
    ...others,
    cells: lineDeeds(facts, sheet, { t, set, ...others }),
  });
}

type Means = {
  readonly t: Translate;
  readonly set: (
    edit: (lines: SprintCapacity["lines"]) => readonly CapacityLine[],
    said: string,
  ) => Promise<boolean>;
  readonly newPerson: (name: string) => Promise<PersonId | null>;
};

function lineDeeds(facts: SprintCapacity, sheet: Sheet, { t, set, newPerson }: Means) {
  const rows = sheet.lines.map(({ line }) => line);
  const nameOf = (personId: PersonId): string => facts.people.find(({ id }) => id === personId)?.name ?? "";

  return {
    nameOf,
    /** Changes one line; false when another line says the same of the same person already. */
    change(id: AvailabilityId, fields: Partial<Omit<CapacityLine, "personId">>): Promise<boolean> {
      const personId = rows.find((line) => line.id === id)?.personId;
      const edit = (lines: SprintCapacity["lines"]): readonly CapacityLine[] =>
        lines.map((line) => (line.id === id ? { ...line, ...fields } : line));
      return set(edit, t("capacity.said.line", { name: personId ? nameOf(personId) : "" }));
    },
    /** Is it free, for this person, as the activity of another line than this one? */
    isFree: (personId: PersonId, activity: string, except?: AvailabilityId): boolean =>
      !rows.some(
        (line) => line.id !== except && line.personId === personId && line.activity === activity.trim(),
      ),
    add: (personId: PersonId, activity: string): Promise<boolean> =>
      set(
        (lines) => [...lines, { personId, activity, share: 1, daysOff: [] }],
        t("capacity.said.added", { name: nameOf(personId) }),
      ),
    async addSomebody(name: string, activity: string): Promise<boolean> {
      const personId = await newPerson(name);
      if (!personId) return false;
      const line = { personId, activity, share: 1, daysOff: [] };
      return set((lines) => [...lines, line], t("capacity.said.added", { name }));
    },
    remove: (id: AvailabilityId, name: string): Promise<boolean> =>
      set((lines) => lines.filter((line) => line.id !== id), t("capacity.said.removed", { name })),
  };
}

export type CapacityForm = NonNullable<ReturnType<typeof useCapacity>>;

function bare({ personId, activity, share, daysOff }: CapacityLine): CapacityLine {
  return { personId, activity, share, daysOff };
}
