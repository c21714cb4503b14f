import type { Card } from "../model/entities";

/** By what cards can be told apart: lanes of a board, and limits that count for each of a kind. */
export const laneFields = ["epic", "person", "priority", "kind", "label"] as const;
export type LaneField = (typeof laneFields)[number];

/** What a card says in such a field: ids or words; several for people and labels, none where it says nothing. */
export function laneValues(
  field: LaneField,
  card: Pick<Card, "epicId" | "assignees" | "priority" | "kind" | "labels">,
): readonly string[] {
  switch (field) {
    case "person":
      return card.assignees;
    case "label":
      return card.labels;
    case "kind":
      return [card.kind];
    case "priority":
      return card.priority === null ? [] : [card.priority];
    case "epic":
      return card.epicId === null ? [] : [card.epicId];
  }
}

/** The tables of the fields whose values are rows with a name; the others are words of the program. */
export const laneTables = { epic: "epic", person: "person", label: "label" } as const;
