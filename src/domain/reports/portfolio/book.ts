import type { Row } from "../../change";
import type { JournalEvent } from "../../journal";
import type { TableName } from "../../model/entities";
import type { ProjectId } from "../../model/ids";
import type { Stamp } from "../../model/stamp";
import { always, type Moment, type Timeline, timelineOf } from "../timeline";
import type { CardLife } from "./card-life";

/** A row of the plan with all that happened to it, so that it can be asked how it stood at any moment. */
export type Told<T extends TableName = TableName> = {
  readonly row: Row<T>;
  readonly timeline: Timeline;
};

/** What is kept of one project: how its cards count, its epics and sprints, and the cards that dependencies name. */
export type ProjectPart = {
  readonly project: Told<"project">;
  readonly epics: readonly Told<"epic">[];
  readonly sprints: readonly Told<"sprint">[];
  readonly columns: readonly Told<"column">[];
  readonly lives: readonly CardLife[];
  readonly ends: readonly Told<"card">[];
};

/** The rows above projects that reports of the portfolio are read from. */
export type PortfolioFrame = {
  readonly portfolio: Row<"portfolio">;
  readonly programs: readonly Row<"program">[];
  readonly pillars: readonly Row<"pillar">[];
  readonly objectives: readonly Row<"objective">[];
  readonly dependencies: readonly Told<"dependency">[];
  readonly iterations: readonly Told<"iteration">[];
  readonly intervals: readonly Told<"planningInterval">[];
};

/** All that the reports of a portfolio are read from; the journals themselves are let go as soon as they are told. */
export type PortfolioBook = {
  readonly frame: PortfolioFrame;
  /** In the order of the projects. */
  readonly parts: ReadonlyMap<ProjectId, ProjectPart>;
  /** In which days are cut. */
  readonly zone: string;
};

/** A row with what its events tell. */
export function told<T extends TableName>(
  row: Row<T>,
  events: readonly JournalEvent[],
  undoes: ReadonlyMap<Stamp, Stamp>,
): Told<T> {
  return { row, timeline: timelineOf(row, events, { undoes, span: always }) };
}

/** The end of an instant: everything that happened in it has happened. */
const endOf = (at: number): Moment => ({ at, stamp: "\uffff" as Stamp });

/** A row as it stood at the end of an instant, as far as these fields go; null while it was not there. */
export function rowAt<T extends TableName>(
  { row, timeline }: Told<T>,
  at: number,
  fields: readonly (keyof Row<T> & string)[],
): Row<T> | null {
  const moment = endOf(at);
  if (timeline.said("deleted", moment) === true) return null;
  if (timeline.steps.length === 0) return row;
  const said = Object.fromEntries(fields.map((field) => [field, timeline.said(field, moment) ?? null]));
  return { ...row, ...said };
}
