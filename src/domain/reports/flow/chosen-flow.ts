import type { ColumnId } from "../../model/ids";
import type { ProjectPast } from "../project-past";
import { type FlowDefinition, usualFlow } from "./career";

/** The columns that a person says count as begun and as done; null = by category. Plain data. */
export type FlowColumns = {
  readonly begun: readonly ColumnId[] | null;
  readonly done: readonly ColumnId[] | null;
};

/** By category, as long as nobody says otherwise. */
export const byCategory: FlowColumns = { begun: null, done: null };

/** The same names of columns, as words under a chart; null = by category. */
export type FlowNames = {
  readonly begun: readonly string[] | null;
  readonly done: readonly string[] | null;
};

let last: { readonly text: string; readonly definition: FlowDefinition } | null = null;

/** The definition that these columns make: the same object while they are the same, since careers are kept by it. */
export function flowOf({ begun, done }: FlowColumns): FlowDefinition {
  if (begun === null && done === null) return usualFlow;
  const text = JSON.stringify([begun, done]);
  if (last?.text !== text) {
    const [begunIn, doneIn] = [begun && new Set(begun), done && new Set(done)];
    last = { text, definition: { begunIn, doneIn, end: "last-entry" } };
  }
  return last.definition;
}

/** What the chosen columns are called, in the order of the workflow. */
export function flowNames({ columns }: ProjectPast, { begun, done }: FlowColumns): FlowNames {
  const namesOf = (ids: readonly ColumnId[] | null) =>
    ids && columns.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return { begun: namesOf(begun), done: namesOf(done) };
}
