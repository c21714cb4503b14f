import fc from "fast-check";
import type { Card, Column, Epic, Label, Person, Sprint } from "@/domain/model/entities";
import type { EpicId, LabelId, PersonId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { QueryWorld } from "@/domain/query/resolve";

export const labelNames = ["Réseau", "Sécurité", "Haute dispo"];
export const peopleNames = ["Architecte", "Exploitant", "Chef de projet"];

const projectId = "project_1" as Card["projectId"];
const colour = "blue";
const rank = "a0" as Rank;
const byId = <I, R extends { readonly id: I }>(rows: readonly R[]) =>
  new Map(rows.map((row) => [row.id, row]));

const columns = (["todo", "inProgress", "inProgress", "done"] as const).map((category, at) => ({
  id: `column_${at}` as Column["id"],
  projectId,
  name: ["À faire", "En cours", "En revue", "Terminé"][at] ?? "",
  category,
  rank,
}));

const sprints = (
  [
    { phase: "active", startedAt: 1 },
    { phase: "planned" },
    { phase: "planned" },
    { phase: "closed", startedAt: 1, closedAt: 2 },
  ] as const
).map((state, at) => ({
  id: `sprint_${at}` as Sprint["id"],
  projectId,
  teamId: null,
  name: ["Sprint 12", "Sprint 13", "Sprint 14", "Sprint 11"][at] ?? "",
  goal: "",
  startOn: null,
  endOn: null,
  capacity: null,
  state,
  order: at,
}));

/** A project with its names on Wednesday 25 November 2026; « me » is the first person. */
export function aWorld({ rename }: { rename?: readonly [string, string] } = {}): QueryWorld {
  const called = (name: string): string => (rename && rename[0] === name ? rename[1] : name);
  const labels = labelNames.map(
    (name, at): Label => ({ id: `label_${at}` as LabelId, projectId, name: called(name), colour }),
  );
  const people = peopleNames.map(
    (name, at): Person => ({
      id: `person_${at}` as PersonId,
      name,
      initials: name.slice(0, 2).toUpperCase(),
      colour,
    }),
  );
  const epics: Epic[] = [{ id: "epic_0" as EpicId, projectId, name: "Cœur de réseau", colour, rank }];
  return {
    project: { code: "INT" },
    sprints,
    columns,
    epicsById: byId(epics),
    labelsById: byId(labels),
    peopleById: byId(people),
    me: { name: "Ce poste", personId: "person_0" as PersonId },
    today: "2026-11-25",
    cardByKey: (key) => (key === "INT-4" ? ("card_4" as Card["id"]) : null),
  };
}

const blank: Card = {
  id: "card_1" as Card["id"],
  projectId,
  place: "backlog",
  rank,
  columnId: "column_0" as Column["id"],
  number: 1,
  title: "",
  kind: "task",
  points: null,
  epicId: null,
  parentCardId: null,
  assignees: [],
  labels: [],
  priority: null,
  dueOn: null,
  blocked: null,
  checksDone: 0,
  checksTotal: 0,
  comments: 0,
};

/** A card that says nothing but this. */
export function cardWith(fields: Partial<Card>): Card {
  return { ...blank, ...fields };
}

export const aCard: fc.Arbitrary<Card> = fc
  .record({
    title: fc.constantFrom("Bascule de nuit", "Cœur du réseau", "Sans suite"),
    kind: fc.constantFrom("task", "bug"),
    points: fc.option(fc.nat({ max: 9 })),
    labels: fc.subarray(labelNames.map((_, at) => `label_${at}` as LabelId)),
    assignees: fc.subarray(peopleNames.map((_, at) => `person_${at}` as PersonId)),
    epicId: fc.constantFrom(null, "epic_0" as EpicId),
    number: fc.nat({ max: 20 }),
  })
  .map(cardWith);
