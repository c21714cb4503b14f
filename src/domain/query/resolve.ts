import { searchText } from "@/lib/search-text";
import type { Card, Column, Epic, Label, Person, Project, Sprint } from "../model/entities";
import type { CardId, EpicId, LabelId, PersonId } from "../model/ids";
import type { DayText, StatusCategory } from "../model/vocabulary";
import type { Field } from "./query";
import { plain } from "./words";

/** What a query is asked in: the names of one project, who asks, and when. */
export type QueryWorld = {
  readonly project: Pick<Project, "code">;
  readonly sprints: readonly Sprint[];
  readonly columns: readonly Column[];
  readonly epicsById: ReadonlyMap<EpicId, Epic>;
  readonly labelsById: ReadonlyMap<LabelId, Label>;
  readonly peopleById: ReadonlyMap<PersonId, Person>;
  readonly me: { readonly name: string; readonly personId: PersonId | null };
  readonly today: DayText;
  /** The card that bears a key, wherever it is; undefined while nobody has looked. */
  readonly cardByKey: (key: string) => CardId | null | undefined;
};

export type RowField = "assignee" | "label" | "epic" | "sprint" | "status";
export type NamedRow = { readonly id: string; readonly name: string; readonly short?: string };

/** The rows that a field's values are names of, in their order. */
export function rowsOf(field: RowField, world: QueryWorld): readonly NamedRow[] {
  switch (field) {
    case "assignee":
      return [...world.peopleById.values()].map(({ id, name, initials }) => ({ id, name, short: initials }));
    case "label":
      return [...world.labelsById.values()];
    case "epic":
      return [...world.epicsById.values()];
    case "sprint":
      return world.sprints;
    case "status":
      return world.columns;
  }
}

/** Are a field's values names of rows? */
export function isRowField(field: Field): field is RowField {
  return (
    field === "assignee" || field === "label" || field === "epic" || field === "sprint" || field === "status"
  );
}

const categoryNames: Readonly<Record<string, StatusCategory>> = {
  "a faire": "todo",
  todo: "todo",
  "to do": "todo",
  "en cours": "inProgress",
  "in progress": "inProgress",
  doing: "inProgress",
  termine: "done",
  terminee: "done",
  fait: "done",
  done: "done",
  annule: "cancelled",
  annulee: "cancelled",
  cancelled: "cancelled",
};

/**
 * The rows that a typed name means: those of exactly that name or those initials; else those that hold all of its
 * words; else, of statuses, those of the category that it names. Case, accents and hyphens do not count.
 */
export function rowsNamed(field: RowField, text: string, world: QueryWorld): readonly NamedRow[] {
  const rows = rowsOf(field, world);
  const wanted = plain(text);
  const exact = rows.filter(
    ({ name, short }) => plain(name) === wanted || (short && plain(short) === wanted),
  );
  if (exact.length > 0) return exact;
  const words = wanted.split(" ");
  const holding = rows.filter(({ name }) => {
    const own = plain(name).split(" ");
    return words.every((word) =>
      own.some((one) => (/^\d+$/.test(word) ? one === word : one.startsWith(word))),
    );
  });
  if (holding.length > 0 || field !== "status") return holding;
  return world.columns.filter(({ category }) => category === categoryNames[wanted]);
}

/** The people that « me » is: the one whom this desk said to be, or who bears its name. */
export function peopleWhoAreMe({ me, peopleById }: QueryWorld): readonly string[] {
  if (me.personId !== null && peopleById.has(me.personId)) return [me.personId];
  return [...peopleById.values()].filter(({ name }) => plain(name) === plain(me.name)).map(({ id }) => id);
}

/** The text in which free words are looked for: key, title, epic, labels and people of a card, folded, a line each. */
export function textOfCard(card: Card, world: QueryWorld): string {
  const { project, epicsById, labelsById, peopleById } = world;
  const lines = [`${project.code}-${card.number}`, card.title];
  const epic = card.epicId === null ? undefined : epicsById.get(card.epicId);
  if (epic) lines.push(epic.name);
  for (const id of card.labels) lines.push(labelsById.get(id)?.name ?? "");
  for (const id of card.assignees) lines.push(peopleById.get(id)?.name ?? "");
  return lines.map(searchText).join("\n");
}

/** The title in such a text. */
export function titleIn(text: string): string {
  const [from, to] = [text.indexOf("\n") + 1, text.indexOf("\n", text.indexOf("\n") + 1)];
  return text.slice(from, to < 0 ? undefined : to);
}
