import type { Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { EpicId, LabelId, PersonId, ProjectId } from "@/domain/model/ids";
import { compareRanked, compareText } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../database";
import { createReadTx } from "../read-tx";

export type Totals = {
  readonly cards: number;
  /** In integer hundredths. */
  readonly points: number;
  readonly unestimated: number;
  readonly blocked: number;
  /** Cards and hundredths of points by status column, for what is done and what is left. */
  readonly byColumn: ReadonlyMap<string, Counter>;
};

/** All that a project's boards show beside its cards: small tables and the kept counters. */
export type Frame = {
  readonly project: Row<"project">;
  readonly sprints: readonly Row<"sprint">[];
  readonly columns: readonly Row<"column">[];
  readonly epicsById: ReadonlyMap<EpicId, Row<"epic">>;
  readonly peopleById: ReadonlyMap<PersonId, Row<"person">>;
  readonly labelsById: ReadonlyMap<LabelId, Row<"label">>;
  readonly totalsByPlace: ReadonlyMap<Place, Totals>;
};

const phases = { active: 0, planned: 1, closed: 2 };

/** Reads the frame in the running transaction, or in one of its own. `undefined` when there is no such project. */
export async function readFrame(db: VigieDatabase, projectId: ProjectId): Promise<Frame | undefined> {
  const tx = createReadTx(db, new Map());
  const [project, sprints, columns, epics, people, labels, counters] = await Promise.all([
    tx.get("project", projectId),
    tx.list("sprint", projectId),
    tx.list("column", projectId),
    tx.list("epic", projectId),
    tx.list("person"),
    tx.list("label", projectId),
    tx.counters(projectId),
  ]);
  if (!project || project.deleted) return undefined;
  return {
    project,
    sprints: [...sprints].sort(bySchedule),
    columns: [...columns].sort(compareRanked),
    epicsById: new Map([...epics].sort(compareRanked).map((epic) => [epic.id, epic])),
    peopleById: new Map(people.map((person) => [person.id, person])),
    labelsById: new Map(labels.map((label) => [label.id, label])),
    totalsByPlace: totals(counters),
  };
}

/** Active first, then what is planned, then what is closed; each by its days, then as made. */
export function bySchedule(a: Row<"sprint">, b: Row<"sprint">): number {
  const days = compareText(a.startOn ?? "9999", b.startOn ?? "9999");
  return (
    phases[a.state.phase] - phases[b.state.phase] || days || a.order - b.order || compareText(a.id, b.id)
  );
}

/** The kept counters of a project, added up by place. */
export function totals(counters: readonly Counter[]): ReadonlyMap<Place, Totals> {
  const byPlace = new Map<Place, Totals & { byColumn: Map<string, Counter> }>();
  for (const counter of counters) {
    const place = counter.place as Place;
    const sum = byPlace.get(place) ?? {
      cards: 0,
      points: 0,
      unestimated: 0,
      blocked: 0,
      byColumn: new Map(),
    };
    sum.byColumn.set(counter.columnId, counter);
    byPlace.set(place, {
      cards: sum.cards + counter.cards,
      points: sum.points + counter.points,
      unestimated: sum.unestimated + counter.unestimated,
      blocked: sum.blocked + counter.blocked,
      byColumn: sum.byColumn,
    });
  }
  return byPlace;
}
