import { createContext, useContext, useMemo } from "react";
import type { Column, Epic, Label, Person } from "@/domain/model/entities";
import type { ColumnId, EpicId, LabelId, PersonId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { CardSurroundings } from "@/features/pieces/face-props";
import { must } from "@/lib/assert";
import { type Day, daysBetween, parseDay } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { inNameOrder } from "@/lib/name-order";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import type { Ties } from "@/storage/queries/ties";
import { useBoard } from "../board-context";
import type { CardAge } from "../board-store";

/** What faces show beside their own row, by id. */
export type Surroundings = {
  readonly epics: ReadonlyMap<EpicId, Pick<Epic, "name" | "colour">>;
  readonly people: ReadonlyMap<PersonId, Pick<Person, "name" | "colour" | "initials">>;
  readonly labels: ReadonlyMap<LabelId, Pick<Label, "name" | "colour">>;
  readonly columns: ReadonlyMap<ColumnId, Pick<Column, "name" | "category">>;
};

export function surroundingsOf(frame: Frame | null | undefined): Surroundings {
  return {
    epics: frame?.epicsById ?? new Map(),
    people: frame?.peopleById ?? new Map(),
    labels: frame?.labelsById ?? new Map(),
    columns: new Map(frame?.columns.map((column) => [column.id, column])),
  };
}

/** Do they look the same on a face? The frame's rows are new after every write, what they say seldom is. */
export function looksSame(a: Surroundings, b: Surroundings): boolean {
  const tables = ["epics", "people", "labels", "columns"] as const;
  return tables.every((table) => sameRows(a[table], b[table]));
}

type Looks = {
  readonly name: string;
  readonly colour?: string;
  readonly initials?: string;
  readonly category?: string;
};

function sameRows(a: ReadonlyMap<string, Looks>, b: ReadonlyMap<string, Looks>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, row] of a) {
    const other = b.get(id);
    if (row.name !== other?.name || row.colour !== other.colour) return false;
    if (row.initials !== other.initials || row.category !== other.category) return false;
  }
  return true;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** A due day this near is said on the face. */
const nearDays = 3;

function dueIn(card: Face, category: StatusCategory | undefined, today: Day): number | undefined {
  if (card.dueOn === null || category === "done" || category === "cancelled") return undefined;
  const due = parseDay(card.dueOn);
  const days = due ? daysBetween(today, due) : nearDays + 1;
  return days <= nearDays ? days : undefined;
}

/** Epic, people and labels of one card; the same object until one of them looks another way. */
export function useSurroundings(
  card: Face | undefined,
  known: {
    readonly ties: Ties | undefined;
    readonly spills: number | undefined;
    readonly age: CardAge | undefined;
  },
): CardSurroundings {
  const { code, unit, today, timeZone } = useBoard();
  const { ties, spills } = known;
  const age = known.age?.columnId === card?.columnId ? known.age : undefined;
  const { epics, people, labels, columns } = must(
    useContext(SurroundingsContext),
    "a face is drawn inside its surroundings",
  );
  return useMemo(
    () => ({
      code,
      unit,
      epic: card?.epicId ? epics.get(card.epicId) : undefined,
      people: (card?.assignees ?? []).flatMap((id) => people.get(id) ?? []),
      labels: inNameOrder((card?.labels ?? []).flatMap((id) => labels.get(id) ?? [])),
      blockedOn: card?.blocked ? dayAt(card.blocked.since, timeZone) : undefined,
      status: card && columns.get(card.columnId)?.name,
      due: card && dueIn(card, columns.get(card.columnId)?.category, today),
      ties,
      spills,
      age,
    }),
    [code, unit, timeZone, epics, people, labels, columns, card, ties, spills, age, today],
  );
}
